// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cifar.h"
#include "tests/fuzz/target.h"

/// One batch; the first byte tells CIFAR-100 from CIFAR-10.
IMAGO_FUZZ_TARGET(cifar) {
    if (input.empty()) return;
    const auto records = imago::parseCifar(input.subspan(1), input[0] & 1, "a.bin");
    if (!records) return;
    for (const auto& record : *records)
        imago::fuzz::require(record.planes.size() == imago::cifarPixels &&
                             record.planes.data() + record.planes.size() <= input.data() + input.size());
}
