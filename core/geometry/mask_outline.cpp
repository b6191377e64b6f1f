// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/mask_spans.h"

#include <algorithm>
#include <numeric>

namespace imago {

namespace {

/// A place where the outline turns. Every one has one neighbour along its row of edges and one along its
/// column, so the corners form closed rings.
struct Corner {
    int x = 0, y = 0;
    std::size_t along = 0, upright = 0; ///< the neighbours
};

/// The spans of one row.
struct Row {
    std::span<const Span> spans;
    bool contains(int x) const {
        const auto after = std::upper_bound(spans.begin(), spans.end(), x,
                                            [](int at, const Span& span) { return at < span.begin; });
        return after != spans.begin() && x < std::prev(after)->end;
    }
};

/// Which 4-connected piece each span belongs to: a union-find over spans of neighbouring rows.
class Pieces {
public:
    explicit Pieces(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0); }

    std::size_t of(std::size_t span) {
        while (m_parent[span] != span)
            span = m_parent[span] = m_parent[m_parent[span]];
        return span;
    }
    void join(std::size_t a, std::size_t b) { m_parent[of(b)] = of(a); }

private:
    std::vector<std::size_t> m_parent;
};

class Outline {
public:
    explicit Outline(Spans spans, int left, int right)
        : m_spans(std::move(spans)),
          m_left(left),
          m_open(right - left + 1, none),
          m_pieces(m_spans.size()) {}

    Polygon polygon() {
        findCorners();
        return assembled();
    }

private:
    static constexpr std::size_t none = ~std::size_t{0};

    Row row(std::size_t first, int y) const {
        std::size_t end = first;
        while (end < m_spans.size() && m_spans[end].y == y)
            ++end;
        return {std::span(m_spans).subspan(first, end - first)};
    }

    /// Line y lies between the row above and row y.
    void findCorners() {
        Row above;
        for (std::size_t first = 0; first < m_spans.size();) {
            const int y = m_spans[first].y;
            const Row here = row(first, y);
            line(y, above, here);
            joinPieces(above, here);
            first += here.spans.size();
            if (first < m_spans.size() && m_spans[first].y == y + 1) {
                above = here;
            } else {
                line(y + 1, here, {});
                above = {};
            }
        }
    }

    void line(int y, const Row& above, const Row& below) {
        const auto ends = [](const Row& row, std::vector<int>& list) {
            list.clear();
            for (const auto& span : row.spans) {
                list.push_back(span.begin);
                list.push_back(span.end);
            }
        };
        ends(above, m_above);
        ends(below, m_below);
        const std::size_t before = m_corners.size();
        std::size_t a = 0, b = 0;
        while (a < m_above.size() || b < m_below.size()) {
            const bool up = a < m_above.size() && (b == m_below.size() || m_above[a] <= m_below[b]);
            const bool down = b < m_below.size() && (a == m_above.size() || m_below[b] <= m_above[a]);
            const int x = up ? m_above[a] : m_below[b];
            const bool upBegins = a % 2 == 0, downBegins = b % 2 == 0;
            a += up;
            b += down;
            // A straight edge goes through here.
            if (up && down && upBegins == downBegins) continue;
            if (up && down) {
                // Two pixels touch by their corners: the outline turns round each of them.
                const bool upIsLeft = !upBegins;
                if (upIsLeft) {
                    closeColumn(x, y);
                    openColumn(x, y);
                } else {
                    const std::size_t upper = m_open[x - m_left];
                    openColumn(x, y);
                    m_corners.push_back({x, y, none, upper});
                    m_corners[upper].upright = m_corners.size() - 1;
                }
            } else if (up) {
                closeColumn(x, y);
            } else {
                openColumn(x, y);
            }
        }
        for (std::size_t i = before; i < m_corners.size(); i += 2) {
            m_corners[i].along = i + 1;
            m_corners[i + 1].along = i;
        }
    }
    void openColumn(int x, int y) {
        m_open[x - m_left] = m_corners.size();
        m_corners.push_back({x, y, none, none});
    }
    void closeColumn(int x, int y) {
        const std::size_t upper = m_open[x - m_left];
        m_corners[upper].upright = m_corners.size();
        m_corners.push_back({x, y, none, upper});
    }

    void joinPieces(const Row& above, const Row& here) {
        std::size_t a = 0, b = 0;
        while (a < above.spans.size() && b < here.spans.size()) {
            const auto &up = above.spans[a], &down = here.spans[b];
            if (up.begin < down.end && down.begin < up.end)
                m_pieces.join(&up - m_spans.data(), &down - m_spans.data());
            up.end < down.end ? ++a : ++b;
        }
    }

    std::size_t spanAt(int x, int y) const {
        const auto after = std::upper_bound(
            m_spans.begin(), m_spans.end(), Span{y, x, 0}, [](const Span& at, const Span& span) {
                return std::pair(at.y, at.begin) < std::pair(span.y, span.begin);
            });
        return after - m_spans.begin() - 1;
    }

    /// Corners come line by line, so the first of a ring is its top left one: below it to the right lies
    /// ground of an outer ring and a hole's emptiness.
    Polygon assembled() {
        Polygon polygon;
        std::vector<std::size_t> partOf(m_spans.size(), none);
        struct Hole {
            std::size_t piece;
            Ring ring;
        };
        std::vector<Hole> holes;
        std::vector<bool> visited(m_corners.size());
        for (std::size_t first = 0; first < m_corners.size(); ++first) {
            if (visited[first]) continue;
            Ring ring;
            for (std::size_t at = first; !visited[at];) {
                visited[at] = true;
                ring.push_back({double(m_corners[at].x), double(m_corners[at].y)});
                at = m_corners[at].along;
                visited[at] = true;
                ring.push_back({double(m_corners[at].x), double(m_corners[at].y)});
                at = m_corners[at].upright;
            }
            const int x = m_corners[first].x, y = m_corners[first].y;
            const std::size_t span = spanAt(x, y);
            if (span < m_spans.size() && m_spans[span].y == y && x < m_spans[span].end) {
                partOf[m_pieces.of(span)] = polygon.parts.size();
                polygon.parts.push_back({std::move(ring), {}});
            } else {
                holes.push_back({m_pieces.of(spanAt(x, y - 1)), std::move(ring)});
            }
        }
        for (auto& hole : holes)
            polygon.parts[partOf[hole.piece]].holes.push_back(std::move(hole.ring));
        return polygon;
    }

    const Spans m_spans;
    const int m_left;
    std::vector<Corner> m_corners;
    std::vector<std::size_t> m_open; ///< by column: the corner from which an edge goes down
    Pieces m_pieces;
    std::vector<int> m_above, m_below;
};

} // namespace

Polygon outlineOf(const Mask& mask) {
    const Mask tight = maskOf(spansOf(mask));
    if (tight.runs.empty()) return {};
    return Outline(spansOf(tight), tight.x, tight.x + tight.width).polygon();
}

} // namespace imago
