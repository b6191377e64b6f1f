// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// Markdown is CommonMark with GitHub's tables (md4c).

/// A heading, link or picture of a text, in the order of the text.
struct MarkdownPart {
    enum class Kind { heading, link, picture } kind = Kind::heading;
    int level = 0;      ///< of a heading, 1 … 6
    std::string text;   ///< without emphasis; of a picture, its description
    std::string target; ///< of a link or picture, as written
    bool operator==(const MarkdownPart&) const = default;
};
std::vector<MarkdownPart> markdownParts(std::string_view text);

/// The body of an HTML page. HTML inside the text is shown as text.
std::string markdownToHtml(std::string_view text);
/// The words alone, blocks divided by lines.
std::string markdownToPlain(std::string_view text);

} // namespace imago
