// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/tile_source.h"

#include <QImage>
#include <QObject>
#include <QPainter>
#include <QThreadPool>

#include <list>
#include <map>
#include <set>
#include <vector>

namespace imago::ui {

/// Paints a picture that is too large to be held at once from the tiles of its pyramid: those that are seen
/// are read in the background, what was asked for last first, and kept in bounded memory. The destructor
/// waits for what is being read.
class PictureTiles : public QObject {
    Q_OBJECT
public:
    explicit PictureTiles(std::shared_ptr<TileSource> source, qint64 budgetBytes = qint64{256} << 20);
    ~PictureTiles() override;

    /// Is all there that the part in `area` wants? `target` is the ground of the whole picture; one of the
    /// painter's points is `deviceScale` pixels of the screen.
    bool covers(const QRectF& target, const QRectF& area, double deviceScale) const;
    /// Paints over a coarse picture what is there of the part in `area`, or what is there of coarser levels,
    /// and asks for the rest.
    void paint(QPainter& painter, const QRectF& target, const QRectF& area, double deviceScale);
    qint64 bytes() const { return m_bytes; }
    /// Are tiles being read?
    bool isReading() const { return m_running > 0 || !m_queue.empty(); }

Q_SIGNALS:
    /// What is painted there, in pixels of the picture, can be better: a tile came, or was asked for in vain
    /// while others were more urgent.
    void ready(const QRectF& area);

private:
    struct Key {
        int level = 0, row = 0, column = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Kept {
        QImage image; ///< null where it could not be read
        std::list<Key>::iterator recent;
    };
    /// The tiles that an area wants, row by row.
    std::vector<Key> wanted(const QRectF& target, const QRectF& area, double deviceScale) const;
    QRectF place(const Key& key) const;
    void draw(QPainter& painter, const QRectF& target, const Key& key, const Key& from, double deviceScale);
    void ask(const Key& key);
    void startNext();
    void take(const Key& key, QImage image);

    std::shared_ptr<TileSource> m_source;
    const qint64 m_budget;
    qint64 m_bytes = 0;
    std::map<Key, Kept> m_kept;
    std::list<Key> m_recent;  ///< the latest first
    std::vector<Key> m_queue; ///< the most urgent last
    std::set<Key> m_reading;
    int m_running = 0;
    QThreadPool m_pool;
};

} // namespace imago::ui
