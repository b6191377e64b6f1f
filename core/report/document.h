// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace imago {

/// A report as a row of blocks, apart from how it is written: HTML here, PDF in the window's rooms. Texts are
/// plain UTF-8; whoever writes them escapes them.
struct HeadingBlock {
    int level = 2; ///< 1 … 3
    std::string text;
};
struct TextBlock {
    std::string text;
    bool muted = false; ///< an explanation beside the figures
};
struct TableBlock {
    std::string title; ///< for those who cannot see that it is a table; may be empty
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows; ///< as many cells as the header has
    /// The columns from here on are numbers and stand on the right.
    std::size_t numbersFrom = 1;
};
/// A drawing in the part of SVG that SVG Tiny 1.2 has too.
struct FigureBlock {
    std::string svg;           ///< one svg element with its size
    int width = 0, height = 0; ///< units of the svg, for a browser pixels
    std::string caption;
};
struct PicturesBlock {
    struct Picture {
        std::vector<std::uint8_t> jpeg; ///< empty: the file could not be read
        std::vector<std::string> lines; ///< the first is the most important
    };
    std::vector<Picture> pictures;
};
using Block = std::variant<HeadingBlock, TextBlock, TableBlock, FigureBlock, PicturesBlock>;

struct Document {
    std::string title;
    std::vector<Block> blocks;
};

/// One page that needs nothing else: no script, no network, pictures inside. It is well-formed XML too. The
/// same document gives the same bytes.
std::string toHtml(const Document& document);

} // namespace imago
