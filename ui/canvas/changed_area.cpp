// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/changed_area.h"

#include "core/geometry/measure.h"
#include "ui/canvas/outline.h"

#include <algorithm>

namespace imago::ui {

namespace {

constexpr int markReach = 12;   ///< view pixels around a handle, a vertex or a line
constexpr int handleReach = 10; ///< the turn handle has its place already

struct Bounds {
    bool any = false;
    double left = 0, top = 0, right = 0, bottom = 0;
    void add(Point p) {
        left = any ? std::min(left, p.x) : p.x;
        right = any ? std::max(right, p.x) : p.x;
        top = any ? std::min(top, p.y) : p.y;
        bottom = any ? std::max(bottom, p.y) : p.y;
        any = true;
    }
    void add(const Box& box) {
        add(Point{box.x, box.y});
        add(Point{box.x + box.width, box.y + box.height});
    }
    std::optional<Box> box() const {
        if (!any) return std::nullopt;
        return Box{left, top, right - left, bottom - top};
    }
};

/// Points that differ and their neighbours, which lines join them to.
void addDifference(Bounds& bounds, const std::vector<Point>& a, const std::vector<Point>& b, bool closed) {
    if (a == b) return;
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t head = 0, tail = 0;
    while (head < shorter && a[head] == b[head])
        ++head;
    while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    for (const auto* points : {&a, &b}) {
        const std::size_t count = points->size();
        if (count == 0) continue;
        const std::size_t from = head > 0 ? head - 1 : 0;
        const std::size_t to = std::min(count - 1, count - tail);
        for (std::size_t i = from; i <= to; ++i)
            bounds.add((*points)[i]);
        if (closed && (head == 0 || tail == 0)) {
            bounds.add(points->front());
            bounds.add(points->back());
        }
    }
}

/// False where the polygons are not built alike.
bool addDifference(Bounds& bounds, const Polygon& a, const Polygon& b) {
    if (a.parts.size() != b.parts.size()) return false;
    for (std::size_t i = 0; i < a.parts.size(); ++i)
        if (a.parts[i].holes.size() != b.parts[i].holes.size()) return false;
    for (std::size_t i = 0; i < a.parts.size(); ++i) {
        addDifference(bounds, a.parts[i].outer, b.parts[i].outer, true);
        for (std::size_t k = 0; k < a.parts[i].holes.size(); ++k)
            addDifference(bounds, a.parts[i].holes[k], b.parts[i].holes[k], true);
    }
    return true;
}

QRect around(const QRectF& rect, int by) {
    return rect.toAlignedRect().adjusted(-by, -by, by, by);
}

QRegion linesOf(Point at, const ViewTransform& transform, const QRect& view) {
    const QPoint p = toView(transform, at).toPoint();
    QRegion region(view.left(), p.y() - 2, view.width(), 5);
    return region += QRect(p.x() - 2, view.top(), 5, view.height());
}

/// All of an overlay but its shapes and strokes.
QRegion marksOf(const Overlay& overlay, const ViewTransform& transform, const QRect& view) {
    QRegion region;
    const auto add = [&](Point at, int by) {
        region += around(QRectF(toView(transform, at), QSizeF(0, 0)), by);
    };
    for (const auto& handle : overlay.handles)
        add(handle.at, handleReach);
    if (overlay.snap) add(*overlay.snap, markReach);
    if (overlay.crosshair) region += linesOf(*overlay.crosshair, transform, view);
    if (overlay.band) region += around(toView(transform, *overlay.band), 2);
    for (const auto& [from, to] : overlay.guides)
        region += around(QRectF(toView(transform, from), toView(transform, to)).normalized(), 3);
    if (overlay.brush) {
        const double radius = overlay.brush->radius * transform.scale;
        const QPointF at = toView(transform, overlay.brush->center);
        region += around(QRectF(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)), 3);
    }
    return region;
}

void addVertices(QRegion& region, const Overlay& before, const Overlay& after,
                 const ViewTransform& transform) {
    Bounds bounds;
    addDifference(bounds, before.vertices, after.vertices, false);
    for (const auto* overlay : {&before, &after})
        if (before.activeVertex != after.activeVertex && overlay->activeVertex &&
            *overlay->activeVertex < overlay->vertices.size())
            bounds.add(overlay->vertices[*overlay->activeVertex]);
    if (const auto box = bounds.box()) region += around(toView(transform, *box), markReach);
}

void addStroke(QRegion& region, const Overlay& before, const Overlay& after, const ViewTransform& transform) {
    static const std::vector<Point> none;
    const auto& a = before.brush ? before.brush->stroke : none;
    const auto& b = after.brush ? after.brush->stroke : none;
    Bounds bounds;
    addDifference(bounds, a, b, false);
    const double radius =
        std::max(before.brush ? before.brush->radius : 0, after.brush ? after.brush->radius : 0);
    if (const auto box = bounds.box())
        region += around(toView(transform, *box), int(radius * transform.scale) + 3);
}

void addMasks(QRegion& region, const std::vector<Mask>& before, const std::vector<Mask>& after,
              const ViewTransform& transform) {
    if (before == after) return;
    for (const auto* masks : {&before, &after})
        for (const auto& mask : *masks)
            region += around(toView(transform, bounds(Geometry(mask))), 2);
}

} // namespace

std::optional<Box> changedArea(const Geometry& before, const Geometry& after) {
    if (before == after) return std::nullopt;
    Bounds changed;
    if (before.index() == after.index()) {
        if (const auto* line = std::get_if<Polyline>(&before)) {
            addDifference(changed, line->points, std::get<Polyline>(after).points, false);
            return changed.box();
        }
        if (const auto* polygon = std::get_if<Polygon>(&before))
            if (addDifference(changed, *polygon, std::get<Polygon>(after))) return changed.box();
    }
    changed.add(bounds(before));
    changed.add(bounds(after));
    return changed.box();
}

QRegion changedRegion(const Overlay& before, const Overlay& after, const ViewTransform& transform,
                      const QRect& view) {
    QRegion region = marksOf(before, transform, view);
    region += marksOf(after, transform, view);
    addVertices(region, before, after, transform);
    addStroke(region, before, after, transform);
    addMasks(region, before.foreground, after.foreground, transform);
    addMasks(region, before.background, after.background, transform);
    const std::size_t shapes = std::max(before.shapes.size(), after.shapes.size());
    for (std::size_t i = 0; i < shapes; ++i) {
        const Geometry none;
        const auto& a = i < before.shapes.size() ? before.shapes[i].geometry : none;
        const auto& b = i < after.shapes.size() ? after.shapes[i].geometry : none;
        const bool restyled = i < before.shapes.size() && i < after.shapes.size() &&
                              (before.shapes[i].classId != after.shapes[i].classId ||
                               before.shapes[i].closed != after.shapes[i].closed);
        std::optional<Box> box;
        if (a.index() == 0 || b.index() == 0)
            box = bounds(a.index() == 0 ? b : a);
        else if (restyled)
            box = bounds(b);
        else
            box = changedArea(a, b);
        if (box) region += around(toView(transform, *box), markReach);
    }
    return region.intersected(view);
}

} // namespace imago::ui
