// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/convert.h"

#include "core/geometry/mask.h"
#include "core/geometry/mask_spans.h"
#include "core/geometry/measure.h"
#include "core/geometry/rings.h"

namespace imago {

namespace {

/// So many that the middle of a side is at most a quarter pixel inside.
int pointsAround(const Ellipse& ellipse) {
    const double radius = std::max(ellipse.rx, ellipse.ry);
    if (radius <= 1) return 16;
    const double count = std::numbers::pi / std::acos(1 - 0.25 / radius);
    return static_cast<int>(std::clamp(std::ceil(count / 4) * 4, 16.0, 4096.0));
}

} // namespace

Ring ringOf(const Ellipse& ellipse, int count) {
    const Turn turn(ellipse.angle);
    Ring ring;
    ring.reserve(count);
    for (int i = 0; i < count; ++i) {
        const Turn at(360.0 * i / count);
        const Point p = turn({ellipse.rx * at.cos, ellipse.ry * at.sin});
        ring.push_back({ellipse.center.x + p.x, ellipse.center.y + p.y});
    }
    return ring;
}

Polygon polygonOf(const Geometry& geometry) {
    const auto one = [](Ring ring) { return Polygon{{{std::move(ring), {}}}}; };
    if (const auto* box = std::get_if<Box>(&geometry)) return one(corners(*box));
    if (const auto* box = std::get_if<RotatedBox>(&geometry)) return one(corners(*box));
    if (const auto* ellipse = std::get_if<Ellipse>(&geometry))
        return one(ringOf(*ellipse, pointsAround(*ellipse)));
    if (const auto* mask = std::get_if<Mask>(&geometry)) return outlineOf(*mask);
    if (const auto* polygon = std::get_if<Polygon>(&geometry)) return *polygon;
    return {};
}

} // namespace imago
