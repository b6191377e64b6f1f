// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/scene.h"

#include <QColor>
#include <QImage>

#include <list>
#include <unordered_map>

namespace imago::ui {

/// What painting shapes again and again would work out again and again: outlines with no more points than a
/// zoom level shows, and masks as tinted pictures.
class ShapeCache {
public:
    /// The shape's geometry, reduced so that nothing strays by half a view pixel at `scale` (view pixels a
    /// picture pixel). Good until the next call.
    const Geometry& reduced(const SceneShape& shape, double scale);

    /// A mask's pixels in that colour, half transparent with a full edge, over the mask's rectangle; at less
    /// than the picture's resolution where `scale` is below 1. A null picture for an empty mask.
    const QImage& picture(const SceneShape& shape, const Mask& mask, QRgb color, double scale);
    /// The same for a mask that is not stored; a few of them are kept.
    const QImage& picture(const Mask& mask, QRgb color, double scale);

    void forget(AnnotationId id);
    void clear();

private:
    struct Reduced {
        int level = 0;
        Geometry geometry;
    };
    struct Tinted {
        int level = 0;
        QRgb color = 0;
        QImage image;
    };
    struct Loose {
        Mask mask;
        Tinted tinted;
    };
    void trim();

    std::unordered_map<AnnotationId, Reduced> m_reduced;
    std::unordered_map<AnnotationId, Tinted> m_tinted;
    std::list<Loose> m_loose;
    qint64 m_tintedBytes = 0;
};

} // namespace imago::ui
