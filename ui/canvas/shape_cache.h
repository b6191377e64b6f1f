// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/scene.h"

#include <QColor>
#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <list>
#include <unordered_map>

namespace imago::ui {

/// A mask as a picture, over the ground it was made for.
struct TintedMask {
    QImage image; ///< null where there is none, or not yet
    Box place;
};

/// What painting shapes again and again would work out again and again: outlines with no more points than a
/// zoom level shows, and masks as tinted pictures. What takes longer than a frame is worked out in another
/// thread; until it is there, what was there before stands in.
class ShapeCache {
public:
    ShapeCache();
    ~ShapeCache();
    /// Called when what was worked out for a shape is there; with 0 for a mask that is not stored.
    void setReady(std::function<void(AnnotationId)> ready) { m_ready = std::move(ready); }

    /// The shape's geometry, reduced so that nothing strays by half a view pixel at `scale` (view pixels a
    /// picture pixel). Good until the next call.
    const Geometry& reduced(const SceneShape& shape, double scale);

    /// A mask's pixels in that colour, half transparent with a full edge; at less than the picture's
    /// resolution where `scale` is below 1.
    TintedMask picture(const SceneShape& shape, const Mask& mask, QRgb color, double scale);
    /// The same for a mask that is not stored; a few of them are kept.
    TintedMask picture(const Mask& mask, QRgb color, double scale);

    void forget(AnnotationId id); ///< the shape is another
    void remove(AnnotationId id);
    void clear();
    /// Is something being worked out?
    bool isWorking() const { return m_working > 0; }

private:
    using Ticket = quint64; ///< of what is being worked out; 0 = nothing is
    struct Reduced {
        int level = 0, wanted = 0; ///< of `geometry`; of what is being worked out
        Geometry geometry;
        Ticket ticket = 0;
    };
    struct Look {
        int level = 0;
        QRgb color = 0;
        bool operator==(const Look&) const = default;
    };
    struct Tinted {
        Look look;
        TintedMask mask;
        bool stale = true;
        Look wanted; ///< of what is being worked out
        Ticket ticket = 0;
    };
    struct Loose {
        Mask mask;
        Tinted tinted;
    };
    /// Runs `work` elsewhere, then `take` with what it gave here.
    template <class T> void later(std::function<T()> work, std::function<void(T)> take);
    void start(Tinted& entry, const Mask& mask, const Look& look, AnnotationId id);
    void take(AnnotationId id, Ticket ticket, TintedMask made);
    void trim();

    std::function<void(AnnotationId)> m_ready;
    std::unordered_map<AnnotationId, Reduced> m_reduced;
    std::unordered_map<AnnotationId, Tinted> m_tinted;
    std::list<Loose> m_loose;
    qint64 m_tintedBytes = 0;
    Ticket m_lastTicket = 0;
    int m_working = 0;
    QObject m_here; ///< where results are handed over
    QThreadPool m_pool;
};

} // namespace imago::ui
