// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/outline.h"

#include "core/geometry/measure.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace imago::ui {

namespace {

QPolygonF reduced(const std::vector<Point>& points, const ViewTransform& transform, double step) {
    QPolygonF out;
    out.reserve(qsizetype(points.size()));
    const double least = step * step;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF at = toView(transform, points[i]);
        if (!out.isEmpty() && i + 1 < points.size()) {
            const QPointF off = at - out.back();
            if (QPointF::dotProduct(off, off) < least) continue;
        }
        out.append(at);
    }
    return out;
}

QPolygonF ellipse(const Ellipse& e, const ViewTransform& transform) {
    const double radius = std::max(e.rx, e.ry) * transform.scale;
    // A chord of this many parts strays a quarter point from the arc.
    const int parts =
        std::clamp(int(std::ceil(std::numbers::pi * std::sqrt(2 * std::max(1.0, radius)))), 12, 720);
    const double turn = e.angle * std::numbers::pi / 180, c = std::cos(turn), s = std::sin(turn);
    QPolygonF out;
    out.reserve(parts);
    for (int i = 0; i < parts; ++i) {
        const double t = 2 * std::numbers::pi * i / parts;
        const double x = e.rx * std::cos(t), y = e.ry * std::sin(t);
        out.append(toView(transform, Point{e.center.x + c * x - s * y, e.center.y + s * x + c * y}));
    }
    return out;
}

/// Which side of a line a point lies on, and where a segment crosses it.
template <class Inside, class Cross>
QPolygonF cutBy(const QPolygonF& ring, const Inside& inside, const Cross& cross) {
    QPolygonF out;
    out.reserve(ring.size() + 4);
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF& from = ring[i ? i - 1 : ring.size() - 1];
        const QPointF& to = ring[i];
        if (inside(from) != inside(to)) out.append(cross(from, to));
        if (inside(to)) out.append(to);
    }
    return out;
}

} // namespace

std::size_t pointCount(const Geometry& geometry) {
    if (const auto* line = std::get_if<Polyline>(&geometry)) return line->points.size();
    std::size_t sum = 0;
    if (const auto* polygon = std::get_if<Polygon>(&geometry))
        for (const auto& part : polygon->parts) {
            sum += part.outer.size();
            for (const auto& hole : part.holes)
                sum += hole.size();
        }
    return sum;
}

Outline outlineOf(const Geometry& geometry, const ViewTransform& transform, double step) {
    Outline out;
    if (const auto* box = std::get_if<Box>(&geometry)) {
        out.rings.push_back(reduced(corners(*box), transform, 0));
    } else if (const auto* turned = std::get_if<RotatedBox>(&geometry)) {
        out.rings.push_back(reduced(corners(*turned), transform, 0));
    } else if (const auto* polygon = std::get_if<Polygon>(&geometry)) {
        for (const auto& part : polygon->parts) {
            out.rings.push_back(reduced(part.outer, transform, step));
            for (const auto& hole : part.holes)
                out.rings.push_back(reduced(hole, transform, step));
        }
    } else if (const auto* line = std::get_if<Polyline>(&geometry)) {
        out.line = reduced(line->points, transform, step);
    } else if (const auto* round = std::get_if<Ellipse>(&geometry)) {
        out.rings.push_back(ellipse(*round, transform));
    }
    return out;
}

QPolygonF cutTo(const QRectF& area, const QPolygonF& ring) {
    const auto crossX = [](double x) {
        return [x](QPointF a, QPointF b) {
            return QPointF(x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()));
        };
    };
    const auto crossY = [](double y) {
        return [y](QPointF a, QPointF b) {
            return QPointF(a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y);
        };
    };
    auto out = cutBy(
        ring, [x = area.left()](QPointF p) { return p.x() >= x; }, crossX(area.left()));
    out = cutBy(
        out, [x = area.right()](QPointF p) { return p.x() <= x; }, crossX(area.right()));
    out = cutBy(
        out, [y = area.top()](QPointF p) { return p.y() >= y; }, crossY(area.top()));
    return cutBy(
        out, [y = area.bottom()](QPointF p) { return p.y() <= y; }, crossY(area.bottom()));
}

std::vector<QPolygonF> piecesIn(const QRectF& area, const QPolygonF& line, bool closed) {
    std::vector<QPolygonF> pieces;
    const qsizetype count = line.size();
    bool open = false;
    for (qsizetype i = 0; i + (closed ? 0 : 1) < count; ++i) {
        const QPointF &a = line[i], &b = line[i + 1 < count ? i + 1 : 0];
        // By bounds: a diagonal that passes by a corner is kept, which costs nothing that shows.
        const bool near = std::max(a.x(), b.x()) >= area.left() && std::min(a.x(), b.x()) <= area.right() &&
                          std::max(a.y(), b.y()) >= area.top() && std::min(a.y(), b.y()) <= area.bottom();
        if (!near) {
            open = false;
            continue;
        }
        if (!open) pieces.push_back(QPolygonF{a});
        pieces.back().append(b);
        open = true;
    }
    return pieces;
}

} // namespace imago::ui
