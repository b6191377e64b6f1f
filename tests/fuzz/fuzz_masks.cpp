// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_map.h"
#include "core/formats/mask_layers.h"
#include "core/formats/voc_masks.h"
#include "tests/fuzz/target.h"

/// The first byte tells a label map from a PNG of numbers. A PNG is written as it was read.
IMAGO_FUZZ_TARGET(masks) {
    using namespace imago;
    if (input.empty()) return;
    std::vector<DatasetProblem> problems;
    if (input[0] & 1) {
        static_cast<void>(parseLabelMap(fuzz::textOf(input.subspan(1)), "labelmap.txt", problems));
        return;
    }
    const auto picture = readIndexPng(input.subspan(1), "a.png");
    if (!picture) return;
    std::vector<DatasetShape> shapes;
    addMasks(shapes, &*picture, &*picture, vocLabelMap(), "a", problems);
    if (picture->kind != IndexPicture::Kind::grey || picture->values.size() > 1 << 16) return;
    const auto text = indexPng(*picture);
    fuzz::require(text.ok());
    const auto again =
        readIndexPng({reinterpret_cast<const std::uint8_t*>(text->data()), text->size()}, "b.png");
    fuzz::require(again.ok() && again->values == picture->values);
}
