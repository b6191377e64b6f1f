// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/edges/outline_to_polygon.h"

#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"

namespace imago {

namespace {

/// Sides of fewer pixels are steps of a slanted line; a corner between longer ones is a corner.
constexpr double stepLength = 3;

/// Through the middle of every side, where the line that the pixels stand for is likely to be.
Ring withoutSteps(const Ring& ring) {
    const std::size_t n = ring.size();
    Ring result;
    for (std::size_t i = 0; i < n; ++i) {
        const Point before = ring[(i + n - 1) % n], a = ring[i], b = ring[(i + 1) % n];
        if (distance(before, a) >= stepLength && distance(a, b) >= stepLength) result.push_back(a);
        result.push_back({(a.x + b.x) / 2, (a.y + b.y) / 2});
    }
    return result;
}

void dropSmall(Polygon& polygon, double leastArea) {
    std::erase_if(polygon.parts, [&](const PolygonPart& part) {
        return part.outer.size() < 3 || ringArea(part.outer) < leastArea;
    });
    for (auto& part : polygon.parts)
        std::erase_if(part.holes,
                      [&](const Ring& hole) { return hole.size() < 3 || ringArea(hole) < leastArea; });
}

} // namespace

Polygon smoothOutline(const Mask& mask, double tolerance, double leastArea) {
    Polygon outline = outlineOf(mask);
    dropSmall(outline, leastArea);
    const auto simpler = [&](const Ring& ring) { return simplified(withoutSteps(ring), tolerance); };
    bool alone = outline.parts.size() == 1;
    for (auto& part : outline.parts) {
        part.outer = simpler(part.outer);
        for (auto& hole : part.holes)
            hole = simpler(hole);
        alone = alone && part.holes.empty() && !selfIntersects(part.outer);
    }
    // Simpler rings may cross themselves or each other: what they cover together does not.
    if (!alone) outline = united(std::vector{outline});
    dropSmall(outline, leastArea);
    return outline;
}

} // namespace imago
