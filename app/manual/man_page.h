// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manual/command_tree.h"

#include <string>
#include <utility>
#include <vector>

namespace imago::manual {

/// What a manual page says that no parser knows.
struct PageText {
    std::string summary; ///< after the name: "what it is"
    std::vector<std::string> paragraphs;
    /// Sections after the commands: title, then what is explained and its explanation.
    std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>> sections;
    std::vector<std::string> seeAlso; ///< "imago-worker(1)"
};

/// The page in the macros of man(7), UTF-8: synopsis, options and commands from the parser, the rest from
/// `text`.
std::string manPage(const CommandText& program, const PageText& text, const std::string& version);

} // namespace imago::manual
