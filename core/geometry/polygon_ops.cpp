// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/polygon_ops.h"

#include "core/geometry/clipper_space.h"
#include "core/geometry/measure.h"
#include "core/geometry/rings.h"

namespace imago {

namespace {

/// Marks what stays of the points first … last, whose ends stay. With a list of what is still to do instead
/// of recursion: a spiral would go as deep as it has points.
void markKept(const std::vector<Point>& points, std::size_t first, std::size_t last, double tolerance,
              std::vector<bool>& kept) {
    kept[first] = kept[last] = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        // Squares, since this is the inner loop: a root a point would cost most of the time.
        const Point a = points[from], b = points[to];
        const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
        const double inverse = length > 0 ? 1 / length : 0;
        double furthest = std::max(tolerance, 0.0) * std::max(tolerance, 0.0);
        std::size_t at = from;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double x = points[i].x - a.x, y = points[i].y - a.y;
            const double share = std::clamp((x * dx + y * dy) * inverse, 0.0, 1.0);
            const double awayX = x - share * dx, awayY = y - share * dy;
            if (const double away = awayX * awayX + awayY * awayY; away > furthest) {
                furthest = away;
                at = i;
            }
        }
        if (at == from) continue;
        kept[at] = true;
        open.emplace_back(from, at);
        open.emplace_back(at, to);
    }
}

std::vector<Point> onlyKept(const std::vector<Point>& points, const std::vector<bool>& kept) {
    std::vector<Point> result;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (kept[i]) result.push_back(points[i]);
    return result;
}

template <class F> Polygon ringByRing(const Polygon& polygon, F&& f) {
    Polygon result;
    for (const auto& part : polygon.parts) {
        auto& made = result.parts.emplace_back(PolygonPart{f(part.outer), {}});
        for (const auto& hole : part.holes)
            made.holes.push_back(f(hole));
    }
    return result;
}

/// The two points that replace the side's ends.
void cutCorner(Point a, Point b, std::vector<Point>& into) {
    into.push_back({0.75 * a.x + 0.25 * b.x, 0.75 * a.y + 0.25 * b.y});
    into.push_back({0.25 * a.x + 0.75 * b.x, 0.25 * a.y + 0.75 * b.y});
}

double signedArea(const Ring& ring) {
    const Point o = ring.empty() ? Point{} : ring.front();
    double twice = 0;
    forEachSide(ring,
                [&](Point a, Point b) { twice += (a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y); });
    return twice / 2;
}

/// A ring as a linked list, into which holes are spliced.
class Bridging {
public:
    explicit Bridging(const Ring& outer) : m_points(outer), m_next(outer.size()) {
        for (std::size_t i = 0; i < outer.size(); ++i)
            m_next[i] = (i + 1) % outer.size();
    }

    /// From its leftmost point straight left to the nearest side, and back: nothing lies between.
    void splice(const Ring& hole) {
        const auto leftmost =
            std::min_element(hole.begin(), hole.end(), [](Point a, Point b) { return a.x < b.x; });
        const std::size_t start = leftmost - hole.begin();
        const std::size_t from = bridgeHead(*leftmost);
        std::size_t at = from;
        for (std::size_t i = 0; i <= hole.size(); ++i)
            at = insertAfter(at, hole[(start + i) % hole.size()]);
        insertAfter(at, m_points[from]);
    }

    Ring ring() const {
        Ring ring;
        ring.reserve(m_points.size());
        std::size_t at = 0;
        do {
            ring.push_back(m_points[at]);
            at = m_next[at];
        } while (at != 0);
        return ring;
    }

private:
    std::size_t insertAfter(std::size_t at, Point p) {
        m_points.push_back(p);
        m_next.push_back(m_next[at]);
        return m_next[at] = m_points.size() - 1;
    }

    std::size_t bridgeHead(Point p) {
        double best = -std::numeric_limits<double>::infinity();
        std::size_t side = m_points.size(), nearest = 0;
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const Point a = m_points[i], b = m_points[m_next[i]];
            if (distance(a, p) < distance(m_points[nearest], p)) nearest = i;
            if (!crosses(a, b, p.y)) continue;
            if (const double x = crossing(a, b, p.y); x <= p.x && x > best) {
                best = x;
                side = i;
            }
        }
        // A hole that is outside: any bridge keeps the area, for it goes there and back.
        if (side == m_points.size()) return nearest;
        const Point head{best, p.y};
        if (head == m_points[side]) return side;
        if (head == m_points[m_next[side]]) return m_next[side];
        return insertAfter(side, head);
    }

    std::vector<Point> m_points;
    std::vector<std::size_t> m_next;
};

} // namespace

