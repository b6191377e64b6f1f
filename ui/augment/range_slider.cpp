// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/augment/range_slider.h"

#include "ui/base/access.h"
#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {
constexpr double radius = 7;
} // namespace

RangeSlider::RangeSlider(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Slider);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // as the scales of charts
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void RangeSlider::setLimits(double minimum, double maximum, double step) {
    m_minimum = minimum;
    m_maximum = maximum;
    m_step = step;
    update();
}

void RangeSlider::setSingle(bool single) {
    m_single = single;
    update();
}

void RangeSlider::setRange(double low, double high) {
    if (low == m_low && high == m_high) return;
    m_low = low;
    m_high = high;
    setAccessibleDescription(m_single
                                 ? QLocale().toString(m_high)
                                 : tr("%1 to %2").arg(QLocale().toString(m_low), QLocale().toString(m_high)));
    update();
}

double RangeSlider::xOf(double value) const {
    const double room = width() - 2 * radius - 2;
    return radius + 1 + room * (value - m_minimum) / (m_maximum - m_minimum);
}

double RangeSlider::valueAt(double x) const {
    const double room = std::max(1.0, width() - 2 * radius - 2);
    const double value = m_minimum + (x - radius - 1) / room * (m_maximum - m_minimum);
    const double stepped = m_minimum + std::round((value - m_minimum) / m_step) * m_step;
    return std::clamp(stepped, m_minimum, m_maximum);
}

void RangeSlider::moveHandle(double value) {
    double low = m_low, high = m_high;
    if (m_highActive)
        high = m_single ? value : std::max(value, low);
    else
        low = std::min(value, high);
    if (low == m_low && high == m_high) return;
    setRange(low, high);
    Q_EMIT edited(m_low, m_high);
}

void RangeSlider::paintEvent(QPaintEvent*) {
    const auto& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    const double left = m_single ? xOf(m_minimum) : xOf(m_low), right = xOf(m_high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.border);
    painter.drawRoundedRect(QRectF(1 + radius, middle - 2, width() - 2 * radius - 2, 4), 2, 2);
    painter.setBrush(isEnabled() ? t.accent : t.muted);
    painter.drawRect(QRectF(left, middle - 2, right - left, 4));
    const auto handle = [&](double x, bool active) {
        const bool focus = hasFocus() && active;
        painter.setPen(QPen(focus ? t.accent : t.muted, focus ? 2 : 1));
        painter.setBrush(t.dark ? QColor("#d8d8d8") : QColor(Qt::white));
        painter.drawEllipse(QPointF(x, middle), radius - 0.5, radius - 0.5);
    };
    if (!m_single) handle(left, !m_highActive);
    handle(right, m_highActive);
}

void RangeSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const double x = event->position().x();
    const double toLow = std::abs(x - xOf(m_low)), toHigh = std::abs(x - xOf(m_high));
    // Where both handles lie together, the side of the click decides.
    m_highActive = m_single || toHigh < toLow || (toHigh == toLow && x >= xOf(m_high));
    moveHandle(valueAt(x));
    update();
}

void RangeSlider::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton) moveHandle(valueAt(event->position().x()));
}

void RangeSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) Q_EMIT released();
}

void RangeSlider::keyPressEvent(QKeyEvent* event) {
    const double now = m_highActive ? m_high : m_low;
    const auto to = [&](double value) { moveHandle(std::clamp(value, m_minimum, m_maximum)); };
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Down:
            return to(now - m_step);
        case Qt::Key_Right:
        case Qt::Key_Up:
            return to(now + m_step);
        case Qt::Key_Home:
            return to(m_minimum);
        case Qt::Key_End:
            return to(m_maximum);
        case Qt::Key_Space:
            m_highActive = m_single || !m_highActive;
            return update();
        default:
            return QWidget::keyPressEvent(event);
    }
}

} // namespace imago::ui
