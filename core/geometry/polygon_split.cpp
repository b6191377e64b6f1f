// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/clipper_space.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"
#include "core/geometry/rings.h"

namespace imago {

namespace {

/// Whole numbers a pixel while a shape is cut. The cut is a gap of a few of them, closed again afterwards:
/// Clipper then does the hard cases (holes, cuts that cross themselves) as an ordinary difference.
constexpr double fineness = 1 << 20;
constexpr double halfGap = 4 / fineness;
/// Crumbs that the gap leaves where it grazes a corner, in square pixels.
constexpr double crumb = 1e-4;
/// A cut that ends this close to the border reaches it, in pixels.
constexpr double reach = 1.0 / 64;

using Chord = std::vector<Point>; ///< from border to border, inside in between

Point between(Point a, Point b, double share) {
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

/// The line with both ends a little further out.
std::vector<Point> lengthened(const std::vector<Point>& line) {
    std::vector<Point> result;
    for (const Point p : line)
        if (result.empty() || p != result.back()) result.push_back(p);
    if (result.size() < 2) return {};
    const auto pull = [](Point& end, Point inner) {
        const double length = distance(end, inner);
        end = between(inner, end, (length + reach) / length);
    };
    pull(result.front(), result[1]);
    pull(result.back(), result[result.size() - 2]);
    return result;
}

/// Where the segment meets the rings, as shares of its length.
std::vector<double> crossings(Point a, Point b, const PolygonPart& part) {
    std::vector<double> shares;
    const double dx = b.x - a.x, dy = b.y - a.y;
    forEachRing(Polygon{{part}}, [&](const Ring& ring) {
        forEachSide(ring, [&](Point p, Point q) {
            const double ex = q.x - p.x, ey = q.y - p.y, cross = dx * ey - dy * ex;
            if (cross == 0) return;
            const double share = ((p.x - a.x) * ey - (p.y - a.y) * ex) / cross;
            const double along = ((p.x - a.x) * dy - (p.y - a.y) * dx) / cross;
            if (share >= 0 && share <= 1 && along >= -1e-12 && along <= 1 + 1e-12) shares.push_back(share);
        });
    });
    std::sort(shares.begin(), shares.end());
    return shares;
}

std::vector<Chord> chordsOf(const std::vector<Point>& line, const PolygonPart& part) {
    const Geometry ground = Polygon{{part}};
    std::vector<Chord> chords;
    Chord current;
    bool fromBorder = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1], b = line[i];
        auto shares = crossings(a, b, part);
        shares.push_back(1);
        double before = 0;
        for (std::size_t k = 0; k < shares.size(); ++k) {
            const double share = shares[k];
            const bool atBorder = k + 1 < shares.size();
            if (share > before && contains(ground, between(a, b, (before + share) / 2))) {
                if (current.empty()) current.push_back(between(a, b, before));
                current.push_back(between(a, b, share));
            }
            if (atBorder) {
                if (fromBorder && current.size() > 1) chords.push_back(current);
                current.clear();
                fromBorder = true;
            }
            before = share;
        }
    }
    return chords;
}

/// A strip of the gap's width along each side of the chord, so long that they overlap at the corners.
ClipperLib::Paths gapOf(const Chord& chord, ClipperSpace& space) {
    Polygon strips;
    for (std::size_t i = 1; i < chord.size(); ++i) {
        const Point a = chord[i - 1], b = chord[i];
        const double length = distance(a, b);
        if (length == 0) continue;
        const double x = (b.x - a.x) / length * halfGap, y = (b.y - a.y) / length * halfGap;
        strips.parts.push_back({{{a.x - x + y, a.y - y - x},
                                 {b.x + x + y, b.y + y - x},
                                 {b.x + x - y, b.y + y + x},
                                 {a.x - x - y, a.y - y + x}},
                                {}});
    }
    return space.paths(strips);
}

class Cutting {
public:
    explicit Cutting(const PolygonPart& part) {
        const Box box = bounds(Polygon{{part}});
        m_origin = {std::floor(box.x), std::floor(box.y)};
        m_part.parts.push_back(part);
    }

    Polygon without(const std::vector<Chord>& chords) const {
        ClipperSpace space(fineness, m_origin);
        ClipperLib::Clipper clipper;
        clipper.AddPaths(space.paths(m_part), ClipperLib::ptSubject, true);
        ClipperSpace gaps(fineness, m_origin);
        for (const auto& chord : chords)
            clipper.AddPaths(gapOf(chord, gaps), ClipperLib::ptClip, true);
        ClipperLib::PolyTree tree;
        clipper.Execute(ClipperLib::ctDifference, tree, ClipperLib::pftEvenOdd, ClipperLib::pftNonZero);
        Polygon pieces = space.polygon(tree);
        std::erase_if(pieces.parts, [](const PolygonPart& piece) { return ringArea(piece.outer) < crumb; });
        return pieces;
    }

private:
    Polygon m_part;
    Point m_origin;
};

/// Brings the points at the gap's sides back onto the cut.
void close(PolygonPart& piece, const std::vector<Chord>& chords) {
    const auto closeRing = [&](Ring& ring) {
        for (auto& p : ring) {
            Point nearest = p;
            double least = 4 * halfGap;
            const auto consider = [&](Point at, double limit) {
                if (const double away = distance(p, at); away < std::min(least, limit)) {
                    least = away;
                    nearest = at;
                }
            };
            for (const auto& chord : chords) {
                for (const Point at : chord)
                    consider(at, 4 * halfGap);
                for (std::size_t i = 1; i < chord.size() && least == 4 * halfGap; ++i) {
                    Point at;
                    distanceToSegment(p, chord[i - 1], chord[i], &at);
                    consider(at, 1.5 * halfGap);
                }
            }
            p = nearest;
        }
        ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
        while (ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
    };
    closeRing(piece.outer);
    for (auto& hole : piece.holes)
        closeRing(hole);
    std::erase_if(piece.holes, [](const Ring& hole) { return hole.size() < 3; });
}

std::vector<PolygonPart> piecesOf(const PolygonPart& part, const std::vector<Point>& line) {
    auto chords = chordsOf(line, part);
    if (chords.empty()) return {part};
    const Cutting cutting(part);
    Polygon pieces = cutting.without(chords);
    // A chord from the border to a hole, say, parts nothing: without it there are as many pieces.
    for (std::size_t i = chords.size(); i-- > 0;) {
        auto others = chords;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        auto without = cutting.without(others);
        if (without.parts.size() < pieces.parts.size()) continue;
        chords = std::move(others);
        pieces = std::move(without);
    }
    if (pieces.parts.size() < 2) return {part};
    for (auto& piece : pieces.parts)
        close(piece, chords);
    std::erase_if(pieces.parts, [](const PolygonPart& piece) { return piece.outer.size() < 3; });
    return std::move(pieces.parts);
}

} // namespace

std::vector<Polygon> split(const Polygon& polygon, const Polyline& cut) {
    const auto line = lengthened(cut.points);
    std::vector<Polygon> result;
    Polygon whole;
    for (const auto& part : polygon.parts) {
        auto pieces = piecesOf(part, line);
        if (pieces.size() < 2) {
            whole.parts.push_back(part);
            continue;
        }
        for (auto& piece : pieces)
            result.push_back({{std::move(piece)}});
    }
    if (result.empty()) return {polygon};
    std::stable_sort(result.begin(), result.end(),
                     [](const Polygon& a, const Polygon& b) { return area(a) > area(b); });
    for (auto& part : whole.parts)
        result.front().parts.push_back(std::move(part));
    return result;
}

} // namespace imago
