// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/geometry.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace imago {

/// A box turned about its centre. Degrees, clockwise as seen on the screen (y points down), in (-180, 180].
struct RotatedBox {
    Point center;
    double width = 0, height = 0;
    double angle = 0;
    bool operator==(const RotatedBox&) const = default;
};

/// A closed line; the last point is joined to the first and is not repeated. At least three points.
using Ring = std::vector<Point>;

/// One piece of ground: inside `outer`, outside every hole. The direction of a ring has no meaning.
struct PolygonPart {
    Ring outer;
    std::vector<Ring> holes;
    bool operator==(const PolygonPart&) const = default;
};

/// One object that may be in several pieces (something stands before it), each with holes.
struct Polygon {
    std::vector<PolygonPart> parts;
    bool operator==(const Polygon&) const = default;
};

/// An open line of at least two points.
struct Polyline {
    std::vector<Point> points;
    bool operator==(const Polyline&) const = default;
};

/// Half axes, and the turn of the first one as for RotatedBox.
struct Ellipse {
    Point center;
    double rx = 0, ry = 0;
    double angle = 0;
    bool operator==(const Ellipse&) const = default;
};

/// COCO's v: 0 not labelled, 1 labelled but covered, 2 labelled and visible.
enum class Visibility { absent = 0, covered = 1, visible = 2 };

struct Keypoint {
    Point at;
    Visibility visibility = Visibility::visible;
    bool operator==(const Keypoint&) const = default;
};

/// Named points of one object; the names are the class's, in the same order.
struct Keypoints {
    std::vector<Keypoint> points;
    bool operator==(const Keypoints&) const = default;
};

/// Pixels, as runs inside a bounding rectangle: row by row from its top left, beginning with a run of
/// pixels outside (perhaps 0), alternating. The runs add up to width · height. Pixel (x, y) is the unit
/// square [x, x+1) × [y, y+1).
struct Mask {
    int x = 0, y = 0, width = 0, height = 0;
    std::vector<std::uint32_t> runs;
    bool operator==(const Mask&) const = default;
};

/// What an annotation says of where. The index is the number of AnnotationKind; the first is the whole image.
using Geometry =
    std::variant<std::monostate, Box, RotatedBox, Polygon, Polyline, Point, Mask, Ellipse, Keypoints>;

} // namespace imago
