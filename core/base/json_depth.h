// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace imago::json {

/// Deeper than anybody's work nests. Reading is no recursion, but copying and writing a tree is: a text of a
/// few bytes a level would use up the stack.
inline constexpr int mostLevels = 256;

/// Of any text; lists and objects within quotes do not count.
inline bool nestsTooDeeply(std::string_view text) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '[' || c == '{') && ++depth > mostLevels)
            return true;
        else if (!quoted && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

} // namespace imago::json
