// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/map_raster.h"

#include "ui/base/patterns.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace imago::ui {

namespace {

/// Where a dot comes to lie on the image.
struct Placed {
    std::int32_t x, y;
    QRgb color;
    std::uint32_t mark;
};

/// How much of each pixel a disc (or another mark) around the middle pixel covers, 0 … 256, line by line.
class Stamp {
public:
    Stamp(double radius, int mark) : m_reach(static_cast<int>(std::ceil(mark ? 1.3 * radius : radius))) {
        constexpr int fine = 4;
        const QPainterPath form = mark ? markPath(mark, {}, radius) : QPainterPath();
        for (int y = -m_reach; y <= m_reach; ++y) {
            for (int x = -m_reach; x <= m_reach; ++x) {
                int inside = 0;
                for (int j = 0; j < fine; ++j)
                    for (int i = 0; i < fine; ++i)
                        inside +=
                            covers(form, {x + (i + 0.5) / fine - 0.5, y + (j + 0.5) / fine - 0.5}, radius);
                m_cover.push_back(static_cast<std::uint16_t>(inside * 256 / (fine * fine)));
            }
            m_lines.push_back(lineOf(m_cover.data() + m_cover.size() - side(), y));
        }
    }
    int reach() const { return m_reach; }
    /// All of it lies on the image. `bits`: of the image, fetched once, since asking for them may copy.
    void print(QRgb* bits, std::ptrdiff_t stride, const Placed& dot) const {
        const std::uint16_t* cover = m_cover.data();
        for (const Line& line : m_lines) {
            QRgb* to = bits + (dot.y + line.y) * stride + (dot.x - m_reach);
            for (int x = line.begin; x < line.full; ++x)
                to[x] = mixed(to[x], dot.color, cover[x]);
            for (int x = line.full; x < line.fullEnd; ++x)
                to[x] = dot.color;
            for (int x = line.fullEnd; x < line.end; ++x)
                to[x] = mixed(to[x], dot.color, cover[x]);
            cover += side();
        }
    }
    /// Only what lies in `part`.
    void printIn(const QRect& part, QRgb* bits, std::ptrdiff_t stride, const Placed& dot) const {
        const int left = std::max(0, part.left() + m_reach - dot.x),
                  right = std::min(side(), part.right() + 1 + m_reach - dot.x);
        const int top = std::max(0, part.top() + m_reach - dot.y),
                  bottom = std::min(side(), part.bottom() + 1 + m_reach - dot.y);
        for (int y = top; y < bottom; ++y) {
            QRgb* to = bits + (dot.y - m_reach + y) * stride + (dot.x - m_reach);
            const std::uint16_t* cover = m_cover.data() + y * side();
            for (int x = left; x < right; ++x)
                if (cover[x] == whole)
                    to[x] = dot.color;
                else if (cover[x])
                    to[x] = mixed(to[x], dot.color, cover[x]);
        }
    }

private:
    static bool covers(const QPainterPath& form, const QPointF& at, double radius) {
        return form.isEmpty() ? std::hypot(at.x(), at.y()) <= radius : form.contains(at);
    }
    static constexpr std::uint16_t whole = 256;
    /// A row of the disc: from `begin` to `end` it is covered, from `full` to `fullEnd` wholly.
    struct Line {
        int y, begin, full, fullEnd, end;
    };
    int side() const { return 2 * m_reach + 1; }
    Line lineOf(const std::uint16_t* cover, int y) const {
        Line line{y, 0, 0, 0, side()};
        while (line.begin < line.end && cover[line.begin] == 0)
            ++line.begin;
        while (line.end > line.begin && cover[line.end - 1] == 0)
            --line.end;
        line.full = line.begin;
        while (line.full < line.end && cover[line.full] < whole)
            ++line.full;
        line.fullEnd = line.full;
        while (line.fullEnd < line.end && cover[line.fullEnd] == whole)
            ++line.fullEnd;
        return line;
    }
    static QRgb mixed(QRgb below, QRgb above, std::uint32_t share) {
        // Red and blue in one multiplication, as they have eight bits of room between them.
        const std::uint32_t rest = 256 - share;
        const std::uint32_t rb = ((below & 0xff00ff) * rest + (above & 0xff00ff) * share) >> 8;
        const std::uint32_t g = ((below & 0x00ff00) * rest + (above & 0x00ff00) * share) >> 8;
        return 0xff000000u | (rb & 0xff00ff) | (g & 0x00ff00);
    }

