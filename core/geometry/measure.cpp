// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"

#include "core/geometry/mask.h"
#include "core/geometry/mask_spans.h"
#include "core/geometry/rings.h"

#include <array>

namespace imago {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Bounds {
    Box operator()(std::monostate) const { return {}; }
    Box operator()(const Box& box) const { return box; }
    Box operator()(const RotatedBox& box) const { return around(corners(box)); }
    Box operator()(const Polygon& polygon) const {
        Extent extent;
        forEachRing(polygon, [&](const Ring& ring) { extent.add(ring); });
        return extent.box();
    }
    Box operator()(const Polyline& line) const { return around(line.points); }
    Box operator()(Point p) const { return {p.x, p.y, 0, 0}; }
    Box operator()(const Mask& mask) const {
        Extent extent;
        for (const auto& span : spansOf(mask)) {
            extent.add({double(span.begin), double(span.y)});
            extent.add({double(span.end), double(span.y) + 1});
        }
        return extent.box();
    }
    Box operator()(const Ellipse& e) const {
        const Turn turn(e.angle);
        const double x = std::hypot(e.rx * turn.cos, e.ry * turn.sin);
        const double y = std::hypot(e.rx * turn.sin, e.ry * turn.cos);
        return {e.center.x - x, e.center.y - y, 2 * x, 2 * y};
    }
    Box operator()(const Keypoints& keypoints) const {
        Extent extent;
        for (const auto& point : keypoints.points)
            if (point.visibility != Visibility::absent) extent.add(point.at);
        return extent.box();
    }

private:
    static Box around(const std::vector<Point>& points) {
        Extent extent;
        extent.add(points);
        return extent.box();
    }
};

struct Area {
    double operator()(const Box& box) const { return box.area(); }
    double operator()(const RotatedBox& box) const { return box.width * box.height; }
    double operator()(const Polygon& polygon) const {
        double sum = 0;
        for (const auto& part : polygon.parts) {
            double left = ringArea(part.outer);
            for (const auto& hole : part.holes)
                left -= ringArea(hole);
            sum += std::max(left, 0.0);
        }
        return sum;
    }
    double operator()(const Mask& mask) const { return static_cast<double>(pixelCount(mask)); }
    double operator()(const Ellipse& e) const { return std::numbers::pi * e.rx * e.ry; }
    template <class Other> double operator()(const Other&) const { return 0; }
};

struct Contains {
    Point p;

    bool operator()(const Box& b) const {
        return p.x >= b.x && p.x < b.x + b.width && p.y >= b.y && p.y < b.y + b.height;
    }
    bool operator()(const RotatedBox& b) const {
        const Point own = Turn(b.angle).back({p.x - b.center.x, p.y - b.center.y});
        return std::abs(own.x) <= b.width / 2 && std::abs(own.y) <= b.height / 2;
    }
    bool operator()(const Ellipse& e) const {
        if (e.rx <= 0 || e.ry <= 0) return false;
        const Point own = Turn(e.angle).back({p.x - e.center.x, p.y - e.center.y});
        const double x = own.x / e.rx, y = own.y / e.ry;
        return x * x + y * y <= 1;
    }
    bool operator()(const Polygon& polygon) const {
        bool inside = false;
        forEachRing(polygon, [&](const Ring& ring) { inside ^= ringContains(ring, p); });
        return inside;
    }
    bool operator()(const Mask& mask) const {
        const double x = std::floor(p.x) - mask.x, y = std::floor(p.y) - mask.y;
        if (!(x >= 0 && y >= 0 && x < mask.width && y < mask.height)) return false;
        return imago::contains(mask, mask.x + static_cast<int>(x), mask.y + static_cast<int>(y));
    }
    template <class Other> bool operator()(const Other&) const { return false; }
};

/// From a point to an ellipse about the origin. Eberly, "Distance from a Point to an Ellipse" (2013): the
/// nearest point of a quadrant is the root of one falling function, here halved until it moves no more.
double distanceToEllipse(Point p, double rx, double ry) {
    double a = rx, b = ry, x = std::abs(p.x), y = std::abs(p.y);
    if (a < b) {
        std::swap(a, b);
        std::swap(x, y);
    }
    if (b <= 0) return distance({x, y}, {std::min(x, a), 0}); // it is a segment
    const double u = x / b, v = y / b, ratio = (a / b) * (a / b);
    if (y <= 0) {
        const double edge = a * a - b * b;
        if (a * x < edge) {
            const double foot = a * x / edge;
            return distance({x, 0}, {a * foot, b * std::sqrt(std::max(0.0, 1 - foot * foot))});
        }
        return std::abs(x - a);
    }
    // With t = s + 1: (sqrt(ratio) u / (t + ratio - 1))² + (v / t)² = 1.
    const double shift = ratio - 1, scaled = std::sqrt(ratio) * u;
    double low = v, high = std::hypot(scaled, v);
    double t = high;
    for (int round = 0; round < 1100 && low < high; ++round) {
        t = low + (high - low) / 2;
        if (t == low || t == high) break;
        const double f = (scaled / (t + shift)) * (scaled / (t + shift)) + (v / t) * (v / t) - 1;
        (f > 0 ? low : high) = t;
    }
    return distance({x, y}, {ratio * x / (t + shift), y / t});
}

struct ToOutline {
    Point p;

