// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"
#include "ui/canvas/view_transform.h"

#include <QPolygonF>

#include <vector>

namespace imago::ui {

/// The lines of a geometry as a view shows them, in its points.
struct Outline {
    std::vector<QPolygonF> rings; ///< closed; filled by the even-odd rule
    QPolygonF line;               ///< open
    bool empty() const { return rings.empty() && line.isEmpty(); }
};

/// So many points a polygon or a line has; 0 for other kinds.
std::size_t pointCount(const Geometry& geometry);

/// Points that lie nearer than `step` view points to the one before are left out. Empty for points,
/// keypoints, masks and the whole image.
Outline outlineOf(const Geometry& geometry, const ViewTransform& transform, double step);

/// The part of a ring inside an area, closed along the area's border (Sutherland and Hodgman 1974).
QPolygonF cutTo(const QRectF& area, const QPolygonF& ring);
/// The pieces of a line that may be seen in an area.
std::vector<QPolygonF> piecesIn(const QRectF& area, const QPolygonF& line, bool closed);

inline QPointF toView(const ViewTransform& transform, Point point) {
    return transform.toView({point.x, point.y});
}
inline QRectF toView(const ViewTransform& transform, const Box& box) {
    return {transform.toView({box.x, box.y}), QSizeF(box.width, box.height) * transform.scale};
}
inline Box toBox(const QRectF& area) {
    return {area.x(), area.y(), area.width(), area.height()};
}

} // namespace imago::ui