    int m_reach;
    std::vector<std::uint16_t> m_cover;
    std::vector<Line> m_lines;
};

void fillPart(QRgb* bits, std::ptrdiff_t stride, const QRect& part, QRgb color) {
    for (int y = part.top(); y <= part.bottom(); ++y)
        std::fill_n(bits + y * stride + part.left(), part.width(), color);
}

std::vector<QRgb> shownColors(const MapPaint& paint) {
    std::vector<QRgb> colors(paint.colors.begin(), paint.colors.end());
    const auto faded = [](int a, int b) { return (a * 3 + b) / 4; };
    for (std::size_t g = 0; g < colors.size(); ++g)
        if (paint.emphasised >= 0 && static_cast<int>(g) != paint.emphasised)
            colors[g] = qRgb(faded(qRed(paint.ground), qRed(colors[g])),
                             faded(qGreen(paint.ground), qGreen(colors[g])),
                             faded(qBlue(paint.ground), qBlue(colors[g])));
    return colors;
}

} // namespace

void paintMap(QImage& image, const QRect& wanted, const MapCamera& camera, const MapPaint& paint) {
    const QRect part = wanted & image.rect();
    if (part.isEmpty()) return;
    auto* bits = reinterpret_cast<QRgb*>(image.bits());
    const auto stride = static_cast<std::ptrdiff_t>(image.bytesPerLine() / 4);
    fillPart(bits, stride, part, paint.ground | 0xff000000u);
    std::vector<Stamp> stamps;
    for (int mark = 0; mark < (paint.marked ? markCount : 1); ++mark)
        stamps.emplace_back(paint.radius, mark);
    int reach = 0;
    for (const auto& stamp : stamps)
        reach = std::max(reach, stamp.reach());
    const QRect near = part.adjusted(-reach, -reach, reach, reach);
    const double left = near.left(), top = near.top();
    const auto width = static_cast<std::uint32_t>(near.width()),
               height = static_cast<std::uint32_t>(near.height());
    const auto colors = shownColors(paint);
    const int last = paint.emphasised >= 0 ? paint.emphasised : paint.front;

    // From the uppermost down: of dots on the same pixel only the uppermost is seen.
    std::vector<std::uint64_t> taken((std::size_t{width} * height + 63) / 64);
    std::vector<Placed> placed;
    placed.reserve(paint.dots.size());
    const double dx = camera.offset.x() + 0.5 - left, dy = camera.offset.y() + 0.5 - top;
    const auto place = [&](bool front) {
        for (auto dot = paint.dots.rbegin(); dot != paint.dots.rend(); ++dot) {
            const double x = double(dot->at.x) * camera.scale + dx, y = double(dot->at.y) * camera.scale + dy;
            if (dot->group < 0 || (dot->group == last) != front) continue;
            if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
            const auto column = static_cast<std::uint32_t>(x), row = static_cast<std::uint32_t>(y);
            const std::size_t pixel = std::size_t{row} * width + column;
            const std::uint64_t bit = std::uint64_t{1} << (pixel % 64);
            if (taken[pixel / 64] & bit) continue;
            taken[pixel / 64] |= bit;
            placed.push_back({near.left() + static_cast<std::int32_t>(column),
                              near.top() + static_cast<std::int32_t>(row),
                              colors[static_cast<std::size_t>(dot->group)],
                              paint.marked ? static_cast<std::uint32_t>(dot->group % markCount) : 0});
        }
    };
    if (last >= 0) place(true);
    place(false);
    const QRect inner = part.adjusted(reach, reach, -reach, -reach);
    for (auto dot = placed.rbegin(); dot != placed.rend(); ++dot)
        if (dot->x >= inner.left() && dot->x <= inner.right() && dot->y >= inner.top() &&
            dot->y <= inner.bottom())
            stamps[dot->mark].print(bits, stride, *dot);
        else
            stamps[dot->mark].printIn(part, bits, stride, *dot);
}

