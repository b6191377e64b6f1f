// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/idx_file.h"
#include "tests/fuzz/target.h"

/// One file, plain or compressed; the first byte tells pictures from labels.
IMAGO_FUZZ_TARGET(idx) {
    if (input.empty()) return;
    const int dimensions = input[0] & 1 ? 3 : 1;
    const imago::fuzz::MemoryFile file(input.subspan(1));
    const auto read = imago::readIdxFile(file.path(), dimensions);
    if (!read) return;
    std::uint64_t values = 1;
    for (const auto size : read->sizes)
        values *= size;
    imago::fuzz::require(read->values.size() == values);
}
