// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/convert.h"
#include "core/geometry/measure.h"
#include "core/geometry/rings.h"

#include <fmt/format.h>

#include <optional>

namespace imago {

namespace {

/// The indexes of Geometry.
enum Kind : std::size_t { image, box, rotatedBox, polygon, polyline, point, mask, ellipse, keypoints };

bool isFilled(const Geometry& geometry) {
    switch (geometry.index()) {
        case box:
        case rotatedBox:
        case polygon:
        case mask:
        case ellipse:
            return true;
        default:
            return false;
    }
}

std::vector<Point> placed(const Keypoints& points) {
    std::vector<Point> list;
    for (const auto& each : points.points)
        if (each.visibility != Visibility::absent) list.push_back(each.at);
    return list;
}

/// All that a hull of the shape depends on.
std::vector<Point> outlinePoints(const Geometry& geometry) {
    if (const auto* points = std::get_if<Keypoints>(&geometry)) return placed(*points);
    return vertices(isFilled(geometry) ? Geometry(polygonOf(geometry)) : geometry);
}

/// Where its weight is; the middle of the bounds where it has none.
Point centreOf(const Geometry& geometry) {
    const Box around = bounds(geometry);
    const Point middle{around.x + around.width / 2, around.y + around.height / 2};
    if (!std::holds_alternative<Polygon>(geometry) && !std::holds_alternative<Mask>(geometry)) return middle;
    double x = 0, y = 0, sum = 0;
    const auto add = [&](const Ring& ring, double sign) {
        double ringX = 0, ringY = 0, twice = 0;
        forEachSide(ring, [&](Point a, Point b) {
            a = {a.x - middle.x, a.y - middle.y};
            b = {b.x - middle.x, b.y - middle.y};
            const double cross = a.x * b.y - b.x * a.y;
            twice += cross;
            ringX += (a.x + b.x) * cross;
            ringY += (a.y + b.y) * cross;
        });
        if (twice < 0) sign = -sign;
        sum += sign * twice / 2;
        x += sign * ringX / 6;
        y += sign * ringY / 6;
    };
    for (const auto& part : polygonOf(geometry).parts) {
        add(part.outer, 1);
        for (const auto& hole : part.holes)
            add(hole, -1);
    }
    return sum > 0 ? Point{middle.x + x / sum, middle.y + y / sum} : middle;
}

const PolygonPart* largestPart(const Polygon& shape) {
    const PolygonPart* largest = nullptr;
    for (const auto& part : shape.parts)
        if (!largest || ringArea(part.outer) > ringArea(largest->outer)) largest = &part;
    return largest;
}

class Converter {
public:
    Converter(const Geometry& geometry, Size size) : m_from(geometry), m_size(size) {}

    Converted to(std::size_t kind) {
        if (kind == m_from.index()) return {m_from, {}};
        if (kind == image) {
            lose("the place");
            return {Geometry(), m_lost};
        }
        if (auto made = shape(kind)) return {*std::move(made), m_lost};
        return {Geometry(), "everything: the kinds have nothing in common"};
    }

private:
    std::optional<Geometry> shape(std::size_t kind) {
        switch (kind) {
            case box:
                return toBox();
            case rotatedBox:
                return toRotatedBox();
            case polygon:
                return toPolygon();
            case polyline:
                return toPolyline();
            case point:
                return toPoint();
            case mask:
                return toMask();
            case ellipse:
                return toEllipse();
            case keypoints:
                return toKeypoints();
            default:
                return {};
        }
    }

    void lose(std::string what) {
        if (what.empty()) return;
        if (!m_lost.empty()) m_lost += ", ";
        m_lost += what;
    }
    /// What a single convex form cannot say of the shape. `kept`: the form says its outline exactly.
    void loseOutline(bool kept) {
        std::size_t holes = 0, parts = 0;
        if (m_from.index() == polygon || m_from.index() == mask)
            for (const auto& part : polygonOf(m_from).parts) {
                ++parts;
                holes += part.holes.size();
            }
        if (parts > 1) lose(fmt::format("that it is in {} parts", parts));
        if (holes) lose(holes == 1 ? "1 hole" : fmt::format("{} holes", holes));
        if (kept) return;
        if (m_from.index() == polyline)
            lose("the line");
        else if (m_from.index() == keypoints)
            lose("the points");
        else
            lose("the outline");
    }
    bool sameGround(const Geometry& made) const {
        const double before = area(m_from), after = area(made);
        return isFilled(m_from) && std::abs(before - after) <= 1e-9 * std::max(before, after);
    }

