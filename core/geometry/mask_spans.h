// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <span>
#include <vector>

// Masks row by row, for the sources of this room.

namespace imago {

/// Pixels begin … end-1 of row y.
struct Span {
    int y = 0, begin = 0, end = 0;
    bool operator==(const Span&) const = default;
};
/// By row, then from left to right; spans of one row do not overlap.
using Spans = std::vector<Span>;

/// Pixels left … right-1, top … bottom-1.
struct PixelFrame {
    int left = 0, top = 0, right = 0, bottom = 0;
};
PixelFrame frameOf(Size size);
/// What is needed for the pixels whose centre may lie in the box; within ±2^29.
PixelFrame frameAround(const Box& box);

/// Runs beyond the rectangle are ignored. None is empty and two of a row do not touch.
Spans spansOf(const Mask& mask);
/// The tightest mask; all zero for no spans. Spans that touch are joined.
Mask maskOf(const Spans& spans);

/// By the pixel-centre and even-odd rules.
Spans spansOf(const Polygon& polygon, const PixelFrame& frame);

/// The first pixel whose centre is at or right of x, kept within low … high.
int firstPixel(double x, int low, int high);

/// Adds one row of a convex shape that reaches from about `left` to `right`: the pixels of which
/// `inside(x, y)` of the centre holds.
template <class Inside>
void addRow(Spans& spans, int y, double left, double right, const PixelFrame& frame, Inside inside) {
    // What rounding may have taken from the ends.
    int begin = firstPixel(left - 1, frame.left, frame.right);
    int end = firstPixel(right + 1, frame.left, frame.right);
    while (begin < end && !inside(begin + 0.5, y + 0.5))
        ++begin;
    while (begin < end && !inside(end - 0.5, y + 0.5))
        --end;
    if (begin < end) spans.push_back({y, begin, end});
}

} // namespace imago
