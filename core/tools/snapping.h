// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/rings.h"
#include "core/tools/scene.h"

#include <optional>
#include <span>

namespace imago {

/// Where a point is drawn to.
struct Snapped {
    enum class To { nothing, vertex, edge, border };
    Point at; ///< the point itself where nothing is near
    To to = To::nothing;
    AnnotationId id;  ///< whose vertex or edge; 0 for the border
    VertexRef vertex; ///< of an edge the vertex it begins at
};

/// The nearest vertex of a shape or corner of the picture within `reach` picture pixels; else the nearest
/// place on an edge or on the border. Hidden shapes and those of `except` draw nothing.
Snapped snapped(Point at, const Scene& scene, double reach, std::span<const AnnotationId> except = {});

/// The border of the neighbour between two places on the same ring, the shorter way: the points strictly
/// between. Empty where the places are not on one ring.
std::vector<Point> borderBetween(const Scene& scene, const Snapped& from, const Snapped& to);

Point clampedTo(Point at, Size size);

} // namespace imago
