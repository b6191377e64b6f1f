// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/hit.h"

#include <optional>

namespace imago {

/// The box that a geometry is changed by: its own for boxes, turned boxes and ellipses, the bounds of a mask;
/// nothing for the others.
std::optional<RotatedBox> frameOf(const Geometry& geometry);
/// The geometry in a new frame; its frame must not be empty. A box in a turned frame becomes a turned box.
Geometry withFrame(const Geometry& geometry, const RotatedBox& frame);

/// Where a handle of a frame is (the turn handle: on its top side).
Point placeOf(const RotatedBox& frame, HandleKind handle);
/// The handle drawn to a point, the opposite side staying where it is. Sides are never shorter than `least`;
/// drawn across the opposite side the frame turns over.
RotatedBox resized(const RotatedBox& frame, HandleKind handle, Point to, bool keepRatio, double least = 1);
/// Turned so that its top looks at a point; in steps of 15° on wish.
RotatedBox turnedTowards(const RotatedBox& frame, Point to, bool inSteps);

/// These return nothing where the geometry has no such vertex, or could not be kept without it: a polygon
/// needs one ring of three points, a line two points. A hole or a part that loses its third point goes.
std::optional<Geometry> withVertexAt(const Geometry& geometry, VertexRef vertex, Point to);
/// A new vertex behind the one that the edge begins at.
std::optional<Geometry> withVertexInserted(const Geometry& geometry, VertexRef edge, Point at);
std::optional<Geometry> withoutVertex(const Geometry& geometry, VertexRef vertex);

} // namespace imago
