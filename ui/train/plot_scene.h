// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/curve_series.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace imago::ui {

/// One line of a plot.
struct PlotCurve {
    QString run, metric; ///< as the legend and the files name them: "run-3", "val/loss"
    QColor color;        ///< of the run
    bool dashed = false; ///< validation
    bool front = false;  ///< of the selected run: drawn thicker
    std::shared_ptr<const Curve> curve;
};

/// What a plot shows. Curves are drawn in their order, the last on top.
struct PlotScene {
    QString title;
    std::vector<PlotCurve> curves;
    CurveAxis axis = CurveAxis::epoch;
    bool logarithmic = false; ///< the y axis
    bool percent = false;     ///< values in [0, 1], shown as percentages
    bool smoothed = false;    ///< the smooth curve over a faint raw one
};

/// The stretch of both axes that is in view, in their units.
struct PlotWindow {
    double left = 0, right = 1, bottom = 0, top = 1;
    bool operator==(const PlotWindow&) const = default;
};

/// Everything, y such that a few wild first steps do not flatten the rest: it shows 99 of 100 values.
PlotWindow fitWindow(const PlotScene& scene, double right);

/// Between a window and the rectangle it is drawn in.
class PlotMap {
public:
    PlotMap(const PlotWindow& window, const QRectF& area, bool logarithmic);
    double toX(double x) const { return m_area.left() + (x - m_window.left) * m_perX; }
    double toY(double y) const;
    double fromX(double px) const { return m_window.left + (px - m_area.left()) / m_perX; }
    double fromY(double py) const;
    const QRectF& area() const { return m_area; }
    const PlotWindow& window() const { return m_window; }

private:
    PlotWindow m_window;
    QRectF m_area;
    bool m_log;
    double m_perX, m_low, m_perY;
};

/// Ticks of an axis: values and their texts.
struct PlotTick {
    double at = 0;
    QString text;
};
/// Steps of 1, 2 or 5 times a power of ten, about `count` of them.
std::vector<PlotTick> linearTicks(double low, double high, int count, bool percent);
/// Powers of ten, with 2 and 5 times each where there are few.
std::vector<PlotTick> logTicks(double low, double high);
std::vector<PlotTick> ticksOfX(CurveAxis axis, double low, double high, int count);
/// The unit of the x axis: "epoch", "step", "seconds", "minutes" or "hours" as `range` seconds want it.
QString axisTitle(CurveAxis axis, double range);
/// A number of that axis with its unit: "epoch 30", "5 minutes".
QString withUnit(CurveAxis axis, const QString& number, double range);
/// A value in words, for the axis in question.
QString valueText(double value, bool percent);
QString positionText(CurveAxis axis, double x);

/// At most four points a pixel column (the first, the lowest, the highest, the last), so that no peak is
/// lost: Jugel et al., "M4: a visualization-oriented time series data aggregation", VLDB 2014. `values` are
/// the series' own or smoothed ones. Points that the scale cannot show are left out.
std::vector<QPointF> columnPoints(const CurveSeries& series, const RangePyramid& values, CurveAxis axis,
                                  const PlotMap& map, bool logarithmic);

/// Where the curves are inside `outer`, the axes' texts around them.
QRectF plotArea(const QRectF& outer, const QFont& font);
/// Ground, grid, axes and curves in the theme's colours. The cost depends on the width, not on the points.
void paintPlot(QPainter& painter, const QRectF& outer, const PlotScene& scene, const PlotWindow& window);

} // namespace imago::ui
