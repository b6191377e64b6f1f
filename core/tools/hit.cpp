// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/hit.h"

#include "core/geometry/measure.h"
#include "core/tools/reshape.h"
#include "core/tools/rings.h"
#include "core/tools/scene.h"

#include <algorithm>
#include <limits>

namespace imago {

namespace {

Box around(Point at, double reach) {
    return {at.x - reach, at.y - reach, 2 * reach, 2 * reach};
}

/// The handle, vertex or edge of one shape that a hand at this place would grasp.
Hit grasp(const SceneShape& shape, Point at, double tolerance) {
    Hit best;
    // Inside a small shape there must be room left to grasp the shape itself.
    const auto frame = frameOf(shape.geometry);
    const double room = frame ? std::min(frame->width, frame->height) / 4 : tolerance;
    double least = contains(shape.geometry, at) ? std::min(tolerance, room) : tolerance;
    // The turn handle comes first: on small shapes the others crowd together.
    const auto handles = handlesOf(shape.geometry, tolerance * turnReach / grabReach);
    for (auto handle = handles.rbegin(); handle != handles.rend(); ++handle) {
        const double away = distance(handle->at, at);
        if (away > least || (best && away == least)) continue;
        least = away;
        best = {shape.row.id, Hit::Part::handle, {}, handle->kind, handle->at};
    }
    for (const auto& vertex : verticesOf(shape.geometry)) {
        const double away = distance(vertex.at, at);
        if (away > least || (best && away == least)) continue;
        least = away;
        best = {shape.row.id, Hit::Part::vertex, vertex.ref, {}, vertex.at};
    }
    const bool hasEdges =
        std::holds_alternative<Polygon>(shape.geometry) || std::holds_alternative<Polyline>(shape.geometry);
    if (best || !hasEdges) return best;
    eachRing(shape.geometry, [&](std::span<const Point> points, bool closed, int part, int ring) {
        const auto nearest = nearestOn(points, closed, at);
        if (nearest.distance > least) return;
        least = nearest.distance;
        best = {shape.row.id, Hit::Part::edge, {part, ring, nearest.segment}, {}, nearest.at};
    });
    return best;
}

Hit::Part partAt(const SceneShape& shape, Point at, double tolerance) {
    if (std::holds_alternative<Mask>(shape.geometry))
        return contains(shape.geometry, at) ? Hit::Part::inside : Hit::Part::none;
    // What can be taken inside needs less help outside, where another shape or a band may begin.
    const bool filled = frameOf(shape.geometry) || std::holds_alternative<Polygon>(shape.geometry);
    if (distanceToOutline(shape.geometry, at) <= (filled ? tolerance / 2 : tolerance))
        return Hit::Part::outline;
    return contains(shape.geometry, at) ? Hit::Part::inside : Hit::Part::none;
}

} // namespace

std::vector<HandlePlace> handlesOf(const Geometry& geometry, double reach) {
    const auto frame = frameOf(geometry);
    if (!frame) return {};
    std::vector<HandlePlace> handles;
    for (int i = 0; i < 8; ++i)
        handles.push_back({static_cast<HandleKind>(i), placeOf(*frame, static_cast<HandleKind>(i))});
    if (std::holds_alternative<Mask>(geometry)) return handles;
    RotatedBox taller = *frame;
    taller.height += 2 * reach;
    handles.push_back({HandleKind::turn, placeOf(taller, HandleKind::top)});
    return handles;
}

std::vector<VertexPlace> verticesOf(const Geometry& geometry) {
    std::vector<VertexPlace> places;
    if (std::holds_alternative<Polygon>(geometry) || std::holds_alternative<Polyline>(geometry)) {
        eachRing(geometry, [&](std::span<const Point> points, bool, int part, int ring) {
            for (std::size_t i = 0; i < points.size(); ++i)
                places.push_back({{part, ring, static_cast<int>(i)}, points[i]});
        });
    } else if (const auto* point = std::get_if<Point>(&geometry)) {
        places.push_back({{}, *point});
    } else if (const auto* keypoints = std::get_if<Keypoints>(&geometry)) {
        for (std::size_t i = 0; i < keypoints->points.size(); ++i)
            if (keypoints->points[i].visibility != Visibility::absent)
                places.push_back({{0, 0, static_cast<int>(i)}, keypoints->points[i].at});
    }
    return places;
}

Hit Scene::hit(Point at, double tolerance) const {
    if (const auto* alone = single(); alone && !alone->locked() && !alone->hidden())
        if (const auto found = grasp(*alone, at, tolerance)) return found;
    const auto near = inArea(around(at, tolerance));
    for (auto shape = near.rbegin(); shape != near.rend(); ++shape)
        if (const auto part = partAt(**shape, at, tolerance); part != Hit::Part::none)
            return {(*shape)->row.id, part, {}, {}, at};
    return {};
}

std::vector<AnnotationId> Scene::allAt(Point at, double tolerance) const {
    std::vector<AnnotationId> ids;
    const auto near = inArea(around(at, tolerance));
    for (auto shape = near.rbegin(); shape != near.rend(); ++shape)
        if (partAt(**shape, at, tolerance) != Hit::Part::none) ids.push_back((*shape)->row.id);
    return ids;
}

} // namespace imago
