// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/mask_layers.h"

#include <algorithm>

namespace imago {

namespace {

struct Span {
    int y, from, to;
};

struct Layer {
    int left = 0, right = 0;
    std::vector<Span> spans; ///< row by row
};

Mask maskOfLayer(const Layer& layer) {
    Mask mask;
    mask.x = layer.left;
    mask.y = layer.spans.front().y;
    mask.width = layer.right - layer.left;
    mask.height = layer.spans.back().y - mask.y + 1;
    std::int64_t done = 0;
    for (const auto& span : layer.spans) {
        const auto start = std::int64_t{span.y - mask.y} * mask.width + span.from - mask.x;
        const auto length = static_cast<std::uint32_t>(span.to - span.from);
        if (start == done && !mask.runs.empty()) {
            mask.runs.back() += length; // from the end of one row to the start of the next
        } else {
            mask.runs.push_back(static_cast<std::uint32_t>(start - done));
            mask.runs.push_back(length);
        }
        done = start + length;
    }
    if (const auto all = std::int64_t{mask.width} * mask.height; done < all)
        mask.runs.push_back(static_cast<std::uint32_t>(all - done));
    return mask;
}

} // namespace

std::map<std::uint16_t, Mask> layersOf(const IndexPicture& picture) {
    std::map<std::uint16_t, Layer> layers;
    const auto* row = picture.values.data();
    for (int y = 0; y < picture.size.height; ++y, row += picture.size.width) {
        for (int x = 0; x < picture.size.width;) {
            const int from = x;
            while (x < picture.size.width && row[x] == row[from])
                ++x;
            auto& layer = layers[row[from]];
            layer.left = layer.spans.empty() ? from : std::min(layer.left, from);
            layer.right = std::max(layer.right, x);
            layer.spans.push_back({y, from, x});
        }
    }
    std::map<std::uint16_t, Mask> masks;
    for (const auto& [value, layer] : layers)
        masks.emplace(value, maskOfLayer(layer));
    return masks;
}

void paint(IndexPicture& picture, const Mask& mask, std::uint16_t value) {
    forRuns(mask, picture.size, [&](int y, int from, int to) {
        const auto row = picture.values.begin() + std::ptrdiff_t{y} * picture.size.width;
        std::fill(row + from, row + to, value);
    });
}

std::vector<std::int64_t> countsOf(const IndexPicture& picture) {
    std::vector<std::int64_t> counts;
    for (const auto value : picture.values) {
        if (value >= counts.size()) counts.resize(std::size_t{value} + 1);
        ++counts[value];
    }
    return counts;
}

} // namespace imago
