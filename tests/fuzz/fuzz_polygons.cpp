// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/convert.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"
#include "tests/fuzz/target.h"

using namespace imago;
using fuzz::require;

namespace {

std::vector<Point> pointsFrom(fuzz::Numbers& numbers) {
    std::vector<Point> points(static_cast<std::size_t>(numbers.below(12)));
    for (auto& point : points) {
        point.x = numbers.coordinate();
        point.y = numbers.coordinate();
    }
    return points;
}

Polygon polygonFrom(fuzz::Numbers& numbers) {
    Polygon polygon;
    polygon.parts.resize(static_cast<std::size_t>(numbers.below(4)));
    for (auto& part : polygon.parts) {
        part.outer = pointsFrom(numbers);
        part.holes.resize(static_cast<std::size_t>(numbers.below(3)));
        for (auto& hole : part.holes)
            hole = pointsFrom(numbers);
    }
    return polygon;
}

} // namespace

/// Two polygons and a line of any coordinates, also those that are no numbers: what tools do with shapes.
/// Returned is what can be kept wherever that went in.
IMAGO_FUZZ_TARGET(polygons) {
    fuzz::Numbers numbers(input);
    const auto a = polygonFrom(numbers), b = polygonFrom(numbers);
    const Polyline line{pointsFrom(numbers)};
    const double tolerance = numbers.coordinate();
    const Size size{64, 48};
    for (const auto& made : {united(std::vector{a, b}), subtracted(a, b), intersected(a, b), smoothed(a, 3)})
        static_cast<void>(area(made));
    for (const auto& piece : split(a, line))
        static_cast<void>(area(piece));
    static_cast<void>(simplified(a, tolerance));
    static_cast<void>(simplified(line, tolerance));
    static_cast<void>(smoothed(line, 3));
    for (const auto& part : a.parts) {
        static_cast<void>(bridged(part));
        static_cast<void>(selfIntersects(part.outer));
        if (part.outer.size() >= 3) static_cast<void>(leastRotatedBox(part.outer));
    }
    const auto mask = rasterised(a, size);
    require(mask.width == 0 || isInside(mask, size));
    require(rasterised(outlineOf(mask), size) == mask);
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)})
        static_cast<void>(iou(from, to));
    const Geometry all[] = {
        a, line, Box{numbers.coordinate(), numbers.coordinate(), numbers.coordinate(), tolerance},
        RotatedBox{{numbers.coordinate(), numbers.coordinate()}, 8, 9, tolerance},
        Ellipse{{numbers.coordinate(), numbers.coordinate()}, 8, numbers.coordinate(), 4}};
    for (const auto& geometry : all) {
        static_cast<void>(isInside(geometry, size));
        static_cast<void>(clippedTo(geometry, size));
        static_cast<void>(distanceToOutline(geometry, {1, 2}));
        static_cast<void>(rotated(geometry, tolerance, {3, 4}));
        static_cast<void>(translated(geometry, tolerance, -tolerance));
        static_cast<void>(scaled(geometry, tolerance, 2, {3, 4}));
        if (!geometryProblem(geometry).empty()) continue;
        for (std::size_t kind = 0; kind < std::variant_size_v<Geometry>; ++kind)
            static_cast<void>(converted(geometry, kind, size));
    }
}
