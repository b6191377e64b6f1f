// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace imago {

/// Continuous pixel coordinates in the EXIF-oriented frame: pixel i covers [i, i+1), origin top left.
struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

/// Width and height in pixels.
struct Size {
    int width = 0, height = 0;
    bool empty() const { return width <= 0 || height <= 0; }
    bool operator==(const Size&) const = default;
};

/// An axis-aligned box; width and height are not negative.
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    double area() const { return width * height; }
    bool operator==(const Box&) const = default;
};

/// The common part of two boxes; empty (all zero) where they do not meet.
Box intersection(const Box& a, const Box& b);

/// Intersection over union in [0, 1]; 0 for two empty boxes.
double iou(const Box& a, const Box& b);

/// The part of the box inside a picture of that size.
Box clipped(const Box& box, Size size);

/// The largest box of `content`'s aspect ratio inside `frame`, centred ("letterbox").
Box fitted(Size content, Size frame);

} // namespace imago
