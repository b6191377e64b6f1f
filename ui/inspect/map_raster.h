// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>

#include <cstdint>
#include <span>
#include <vector>

namespace imago::ui {

/// Points of a map: x, y in the unit square.
struct MapPoint {
    float x = 0, y = 0;
};

/// From the map to pixels: p · scale + offset.
struct MapCamera {
    double scale = 1;
    QPointF offset;
    QPointF toView(MapPoint p) const {
        return {double(p.x) * scale + offset.x(), double(p.y) * scale + offset.y()};
    }
    QPointF toMap(QPointF p) const { return (p - offset) / scale; }
};

/// A point as it is painted.
struct MapDot {
    MapPoint at;
    int group = -1; ///< −1 = not painted
};

/// How the points are painted.
struct MapPaint {
    std::span<const MapDot> dots; ///< in an order in which no group covers the others by its place
    std::span<const QRgb> colors; ///< of each group
    bool marked = false;          ///< groups have forms as well (ui/base/patterns.h), by their number
    QRgb ground = 0;              ///< behind them
    int front = -1;               ///< the group that is painted last; −1 = none
    int emphasised = -1;          ///< the others fade; −1 = none
    double radius = 3;            ///< in pixels of the image
};
/// Discs with soft rims: 100,000 take some milliseconds. Only within `part`, which is filled with the ground
/// first; every pixel of it becomes what painting the whole image would make of it. `image`: Format_RGB32.
void paintMap(QImage& image, const QRect& part, const MapCamera& camera, const MapPaint& paint);

/// Moves what is painted by whole pixels, and says which parts of the image are to be painted now: at most
/// two, the whole where nothing of the old is left.
std::vector<QRect> scrollMap(QImage& image, QPoint by);

/// Finds points by their place on the map.
class MapGrid {
public:
    MapGrid() = default;
    /// Keeps no reference. Points of group −1 are not found.
    MapGrid(std::span<const MapPoint> points, std::span<const int> groups);
    /// The nearest within `radius` (in map units), −1 = none.
    int nearest(std::span<const MapPoint> points, QPointF at, double radius) const;

private:
    int m_side = 0;
    std::vector<std::uint32_t> m_first, m_points; ///< by cell, row by row
    int cellOf(double v) const;
};

} // namespace imago::ui
