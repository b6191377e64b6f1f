// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/tool.h"

#include <utility>
#include <vector>

namespace imago {

/// A click is a press and a release with less way between than this, in view pixels: it draws no shape by
/// dragging.
inline constexpr double clickReach = 3;

/// New shapes of the current class as one edit; empty without a current class or for what cannot be kept.
Edit addShapes(const Scene& scene, const std::vector<Geometry>& geometries);

/// A result that adds a shape, selects it and is done.
ToolResult added(const Scene& scene, const Geometry& geometry);

/// The row as a person changed it: what a model or an import made becomes a person's own.
Annotation madeByHand(Annotation row, const Scene& scene);

using NewGeometries = std::vector<std::pair<AnnotationId, Geometry>>;
/// New places for shapes as one edit. Locked shapes, equal geometries and those that cannot be kept are left
/// out.
Edit changeGeometries(const Scene& scene, const NewGeometries& geometries);

/// The changes as one edit of the scene's picture.
Edit editOf(std::string verb, const Scene& scene, const std::vector<AnnotationChange>& changes);

/// The way of a move that keeps what is inside the picture inside.
Point keptInside(const Box& around, Point way, Size size);
Box unitedBounds(const std::vector<const SceneShape*>& shapes);

/// The box between two corners; with `square` both sides are as long as the longer one, towards `to`, cut
/// back to fit the picture.
Box boxBetween(Point from, Point to, bool square, Size size);

} // namespace imago
