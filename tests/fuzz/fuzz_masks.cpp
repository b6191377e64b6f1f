// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_map.h"
#include "core/formats/mask_layers.h"
#include "core/formats/voc_masks.h"

#include <cstdint>

/// The first byte tells a label map from a PNG of numbers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace imago;
    if (size == 0) return 0;
    std::vector<DatasetProblem> problems;
    if (data[0] & 1) {
        static_cast<void>(
            parseLabelMap({reinterpret_cast<const char*>(data) + 1, size - 1}, "labelmap.txt", problems));
        return 0;
    }
    const auto picture = readIndexPng({data + 1, size - 1}, "a.png");
    if (!picture) return 0;
    std::vector<DatasetShape> shapes;
    addMasks(shapes, &*picture, &*picture, vocLabelMap(), "a", problems);
    return 0;
}
