// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/heat_view.h"

#include "ui/base/access.h"
#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace imago::ui {

namespace {

constexpr double leastFrame = 0.05, frameStep = 0.02; ///< shares of the picture

std::optional<QPointF> arrow(int key) {
    switch (key) {
        case Qt::Key_Left:
            return QPointF(-frameStep, 0);
        case Qt::Key_Right:
            return QPointF(frameStep, 0);
        case Qt::Key_Up:
            return QPointF(0, -frameStep);
        case Qt::Key_Down:
            return QPointF(0, frameStep);
        default:
            return std::nullopt;
    }
}

} // namespace

QImage heatColors(const QImage& grey) {
    // Anchors of the Turbo colour map at 0, 1/6 … 1.
    static constexpr std::array<std::array<int, 3>, 7> anchors{{{48, 18, 59},
                                                                {65, 126, 242},
                                                                {29, 205, 202},
                                                                {122, 252, 98},
                                                                {225, 220, 55},
                                                                {251, 128, 34},
                                                                {190, 34, 2}}};
    const QImage in = grey.convertToFormat(QImage::Format_Grayscale8);
    QImage out(in.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < in.height(); ++y) {
        const uchar* from = in.constScanLine(y);
        auto* to = reinterpret_cast<QRgb*>(out.scanLine(y));
        for (int x = 0; x < in.width(); ++x) {
            const double v = from[x] / 255.0, place = v * 6;
            const auto i = std::min<std::size_t>(5, static_cast<std::size_t>(place));
            const double t = place - static_cast<double>(i);
            const auto channel = [&](std::size_t c) {
                return static_cast<int>(std::lround(anchors[i][c] + (anchors[i + 1][c] - anchors[i][c]) * t));
            };
            to[x] = qPremultiply(
                qRgba(channel(0), channel(1), channel(2), static_cast<int>(std::lround(190 * std::sqrt(v)))));
        }
    }
    return out;
}

QRectF networkRect(int width, int height, const QString& resize, double cropFraction) {
    if (resize == QLatin1String("squash")) return {0, 0, double(width), double(height)};
    const double side = resize == QLatin1String("letterbox") ? std::max(width, height)
                                                             : std::min(width, height) * cropFraction;
    return {(width - side) / 2, (height - side) / 2, side, side};
}

HeatView::HeatView(QWidget* parent) : QWidget(parent) {
    setMinimumSize(180, 160);
    setLayoutDirection(Qt::LeftToRight); // pictures are not mirrored
    setAccessibleRole(*this, QAccessible::Graphic);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The selected picture"));
    setToolTip(tr("Draw a frame around a part to find pictures that look like it"));
}

void HeatView::setPicture(const QImage& picture) {
    m_picture = picture;
    m_message.clear();
    m_heat = {};
    m_seen = {};
    clearPart();
    update();
}

void HeatView::setMessage(const QString& message) {
    m_picture = {};
    m_heat = {};
    m_seen = {};
    clearPart();
    m_message = message;
    update();
}

void HeatView::setHeat(const QImage& heat, const QRectF& view) {
    m_heat = heatColors(heat);
    m_view = view;
    update();
}

void HeatView::setHeatShown(bool shown) {
    m_shown = shown;
    update();
}

void HeatView::setOpacity(double opacity) {
    m_opacity = opacity;
    update();
}

void HeatView::setNetworkView(const QImage& view) {
    m_seen = view;
    update();
}

void HeatView::setNetworkViewShown(bool shown) {
    m_seenShown = shown;
    update();
}

void HeatView::clearPart() {
    m_part = {};
    m_framing = false;
    update();
}

void HeatView::startFrame() {
    if (m_picture.isNull() || seenShown()) return;
    setFocus(Qt::ShortcutFocusReason);
    m_framing = true;
    if (m_part.isEmpty()) m_part = {0.3, 0.3, 0.4, 0.4};
    update();
}

void HeatView::moveFrame(QPointF by) {
    m_part.moveTo(std::clamp(m_part.x() + by.x(), 0.0, 1 - m_part.width()),
                  std::clamp(m_part.y() + by.y(), 0.0, 1 - m_part.height()));
    update();
}

void HeatView::sizeFrame(QPointF by) {
    m_part.setWidth(std::clamp(m_part.width() + by.x(), leastFrame, 1 - m_part.x()));
    m_part.setHeight(std::clamp(m_part.height() + by.y(), leastFrame, 1 - m_part.y()));
    update();
}

