// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPainter>
#include <QRect>

#include <functional>
#include <map>
#include <utility>

namespace imago::ui {

/// What stands still in a view, painted once per scale and kept in tiles: moving the view only copies them,
/// and a change repaints no more than its place. Points are the sheet's: picture points · scale, in pixels of
/// the screen.
///
/// Each tile is painted in two steps: the ground (the picture), which is cheap and always there in time, and
/// what lies on it, for which there is a limit of time a frame; until then the ground, or the sheet as it was
/// at the scale before, stands in.
class Sheet {
public:
    static constexpr int side = 128; ///< of a tile
    /// Paints the part of the sheet in `area`; the painter's points are the sheet's.
    using Paint = std::function<void(QPainter&, const QRect& area)>;

    Sheet(Paint ground, Paint shapes) : m_ground(std::move(ground)), m_shapes(std::move(shapes)) {}

    double scale() const { return m_scale; }
    /// At another scale all tiles are new; what `visible` showed stands in for them.
    void setScale(double scale, const QRect& visible);
    /// Everything is new; nothing stands in.
    void clear();
    /// Everything is to be painted again, what is there stands in.
    void invalidate();
    /// A place is to be painted again.
    void invalidate(const QRect& area);

    /// Paints what is missing in `visible` until `budgetMs` are over, at least one tile; for 0 none but the
    /// ground where the sheet of before stands in. True when nothing is missing any more.
    bool refresh(const QRect& visible, double budgetMs);
    bool isFresh(const QRect& area) const;
    /// Copies `area` to where the painter shows it.
    void draw(QPainter& painter, const QRect& area) const;

private:
    struct Tile {
        QImage image;
        QRect stale;        ///< in the sheet's points; empty = fresh
        bool shown = false; ///< holds more than the bare ground
    };
    using Key = std::pair<int, int>; ///< row, column
    static QRect place(const Key& key) { return {key.second * side, key.first * side, side, side}; }
    template <class F> static void forTiles(const QRect& area, F&& f);
    void paintTile(const Key& key, Tile& tile);
    bool standsIn(const QRect& area) const;
    bool hasHoles(const QRect& area) const;
    void trim(const QRect& visible);

    Paint m_ground, m_shapes;
    double m_scale = 1;
    std::map<Key, Tile> m_tiles;
    /// The view at the scale before, and which part of the sheet it is at this one.
    QImage m_backdrop;
    QRectF m_backdropPlace;
};

} // namespace imago::ui
