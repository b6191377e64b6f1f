// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/rings.h"

#include "core/geometry/convert.h"
#include "core/geometry/measure.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace imago {

namespace {

void eachRingOf(const Polygon& polygon, const SeeRing& see) {
    for (std::size_t part = 0; part < polygon.parts.size(); ++part) {
        const int number = static_cast<int>(part);
        see(polygon.parts[part].outer, true, number, 0);
        for (std::size_t hole = 0; hole < polygon.parts[part].holes.size(); ++hole)
            see(polygon.parts[part].holes[hole], true, number, static_cast<int>(hole) + 1);
    }
}

double lengthOf(Point from, const std::vector<Point>& between, Point to) {
    double length = 0;
    for (const Point point : between)
        length += distance(std::exchange(from, point), point);
    return length + distance(from, to);
}

} // namespace

void eachRing(const Geometry& geometry, const SeeRing& see) {
    if (const auto* polygon = std::get_if<Polygon>(&geometry))
        eachRingOf(*polygon, see);
    else if (const auto* line = std::get_if<Polyline>(&geometry))
        see(line->points, false, 0, 0);
    else if (const auto* box = std::get_if<Box>(&geometry))
        see(corners(*box), true, 0, 0);
    else if (const auto* turned = std::get_if<RotatedBox>(&geometry))
        see(corners(*turned), true, 0, 0);
    else if (std::holds_alternative<Ellipse>(geometry))
        eachRingOf(polygonOf(geometry), see);
}

NearestOnRing nearestOn(std::span<const Point> points, bool closed, Point to) {
    NearestOnRing nearest{std::numeric_limits<double>::infinity(), 0, {}};
    const std::size_t segments =
        closed ? points.size() : points.size() - std::min<std::size_t>(1, points.size());
    for (std::size_t i = 0; i < segments; ++i) {
        Point at;
        const double away = distanceToSegment(to, points[i], points[(i + 1) % points.size()], &at);
        if (away < nearest.distance) nearest = {away, static_cast<int>(i), at};
    }
    return nearest;
}

std::vector<Point> along(std::span<const Point> ring, RingPlace from, RingPlace to) {
    const int count = static_cast<int>(ring.size());
    if (count < 2) return {};
    const auto point = [&](int index) { return ring[static_cast<std::size_t>(index)]; };
    const bool sameSegment = from.segment == to.segment;
    const bool ahead =
        sameSegment && distance(point(from.segment), to.at) >= distance(point(from.segment), from.at);
    std::vector<Point> forwards, backwards;
    if (!ahead)
        for (int i = from.segment; forwards.empty() || i != to.segment; i = (i + 1) % count)
            forwards.push_back(point((i + 1) % count));
    if (!sameSegment || ahead)
        for (int i = from.segment; backwards.empty() || i != to.segment; i = (i + count - 1) % count)
            backwards.push_back(point(i));
    return lengthOf(from.at, forwards, to.at) <= lengthOf(from.at, backwards, to.at) ? forwards : backwards;
}

} // namespace imago