Polygon united(std::span<const Polygon> polygons) {
    ClipperSpace space;
    ClipperLib::Clipper clipper;
    for (const auto& polygon : polygons)
        clipper.AddPaths(space.resolved(polygon), ClipperLib::ptSubject, true);
    ClipperLib::PolyTree tree;
    clipper.Execute(ClipperLib::ctUnion, tree, ClipperLib::pftNonZero, ClipperLib::pftNonZero);
    return space.polygon(tree);
}

Polygon subtracted(const Polygon& from, const Polygon& what) {
    return ClipperSpace().combined(ClipperLib::ctDifference, from, what);
}

Polygon intersected(const Polygon& a, const Polygon& b) {
    return ClipperSpace().combined(ClipperLib::ctIntersection, a, b);
}

Ring simplified(const Ring& ring, double tolerance) {
    if (ring.size() <= 3) return ring;
    // Two points that any simpler ring would keep: the leftmost and the one furthest from it.
    const auto leftmost = std::min_element(
        ring.begin(), ring.end(), [](Point a, Point b) { return std::pair(a.x, a.y) < std::pair(b.x, b.y); });
    std::vector<Point> points(leftmost, ring.end());
    points.insert(points.end(), ring.begin(), leftmost);
    points.push_back(points.front());
    const std::size_t last = points.size() - 1;
    std::size_t middle = 1;
    for (std::size_t i = 2; i < last; ++i)
        if (distance(points[i], points[0]) > distance(points[middle], points[0])) middle = i;
    std::vector<bool> kept(points.size());
    markKept(points, 0, middle, tolerance, kept);
    markKept(points, middle, last, tolerance, kept);
    if (std::count(kept.begin(), kept.end() - 1, true) < 3) {
        std::size_t third = middle == 1 ? 2 : 1;
        for (std::size_t i = 1; i < last; ++i)
            if (i != middle && distanceToSegment(points[i], points[0], points[middle]) >
                                   distanceToSegment(points[third], points[0], points[middle]))
                third = i;
        kept[third] = true;
    }
    points.pop_back();
    // In the order of before, so that the first point stays the first if it stays.
    std::rotate(points.begin(), points.end() - (leftmost - ring.begin()), points.end());
    kept.pop_back();
    std::rotate(kept.begin(), kept.end() - (leftmost - ring.begin()), kept.end());
    return onlyKept(points, kept);
}

Polyline simplified(const Polyline& line, double tolerance) {
    if (line.points.size() <= 2) return line;
    std::vector<bool> kept(line.points.size());
    markKept(line.points, 0, line.points.size() - 1, tolerance, kept);
    return {onlyKept(line.points, kept)};
}

Polygon simplified(const Polygon& polygon, double tolerance) {
    return ringByRing(polygon, [tolerance](const Ring& ring) { return simplified(ring, tolerance); });
}

Ring smoothed(const Ring& ring, int rounds) {
    Ring result = ring;
    for (int round = 0; round < rounds && result.size() >= 3; ++round) {
        Ring finer;
        finer.reserve(2 * result.size());
        for (std::size_t i = 0; i < result.size(); ++i)
            cutCorner(result[i], result[(i + 1) % result.size()], finer);
        result = std::move(finer);
    }
    return result;
}

Polyline smoothed(const Polyline& line, int rounds) {
    std::vector<Point> result = line.points;
    for (int round = 0; round < rounds && result.size() >= 3; ++round) {
        // The ends stay; the sides at the ends give the point towards the middle only.
        std::vector<Point> finer;
        finer.reserve(2 * result.size());
        for (std::size_t i = 1; i < result.size(); ++i)
            cutCorner(result[i - 1], result[i], finer);
        finer.front() = result.front();
        finer.back() = result.back();
        result = std::move(finer);
    }
    return {std::move(result)};
}

Polygon smoothed(const Polygon& polygon, int rounds) {
    return ringByRing(polygon, [rounds](const Ring& ring) { return smoothed(ring, rounds); });
}

Ring bridged(const PolygonPart& part) {
    if (part.outer.empty()) return {};
    std::vector<Ring> holes;
    for (const auto& hole : part.holes)
        if (!hole.empty()) holes.push_back(hole);
    if (holes.empty()) return part.outer;
    // What lies left of a hole is spliced in before it, so that its bridge meets no hole that is not yet.
    const auto left = [](const Ring& ring) {
        return std::min_element(ring.begin(), ring.end(), [](Point a, Point b) { return a.x < b.x; })->x;
    };
    std::stable_sort(holes.begin(), holes.end(),
                     [&](const Ring& a, const Ring& b) { return left(a) < left(b); });
    Bridging bridging(part.outer);
    const bool clockwise = signedArea(part.outer) > 0;
    for (auto& hole : holes) {
        // The other way round than the ring, for readers that fill by winding number.
        if ((signedArea(hole) > 0) == clockwise) std::reverse(hole.begin(), hole.end());
        bridging.splice(hole);
    }
    return bridging.ring();
}

} // namespace imago
