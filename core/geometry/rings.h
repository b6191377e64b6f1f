// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

// What the sources of this room share about rings and turns.

namespace imago {

/// Sine and cosine of clockwise degrees, exact for multiples of 90.
struct Turn {
    double cos = 1, sin = 0;

    explicit Turn(double degrees) {
        const double quarters = degrees / 90;
        if (quarters == std::floor(quarters)) {
            const int quarter = static_cast<int>(std::fmod(quarters, 4.0));
            constexpr double table[] = {1, 0, -1, 0};
            cos = table[(quarter + 4) % 4];
            sin = table[(quarter + 3) % 4];
        } else {
            const double radians = degrees * std::numbers::pi / 180;
            cos = std::cos(radians);
            sin = std::sin(radians);
        }
    }
    Point operator()(Point p) const { return {p.x * cos - p.y * sin, p.x * sin + p.y * cos}; }
    Point back(Point p) const { return {p.x * cos + p.y * sin, p.y * cos - p.x * sin}; }
};

/// Into (-180, 180].
inline double normalisedAngle(double degrees) {
    const double angle = std::remainder(degrees, 360.0);
    return angle <= -180 ? angle + 360 : angle;
}

/// Does a to b cross the level y? The lower end counts, the upper does not: a closed ring crosses evenly.
inline bool crosses(Point a, Point b, double y) {
    return (a.y > y) != (b.y > y);
}
/// Where, if it does. Everybody asks with the same order of points, so that all round alike.
inline double crossing(Point a, Point b, double y) {
    return (b.x - a.x) * ((y - a.y) / (b.y - a.y)) + a.x;
}

/// Towards zero, within low … high; what is no number gives low.
inline int wholeWithin(double at, int low, int high) {
    return at >= low ? static_cast<int>(std::min(at, double(high))) : low;
}

/// Calls f(a, b) for each side of the ring, the closing one included.
template <class F> void forEachSide(const Ring& ring, F&& f) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        f(ring[j], ring[i]);
}
template <class F> void forEachRing(const Polygon& polygon, F&& f) {
    for (const auto& part : polygon.parts) {
        f(part.outer);
        for (const auto& hole : part.holes)
            f(hole);
    }
}

/// Grows around points.
class Extent {
public:
    void add(Point p) {
        m_left = std::min(m_left, p.x);
        m_right = std::max(m_right, p.x);
        m_top = std::min(m_top, p.y);
        m_bottom = std::max(m_bottom, p.y);
    }
    void add(const std::vector<Point>& points) {
        for (const Point p : points)
            add(p);
    }
    /// All zero where nothing was added.
    Box box() const {
        if (m_left > m_right || m_top > m_bottom) return {};
        return {m_left, m_top, m_right - m_left, m_bottom - m_top};
    }

private:
    double m_left = std::numeric_limits<double>::infinity(), m_top = m_left;
    double m_right = -m_left, m_bottom = -m_left;
};

/// An ellipse as a ring of `count` points on it.
Ring ringOf(const Ellipse& ellipse, int count);

} // namespace imago
