// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_columns.h"
#include "core/formats/csv_table.h"

#include <cstdint>

/// One table of pictures and labels.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace imago;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto table = parseCsv(text, sniffSeparator(text));
    if (!table.rows.empty()) static_cast<void>(csvColumns(table.rows.front(), "a.csv", {}));
    static_cast<void>(columnNames(std::string(text)));
    return 0;
}
