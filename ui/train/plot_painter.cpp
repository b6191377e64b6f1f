// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/patterns.h"
#include "ui/base/theme.h"
#include "ui/train/plot_scene.h"
#include "ui/train/run_colors.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

/// A curve of more points a pixel than this is drawn as upright strokes: what a polyline of it would cover,
/// at a tenth of the time.
constexpr double dense = 2;
constexpr double restless = 0.4;   // points a pixel from which a line is drawn thin and without smooth edges
constexpr double farOut = 20000;   // pixels; painters dislike huge coordinates
constexpr std::size_t dotted = 60; // curves of fewer points show each of them

QFont axisFont(QFont font) {
    font.setPointSizeF(std::max(7.0, font.pointSizeF() - 1.5));
    return font;
}

bool canShow(double value, bool logarithmic) {
    return !logarithmic || value > 0;
}

/// Calls each(column's px, first, low, high, last) for every pixel column that holds points, and for the two
/// points just outside of the window.
template <class Each>
void forColumns(const CurveSeries& series, const RangePyramid& values, CurveAxis axis, const PlotMap& map,
                Each&& each) {
    const std::size_t count = std::min(series.size(), values.size());
    if (count == 0) return;
    const auto& area = map.area();
    std::size_t i = std::min(count, series.lowerBound(axis, map.window().left));
    if (i > 0) each(std::max(map.toX(series.x(axis, i - 1)), area.left() - farOut), i - 1, i);
    const int columns = std::max(1, static_cast<int>(std::ceil(area.width())));
    for (int c = 0; c < columns && i < count; ++c) {
        const double edge = map.fromX(area.left() + c + 1);
        const std::size_t end = std::min(count, series.lowerBound(axis, edge, i));
        if (end == i) {
            // Empty columns up to the next point are leapt over.
            c = std::max(c, static_cast<int>(map.toX(series.x(axis, i)) - area.left()) - 1);
            continue;
        }
        each(end - i == 1 ? map.toX(series.x(axis, i)) : area.left() + c + 0.5, i, end);
        i = end;
    }
    if (i < count) each(std::min(map.toX(series.x(axis, i)), area.right() + farOut), i, i + 1);
}

