// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/class_looks.h"
#include "ui/canvas/outline.h"
#include "ui/canvas/shape_cache.h"

#include <QPainter>

namespace imago::ui {

/// What a window shows of a shape besides where it is.
struct ShapeState {
    bool selected = false, hovered = false;
    bool ghost = false;  ///< made by a model and not looked at yet: dashed
    bool locked = false; ///< thin and pale
    bool hidden = false; ///< dotted, nothing inside
    bool moving = false; ///< changes with every frame: nothing of it is kept
};
ShapeState stateOf(const SceneShape& shape);

/// Paints shapes under a view's transform; the painter's points are the view's. What is smaller than can be
/// seen becomes a dot, what lies outside `area` is left out.
class ShapePainter {
public:
    ShapePainter(const ClassLooks& looks, ShapeCache& cache) : m_looks(looks), m_cache(cache) {}

    void paint(QPainter& painter, const SceneShape& shape, ShapeState state, const ViewTransform& transform,
               const QRectF& area) const;
    /// A shape that is not stored. `closed`: false for a ring that is still being drawn.
    void paint(QPainter& painter, const Geometry& geometry, const ClassLook& look, ShapeState state,
               bool closed, const ViewTransform& transform, const QRectF& area) const;

    /// How far a shape's marks reach beyond its bounds, in view pixels.
    static constexpr double reach = 8;

private:
    struct Look;
    void paintOutline(QPainter& painter, const Outline& outline, const Look& look, const QRectF& area) const;
    void paintPoint(QPainter& painter, QPointF at, const Look& look) const;
    void paintKeypoints(QPainter& painter, const Keypoints& points, const ClassLook& look, const Look& style,
                        const ViewTransform& transform) const;
    void paintMask(QPainter& painter, const TintedMask& mask, ShapeState state,
                   const ViewTransform& transform, const QRectF& area) const;
    Look lookOf(const ClassLook& look, ShapeState state, double size) const;

    const ClassLooks& m_looks;
    ShapeCache& m_cache;
};

} // namespace imago::ui
