// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/csv_table.h"

#include <array>
#include <map>
#include <string>

namespace imago {

/// What the columns of a table of pictures hold; -1 = no such column.
struct CsvColumns {
    int path = 0, label = -1, split = -1, width = -1, height = -1;
    std::array<int, 4> corners{-1, -1, -1,
                               -1}; ///< xmin, ymin, then xmax, ymax or, where `sized`, the box's sides
    bool sized = false;
    bool header = false; ///< the first line is no picture's
    bool boxes() const { return corners[3] >= 0; }
    int needed() const; ///< how many cells a line must have
};

/// By the first line: its known names, or the number of its cells where it names a picture. `named` says what
/// columns are called that the table calls otherwise. `file` leads the messages. Errors: unsupported,
/// invalidArgument.
Result<CsvColumns> csvColumns(const CsvRow& first, const std::string& file,
                              const std::map<std::string, std::string>& named);

/// "path=file,label=class" as such a map. Error: invalidArgument.
Result<std::map<std::string, std::string>> columnNames(const std::string& text);

} // namespace imago
