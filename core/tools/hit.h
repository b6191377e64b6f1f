// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/geometry/shapes.h"

#include <array>
#include <optional>
#include <vector>

namespace imago {

/// A point of a geometry that a hand can drag.
struct VertexRef {
    int part = 0;  ///< of a polygon
    int ring = 0;  ///< of a polygon's part: 0 the outer one, then the holes
    int index = 0; ///< in the ring, the line or the keypoints; 0 for a point
    bool operator==(const VertexRef&) const = default;
};

/// The handles of boxes, turned boxes, ellipses and masks, clockwise from the top left before the turn.
enum class HandleKind {
    topLeft = 0,
    top,
    topRight,
    right,
    bottomRight,
    bottom,
    bottomLeft,
    left,
    turn ///< above the top middle, out of the shape
};

/// What lies under a point.
struct Hit {
    enum class Part { none, inside, outline, edge, vertex, handle };
    AnnotationId id; ///< 0 where nothing is
    Part part = Part::none;
    VertexRef vertex; ///< of a vertex; of an edge the vertex it begins at
    HandleKind handle = HandleKind::topLeft;
    Point at; ///< the place of the vertex, the handle, or of the nearest point of the edge
    explicit operator bool() const { return part != Part::none; }
    bool operator==(const Hit&) const = default;
};

struct HandlePlace {
    HandleKind kind;
    Point at;
};
/// Where a geometry is grasped to change its size or turn it: eight and the turn handle for boxes, turned
/// boxes and ellipses, eight without it for masks, none for those that have vertices. The turn handle stands
/// `reach` picture pixels off.
std::vector<HandlePlace> handlesOf(const Geometry& geometry, double reach);

/// Vertices of polygons, lines, points and keypoints (absent ones left out) with their places. Boxes and the
/// like have handles instead.
struct VertexPlace {
    VertexRef ref;
    Point at;
};
std::vector<VertexPlace> verticesOf(const Geometry& geometry);

/// How far view pixels reach in the hand's favour.
inline constexpr double grabReach = 8;
inline constexpr double turnReach = 24;

} // namespace imago
