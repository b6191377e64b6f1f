// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/snapping.h"

#include "core/geometry/measure.h"

#include <algorithm>

namespace imago {

namespace {

/// Keeps the nearest so far; vertices win over edges whatever their distances.
class Nearest {
public:
    Nearest(Point at, double reach) : m_from(at), m_vertex(reach), m_edge(reach) { m_best.at = at; }

    void vertex(Point at, Snapped::To to, AnnotationId id, VertexRef ref) {
        const double away = distance(m_from, at);
        if (away > m_vertex) return;
        m_vertex = away;
        m_edge = -1;
        m_best = {at, to, id, ref};
    }
    void edge(Point at, Snapped::To to, AnnotationId id, VertexRef ref) {
        const double away = distance(m_from, at);
        if (away > m_edge) return;
        m_edge = away;
        m_best = {at, to, id, ref};
    }
    const Snapped& best() const { return m_best; }

private:
    Point m_from;
    double m_vertex, m_edge;
    Snapped m_best;
};

void offer(Nearest& nearest, Point at, const SceneShape& shape) {
    const bool isEllipse = std::holds_alternative<Ellipse>(shape.geometry);
    eachRing(shape.geometry, [&](std::span<const Point> points, bool closed, int part, int ring) {
        for (std::size_t i = 0; i < points.size() && !isEllipse; ++i)
            nearest.vertex(points[i], Snapped::To::vertex, shape.row.id, {part, ring, static_cast<int>(i)});
        const auto on = nearestOn(points, closed, at);
        nearest.edge(on.at, Snapped::To::edge, shape.row.id, {part, ring, on.segment});
    });
    if (std::holds_alternative<Point>(shape.geometry) || std::holds_alternative<Keypoints>(shape.geometry))
        for (const auto& vertex : verticesOf(shape.geometry))
            nearest.vertex(vertex.at, Snapped::To::vertex, shape.row.id, vertex.ref);
}

} // namespace

Point clampedTo(Point at, Size size) {
    return {std::clamp(at.x, 0.0, static_cast<double>(std::max(size.width, 0))),
            std::clamp(at.y, 0.0, static_cast<double>(std::max(size.height, 0)))};
}

Snapped snapped(Point at, const Scene& scene, double reach, std::span<const AnnotationId> except) {
    Nearest nearest(at, reach);
    const double w = scene.size().width, h = scene.size().height;
    for (const Point corner : {Point{0, 0}, Point{w, 0}, Point{w, h}, Point{0, h}})
        nearest.vertex(corner, Snapped::To::border, {}, {});
    for (const auto* shape : scene.inArea({at.x - reach, at.y - reach, 2 * reach, 2 * reach}))
        if (std::find(except.begin(), except.end(), shape->row.id) == except.end())
            offer(nearest, at, *shape);
    const Point inside = clampedTo(at, scene.size());
    for (const Point side : {Point{0, inside.y}, Point{w, inside.y}, Point{inside.x, 0}, Point{inside.x, h}})
        nearest.edge(side, Snapped::To::border, {}, {});
    return nearest.best();
}

std::vector<Point> borderBetween(const Scene& scene, const Snapped& from, const Snapped& to) {
    const auto* shape = from.id && from.id == to.id ? scene.find(from.id) : nullptr;
    if (!shape || from.vertex.part != to.vertex.part || from.vertex.ring != to.vertex.ring) return {};
    std::vector<Point> between;
    eachRing(shape->geometry, [&](std::span<const Point> points, bool closed, int part, int ring) {
        if (closed && part == from.vertex.part && ring == from.vertex.ring)
            between = along(points, {from.vertex.index, from.at}, {to.vertex.index, to.at});
    });
    std::erase_if(between, [&](Point point) { return point == from.at || point == to.at; });
    return between;
}

} // namespace imago
