// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco_rle.h"
#include "core/formats/label_studio.h"
#include "tests/fuzz/target.h"

/// Masks of both run-length texts: two bytes each for width and height, then the runs. What is read is
/// written and read again as the same.
IMAGO_FUZZ_TARGET(coco_rle) {
    using namespace imago;
    if (input.size() < 4) return;
    const Size size{input[0] << 8 | input[1], input[2] << 8 | input[3]};
    const auto rest = input.subspan(4);
    if (const auto runs = runsFromText(fuzz::textOf(rest))) {
        auto budget = runBudget(input.size()), again = budget;
        const auto mask = maskFromColumns(*runs, size, budget);
        if (mask) fuzz::require(*maskFromColumns(columnsOf(*mask, size), size, again) == *mask);
    }
    const auto mask = maskFromBrush({rest.begin(), rest.end()}, size);
    if (mask && mask->width > 0) fuzz::require(*maskFromBrush(brushOf(*mask, size), size) == *mask);
}
