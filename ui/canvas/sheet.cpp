// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/sheet.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

int floorDiv(int value, int by) {
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

/// So many tiles of 64 KB: several windows full.
constexpr std::size_t mostTiles = 1200;

} // namespace

template <class F> void Sheet::forTiles(const QRect& area, F&& f) {
    if (area.isEmpty()) return;
    const int right = floorDiv(area.right(), side), bottom = floorDiv(area.bottom(), side);
    for (int row = floorDiv(area.top(), side); row <= bottom; ++row)
        for (int column = floorDiv(area.left(), side); column <= right; ++column)
            f(Key{row, column});
}

void Sheet::setScale(double scale, const QRect& visible) {
    if (scale == m_scale) return;
    const double factor = scale / m_scale;
    const bool bare =
        std::none_of(m_tiles.begin(), m_tiles.end(), [](const auto& entry) { return entry.second.shown; });
    if (bare && !m_backdrop.isNull()) {
        // Nothing better was painted since: what stands in is not copied over and over.
        m_backdropPlace = {m_backdropPlace.topLeft() * factor, m_backdropPlace.size() * factor};
    } else if (!m_tiles.empty() && !visible.isEmpty()) {
        // Painted over where it can be: fresh memory costs more than the copy.
        QImage image;
        if (m_backdrop.size() == visible.size() && !hasHoles(visible)) image = std::move(m_backdrop);
        if (image.isNull()) image = QImage(visible.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        painter.translate(-visible.topLeft());
        draw(painter, visible);
        painter.end();
        m_backdrop = std::move(image);
        m_backdropPlace = {QPointF(visible.topLeft()) * factor, QSizeF(visible.size()) * factor};
    }
    m_tiles.clear();
    m_scale = scale;
}

void Sheet::clear() {
    m_tiles.clear();
    m_backdrop = {};
}

void Sheet::invalidate() {
    for (auto& [key, tile] : m_tiles) {
        tile.stale = place(key);
        tile.shown = true;
    }
}

void Sheet::invalidate(const QRect& area) {
    forTiles(area, [&](const Key& key) {
        const auto found = m_tiles.find(key);
        if (found == m_tiles.end()) return;
        found->second.stale |= place(key) & area;
        found->second.shown = true; // its ground may be another as well
    });
}

bool Sheet::standsIn(const QRect& area) const {
    return !m_backdrop.isNull() && m_backdropPlace.contains(QRectF(area));
}

void Sheet::paintTile(const Key& key, Tile& tile) {
    const QRect at = place(key);
    const QRect part = tile.stale;
    QPainter painter(&tile.image);
    painter.translate(-at.topLeft());
    painter.setClipRect(part);
    // A bare tile has its ground already.
    if (tile.shown || part != at) m_ground(painter, part);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform, false);
    m_shapes(painter, part);
    tile.stale = {};
    tile.shown = true;
}

bool Sheet::refresh(const QRect& visible, double budgetMs) {
    QElapsedTimer clock;
    clock.start();
    trim(visible);
    forTiles(visible, [&](const Key& key) {
        const QRect at = place(key);
        if (m_tiles.contains(key)) return;
        // Where the view of before stands in for a while, it shows more than the bare ground would.
        if (standsIn(at & visible)) return;
        auto& tile = m_tiles[key];
        tile.image = QImage(side, side, QImage::Format_RGB32);
        tile.stale = at;
        QPainter painter(&tile.image);
        painter.translate(-at.topLeft());
        m_ground(painter, at);
    });
    bool fresh = true, any = false;
    const bool waits = budgetMs <= 0 && !m_backdrop.isNull();
    forTiles(visible, [&](const Key& key) {
        auto found = m_tiles.find(key);
        if (found != m_tiles.end() && found->second.stale.isEmpty()) return;
        if (waits || (any && double(clock.nsecsElapsed()) * 1e-6 > budgetMs)) {
            fresh = false;
            return;
        }
        if (found == m_tiles.end()) {
            found =
                m_tiles.emplace(key, Tile{QImage(side, side, QImage::Format_RGB32), place(key), true}).first;
        }
        paintTile(key, found->second);
        any = true;
    });
    if (fresh) m_backdrop = {};
    return fresh;
}

bool Sheet::isFresh(const QRect& area) const {
    bool fresh = true;
    forTiles(area, [&](const Key& key) {
        const auto found = m_tiles.find(key);
        fresh = fresh && found != m_tiles.end() && !found->second.stale.intersects(area);
    });
    return fresh;
}

bool Sheet::hasHoles(const QRect& area) const {
    bool holes = false;
    forTiles(area, [&](const Key& key) { holes = holes || !m_tiles.contains(key); });
    return holes;
}

void Sheet::draw(QPainter& painter, const QRect& area) const {
    if (!m_backdrop.isNull() && hasHoles(area))
        painter.drawImage(m_backdropPlace, m_backdrop, QRectF(m_backdrop.rect()));
    forTiles(area, [&](const Key& key) {
        const auto found = m_tiles.find(key);
        if (found == m_tiles.end()) return;
        const QRect at = place(key), part = at & area;
        painter.drawImage(part.topLeft(), found->second.image, part.translated(-at.topLeft()));
    });
}

void Sheet::trim(const QRect& visible) {
    if (m_tiles.size() <= mostTiles) return;
    const QRect near = visible.adjusted(-2 * side, -2 * side, 2 * side, 2 * side);
    std::erase_if(m_tiles, [&](const auto& entry) { return !place(entry.first).intersects(near); });
}

} // namespace imago::ui
