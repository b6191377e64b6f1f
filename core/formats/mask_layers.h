// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/index_png.h"
#include "core/geometry/shapes.h"

#include <cstdint>
#include <map>
#include <vector>

namespace imago {

/// The pixels of each value of a picture of numbers, in one pass: time and memory by the size of the picture,
/// however many values there are.
std::map<std::uint16_t, Mask> layersOf(const IndexPicture& picture);

/// Calls work(row, from, to) for each run of set pixels within a row, in picture coordinates, cut to the
/// picture.
template <class Work> void forRuns(const Mask& mask, Size size, const Work& work) {
    std::int64_t at = 0;
    bool inside = false;
    for (const auto run : mask.runs) {
        const std::int64_t end = at + run;
        for (auto x = at; inside && mask.width > 0 && x < end;) {
            const auto row = x / mask.width;
            const auto stop = std::min(end, (row + 1) * mask.width);
            const auto y = mask.y + row;
            const auto from = std::max<std::int64_t>(0, mask.x + x - row * mask.width);
            const auto to = std::min<std::int64_t>(size.width, mask.x + stop - row * mask.width);
            if (y >= 0 && y < size.height && from < to)
                work(static_cast<int>(y), static_cast<int>(from), static_cast<int>(to));
            x = stop;
        }
        at = end;
        inside = !inside;
    }
}

/// Sets the values of a mask's pixels; they are inside the picture or are passed over.
void paint(IndexPicture& picture, const Mask& mask, std::uint16_t value);

/// The number of pixels of each value.
std::vector<std::int64_t> countsOf(const IndexPicture& picture);

} // namespace imago