void drawDense(QPainter& painter, const CurveSeries& series, const RangePyramid& values, CurveAxis axis,
               const PlotMap& map, bool logarithmic, const QColor& color) {
    std::vector<QLineF> strokes;
    strokes.reserve(static_cast<std::size_t>(map.area().width()) + 4);
    double last = 0;
    bool first = true;
    forColumns(series, values, axis, map, [&](double x, std::size_t begin, std::size_t end) {
        const auto range = values.range(begin, end);
        if (!canShow(range.high, logarithmic)) return;
        double top = map.toY(range.high), bottom = map.toY(range.low);
        if (!first) { // strokes touch
            top = std::min(top, last);
            bottom = std::max(bottom, last);
        }
        first = false;
        if (bottom - top < 1.5) {
            const double middle = (top + bottom) / 2;
            top = middle - 0.75;
            bottom = middle + 0.75;
        }
        strokes.emplace_back(x, top, x, bottom);
        last = map.toY(values[end - 1]);
    });
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(color, 1));
    painter.drawLines(strokes.data(), static_cast<int>(strokes.size()));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void drawCurve(QPainter& painter, const PlotCurve& c, const RangePyramid& values, const PlotScene& scene,
               const PlotMap& map, const QColor& color, double width) {
    const auto& series = c.curve->raw;
    const auto begin = series.lowerBound(scene.axis, map.window().left);
    const auto end = series.lowerBound(scene.axis, map.window().right, begin);
    const double perPixel = static_cast<double>(end - begin) / map.area().width();
    if (perPixel > dense)
        return drawDense(painter, series, values, scene.axis, map, scene.logarithmic, color);
    const auto points = columnPoints(series, values, scene.axis, map, scene.logarithmic);
    // Smooth edges of a thick line that goes up and down at each pixel take twenty times as long, and the
    // edges are all one sees of it.
    const bool rough = perPixel > restless;
    painter.setRenderHint(QPainter::Antialiasing, !rough);
    painter.setPen(
        QPen(color, rough ? 1 : width, c.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (series.size() >= (c.dashed ? dotted : 3)) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const auto& p : points)
        painter.drawEllipse(p, width + 0.8, width + 0.8);
}

/// A run's marks along its curve, in upright strips of their own so that those of two runs seldom meet.
void drawMarks(QPainter& painter, const PlotCurve& c, const RangePyramid& values, const PlotScene& scene,
               const PlotMap& map, const QColor& color) {
    constexpr double apart = 72, size = 4.5;
    const int mark = runMark(color);
    const auto points = columnPoints(c.curve->raw, values, scene.axis, map, scene.logarithmic);
    painter.setPen(QPen(theme().panel, 1));
    painter.setBrush(color);
    double next = map.area().left() + 8 + mark * apart / markCount + (c.dashed ? apart / 2 : 0);
    for (const auto& p : points) {
        if (p.x() < next && points.size() > 8) continue;
        painter.drawPath(markPath(mark, p, size));
        while (next <= p.x())
            next += apart;
    }
}

bool hasDashed(const PlotScene& scene, const QString& run) {
    return std::any_of(scene.curves.begin(), scene.curves.end(),
                       [&](const PlotCurve& c) { return c.dashed && c.run == run; });
}

void drawFrame(QPainter& painter, const QRectF& outer, const PlotScene& scene, const PlotMap& map) {
    const auto& t = theme();
    const auto& area = map.area();
    const QFontMetricsF metrics(painter.font());
    const auto yTicks = scene.logarithmic
                            ? logTicks(map.window().bottom, map.window().top)
                            : linearTicks(map.window().bottom, map.window().top,
                                          std::max(2, static_cast<int>(area.height() / 44)), scene.percent);
    for (const auto& tick : yTicks) {
        const double y = std::round(map.toY(tick.at)) + 0.5;
        painter.setPen(t.border);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(t.muted);
        painter.drawText(
            QRectF(outer.left(), y - metrics.height() / 2, area.left() - outer.left() - 6, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    const double foot = area.bottom() + 3;
    const int count = std::max(2, static_cast<int>(area.width() / 90));
    const auto xTicks = ticksOfX(scene.axis, map.window().left, map.window().right, count);
    // The last number, which says how far it goes, comes first and has the unit with it.
    double end = outer.right() - 2;
    for (auto tick = xTicks.rbegin(); tick != xTicks.rend(); ++tick) {
        const double x = std::round(map.toX(tick->at)) + 0.5;
        painter.setPen(t.border);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const bool last = tick == xTicks.rbegin();
        const QString text =
            last ? withUnit(scene.axis, tick->text, map.window().right - map.window().left) : tick->text;
        const double width = metrics.horizontalAdvance(text) + 2;
        const double left = last ? std::min(x - width / 2, end - width) : x - width / 2;
        if (left + width > end) continue;
        painter.setPen(t.muted);
        painter.drawText(QRectF(left, foot, width, metrics.height()), Qt::AlignHCenter, text);
        end = left - 6;
    }
    painter.setPen(t.muted);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

} // namespace

std::vector<QPointF> columnPoints(const CurveSeries& series, const RangePyramid& values, CurveAxis axis,
                                  const PlotMap& map, bool logarithmic) {
    std::vector<QPointF> out;
    forColumns(series, values, axis, map, [&](double x, std::size_t begin, std::size_t end) {
        const auto add = [&](double value) {
            if (!canShow(value, logarithmic)) return;
            const QPointF point(x, map.toY(value));
            if (out.empty() || out.back() != point) out.push_back(point);
        };
        add(values[begin]);
        if (end - begin > 1) {
            const auto range = values.range(begin, end);
            add(range.low);
            add(range.high);
            add(values[end - 1]);
        }
    });
    return out;
}

QRectF plotArea(const QRectF& outer, const QFont& font) {
    const QFontMetricsF metrics(axisFont(font));
    const double left = metrics.horizontalAdvance(QStringLiteral("0.0005")) + 12;
    return outer.adjusted(left, metrics.height() / 2 + 4, -10, -metrics.height() - 7);
}

void paintPlot(QPainter& painter, const QRectF& outer, const PlotScene& scene, const PlotWindow& window) {
    const auto area = plotArea(outer, painter.font());
    if (area.width() < 20 || area.height() < 20) return;
    painter.save();
    painter.setFont(axisFont(painter.font()));
    painter.setRenderHint(QPainter::Antialiasing, true);
    const PlotMap map(window, area, scene.logarithmic);
    drawFrame(painter, outer, scene, map);
    painter.setClipRect(area);
    if (scene.smoothed) {
        for (const auto& c : scene.curves) {
            QColor faint = c.color;
            faint.setAlpha(70);
            drawCurve(painter, c, c.curve->raw.values(), scene, map, faint, 1);
        }
    }
    for (const auto& c : scene.curves) {
        QColor color = c.color;
        // A training curve of many points covers the validation curve of the same colour, unless it is paler.
        if (!scene.smoothed && !c.dashed && c.curve->raw.size() > dotted && hasDashed(scene, c.run))
            color.setAlpha(150);
        drawCurve(painter, c, scene.smoothed ? c.curve->smooth.values() : c.curve->raw.values(), scene, map,
                  color, c.front ? 2 : 1.3);
        if (patternsShown())
            drawMarks(painter, c, scene.smoothed ? c.curve->smooth.values() : c.curve->raw.values(), scene,
                      map, c.color);
    }
    painter.restore();
}

} // namespace imago::ui
