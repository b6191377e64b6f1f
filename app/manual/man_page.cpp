// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/man_page.h"

#include <fmt/format.h>

#include <cctype>

namespace imago::manual {

namespace {

/// Text that is no macro and has no escapes of its own. A hyphen of a name or option stays one that can be
/// copied to a terminal.
std::string escaped(const std::string& text, bool literal = false) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-' && literal)
            out += "\\-";
        else if (c == '\n')
            out += ' ';
        else
            out += c;
    }
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string bold(const std::string& text) {
    return "\\fB" + escaped(text, true) + "\\fR";
}

std::string slanted(const std::string& text) {
    return "\\fI" + escaped(text, true) + "\\fR";
}

std::string upper(std::string text) {
    for (char& c : text)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return text;
}

/// "Side of the input in pixels" as a sentence, for others may follow.
std::string sentence(const std::string& text) {
    if (text.empty() || text.ends_with('.')) return escaped(text);
    return escaped(text) + ".";
}

void writeOption(std::string& out, const OptionText& option) {
    std::string names;
    for (const std::string& name : option.names)
        names += (names.empty() ? "" : ", ") + (name.starts_with('-') ? bold(name) : slanted(name));
    out += ".TP\n" + names;
    if (!option.value.empty()) out += " " + slanted(option.value);
    if (option.repeats) out += " …";
    out += "\n" + sentence(option.description);
    if (!option.choices.empty()) {
        std::string words;
        for (const std::string& word : option.choices)
            words += (words.empty() ? "" : ", ") + bold(word);
        out += fmt::format("\nOne of {}.", words);
    }
    if (!option.limits.empty()) out += fmt::format("\nA number {}.", escaped(option.limits));
    if (!option.initial.empty()) out += fmt::format("\nDefault: {}.", bold(option.initial));
    if (option.required && option.names.front().starts_with('-')) out += "\nRequired.";
    out += "\n";
}

void writeSynopsis(std::string& out, const CommandText& command) {
    out += bold(command.name);
    for (const OptionText& option : command.options)
        if (option.required) out += " " + bold(option.names.back()) + " " + slanted(option.value);
    out += " [" + slanted("OPTION") + " …]";
    for (const OptionText& argument : command.arguments) {
        const std::string name = slanted(argument.names.front()) + (argument.repeats ? " …" : "");
        out += argument.required ? " " + name : " [" + name + "]";
    }
    out += "\n";
}

void writeCommand(std::string& out, const CommandText& command) {
    out += fmt::format(".SS {}\n", escaped(command.name, true));
    writeSynopsis(out, command);
    out += ".PP\n" + sentence(command.description) + "\n";
    for (const auto* options : {&command.arguments, &command.options})
        for (const OptionText& option : *options)
            writeOption(out, option);
}

} // namespace

std::string manPage(const CommandText& program, const PageText& text, const std::string& version) {
    std::string out = ".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n";
    out += fmt::format(".TH {} 1 \"\" \"Imago {}\" \"User Commands\"\n", upper(escaped(program.name, true)),
                       escaped(version, true));
    out += fmt::format(".SH NAME\n{} \\- {}\n", escaped(program.name, true), escaped(text.summary));
    out += ".SH SYNOPSIS\n";
    if (!program.arguments.empty()) {
        writeSynopsis(out, program);
        out += ".br\n";
    }
    out += fmt::format("{} {} …\n", bold(program.name), slanted("COMMAND"));
    out += ".SH DESCRIPTION\n";
    for (const std::string& paragraph : text.paragraphs)
        out += (&paragraph == &text.paragraphs.front() ? "" : ".PP\n") + escaped(paragraph) + "\n";
    out += ".SH OPTIONS\n";
    for (const auto* options : {&program.arguments, &program.options})
        for (const OptionText& option : *options)
            writeOption(out, option);
    out += ".SH COMMANDS\n";
    for (const CommandText* command : flattened(program))
        if (command != &program && command->commands.empty()) writeCommand(out, *command);
    for (const auto& [title, entries] : text.sections) {
        out += fmt::format(".SH {}\n", escaped(upper(title)));
        for (const auto& [name, explanation] : entries)
            out += fmt::format(".TP\n{}\n{}\n", bold(name), escaped(explanation));
    }
    if (!text.seeAlso.empty()) out += ".SH SEE ALSO\n";
    for (const std::string& page : text.seeAlso) {
        const auto bracket = page.find('(');
        out += fmt::format(".BR {} {}{}\n", escaped(page.substr(0, bracket), true), page.substr(bracket),
                           &page == &text.seeAlso.back() ? "" : ",");
    }
    return out;
}

} // namespace imago::manual
