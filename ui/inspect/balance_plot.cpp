// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/balance_plot.h"

#include "ui/base/access.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

constexpr double dotRadius = 4, dotReach = 12;

double logOf(std::int64_t trained) {
    return std::log10(static_cast<double>(std::max<std::int64_t>(trained, 1)));
}

} // namespace

BalancePlot::BalancePlot(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("F1 of each class by its training pictures"));
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight); // a chart is not mirrored
}

void BalancePlot::set(const QStringList& names, const std::vector<ClassBalance>& classes) {
    m_dots.clear();
    m_low = INFINITY;
    m_high = -INFINITY;
    for (const auto& one : classes) {
        if (one.support == 0) continue;
        m_low = std::min(m_low, logOf(one.trained));
        m_high = std::max(m_high, logOf(one.trained));
        m_dots.push_back({one, 0, one.f1,
                          tr("%1: %n training picture(s), F1 %2", nullptr, static_cast<int>(one.trained))
                              .arg(names.value(one.classIndex), percent(one.f1))});
    }
    // Half as many on the left and twice as many on the right keep the dots off the rims.
    const double margin = std::log10(2.0);
    m_low -= margin;
    m_high += margin;
    for (auto& dot : m_dots)
        dot.x = (logOf(dot.of.trained) - m_low) / (m_high - m_low);
    std::ranges::stable_sort(m_dots, {}, &Dot::x);
    setCurrent(-1);
}

QRectF BalancePlot::field() const {
    const int line = fontMetrics().height();
    const int left = fontMetrics().horizontalAdvance(percent(1, 0)) + gap;
    return QRectF(rect()).adjusted(left, line / 2.0 + 2, -gap, -2.0 * line - gapSmall);
}

QPointF BalancePlot::place(const Dot& dot) const {
    const auto area = field();
    return {area.left() + dot.x * area.width(), area.bottom() - dot.y * area.height()};
}

void BalancePlot::setCurrent(int dot) {
    m_dot = dot;
    const auto* at = dot >= 0 ? &m_dots[static_cast<std::size_t>(dot)] : nullptr;
    m_current = at ? at->of.classIndex : -1;
    setAccessibleDescription(at ? at->tip : QString());
    update();
}

void BalancePlot::paintScale(QPainter& painter) const {
    const auto& t = theme();
    const auto area = field();
    const int line = fontMetrics().height();
    painter.fillRect(area, t.raised);
    const auto number = [&](QPointF at, Qt::Alignment align, const QString& text) {
        painter.setPen(t.muted);
        painter.drawText(QRectF(at.x() - (align & Qt::AlignRight ? 64 : 32), at.y(), 64, line), int(align),
                         text);
    };
    for (const double v : {0.0, 0.5, 1.0}) {
        const double y = area.bottom() - v * area.height();
        painter.setPen(t.border);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        number({area.left() - gapSmall, y - line / 2.0}, Qt::AlignRight | Qt::AlignVCenter, percent(v, 0));
    }
    double last = -INFINITY;
    for (int power = 0; power <= static_cast<int>(m_high) + 1; ++power)
        for (const int step : {1, 2, 5}) {
            const double at = std::log10(step) + power;
            const double x = area.left() + (at - m_low) / (m_high - m_low) * area.width();
            if (at < m_low || at > m_high || x - last < 48) continue;
            last = x;
            painter.setPen(t.border);
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
            number({x, area.bottom() + 2}, Qt::AlignHCenter,
                   count(static_cast<qint64>(std::llround(std::pow(10.0, at)))));
        }
    painter.setPen(t.muted);
    painter.drawText(QRectF(area.left(), height() - line - 1, area.width(), line), Qt::AlignHCenter,
                     tr("Training pictures"));
}

void BalancePlot::paintTip(QPainter& painter) const {
    const auto& dot = m_dots[static_cast<std::size_t>(m_dot)];
    const QPointF at = place(dot);
    const auto area = field();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().text, 2));
    painter.drawEllipse(at, dotRadius + 2, dotRadius + 2);
    const double width = std::min<double>(fontMetrics().horizontalAdvance(dot.tip) + 2 * gap, area.width());
    QRectF box(at.x() - width / 2, 0, width, fontMetrics().height() + gap);
    box.moveTop(at.y() - box.height() - gap > area.top() ? at.y() - box.height() - gap : at.y() + gap);
    box.moveLeft(std::clamp(box.left(), area.left(), std::max(area.left(), area.right() - width)));
    painter.setPen(theme().border);
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(theme().text);
    painter.drawText(box, Qt::AlignCenter,
                     fontMetrics().elidedText(dot.tip, Qt::ElideMiddle, static_cast<int>(width) - gap));
}

void BalancePlot::paintEvent(QPaintEvent*) {
    if (m_dots.empty()) return;
    const auto& t = theme();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    for (const bool weak : {false, true})
        for (const auto& dot : m_dots) {
            if (dot.of.isWeak != weak) continue;
            painter.setBrush(weak ? t.bad : t.accent);
            painter.setPen(QPen(t.raised, 1));
            // The shape says it too.
            if (weak)
                painter.drawRect(
                    QRectF(place(dot) - QPointF(dotRadius, dotRadius), QSizeF(2 * dotRadius, 2 * dotRadius)));
            else
                painter.drawEllipse(place(dot), dotRadius, dotRadius);
        }
    if (m_dot >= 0) paintTip(painter);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(t.accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void BalancePlot::mouseMoveEvent(QMouseEvent* event) {
    int best = -1;
    double least = dotReach;
    for (std::size_t i = 0; i < m_dots.size(); ++i) {
        const QPointF off = place(m_dots[i]) - event->position();
        const double distance = std::hypot(off.x(), off.y());
        if (distance > least) continue;
        least = distance;
        best = static_cast<int>(i);
    }
    setCurrent(best);
}

void BalancePlot::mousePressEvent(QMouseEvent* event) {
    mouseMoveEvent(event);
    if (m_current >= 0) Q_EMIT classPicked(m_current);
}

void BalancePlot::leaveEvent(QEvent*) {
    setCurrent(-1);
}

void BalancePlot::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_dots.size()) - 1;
    const bool chosen = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (last >= 0 && event->key() == Qt::Key_Right)
        setCurrent(std::min(last, m_dot + 1));
    else if (last >= 0 && event->key() == Qt::Key_Left)
        setCurrent(std::max(0, m_dot - 1));
    else if (chosen && m_current >= 0)
        Q_EMIT classPicked(m_current);
    else
        QWidget::keyPressEvent(event);
}

} // namespace imago::ui
