// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QPolygonF>

#include <vector>

namespace imago::ui {

/// A line with a seam below it.
struct DenseStroke {
    QColor color;
    double width = 1; ///< painter points
    QColor seam;
    double seamWidth = 0;  ///< 0 = none
    QVector<qreal> dashes; ///< in widths, on and off in turn; empty = solid
};

/// Strokes lines of thousands of points, as thin ones widened afterwards: joining the sides of every piece of
/// a wide line, as painters do, would take a tenth of a second and more. `lines` are open (a ring repeats its
/// first point); only what lies in `area` is painted. The painter may scale and move, not turn. Made for its
/// speed: corners are a little rounder than a painter's.
void strokeDense(QPainter& painter, const std::vector<QPolygonF>& lines, const DenseStroke& stroke,
                 const QRectF& area);

} // namespace imago::ui