std::vector<QRect> scrollMap(QImage& image, QPoint by) {
    const QRect all = image.rect(), kept = all & all.translated(by);
    if (kept.isEmpty()) return {all};
    if (by.isNull()) return {};
    const auto stride = static_cast<std::ptrdiff_t>(image.bytesPerLine() / 4);
    auto* bits = reinterpret_cast<QRgb*>(image.bits());
    const auto bytes = static_cast<std::size_t>(kept.width()) * sizeof(QRgb);
    const auto moveLine = [&](int y) {
        std::memmove(bits + y * stride + kept.left(), bits + (y - by.y()) * stride + kept.left() - by.x(),
                     bytes);
    };
    if (by.y() > 0)
        for (int y = kept.bottom(); y >= kept.top(); --y)
            moveLine(y);
    else
        for (int y = kept.top(); y <= kept.bottom(); ++y)
            moveLine(y);
    std::vector<QRect> bare;
    if (by.y() != 0) bare.emplace_back(0, by.y() > 0 ? 0 : kept.bottom() + 1, all.width(), std::abs(by.y()));
    if (by.x() != 0)
        bare.emplace_back(by.x() > 0 ? 0 : kept.right() + 1, kept.top(), std::abs(by.x()), kept.height());
    return bare;
}

MapGrid::MapGrid(std::span<const MapPoint> points, std::span<const int> groups)
    : m_side(std::clamp(static_cast<int>(std::sqrt(double(points.size()) / 4)), 1, 1024)) {
    m_first.assign(static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side) + 1, 0);
    const auto cell = [&](MapPoint p) {
        return static_cast<std::size_t>(cellOf(double(p.y))) * static_cast<std::size_t>(m_side) +
               static_cast<std::size_t>(cellOf(double(p.x)));
    };
    for (std::size_t i = 0; i < points.size(); ++i)
        if (groups[i] >= 0) ++m_first[cell(points[i]) + 1];
    for (std::size_t c = 1; c < m_first.size(); ++c)
        m_first[c] += m_first[c - 1];
    m_points.resize(m_first.back());
    auto next = m_first;
    for (std::size_t i = 0; i < points.size(); ++i)
        if (groups[i] >= 0) m_points[next[cell(points[i])]++] = static_cast<std::uint32_t>(i);
}

int MapGrid::cellOf(double v) const {
    return std::clamp(static_cast<int>(std::floor(v * m_side)), 0, m_side - 1);
}

int MapGrid::nearest(std::span<const MapPoint> points, QPointF at, double radius) const {
    if (m_side == 0) return -1;
    int best = -1;
    double least = radius * radius;
    for (int y = cellOf(at.y() - radius); y <= cellOf(at.y() + radius); ++y)
        for (int x = cellOf(at.x() - radius); x <= cellOf(at.x() + radius); ++x) {
            const auto cell =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(m_side) + static_cast<std::size_t>(x);
            for (auto k = m_first[cell]; k < m_first[cell + 1]; ++k) {
                const auto p = points[m_points[k]];
                const double dx = double(p.x) - at.x(), dy = double(p.y) - at.y();
                if (dx * dx + dy * dy > least) continue;
                least = dx * dx + dy * dy;
                best = static_cast<int>(m_points[k]);
            }
        }
    return best;
}

} // namespace imago::ui
