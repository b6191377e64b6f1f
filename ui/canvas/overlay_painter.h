// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/tool.h"
#include "ui/canvas/shape_painter.h"

namespace imago::ui {

/// What a brush has gone over, painted point by point as they come.
class BrushTrail {
public:
    /// Follows a stroke; begins anew where it is another one, or seen otherwise.
    void follow(const Overlay::Brush& brush, const QColor& color, const ViewTransform& transform, QSize view,
                double pixelRatio);
    void clear() { m_image = {}; }
    const QImage& image() const { return m_image; }

private:
    QImage m_image;
    QColor m_color;
    ViewTransform m_transform;
    double m_radius = 0;
    std::vector<Point> m_stroke;
};

/// Paints what a tool wants to be seen: shapes in their new form, handles, vertices, a rubber band, guides, a
/// cross through the picture, the brush.
class OverlayPainter {
public:
    OverlayPainter(const ClassLooks& looks, ShapeCache& cache, const ShapePainter& shapes)
        : m_looks(looks),
          m_cache(cache),
          m_shapes(shapes) {}

    void paint(QPainter& painter, const Overlay& overlay, const ViewTransform& transform, const QRectF& area,
               QSize view, double pixelRatio);
    void clear() { m_trail.clear(); }

private:
    void paintShapes(QPainter& painter, const Overlay& overlay, const ViewTransform& transform,
                     const QRectF& area) const;
    void paintMarks(QPainter& painter, const Overlay& overlay, const ViewTransform& transform,
                    const QRectF& area, QSize view) const;
    void paintVertices(QPainter& painter, const Overlay& overlay, const ViewTransform& transform,
                       const QRectF& area) const;

    const ClassLooks& m_looks;
    ShapeCache& m_cache;
    const ShapePainter& m_shapes;
    BrushTrail m_trail;
};

} // namespace imago::ui
