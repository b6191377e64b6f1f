// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/unit_plot.h"

#include "ui/base/access.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace imago::ui {

UnitPlot::UnitPlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight); // a chart is not mirrored
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void UnitPlot::setAxes(const QString& x, const QString& y, bool diagonal) {
    m_xTitle = x;
    m_yTitle = y;
    m_diagonal = diagonal;
    update();
}

void UnitPlot::setCurve(std::vector<Point> points, bool steps) {
    m_points = std::move(points);
    m_bars.clear();
    m_steps = steps;
    setCurrent(-1);
}

void UnitPlot::setBars(std::vector<Bar> bars) {
    m_bars = std::move(bars);
    m_points.clear();
    setCurrent(-1);
}

void UnitPlot::setMark(double x) {
    m_mark = x;
    update();
}

void UnitPlot::setPlaceholder(const QString& text) {
    m_placeholder = text;
    update();
}

int UnitPlot::count() const {
    return static_cast<int>(std::max(m_points.size(), m_bars.size()));
}

QRectF UnitPlot::area() const {
    const QFontMetrics metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("0.75")) + metrics.height() + 2 * gapSmall;
    return QRectF(rect()).adjusted(left, metrics.height() / 2.0 + gapSmall, -gap,
                                   -2.0 * metrics.height() - 2 * gapSmall);
}

QPointF UnitPlot::place(const QRectF& area, double x, double y) const {
    return {area.left() + x * area.width(), area.bottom() - y * area.height()};
}

int UnitPlot::nearest(double x) const {
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        if (x >= m_bars[i].low && x <= m_bars[i].high) return static_cast<int>(i);
    if (m_points.empty()) return -1;
    const auto at = std::min_element(m_points.begin(), m_points.end(), [x](const Point& a, const Point& b) {
        return std::abs(a.x - x) < std::abs(b.x - x);
    });
    return static_cast<int>(at - m_points.begin());
}

void UnitPlot::setCurrent(int index) {
    m_current = index;
    const auto i = static_cast<std::size_t>(index);
    setAccessibleDescription(index < 0 ? QString() : m_bars.empty() ? m_points[i].tip : m_bars[i].tip);
    update();
}

void UnitPlot::paintEvent(QPaintEvent*) {
    const auto& t = theme();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    painter.setRenderHint(QPainter::Antialiasing);
    if (count() == 0) {
        painter.setPen(t.muted);
        painter.drawText(rect().adjusted(gapLarge, gapLarge, -gapLarge, -gapLarge),
                         Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
        return;
    }
    const auto field = area();
    const QFontMetrics metrics(font());
    painter.fillRect(field, t.raised);
    for (int i = 0; i <= 4; ++i) {
        const double v = i / 4.0;
        painter.setPen(QPen(t.border, 1));
        painter.drawLine(place(field, v, 0), place(field, v, 1));
        painter.drawLine(place(field, 0, v), place(field, 1, v));
        painter.setPen(t.muted);
        const QString number = locale().toString(v, 'g', 2);
        const auto below = place(field, v, 0);
        painter.drawText(QRectF(below.x() - 30, below.y() + gapSmall, 60, metrics.height()), Qt::AlignHCenter,
                         number);
        const auto beside = place(field, 0, v);
        painter.drawText(
            QRectF(beside.x() - 60 - gapSmall, beside.y() - metrics.height() / 2.0, 60, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, number);
    }
    painter.drawText(QRectF(field.left(), height() - metrics.height() - 1, field.width(), metrics.height()),
                     Qt::AlignHCenter, m_xTitle);
    painter.save();
    painter.translate(0, field.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-field.height() / 2, 0, field.height(), metrics.height()), Qt::AlignHCenter,
                     m_yTitle);
    painter.restore();

    if (m_diagonal) {
        painter.setPen(QPen(t.muted, 1, Qt::DashLine));
        painter.drawLine(place(field, 0, 0), place(field, 1, 1));
    }
    painter.setClipRect(field.adjusted(-3, -3, 3, 3));
    auto soft = t.accent;
    soft.setAlpha(90);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const auto& bar = m_bars[i];
        const QRectF box(place(field, bar.low, bar.height), place(field, bar.high, 0));
        painter.fillRect(box.adjusted(1, 0, -1, 0), int(i) == m_current ? t.accent : soft);
        painter.setPen(QPen(t.bad, 2));
        painter.drawLine(place(field, bar.low, bar.reference) + QPointF(2, 0),
                         place(field, bar.high, bar.reference) - QPointF(2, 0));
    }
    if (!m_points.empty()) {
        QPainterPath path(place(field, m_points[0].x, m_points[0].y));
        for (std::size_t i = 1; i < m_points.size(); ++i) {
            if (m_steps) path.lineTo(place(field, m_points[i - 1].x, m_points[i].y));
            path.lineTo(place(field, m_points[i].x, m_points[i].y));
        }
        painter.setPen(QPen(t.accent, 2));
        painter.drawPath(path);
    }
    if (m_mark >= 0) {
        painter.setPen(QPen(t.text, 1.5, Qt::DashDotLine));
        painter.drawLine(place(field, m_mark, 0), place(field, m_mark, 1));
    }
    if (m_current < 0) return;
    QString tip;
    if (m_bars.empty()) {
        const auto& point = m_points[static_cast<std::size_t>(m_current)];
        painter.setBrush(t.accent);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(place(field, point.x, point.y), 4, 4);
        tip = point.tip;
    } else {
        tip = m_bars[static_cast<std::size_t>(m_current)].tip;
    }
    // In the corner that neither a good curve nor a rising row of bars fills.
    const double width = std::min<double>(metrics.horizontalAdvance(tip) + 2 * gap, field.width());
    const double top =
        m_bars.empty() ? field.bottom() - metrics.height() - 3 * gapSmall : field.top() + gapSmall;
    const QRectF box(m_bars.empty() ? field.right() - width - gapSmall : field.left() + gapSmall, top, width,
                     metrics.height() + gap);
    painter.setPen(t.border);
    painter.setBrush(t.panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(t.text);
    painter.drawText(box, Qt::AlignCenter,
                     metrics.elidedText(tip, Qt::ElideRight, static_cast<int>(width) - gap));
}

void UnitPlot::mouseMoveEvent(QMouseEvent* event) {
    const auto field = area();
    setCurrent(field.width() > 0 && field.contains(event->position())
                   ? nearest((event->position().x() - field.left()) / field.width())
                   : -1);
}

void UnitPlot::leaveEvent(QEvent*) {
    setCurrent(-1);
}

void UnitPlot::mousePressEvent(QMouseEvent* event) {
    mouseMoveEvent(event);
    if (!m_bars.empty() && m_current >= 0) Q_EMIT barPicked(m_current);
}

void UnitPlot::keyPressEvent(QKeyEvent* event) {
    if (count() == 0) return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Right)
        setCurrent(std::min(count() - 1, m_current + 1));
    else if (event->key() == Qt::Key_Left)
        setCurrent(std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Return && m_current >= 0 && !m_bars.empty())
        Q_EMIT barPicked(m_current);
    else
        QWidget::keyPressEvent(event);
}

} // namespace imago::ui