    double operator()(std::monostate) const { return infinite; }
    double operator()(const Box& box) const { return ring(corners(box)); }
    double operator()(const RotatedBox& box) const { return ring(corners(box)); }
    double operator()(const Polygon& polygon) const {
        double nearest = infinite;
        forEachRing(polygon, [&](const Ring& each) { nearest = std::min(nearest, ring(each)); });
        return nearest;
    }
    double operator()(const Polyline& line) const {
        double nearest = line.points.empty() ? infinite : distance(p, line.points.front());
        for (std::size_t i = 1; i < line.points.size(); ++i)
            nearest = std::min(nearest, distanceToSegment(p, line.points[i - 1], line.points[i]));
        return nearest;
    }
    double operator()(Point point) const { return distance(p, point); }
    double operator()(const Mask& mask) const { return (*this)(outlineOf(mask)); }
    double operator()(const Ellipse& e) const {
        return distanceToEllipse(Turn(e.angle).back({p.x - e.center.x, p.y - e.center.y}), e.rx, e.ry);
    }
    double operator()(const Keypoints& keypoints) const {
        double nearest = infinite;
        for (const auto& point : keypoints.points)
            if (point.visibility != Visibility::absent) nearest = std::min(nearest, distance(p, point.at));
        return nearest;
    }

private:
    double ring(const Ring& points) const {
        double nearest = infinite;
        forEachSide(points,
                    [&](Point a, Point b) { nearest = std::min(nearest, distanceToSegment(p, a, b)); });
        return nearest;
    }
};

struct Vertices {
    std::vector<Point> operator()(std::monostate) const { return {}; }
    std::vector<Point> operator()(const Box& box) const { return corners(box); }
    std::vector<Point> operator()(const RotatedBox& box) const { return corners(box); }
    std::vector<Point> operator()(const Ellipse& e) const {
        return corners(RotatedBox{e.center, 2 * e.rx, 2 * e.ry, e.angle});
    }
    std::vector<Point> operator()(const Polygon& polygon) const {
        std::vector<Point> all;
        forEachRing(polygon, [&](const Ring& ring) { all.insert(all.end(), ring.begin(), ring.end()); });
        return all;
    }
    std::vector<Point> operator()(const Polyline& line) const { return line.points; }
    std::vector<Point> operator()(Point p) const { return {p}; }
    std::vector<Point> operator()(const Mask&) const { return {}; }
    std::vector<Point> operator()(const Keypoints& keypoints) const {
        std::vector<Point> all;
        for (const auto& point : keypoints.points)
            all.push_back(point.at);
        return all;
    }
};

} // namespace

Box bounds(const Geometry& geometry) {
    return std::visit(Bounds{}, geometry);
}

double area(const Geometry& geometry) {
    return std::visit(Area{}, geometry);
}

bool contains(const Geometry& geometry, Point point) {
    return std::visit(Contains{point}, geometry);
}

double distanceToOutline(const Geometry& geometry, Point point) {
    return std::visit(ToOutline{point}, geometry);
}

std::vector<Point> corners(const Box& box) {
    const double right = box.x + box.width, bottom = box.y + box.height;
    return {{box.x, box.y}, {right, box.y}, {right, bottom}, {box.x, bottom}};
}

std::vector<Point> corners(const RotatedBox& box) {
    const Turn turn(box.angle);
    const double x = box.width / 2, y = box.height / 2;
    std::vector<Point> points;
    for (const Point corner : std::array<Point, 4>{{{-x, -y}, {x, -y}, {x, y}, {-x, y}}}) {
        const Point turned = turn(corner);
        points.push_back({box.center.x + turned.x, box.center.y + turned.y});
    }
    return points;
}

std::vector<Point> vertices(const Geometry& geometry) {
    return std::visit(Vertices{}, geometry);
}

double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

double distanceToSegment(Point point, Point a, Point b, Point* at) {
    const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
    const double share =
        square > 0 ? std::clamp(((point.x - a.x) * dx + (point.y - a.y) * dy) / square, 0.0, 1.0) : 0;
    const Point nearest = share == 1 ? b : Point{a.x + share * dx, a.y + share * dy};
    if (at) *at = nearest;
    return distance(point, nearest);
}

double ringArea(const Ring& ring) {
    if (ring.size() < 3) return 0;
    // From the first point, so that little is lost far from the origin.
    const Point o = ring.front();
    double twice = 0;
    forEachSide(ring,
                [&](Point a, Point b) { twice += (a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y); });
    return std::abs(twice) / 2;
}

bool ringContains(const Ring& ring, Point point) {
    bool inside = false;
    forEachSide(ring, [&](Point a, Point b) {
        if (crosses(a, b, point.y) && point.x < crossing(a, b, point.y)) inside = !inside;
    });
    return inside;
}

} // namespace imago
