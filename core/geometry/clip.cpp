// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/clipper_space.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/geometry/rings.h"

namespace imago {

namespace {

/// The longest stretch of the line inside the frame, each side cut by Liang and Barsky (1984).
std::optional<Polyline> longestInside(const Polyline& line, const Box& frame) {
    Polyline best, current;
    double bestLength = 0, length = 0;
    const auto finish = [&] {
        if (length > bestLength) {
            best = current;
            bestLength = length;
        }
        current.points.clear();
        length = 0;
    };
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        const Point a = line.points[i - 1], b = line.points[i];
        const double dx = b.x - a.x, dy = b.y - a.y;
        double first = 0, last = 1;
        // The part of the side where `at + share · by` is not negative.
        const auto cut = [&](double by, double at) {
            if (by > 0) first = std::max(first, -at / by);
            if (by < 0) last = std::min(last, -at / by);
            if (by == 0 && at < 0) first = 2;
        };
        cut(dx, a.x - frame.x);
        cut(-dx, frame.x + frame.width - a.x);
        cut(dy, a.y - frame.y);
        cut(-dy, frame.y + frame.height - a.y);
        if (first > last) {
            finish();
            continue;
        }
        const auto on = [&](double share) {
            return Point{std::clamp(a.x + share * dx, frame.x, frame.x + frame.width),
                         std::clamp(a.y + share * dy, frame.y, frame.y + frame.height)};
        };
        const Point from = first > 0 ? on(first) : a, to = last < 1 ? on(last) : b;
        if (first > 0) finish();
        if (current.points.empty()) current.points.push_back(from);
        current.points.push_back(to);
        length += distance(from, to);
        if (last < 1) finish();
    }
    finish();
    if (best.points.empty()) return {};
    return best;
}

struct Clip {
    Size size;
    Box frame{0, 0, double(size.width), double(size.height)};

    using Left = std::optional<Geometry>;

    Left operator()(const Box& box) const {
        const Box left = clipped(box, size);
        return left.area() > 0 ? Left(left) : std::nullopt;
    }
    Left operator()(const Polygon& polygon) const {
        Polygon left = ClipperSpace().combined(ClipperLib::ctIntersection, polygon, rectangle());
        return left.parts.empty() ? std::nullopt : Left(std::move(left));
    }
    Left operator()(const Polyline& line) const {
        if (auto left = longestInside(line, frame)) return *std::move(left);
        return {};
    }
    Left operator()(const Mask& mask) const {
        Mask left = clipped(mask, size);
        return left.runs.empty() ? std::nullopt : Left(std::move(left));
    }
    Left operator()(Keypoints keypoints) const {
        bool any = false;
        for (auto& point : keypoints.points) {
            if (point.visibility != Visibility::absent && !isInside(point.at, size))
                point = {{}, Visibility::absent};
            any |= point.visibility != Visibility::absent;
        }
        return any ? Left(std::move(keypoints)) : std::nullopt;
    }
    /// A point that is not inside leaves nothing; turned shapes stay whole if any ground of theirs does.
    Left operator()(Point) const { return {}; }
    Left operator()(const RotatedBox& box) const { return wholeIfMet(box, corners(box)); }
    Left operator()(const Ellipse& ellipse) const { return wholeIfMet(ellipse, ringOf(ellipse, 64)); }
    Left operator()(std::monostate) const { return Geometry(); }

private:
    Polygon rectangle() const { return {{{corners(frame), {}}}}; }
    Left wholeIfMet(const Geometry& geometry, const Ring& ring) const {
        const bool met =
            !ClipperSpace().combined(ClipperLib::ctIntersection, {{{ring, {}}}}, rectangle()).parts.empty();
        return met ? Left(geometry) : std::nullopt;
    }
};

} // namespace

std::optional<Geometry> clippedTo(const Geometry& geometry, Size size) {
    if (isInside(geometry, size)) return geometry;
    if (size.empty()) return {};
    return std::visit(Clip{size}, geometry);
}

bool isInside(const Geometry& geometry, Size size) {
    if (std::holds_alternative<std::monostate>(geometry)) return true;
    const Box box = bounds(geometry);
    return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
}

} // namespace imago
