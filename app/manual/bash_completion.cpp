// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/completions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace imago::manual {

namespace {

std::string optionNames(const CommandText& command) {
    std::vector<std::string> names;
    for (const OptionText& option : command.options)
        names.insert(names.end(), option.names.begin(), option.names.end());
    return fmt::format("{}", fmt::join(names, " "));
}

std::string commandWords(const CommandText& command) {
    std::vector<std::string> words;
    for (const CommandText& below : command.commands)
        words.push_back(below.word());
    return fmt::format("{}", fmt::join(words, " "));
}

/// After an option: its words; nothing after one that wants a number; files (readline's own) after others.
std::string valueCases(const CommandText& command) {
    std::string out;
    for (const OptionText& option : command.options) {
        if (option.value.empty()) continue;
        std::vector<std::string> patterns;
        for (const std::string& name : option.names)
            patterns.push_back(fmt::format("\"{} {}\"", command.name, name));
        std::string then = "return";
        if (!option.choices.empty())
            then = fmt::format("COMPREPLY=($(compgen -W \"{}\" -- \"$cur\")); return",
                               fmt::join(option.choices, " "));
        else if (option.isNumber)
            then = "compopt +o default; return";
        out += fmt::format("        {}) {} ;;\n", fmt::join(patterns, "|"), then);
    }
    return out;
}

} // namespace

std::string functionName(const std::string& command) {
    std::string name = "_" + command;
    for (char& c : name)
        if (c == ' ' || c == '-') c = '_';
    return name;
}

std::string bashCompletion(const CommandText& program) {
    std::string paths, values, options, commands;
    for (const CommandText* command : flattened(program)) {
        if (command != &program) paths += fmt::format("{}\"{}\"", paths.empty() ? "" : "|", command->name);
        values += valueCases(*command);
        options += fmt::format("        \"{}\") words=\"{}\" ;;\n", command->name, optionNames(*command));
        if (!command->commands.empty())
            commands +=
                fmt::format("        \"{}\") words=\"{}\" ;;\n", command->name, commandWords(*command));
    }
    return fmt::format(R"(# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for {0}

{1}() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}} path={0} words="" i
    # "--option=value" comes as three words.
    [[ $prev == "=" ]] && prev=${{COMP_WORDS[COMP_CWORD - 2]}}
    [[ $cur == "=" ]] && cur=""
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$path ${{COMP_WORDS[i]}}" in
        {2}) path+=" ${{COMP_WORDS[i]}}" ;;
        esac
    done
    COMPREPLY=()
    case "$path $prev" in
{3}    esac
    if [[ $cur == -* ]]; then
        case $path in
{4}        esac
    else
        case $path in
{5}        esac
    fi
    [[ -z $words ]] || COMPREPLY=($(compgen -W "$words" -- "$cur"))
}}

complete -o default -F {1} {0}
)",
                       program.name, functionName(program.name), paths, values, options, commands);
}

} // namespace imago::manual
