// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/reshape.h"

#include "core/geometry/measure.h"
#include "core/geometry/rings.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace imago {

namespace {

/// Which way a handle lies from the centre: −1, 0 or 1 in each direction.
struct Way {
    int x = 0, y = 0;
};
Way wayOf(HandleKind handle) {
    constexpr Way ways[] = {{-1, -1}, {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {0, -1}};
    return ways[static_cast<std::size_t>(handle)];
}

Ring* ringOf(Geometry& geometry, VertexRef vertex) {
    const auto number = [](int i) { return static_cast<std::size_t>(std::max(i, 0)); };
    if (auto* line = std::get_if<Polyline>(&geometry)) return &line->points;
    auto* polygon = std::get_if<Polygon>(&geometry);
    if (!polygon || number(vertex.part) >= polygon->parts.size()) return nullptr;
    auto& part = polygon->parts[number(vertex.part)];
    if (vertex.ring == 0) return &part.outer;
    return number(vertex.ring) <= part.holes.size() ? &part.holes[number(vertex.ring - 1)] : nullptr;
}

bool holds(std::size_t size, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < size;
}

std::optional<Geometry> withoutRing(Polygon polygon, VertexRef vertex) {
    if (vertex.ring > 0) {
        auto& holes = polygon.parts[static_cast<std::size_t>(vertex.part)].holes;
        holes.erase(holes.begin() + vertex.ring - 1);
        return polygon;
    }
    if (polygon.parts.size() < 2) return {};
    polygon.parts.erase(polygon.parts.begin() + vertex.part);
    return polygon;
}

} // namespace

std::optional<RotatedBox> frameOf(const Geometry& geometry) {
    const auto upright = [](const Box& box) {
        return RotatedBox{{box.x + box.width / 2, box.y + box.height / 2}, box.width, box.height, 0};
    };
    if (const auto* box = std::get_if<Box>(&geometry)) return upright(*box);
    if (const auto* turned = std::get_if<RotatedBox>(&geometry)) return *turned;
    if (const auto* ellipse = std::get_if<Ellipse>(&geometry))
        return RotatedBox{ellipse->center, 2 * ellipse->rx, 2 * ellipse->ry, ellipse->angle};
    if (std::holds_alternative<Mask>(geometry)) return upright(bounds(geometry));
    return {};
}

Geometry withFrame(const Geometry& geometry, const RotatedBox& frame) {
    const Box upright{frame.center.x - frame.width / 2, frame.center.y - frame.height / 2, frame.width,
                      frame.height};
    if (std::holds_alternative<Box>(geometry)) return frame.angle == 0 ? Geometry(upright) : Geometry(frame);
    if (std::holds_alternative<RotatedBox>(geometry)) return frame;
    if (std::holds_alternative<Ellipse>(geometry))
        return Ellipse{frame.center, frame.width / 2, frame.height / 2, frame.angle};
    const auto* mask = std::get_if<Mask>(&geometry);
    if (!mask || mask->width == 0 || mask->height == 0) return geometry;
    const Point origin{static_cast<double>(mask->x), static_cast<double>(mask->y)};
    auto larger = scaled(geometry, upright.width / mask->width, upright.height / mask->height, origin);
    return translated(larger, std::round(upright.x) - origin.x, std::round(upright.y) - origin.y);
}

Point placeOf(const RotatedBox& frame, HandleKind handle) {
    const Way way = wayOf(handle);
    const Point offset = Turn(frame.angle)({way.x * frame.width / 2, way.y * frame.height / 2});
    return {frame.center.x + offset.x, frame.center.y + offset.y};
}

RotatedBox resized(const RotatedBox& frame, HandleKind handle, Point to, bool keepRatio, double least) {
    const Way way = wayOf(handle);
    const Point local = Turn(frame.angle).back({to.x - frame.center.x, to.y - frame.center.y});
    // Signed lengths as drawn: from the opposite side, which stays, to the pointer.
    double width = way.x ? way.x * local.x + frame.width / 2 : frame.width;
    double height = way.y ? way.y * local.y + frame.height / 2 : frame.height;
    if (keepRatio && frame.width > 0 && frame.height > 0) {
        const double sx = std::abs(width) / frame.width, sy = std::abs(height) / frame.height;
        const double factor = way.x && way.y ? std::max(sx, sy) : way.x ? sx : sy;
        width = std::copysign(factor * frame.width, width);
        height = std::copysign(factor * frame.height, height);
    }
    const auto centre = [](int direction, double before, double now) {
        return direction ? direction * (now - before) / 2 : 0.0;
    };
    width = std::copysign(std::max(std::abs(width), least), width);
    height = std::copysign(std::max(std::abs(height), least), height);
    const Point moved =
        Turn(frame.angle)({centre(way.x, frame.width, width), centre(way.y, frame.height, height)});
    return {
        {frame.center.x + moved.x, frame.center.y + moved.y}, std::abs(width), std::abs(height), frame.angle};
}

RotatedBox turnedTowards(const RotatedBox& frame, Point to, bool inSteps) {
    const double dx = to.x - frame.center.x, dy = to.y - frame.center.y;
    if (dx == 0 && dy == 0) return frame;
    double angle = std::atan2(dx, -dy) * 180 / std::numbers::pi;
    if (inSteps) angle = std::round(angle / 15) * 15;
    RotatedBox turned = frame;
    turned.angle = normalisedAngle(angle);
    return turned;
}

std::optional<Geometry> withVertexAt(const Geometry& geometry, VertexRef vertex, Point to) {
    if (std::holds_alternative<Point>(geometry)) return to;
    Geometry changed = geometry;
    if (auto* keypoints = std::get_if<Keypoints>(&changed)) {
        if (!holds(keypoints->points.size(), vertex.index)) return {};
        keypoints->points[static_cast<std::size_t>(vertex.index)].at = to;
        return changed;
    }
    auto* ring = ringOf(changed, vertex);
    if (!ring || !holds(ring->size(), vertex.index)) return {};
    (*ring)[static_cast<std::size_t>(vertex.index)] = to;
    return changed;
}

std::optional<Geometry> withVertexInserted(const Geometry& geometry, VertexRef edge, Point at) {
    Geometry changed = geometry;
    auto* ring = ringOf(changed, edge);
    if (!ring || !holds(ring->size(), edge.index)) return {};
    ring->insert(ring->begin() + edge.index + 1, at);
    return changed;
}

std::optional<Geometry> withoutVertex(const Geometry& geometry, VertexRef vertex) {
    Geometry changed = geometry;
    auto* ring = ringOf(changed, vertex);
    if (!ring || !holds(ring->size(), vertex.index)) return {};
    auto* polygon = std::get_if<Polygon>(&changed);
    if (polygon && ring->size() <= 3) return withoutRing(std::move(*polygon), vertex);
    if (!polygon && ring->size() <= 2) return {};
    ring->erase(ring->begin() + vertex.index);
    return changed;
}

} // namespace imago