bool HeatView::event(QEvent* event) {
    // While a frame is moved its keys are no commands.
    if (m_framing && event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || arrow(key)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void HeatView::keyPressEvent(QKeyEvent* event) {
    if (!m_framing) return QWidget::keyPressEvent(event);
    if (const auto way = arrow(event->key()))
        return event->modifiers().testFlag(Qt::ShiftModifier) ? sizeFrame(*way) : moveFrame(*way);
    if (event->key() == Qt::Key_Escape) return clearPart();
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QWidget::keyPressEvent(event);
    m_framing = false;
    update();
    Q_EMIT partChosen(m_part);
}

void HeatView::focusOutEvent(QFocusEvent* event) {
    if (m_framing) clearPart();
    QWidget::focusOutEvent(event);
}

QRectF HeatView::target() const {
    const QSizeF whole = seenShown() ? m_seen.size() : m_picture.size();
    const QSizeF fitted = whole.scaled(size(), Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted};
}

QRectF HeatView::shares(QPointF a, QPointF b) const {
    const QRectF area = target();
    const QRectF drawn = QRectF(a, b).normalized() & area;
    return {(drawn.x() - area.x()) / area.width(), (drawn.y() - area.y()) / area.height(),
            drawn.width() / area.width(), drawn.height() / area.height()};
}

void HeatView::mousePressEvent(QMouseEvent* event) {
    // What the network gets is cut and scaled: parts are chosen on the picture itself.
    if (event->button() != Qt::LeftButton || m_picture.isNull() || seenShown()) return event->ignore();
    clearPart();
    m_pressed = event->position();
}

void HeatView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_pressed) return;
    m_part = shares(*m_pressed, event->position());
    update();
}

void HeatView::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_pressed || event->button() != Qt::LeftButton) return event->ignore();
    const double drawn = std::min(std::abs(event->position().x() - m_pressed->x()),
                                  std::abs(event->position().y() - m_pressed->y()));
    m_pressed.reset();
    if (drawn < 6 || m_part.isEmpty()) return clearPart();
    Q_EMIT partChosen(m_part);
}

void HeatView::paintPart(QPainter& painter) const {
    if (m_part.isEmpty() || seenShown()) return;
    const QRectF area = target();
    const QRectF frame(area.x() + m_part.x() * area.width(), area.y() + m_part.y() * area.height(),
                       m_part.width() * area.width(), m_part.height() * area.height());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(frame);
    painter.setPen(QPen(Qt::white, 1, Qt::DashLine));
    painter.drawRect(frame);
}

void HeatView::paintHint(QPainter& painter) const {
    const QString text = tr("Arrow keys move, with Shift they size; Return finds, Escape drops");
    const QRect room = rect().adjusted(gap, gap, -gap, -gap);
    const QRect words = fontMetrics().boundingRect(room, Qt::AlignHCenter | Qt::TextWordWrap, text);
    const QRect box(rect().left(), rect().bottom() - words.height() - 2 * gap, width(),
                    words.height() + 2 * gap + 1);
    QColor back = theme().panel;
    back.setAlpha(230);
    painter.fillRect(box, back);
    painter.setPen(theme().text);
    painter.drawText(box.adjusted(gap, gap, -gap, -gap), Qt::AlignHCenter | Qt::TextWordWrap, text);
}

void HeatView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().window);
    painter.drawRoundedRect(rect(), 6, 6);
    if (m_picture.isNull()) {
        painter.setPen(theme().muted);
        painter.drawText(rect().adjusted(gap, gap, -gap, -gap), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
        return;
    }
    const QRectF area = target();
    const QImage& shown = seenShown() ? m_seen : m_picture;
    const double scale = area.width() / shown.width();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < 4 && !seenShown());
    painter.drawImage(area, shown);
    painter.setClipRect(area);
    if (m_shown && !m_heat.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
        painter.setOpacity(m_opacity);
        painter.drawImage(
            seenShown() ? area : QRectF(area.topLeft() + m_view.topLeft() * scale, m_view.size() * scale),
            m_heat);
        painter.setOpacity(1);
    }
    paintPart(painter);
    painter.setClipping(false);
    if (m_framing) paintHint(painter);
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().accent, 2));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 6, 6);
}

} // namespace imago::ui
