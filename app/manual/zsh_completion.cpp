// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/completions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace imago::manual {

namespace {

/// Between single quotes, where `special` characters mean something to _arguments or _describe.
std::string quoted(const std::string& text, const char* special) {
    const std::string_view specials(special);
    std::string out;
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else if (c == '\n')
            out += ' ';
        else if (c == '\\' || specials.find(c) != std::string_view::npos)
            out += std::string("\\") + c;
        else
            out += c;
    }
    return out;
}

std::string action(const OptionText& option) {
    if (!option.choices.empty()) return fmt::format("({})", fmt::join(option.choices, " "));
    return option.isNumber ? " " : "_files";
}

void writeOption(std::string& out, const OptionText& option) {
    for (const std::string& name : option.names) {
        out += fmt::format(" \\\n        '{}{}", option.repeats ? "*" : "", name);
        if (!option.value.empty() && name.starts_with("--")) out += "=";
        out += fmt::format("[{}]", quoted(option.description, "[]:"));
        if (!option.value.empty()) out += fmt::format(":{}:{}", quoted(option.value, ":"), action(option));
        out += "'";
    }
}

void writeFunction(std::string& out, const CommandText& command) {
    out += fmt::format(
        "{}() {{\n    local curcontext=\"$curcontext\" state line\n    typeset -A opt_args\n"
        "    _arguments -C -s -S",
        functionName(command.name));
    for (const OptionText& option : command.options)
        writeOption(out, option);
    if (command.commands.empty()) {
        int place = 0;
        for (const OptionText& argument : command.arguments) {
            const std::string where = argument.repeats ? "*" : std::to_string(++place);
            out += fmt::format(" \\\n        '{}:{}:{}'", where, quoted(argument.names.front(), ":"),
                               action(argument));
        }
        out += "\n}\n\n";
        return;
    }
    out +=
        " \\\n        '1: :->command' \\\n        '*:: :->rest'\n    case $state in\n    command)\n"
        "        local -a commands=(\n";
    for (const CommandText& below : command.commands)
        out +=
            fmt::format("            '{}:{}'\n", quoted(below.word(), ":"), quoted(below.description, ":"));
    out += "        )\n        _describe -t commands command commands\n";
    if (!command.arguments.empty()) out += "        _files\n";
    out += "        ;;\n    rest)\n        case $words[1] in\n";
    for (const CommandText& below : command.commands)
        out += fmt::format("        {}) {} ;;\n", below.word(), functionName(below.name));
    out += "        esac\n        ;;\n    esac\n}\n\n";
}

} // namespace

std::string zshCompletion(const CommandText& program) {
    std::string out =
        fmt::format("#compdef {}\n# SPDX-License-Identifier: GPL-3.0-or-later\n\n", program.name);
    for (const CommandText* command : flattened(program))
        writeFunction(out, *command);
    // Read by compinit the file is the function's body; sourced it only defines it.
    const std::string name = functionName(program.name);
    return out + fmt::format(
                     "if [[ $funcstack[1] == _{0} ]]; then\n    {1} \"$@\"\nelse\n    compdef {1} "
                     "{0}\nfi\n",
                     program.name, name);
}

} // namespace imago::manual
