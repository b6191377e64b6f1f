// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"

#include <cmath>
#include <numbers>

namespace imago::test {

/// A ring that does not cross itself: points by angle around `center`, between `low` and `high` away.
inline Ring star(Random& random, Point center, double low, double high, int count) {
    Ring ring;
    for (int i = 0; i < count; ++i) {
        const double angle = (i + 0.8 * random.uniform()) * 2 * std::numbers::pi / count;
        const double radius = random.uniform(low, high);
        ring.push_back({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
    }
    return ring;
}

/// A star, now and then with a hole in its middle or a second piece far right.
inline Polygon somePolygon(Random& random, Point center, double radius) {
    const int count = 3 + static_cast<int>(random.below(20));
    Polygon polygon{{{star(random, center, 0.5 * radius, radius, count + 4), {}}}};
    if (random.chance(0.5)) // within every side of the outer ring, which has at least seven points
        polygon.parts[0].holes.push_back(star(random, center, 0.05 * radius, 0.2 * radius, count));
    if (random.chance(0.3))
        polygon.parts.push_back(
            {star(random, {center.x + 3 * radius, center.y}, 0.2 * radius, radius, count), {}});
    return polygon;
}

/// Any pixels with the given share set: what an outline can meet at its worst.
inline Mask noise(Random& random, int x, int y, int width, int height, double share) {
    Bitmap bitmap{x, y, width, height, {}};
    for (int i = 0; i < width * height; ++i)
        bitmap.pixels.push_back(random.chance(share));
    return maskOf(bitmap);
}

/// One of every kind, around `center` and some `radius` large.
inline std::vector<Geometry> oneOfEach(Random& random, Point center, double radius) {
    const auto near = [&] {
        return Point{center.x + random.uniform(-radius, radius), center.y + random.uniform(-radius, radius)};
    };
    const auto size = [&] { return random.uniform(0.2, 1) * radius; };
    const auto pixel = [](double at) { return static_cast<int>(std::floor(at)); };
    return {
        Geometry(),
        Box{near().x, near().y, size(), size()},
        RotatedBox{near(), size(), size(), random.uniform(-179, 180)},
        somePolygon(random, center, radius),
        Polyline{{near(), near(), near(), near()}},
        near(),
        noise(random, pixel(center.x), pixel(center.y), pixel(radius) + 1, pixel(radius) + 2, 0.6),
        Ellipse{near(), size(), size(), random.uniform(-179, 180)},
        Keypoints{{{near(), Visibility::visible}, {near(), Visibility::covered}, {{}, Visibility::absent}}}};
}

} // namespace imago::test
