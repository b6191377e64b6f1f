// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <string>
#include <vector>

namespace imago::manual {

/// An option or an argument, as its parser defines it.
struct OptionText {
    std::vector<std::string> names; ///< "-h", "--help"; of an argument its one name, "PROJECT"
    std::string value;              ///< what stands for its value, "TEXT"; empty: a flag, or an argument
    std::string description;
    std::string initial;              ///< the value where none is given; empty: none
    std::string limits;               ///< "from 1 to 1024", "above 0"; empty: none
    std::vector<std::string> choices; ///< the only words it takes; empty: any
    bool required = false, repeats = false, isNumber = false;
};

/// A program or one of its commands.
struct CommandText {
    std::string name; ///< with those before it: "imago run pack"
    std::string description;
    std::vector<OptionText> options, arguments;
    std::vector<CommandText> commands;
    std::string word() const { return name.substr(name.rfind(' ') + 1); }
};

/// All that a parser takes, in its order, without what it hides (an empty group name).
CommandText describe(const CLI::App& app);

/// The command and all below it, those of a group after the group.
std::vector<const CommandText*> flattened(const CommandText& root);

} // namespace imago::manual
