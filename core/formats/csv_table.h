// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace imago {

struct CsvRow {
    int line = 0; ///< 1-based, where the row starts
    std::vector<std::string> cells;
    bool operator==(const CsvRow&) const = default;
};

struct CsvTable {
    std::vector<CsvRow> rows;                          ///< blank lines are left out
    std::vector<std::pair<int, std::string>> problems; ///< (line, reason) of lines that could not be read
};

/// RFC 4180: cells in double quotes may hold separators, line breaks and doubled quotes; lines end with \n,
/// \r\n or \r. Unquoted cells lose the space around them. A quote that is never closed costs its line only.
/// The line "sep=;" that spreadsheets put first is left out.
CsvTable parseCsv(std::string_view text, char separator);

/// The text as a cell: in quotes where it holds the separator, a quote, a line break, or space at its ends.
std::string csvCell(std::string_view text, char separator);

/// Spreadsheets take a cell that begins with = + - @, a tab or a line break for a formula, and run it. A text
/// that begins so, after any number of apostrophes, gets one more apostrophe, which they show as text. For
/// texts alone: a negative number stays a number.
std::string defusedText(std::string_view text);
/// The text that was defused: takes that apostrophe away; any other text stays as it is.
std::string_view withoutDefusing(std::string_view text);

/// What a first line "sep=;" says, else the separator that most of the first lines have: comma, tab or
/// semicolon, in this order where they tie.
char sniffSeparator(std::string_view text);

} // namespace imago
