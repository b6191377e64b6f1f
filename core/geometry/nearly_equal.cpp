// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/nearly_equal.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

struct Near {
    double tolerance;

    bool operator()(double a, double b) const { return std::abs(a - b) <= tolerance; }
    bool operator()(Point a, Point b) const { return (*this)(a.x, b.x) && (*this)(a.y, b.y); }
    template <class T> bool operator()(const std::vector<T>& a, const std::vector<T>& b) const {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), *this);
    }
    bool operator()(const PolygonPart& a, const PolygonPart& b) const {
        return (*this)(a.outer, b.outer) && (*this)(a.holes, b.holes);
    }
    bool operator()(const Keypoint& a, const Keypoint& b) const {
        return a.visibility == b.visibility && (*this)(a.at, b.at);
    }

    bool operator()(std::monostate, std::monostate) const { return true; }
    bool operator()(const Box& a, const Box& b) const {
        return (*this)(a.x, b.x) && (*this)(a.y, b.y) && (*this)(a.width, b.width) &&
               (*this)(a.height, b.height);
    }
    bool operator()(const RotatedBox& a, const RotatedBox& b) const {
        return (*this)(a.center, b.center) && (*this)(a.width, b.width) && (*this)(a.height, b.height) &&
               (*this)(a.angle, b.angle);
    }
    bool operator()(const Ellipse& a, const Ellipse& b) const {
        return (*this)(a.center, b.center) && (*this)(a.rx, b.rx) && (*this)(a.ry, b.ry) &&
               (*this)(a.angle, b.angle);
    }
    bool operator()(const Polygon& a, const Polygon& b) const { return (*this)(a.parts, b.parts); }
    bool operator()(const Polyline& a, const Polyline& b) const { return (*this)(a.points, b.points); }
    bool operator()(const Mask& a, const Mask& b) const { return a == b; }
    bool operator()(const Keypoints& a, const Keypoints& b) const { return (*this)(a.points, b.points); }
};

} // namespace

bool nearlyEqual(const Geometry& a, const Geometry& b, double tolerance) {
    if (a.index() != b.index()) return false;
    const Near near{tolerance};
    return std::visit([&](const auto& one) { return near(one, std::get<std::decay_t<decltype(one)>>(b)); },
                      a);
}

} // namespace imago
