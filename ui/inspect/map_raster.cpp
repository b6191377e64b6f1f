// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/map_raster.h"

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

/// How much of each pixel a disc around the middle pixel covers, 0 … 256.
class Stamp {
public:
    explicit Stamp(double radius) : m_reach(static_cast<int>(std::ceil(radius))) {
        constexpr int fine = 4;
        for (int y = -m_reach; y <= m_reach; ++y)
            for (int x = -m_reach; x <= m_reach; ++x) {
                int inside = 0;
                for (int j = 0; j < fine; ++j)
                    for (int i = 0; i < fine; ++i)
                        inside +=
                            std::hypot(x + (i + 0.5) / fine - 0.5, y + (j + 0.5) / fine - 0.5) <= radius;
                m_cover.push_back(static_cast<std::uint16_t>(inside * 256 / (fine * fine)));
            }
    }
    /// `bits`: of the image, fetched once, since asking for them may copy.
    void print(const QImage& image, QRgb* bits, int cx, int cy, QRgb color) const {
        const int side = 2 * m_reach + 1;
        const int left = std::max(0, m_reach - cx), right = std::min(side, image.width() + m_reach - cx);
        const int top = std::max(0, m_reach - cy), bottom = std::min(side, image.height() + m_reach - cy);
        const auto stride = static_cast<std::ptrdiff_t>(image.bytesPerLine() / 4);
        for (int y = top; y < bottom; ++y) {
            QRgb* line = bits + (cy - m_reach + y) * stride + (cx - m_reach);
            const std::uint16_t* cover = m_cover.data() + y * side;
            for (int x = left; x < right; ++x)
                if (cover[x] == 256)
                    line[x] = color;
                else if (cover[x])
                    line[x] = mixed(line[x], color, cover[x]);
        }
    }

private:
    static QRgb mixed(QRgb below, QRgb above, std::uint32_t share) {
        // Red and blue in one multiplication, as they have eight bits of room between them.
        const std::uint32_t rest = 256 - share;
        const std::uint32_t rb = ((below & 0xff00ff) * rest + (above & 0xff00ff) * share) >> 8;
        const std::uint32_t g = ((below & 0x00ff00) * rest + (above & 0x00ff00) * share) >> 8;
        return 0xff000000u | (rb & 0xff00ff) | (g & 0x00ff00);
    }

    int m_reach;
    std::vector<std::uint16_t> m_cover;
};

} // namespace

void paintMap(QImage& image, const MapCamera& camera, const MapPaint& paint) {
    const Stamp stamp(paint.radius);
    const double margin = paint.radius + 1;
    const double right = image.width() + margin, bottom = image.height() + margin;
    constexpr int bias = 1024; // keeps what is cut off positive
    auto* bits = reinterpret_cast<QRgb*>(image.bits());
    const QRgb ground = image.isNull() ? 0 : image.pixel(0, 0);
    std::vector<QRgb> colors(paint.colors.begin(), paint.colors.end());
    for (std::size_t g = 0; g < colors.size(); ++g)
        if (paint.emphasised >= 0 && static_cast<int>(g) != paint.emphasised) {
            const auto faded = [&](int a, int b) { return (a * 3 + b) / 4; };
            colors[g] = qRgb(faded(qRed(ground), qRed(colors[g])), faded(qGreen(ground), qGreen(colors[g])),
                             faded(qBlue(ground), qBlue(colors[g])));
        }
    const int last = paint.emphasised >= 0 ? paint.emphasised : paint.front;
    const auto pass = [&](bool front) {
        for (const auto i : paint.order) {
            const int group = paint.groups[i];
            if (group < 0 || (group == last) != front) continue;
            const double x = double(paint.points[i].x) * camera.scale + camera.offset.x();
            const double y = double(paint.points[i].y) * camera.scale + camera.offset.y();
            if (x < -margin || y < -margin || x > right || y > bottom) continue;
            // Rounded without the library's call, which costs more than the disc.
            stamp.print(image, bits, static_cast<int>(x + 0.5 + bias) - bias,
                        static_cast<int>(y + 0.5 + bias) - bias, colors[static_cast<std::size_t>(group)]);
        }
    };
    pass(false);
    if (last >= 0) pass(true);
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
