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

/// Rows of the pixels whose centre lies in the ellipse.
Mask discOf(const Ellipse& ellipse, Size size) {
    const Box box = bounds(ellipse);
    const PixelFrame picture = frameOf(size), near = frameAround(box);
    const PixelFrame frame{std::max(picture.left, near.left), std::max(picture.top, near.top),
                           std::min(picture.right, near.right), std::min(picture.bottom, near.bottom)};
    const Turn turn(ellipse.angle);
    const double a = ellipse.rx * ellipse.rx, b = ellipse.ry * ellipse.ry;
    const double reach = a * turn.sin * turn.sin + b * turn.cos * turn.cos; // of y, squared
    Spans spans;
    for (int y = frame.top; y < frame.bottom && reach > 0; ++y) {
        // The chord at this height: its middle leans with the turn.
        const double dy = y + 0.5 - ellipse.center.y, rest = reach - dy * dy;
        if (rest < 0) continue;
        const double middle = ellipse.center.x + dy * (a - b) * turn.sin * turn.cos / reach;
        const double half = ellipse.rx * ellipse.ry * std::sqrt(rest) / reach;
        addRow(spans, y, middle - half, middle + half, frame, [&](double x, double centre) {
            return contains(ellipse, {x, centre});
        });
    }
    return maskOf(spans);
}

/// Counter-clockwise as seen with y up; no three on a line. Andrew's monotone chain (1979).
std::vector<Point> convexHull(std::vector<Point> points) {
    const auto before = [](Point a, Point b) { return std::pair(a.x, a.y) < std::pair(b.x, b.y); };
    std::erase_if(points, [](Point p) { return !std::isfinite(p.x) || !std::isfinite(p.y); });
    std::sort(points.begin(), points.end(), before);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.size() < 3) return points;
    std::vector<Point> hull;
    const auto add = [&hull](Point p, std::size_t least) {
        const auto turnsLeft = [&] {
            const Point a = hull[hull.size() - 2], b = hull.back();
            return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0;
        };
        while (hull.size() >= least && !turnsLeft())
            hull.pop_back();
        hull.push_back(p);
    };
    for (const Point p : points)
        add(p, 2);
    const std::size_t lower = hull.size() + 1;
    for (auto p = points.rbegin() + 1; p != points.rend(); ++p)
        add(*p, lower);
    hull.pop_back();
    return hull;
}

} // namespace

RotatedBox leastRotatedBox(const std::vector<Point>& points) {
    const auto hull = convexHull(points);
    const std::size_t n = hull.size();
    if (n == 0) return {};
    if (n == 1) return {hull[0], 0, 0, 0};
    RotatedBox best;
    double least = std::numeric_limits<double>::infinity();
    // Furthest along the side, furthest away from it, furthest back: each only ever moves on.
    std::size_t ahead = 1, away = 1, back = 1;
    for (std::size_t i = 0; i < n; ++i) {
        const Point a = hull[i], b = hull[(i + 1) % n];
        const double length = distance(a, b);
        const Point along{(b.x - a.x) / length, (b.y - a.y) / length};
        const auto u = [&](std::size_t k) {
            return (hull[k % n].x - a.x) * along.x + (hull[k % n].y - a.y) * along.y;
        };
        const auto v = [&](std::size_t k) {
            return (hull[k % n].y - a.y) * along.x - (hull[k % n].x - a.x) * along.y;
        };
        ahead = std::max(ahead, i + 1);
        while (u(ahead + 1) > u(ahead))
            ++ahead;
        away = std::max(away, ahead);
        while (v(away + 1) > v(away))
            ++away;
        back = std::max(back, away);
        while (back < i + n && u(back + 1) < u(back))
            ++back;
        const double right = u(ahead), left = std::min(u(back), 0.0), width = right - left, height = v(away);
        if (width * height >= least) continue;
        least = width * height;
        const double x = (left + right) / 2, y = height / 2;
        best.center = {a.x + along.x * x - along.y * y, a.y + along.y * x + along.x * y};
        best.width = width;
        best.height = height;
        best.angle = std::atan2(along.y, along.x) * 180 / std::numbers::pi;
    }
    if (best.width < best.height) {
        std::swap(best.width, best.height);
        best.angle += 90;
    }
    // A box looks the same turned by half: the turn that is nearest to none.
    best.angle = std::remainder(best.angle, 180.0);
    return best;
}

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

Mask maskOf(const Geometry& geometry, Size size) {
    if (const auto* mask = std::get_if<Mask>(&geometry)) return clipped(*mask, size);
    if (const auto* ellipse = std::get_if<Ellipse>(&geometry)) return discOf(*ellipse, size);
    return rasterised(polygonOf(geometry), size);
}

} // namespace imago
