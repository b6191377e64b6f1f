// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_columns.h"
#include "core/formats/csv_table.h"
#include "tests/fuzz/target.h"

/// A table of pictures and labels, and its text as one that names columns. Cells are written as they were
/// read.
IMAGO_FUZZ_TARGET(csv) {
    using namespace imago;
    const auto text = fuzz::textOf(input);
    const char separator = sniffSeparator(text);
    const auto table = parseCsv(text, separator);
    for (const auto& row : table.rows) {
        std::string line;
        for (const auto& cell : row.cells)
            line += (line.empty() ? "" : std::string(1, separator)) + csvCell(cell, separator);
        // A line of one empty cell, or one that says what separates, reads as none.
        const auto again = parseCsv(line, separator);
        if (again.rows.size() == 1 && row.line > 1 && !row.cells.front().empty())
            fuzz::require(again.rows[0].cells == row.cells);
    }
    static_cast<void>(columnNames(std::string(text)));
    static_cast<void>(readCsv(fuzz::MemoryFile(input).path()));
}
