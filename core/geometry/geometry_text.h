// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/shapes.h"

#include <string>
#include <string_view>

namespace imago {

/// A geometry as the store and the journal keep it: JSON without spaces, numbers in the shortest form that
/// reads back as the same double, so equal geometries have equal text.
///     image ""            box [x,y,width,height]        rotated box [cx,cy,width,height,angle]
///     polygon [[[x,y,x,y,…],hole…],part…]               polyline [x,y,…]    point [x,y]
///     ellipse [cx,cy,rx,ry,angle]                       keypoints [x,y,v,…]
///     mask {"x":0,"y":0,"w":2,"h":1,"rle":[0,2]}
std::string geometryText(const Geometry& geometry);

/// `kind` is the index of Geometry. Errors: corrupt (no such JSON, not finite, too few points, runs that do
/// not add up, a negative width, more than 2^28 pixels of a mask or 2^20 along a side).
Result<Geometry> parseGeometry(std::size_t kind, std::string_view text);

/// Why a geometry cannot be kept ("has fewer than three points" …); empty when it can.
std::string geometryProblem(const Geometry& geometry);

} // namespace imago
