// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/completions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace imago::manual {

namespace {

std::string quoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out + "'";
}

} // namespace

std::string fishCompletion(const CommandText& program) {
    const std::string at = "_" + functionName(program.name) + "_at";
    const auto commands = flattened(program);
    std::string paths, lines;
    for (const CommandText* command : commands) {
        if (command != &program) paths += fmt::format(" {}", quoted(command->name));
        const std::string when =
            fmt::format("complete -c {} -n {}", program.name, quoted(at + " " + command->name));
        for (const CommandText& below : command->commands)
            lines += fmt::format("{} {}-a {} -d {}\n", when, command->arguments.empty() ? "-f " : "",
                                 below.word(), quoted(below.description));
        for (const OptionText& option : command->options) {
            lines += when;
            for (const std::string& name : option.names)
                lines += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            if (!option.choices.empty())
                lines += fmt::format(" -x -a {}", quoted(fmt::format("{}", fmt::join(option.choices, " "))));
            else if (!option.value.empty())
                lines += option.isNumber ? " -x" : " -r -F";
            lines += fmt::format(" -d {}\n", quoted(option.description));
        }
    }
    return fmt::format(R"(# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for {0}

function {1} --description 'Whether the words so far are these commands'
    set -l path {0}
    for word in (commandline -opc)[2..-1]
        if contains -- "$path $word"{2}
            set path "$path $word"
        end
    end
    test "$path" = "$argv"
end

{3})",
                       program.name, at, paths, lines);
}

} // namespace imago::manual
