// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <cstdint>
#include <span>
#include <vector>

namespace imago {

/// A rectangle of pixels, one byte each: 0 is outside, all else inside.
struct Bitmap {
    int x = 0, y = 0, width = 0, height = 0;
    std::vector<std::uint8_t> pixels; ///< row by row, width · height
    bool operator==(const Bitmap&) const = default;
};

/// The tightest mask of what is set; empty (all zero) where nothing is.
Mask maskOf(const Bitmap& bitmap);
Bitmap bitmapOf(const Mask& mask);
std::int64_t pixelCount(const Mask& mask);
bool contains(const Mask& mask, int x, int y);

Mask united(const Mask& a, const Mask& b);
Mask subtracted(const Mask& from, const Mask& what);
Mask intersected(const Mask& a, const Mask& b);
Mask clipped(const Mask& mask, Size size);

/// The pixels whose centre lies inside the polygon (even-odd), cut to a picture of that size.
Mask rasterised(const Polygon& polygon, Size size);
/// A round brush drawn from one point to another: pixels whose centre is within `radius` of the segment,
/// cut to the picture. A radius below 0.5 paints the one pixel under the point.
Mask brushStroke(Point from, Point to, double radius, Size size);

/// The exact outline along pixel edges, holes included; parts are 4-connected. Rasterising it gives the mask
/// back.
Polygon outlineOf(const Mask& mask);

} // namespace imago
