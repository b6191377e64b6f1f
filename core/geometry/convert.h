// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <string>

namespace imago {

/// The ground of a filled geometry as a polygon. Ellipses become regular enough that no point is further
/// than a quarter pixel off. Empty for lines, points and the whole image.
Polygon polygonOf(const Geometry& geometry);

/// The pixels of a filled geometry within a picture.
Mask maskOf(const Geometry& geometry, Size size);

/// The turned box of least area around the points (rotating calipers: Toussaint 1983), width ≥ height.
RotatedBox leastRotatedBox(const std::vector<Point>& points);

struct Converted {
    Geometry geometry; ///< the whole image where the kinds have nothing in common
    std::string lost;  ///< English: what the new kind cannot hold ("the turn", "2 holes"); empty = nothing
};
/// To another kind, by its index in Geometry. `size` of the picture is needed for masks.
Converted converted(const Geometry& geometry, std::size_t kind, Size size);

} // namespace imago
