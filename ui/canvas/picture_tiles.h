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

namespace imago::ui {

/// Paints a picture that is too large to be held at once from the tiles of its pyramid: those that are seen
/// are read in the background and kept in bounded memory. The destructor waits for what is being read.
class PictureTiles : public QObject {
    Q_OBJECT
public:
    explicit PictureTiles(std::shared_ptr<TileSource> source, qint64 budgetBytes = qint64{256} << 20);
    ~PictureTiles() override;

    /// Paints over a coarse picture what is there of the part in `area`, and asks for the rest. `target` is
    /// the ground of the whole picture; one of the painter's points is `deviceScale` pixels of the screen.
    void paint(QPainter& painter, const QRectF& target, const QRectF& area, double deviceScale);
    qint64 bytes() const { return m_bytes; }

Q_SIGNALS:
    void ready(const QRectF& area); ///< a tile came, in pixels of the picture

private:
    struct Key {
        int level = 0, row = 0, column = 0;
        auto operator<=>(const Key&) const = default;
    };
    struct Kept {
        QImage image; ///< null where it could not be read
        std::list<Key>::iterator recent;
    };
    QRectF place(const Key& key) const;
    void ask(const Key& key);
    void take(const Key& key, QImage image);

    std::shared_ptr<TileSource> m_source;
    const qint64 m_budget;
    qint64 m_bytes = 0;
    std::map<Key, Kept> m_kept;
    std::list<Key> m_recent; ///< the latest first
    std::set<Key> m_asked;
    QThreadPool m_pool;
};

} // namespace imago::ui
