// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco_rle.h"
#include "core/formats/label_studio.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Masks of both run-length texts: two bytes each for width and height, then the runs. What is read is
/// written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    if (count < 4) return 0;
    const imago::Size size{bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]};
    if (const auto runs = imago::runsFromText({reinterpret_cast<const char*>(bytes + 4), count - 4})) {
        auto budget = imago::runBudget(count), again = budget;
        const auto mask = imago::maskFromColumns(*runs, size, budget);
        if (mask && *imago::maskFromColumns(imago::columnsOf(*mask, size), size, again) != *mask)
            std::abort();
    }
    if (const auto mask = imago::maskFromBrush({bytes + 4, bytes + count}, size);
        mask && mask->width > 0 && *imago::maskFromBrush(imago::brushOf(*mask, size), size) != *mask)
        std::abort();
    return 0;
}
