// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <functional>
#include <span>

namespace imago {

/// Calls `see` for each line that bounds a geometry or is it: rings of polygons, corners of boxes, the points
/// of an ellipse, of a line. Nothing for masks, points and keypoints. `part` and `ring` as in VertexRef.
using SeeRing = std::function<void(std::span<const Point> points, bool closed, int part, int ring)>;
void eachRing(const Geometry& geometry, const SeeRing& see);

struct NearestOnRing {
    double distance = 0; ///< infinite where the ring has no segment
    int segment = 0;     ///< the index of the point it begins at
    Point at;
};
NearestOnRing nearestOn(std::span<const Point> points, bool closed, Point to);

/// The points of a ring strictly between two places on it, the shorter way round. A place is a point on the
/// segment that begins at `segment`.
struct RingPlace {
    int segment = 0;
    Point at;
};
std::vector<Point> along(std::span<const Point> ring, RingPlace from, RingPlace to);

} // namespace imago
