// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/command_tree.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace imago::manual {

namespace {

/// What validators say of themselves, after the type: "TEXT:{data,label}", "INT:INT in [1 - 1024]".
void takeType(OptionText& text, const std::string& type) {
    const auto colon = type.find(':');
    const std::string kind = type.substr(0, colon);
    text.isNumber = kind == "INT" || kind == "UINT" || kind == "FLOAT";
    if (text.value.empty()) text.value = kind;
    if (colon == std::string::npos) return;
    const std::string rule = type.substr(colon + 1);
    const auto inside = [&rule](char open, char close) {
        const auto from = rule.find(open), to = rule.rfind(close);
        const bool found = from != std::string::npos && to != std::string::npos && from < to;
        return found ? rule.substr(from + 1, to - from - 1) : std::string();
    };
    if (const std::string words = inside('{', '}'); !words.empty()) {
        text.choices = CLI::detail::split(words, ',');
    } else if (const std::string range = inside('[', ']'); !range.empty()) {
        const auto dash = range.find(" - ");
        text.limits = dash == std::string::npos
                          ? range
                          : "from " + range.substr(0, dash) + " to " + range.substr(dash + 3);
    } else if (rule == "POSITIVE") {
        text.limits = "above 0";
    } else if (rule == "NONNEGATIVE") {
        text.limits = "0 or above";
    }
}

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(' ');
    return from == std::string::npos ? std::string()
                                     : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

OptionText describe(const CLI::Option& option) {
    OptionText text;
    text.description = option.get_description();
    text.required = option.get_required();
    text.repeats = option.get_expected_max() >= CLI::detail::expected_max_vector_size;
    text.initial = option.get_default_str();
    for (const std::string& name : option.get_snames())
        text.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        text.names.push_back("--" + name);
    if (option.get_type_size() == 0) return text; // a flag
    text.value = trimmed(option.get_option_text());
    if (text.value.ends_with(" ...")) text.value.resize(text.value.size() - 4);
    takeType(text, option.get_type_name());
    if (option.nonpositional()) return text;
    text.names = {option.get_name(true)};
    text.value.clear();
    return text;
}

CommandText describe(const CLI::App& app, const std::string& before) {
    CommandText text;
    text.name = before.empty() ? app.get_name() : before + " " + app.get_name();
    text.description = app.get_description();
    for (const CLI::Option* option : app.get_options())
        if (!option->get_group().empty())
            (option->nonpositional() ? text.options : text.arguments).push_back(describe(*option));
    for (const CLI::App* command : app.get_subcommands(nullptr))
        if (!command->get_group().empty()) text.commands.push_back(describe(*command, text.name));
    return text;
}

} // namespace

CommandText describe(const CLI::App& app) {
    return describe(app, std::string());
}

std::vector<const CommandText*> flattened(const CommandText& root) {
    std::vector<const CommandText*> all{&root};
    for (const CommandText& command : root.commands)
        for (const CommandText* one : flattened(command))
            all.push_back(one);
    return all;
}

} // namespace imago::manual
