// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/polygon_ops.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace imago {

namespace {

/// On which side of a to b is p: 1, -1, or 0 for on the line.
int sideOf(Point a, Point b, Point p) {
    const long double cross = (static_cast<long double>(b.x) - a.x) * (static_cast<long double>(p.y) - a.y) -
                              (static_cast<long double>(b.y) - a.y) * (static_cast<long double>(p.x) - a.x);
    return (cross > 0) - (cross < 0);
}

/// The order in which the sweep meets points; by y too, so that upright sides need no care of their own.
bool isBefore(Point a, Point b) {
    return a.x < b.x || (a.x == b.x && a.y < b.y);
}

struct Side {
    Point a, b; ///< a is met first
    bool spans(Point p) const {
        return p.x >= a.x && p.x <= b.x && p.y >= std::min(a.y, b.y) && p.y <= std::max(a.y, b.y);
    }
};

bool touch(const Side& s, const Side& t) {
    const int a = sideOf(s.a, s.b, t.a), b = sideOf(s.a, s.b, t.b);
    const int c = sideOf(t.a, t.b, s.a), d = sideOf(t.a, t.b, s.b);
    if (a * b < 0 && c * d < 0) return true;
    return (a == 0 && s.spans(t.a)) || (b == 0 && s.spans(t.b)) || (c == 0 && t.spans(s.a)) ||
           (d == 0 && t.spans(s.b));
}

/// Do the sides a to b and b to c go back over each other?
bool foldsBack(Point a, Point b, Point c) {
    return sideOf(a, b, c) == 0 && (a.x - b.x) * (c.x - b.x) + (a.y - b.y) * (c.y - b.y) > 0;
}

/// Shamos and Hoey, "Geometric intersection problems" (1976): the sides that a sweep from left to right cuts
/// stand in an order that changes only where sides begin and end, until two meet, and these are neighbours
/// then.
class Sweep {
public:
    explicit Sweep(const Ring& ring) : m_active(Order{this}) {
        const std::size_t n = ring.size();
        for (std::size_t i = 0; i < n; ++i) {
            const Point a = ring[i], b = ring[(i + 1) % n];
            m_sides.push_back(isBefore(a, b) ? Side{a, b} : Side{b, a});
        }
    }

    bool findsTouch() {
        struct Event {
            Point at;
            bool ends;
            std::size_t side;
        };
        std::vector<Event> events;
        for (std::size_t i = 0; i < m_sides.size(); ++i) {
            events.push_back({m_sides[i].a, false, i});
            events.push_back({m_sides[i].b, true, i});
        }
        // Sides that begin at a point come before those that end there, or they would miss each other.
        std::sort(events.begin(), events.end(), [](const Event& e, const Event& f) {
            return e.at == f.at ? std::pair(e.ends, e.side) < std::pair(f.ends, f.side)
                                : isBefore(e.at, f.at);
        });
        std::vector<Active::iterator> places(m_sides.size());
        for (const auto& event : events) {
            if (event.ends) {
                const auto next = m_active.erase(places[event.side]);
                if (next != m_active.begin() && next != m_active.end() && meet(*std::prev(next), *next))
                    return true;
                continue;
            }
            const auto [place, fresh] = m_active.insert(event.side);
            if (!fresh || m_touched) return true;
            places[event.side] = place;
            if (place != m_active.begin() && meet(*std::prev(place), *place)) return true;
            if (const auto next = std::next(place); next != m_active.end() && meet(*place, *next))
                return true;
        }
        return false;
    }

private:
    struct Order {
        Sweep* sweep;
        bool operator()(std::size_t i, std::size_t k) const { return i != k && sweep->isBelow(i, k); }
    };
    using Active = std::set<std::size_t, Order>;

    bool neighbours(std::size_t i, std::size_t k) const {
        const std::size_t n = m_sides.size();
        return (i + 1) % n == k || (k + 1) % n == i;
    }
    /// Neighbours share their point; that they share no more was asked before.
    bool meet(std::size_t i, std::size_t k) const {
        return !neighbours(i, k) && touch(m_sides[i], m_sides[k]);
    }
    /// Of two that the sweep cuts at once.
    bool isBelow(std::size_t i, std::size_t k) {
        const Side &s = m_sides[i], &t = m_sides[k];
        if (isBefore(s.a, t.a)) return isOver(s, t, i, k);
        return !isOver(t, s, k, i);
    }
    /// Does `later` begin over `earlier`?
    bool isOver(const Side& earlier, const Side& later, std::size_t i, std::size_t k) {
        if (const int side = sideOf(earlier.a, earlier.b, later.a)) return side > 0;
        if (!neighbours(i, k)) m_touched = true;
        return sideOf(earlier.a, earlier.b, later.b) > 0;
    }

    std::vector<Side> m_sides;
    Active m_active;
    bool m_touched = false;
};

} // namespace

bool selfIntersects(const Ring& ring) {
    // Points without an order would be met in none.
    if (!std::all_of(ring.begin(), ring.end(),
                     [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); }))
        return true;
    Ring points;
    for (const Point p : ring)
        if (points.empty() || p != points.back()) points.push_back(p);
    while (points.size() > 1 && points.front() == points.back())
        points.pop_back();
    const std::size_t n = points.size();
    if (n < 3) return n == 2;
    for (std::size_t i = 0; i < n; ++i)
        if (foldsBack(points[i], points[(i + 1) % n], points[(i + 2) % n])) return true;
    return Sweep(points).findsTouch();
}

} // namespace imago