    std::optional<Geometry> toBox() {
        if (m_from.index() == image || m_from.index() == point) return {};
        const Geometry made = bounds(m_from);
        if (m_from.index() == rotatedBox && !sameGround(made))
            lose("the turn");
        else
            loseOutline(sameGround(made));
        return made;
    }
    std::optional<Geometry> toRotatedBox() {
        if (m_from.index() == image || m_from.index() == point) return {};
        if (const auto* shape = std::get_if<Box>(&m_from))
            return RotatedBox{
                {shape->x + shape->width / 2, shape->y + shape->height / 2}, shape->width, shape->height, 0};
        if (const auto* shape = std::get_if<Ellipse>(&m_from)) {
            lose("the outline");
            return RotatedBox{shape->center, 2 * shape->rx, 2 * shape->ry, shape->angle};
        }
        const Geometry made = leastRotatedBox(outlinePoints(m_from));
        loseOutline(sameGround(made));
        return made;
    }
    std::optional<Geometry> toPolygon() {
        if (const auto* line = std::get_if<Polyline>(&m_from); line && line->points.size() >= 3) {
            Ring ring = line->points;
            if (ring.front() == ring.back())
                ring.pop_back();
            else
                lose("that it is open");
            if (ring.size() < 3) return {};
            return Polygon{{{std::move(ring), {}}}};
        }
        if (!isFilled(m_from)) return {};
        Polygon made = polygonOf(m_from);
        if (made.parts.empty()) return {};
        if (m_from.index() == ellipse) lose("the curve");
        return made;
    }
    std::optional<Geometry> toPolyline() {
        if (!isFilled(m_from)) return {};
        const Polygon outline = polygonOf(m_from);
        const auto* part = largestPart(outline);
        if (!part) return {};
        lose("that it is filled");
        loseOutline(true);
        Polyline line{part->outer};
        line.points.push_back(line.points.front());
        return line;
    }
    std::optional<Geometry> toPoint() {
        if (m_from.index() == image) return {};
        if (const auto* points = std::get_if<Keypoints>(&m_from); points && placed(*points).empty())
            return {};
        lose("the extent");
        return centreOf(m_from);
    }
    std::optional<Geometry> toMask() {
        if (!isFilled(m_from) || m_size.empty()) return {};
        Mask made = maskOf(m_from, m_size);
        if (made.runs.empty()) return {};
        if (!isInside(m_from, m_size)) lose("what lies outside the picture");
        if (!runsAlongPixels()) lose("what is finer than a pixel");
        return made;
    }
    bool runsAlongPixels() const {
        if (m_from.index() == ellipse) return false;
        const auto whole = [](Point p) { return p.x == std::floor(p.x) && p.y == std::floor(p.y); };
        bool exact = true;
        forEachRing(polygonOf(m_from), [&](const Ring& ring) {
            forEachSide(ring, [&](Point a, Point b) { exact &= whole(b) && (a.x == b.x || a.y == b.y); });
        });
        return exact;
    }
    std::optional<Geometry> toEllipse() {
        if (!isFilled(m_from)) return {};
        const auto turned = std::get<RotatedBox>(*toRotatedBox());
        m_lost.clear();
        loseOutline(false);
        return Ellipse{turned.center, turned.width / 2, turned.height / 2, turned.angle};
    }
    std::optional<Geometry> toKeypoints() {
        std::vector<Point> points;
        if (const auto* at = std::get_if<Point>(&m_from)) points = {*at};
        if (const auto* line = std::get_if<Polyline>(&m_from)) points = line->points;
        if (points.empty()) return {};
        if (m_from.index() == polyline) lose("the line");
        Keypoints made;
        for (const Point at : points)
            made.points.push_back({at, Visibility::visible});
        return made;
    }

    const Geometry& m_from;
    Size m_size;
    std::string m_lost;
};

} // namespace

Converted converted(const Geometry& geometry, std::size_t kind, Size size) {
    return Converter(geometry, size).to(kind);
}

} // namespace imago
