// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/mask_spans.h"
#include "core/geometry/measure.h"
#include "core/geometry/rings.h"

namespace imago {

namespace {

/// Applies `map`, from point to point, to every point. Keypoints that are absent stay where they are.
template <class Map> class Mapped {
public:
    explicit Mapped(Map map) : m_map(std::move(map)) {}

    Point operator()(Point p) const { return m_map(p); }
    std::vector<Point> operator()(std::vector<Point> points) const {
        for (auto& point : points)
            point = m_map(point);
        return points;
    }
    Polygon operator()(Polygon polygon) const {
        for (auto& part : polygon.parts) {
            part.outer = (*this)(std::move(part.outer));
            for (auto& hole : part.holes)
                hole = (*this)(std::move(hole));
        }
        return polygon;
    }
    Polyline operator()(Polyline line) const { return {(*this)(std::move(line.points))}; }
    Keypoints operator()(Keypoints keypoints) const {
        for (auto& point : keypoints.points)
            if (point.visibility != Visibility::absent) point.at = m_map(point.at);
        return keypoints;
    }
    /// The pixels whose centre came to lie inside.
    Mask operator()(const Mask& mask) const {
        const Polygon outline = (*this)(outlineOf(mask));
        return maskOf(spansOf(outline, frameAround(bounds(outline))));
    }

private:
    Map m_map;
};

template <class Map> Geometry pointByPoint(const Geometry& geometry, Map map) {
    const Mapped<Map> mapped(std::move(map));
    return std::visit(
        [&]<class Shape>(const Shape& shape) -> Geometry {
            if constexpr (requires { mapped(shape); })
                return mapped(shape);
            else
                return shape;
        },
        geometry);
}

/// Whole pixels, within the numbers that a mask can have.
int moved(int at, double by) {
    return wholeWithin(at + std::round(by), -(1 << 29), 1 << 29);
}

} // namespace

Geometry translated(const Geometry& geometry, double dx, double dy) {
    const auto move = [=](Point p) { return Point{p.x + dx, p.y + dy}; };
    if (const auto* box = std::get_if<Box>(&geometry))
        return Box{box->x + dx, box->y + dy, box->width, box->height};
    if (const auto* box = std::get_if<RotatedBox>(&geometry))
        return RotatedBox{move(box->center), box->width, box->height, box->angle};
    if (const auto* e = std::get_if<Ellipse>(&geometry))
        return Ellipse{move(e->center), e->rx, e->ry, e->angle};
    if (const auto* mask = std::get_if<Mask>(&geometry))
        return Mask{moved(mask->x, dx), moved(mask->y, dy), mask->width, mask->height, mask->runs};
    return pointByPoint(geometry, move);
}

Geometry scaled(const Geometry& geometry, double sx, double sy, Point origin) {
    const auto scale = [=](Point p) {
        return Point{origin.x + (p.x - origin.x) * sx, origin.y + (p.y - origin.y) * sy};
    };
    // Lengths along the turned axes, and where the first one points afterwards.
    const auto turned = [&](double& along, double& across, double& angle) {
        const Turn turn(angle);
        along *= std::hypot(turn.cos * sx, turn.sin * sy);
        across *= std::hypot(turn.sin * sx, turn.cos * sy);
        if (sx != sy || sx < 0)
            angle = normalisedAngle(std::atan2(turn.sin * sy, turn.cos * sx) * 180 / std::numbers::pi);
    };
    if (const auto* box = std::get_if<Box>(&geometry)) {
        const Point a = scale({box->x, box->y});
        const double width = box->width * sx, height = box->height * sy;
        return Box{std::min(a.x, a.x + width), std::min(a.y, a.y + height), std::abs(width),
                   std::abs(height)};
    }
    if (const auto* box = std::get_if<RotatedBox>(&geometry)) {
        RotatedBox result{scale(box->center), box->width, box->height, box->angle};
        turned(result.width, result.height, result.angle);
        return result;
    }
    if (const auto* ellipse = std::get_if<Ellipse>(&geometry)) {
        Ellipse result{scale(ellipse->center), ellipse->rx, ellipse->ry, ellipse->angle};
        turned(result.rx, result.ry, result.angle);
        return result;
    }
    return pointByPoint(geometry, scale);
}

Geometry rotated(const Geometry& geometry, double degrees, Point centre) {
    const Turn turn(degrees);
    const auto rotate = [=](Point p) {
        const Point q = turn({p.x - centre.x, p.y - centre.y});
        return Point{centre.x + q.x, centre.y + q.y};
    };
    if (const auto* box = std::get_if<Box>(&geometry)) {
        const Point middle = rotate({box->x + box->width / 2, box->y + box->height / 2});
        if (turn.sin != 0 && turn.cos != 0)
            return RotatedBox{middle, box->width, box->height, normalisedAngle(degrees)};
        Extent extent;
        extent.add(rotate({box->x, box->y}));
        extent.add(rotate({box->x + box->width, box->y + box->height}));
        return extent.box();
    }
    if (const auto* box = std::get_if<RotatedBox>(&geometry))
        return RotatedBox{rotate(box->center), box->width, box->height,
                          normalisedAngle(box->angle + degrees)};
    if (const auto* e = std::get_if<Ellipse>(&geometry))
        return Ellipse{rotate(e->center), e->rx, e->ry, normalisedAngle(e->angle + degrees)};
    return pointByPoint(geometry, rotate);
}

} // namespace imago
