// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/cifar.h"

#include <cstdint>

/// One batch; the first byte tells CIFAR-100 from CIFAR-10.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto records = imago::parseCifar({data + 1, size - 1}, data[0] & 1, "a.bin");
    std::size_t sum = 0;
    for (std::size_t i = 0; records && i < records->size(); ++i)
        sum += (*records)[i].planes.back();
    static_cast<void>(sum);
    return 0;
}
