// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/heat_view.h"

#include "ui/base/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace imago::ui {

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
    setAccessibleName(tr("The selected picture"));
}

void HeatView::setPicture(const QImage& picture) {
    m_picture = picture;
    m_message.clear();
    m_heat = {};
    update();
}

void HeatView::setMessage(const QString& message) {
    m_picture = {};
    m_heat = {};
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

void HeatView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().window);
    painter.drawRoundedRect(rect(), 6, 6);
    if (m_picture.isNull()) {
        painter.setPen(theme().muted);
        painter.drawText(rect().adjusted(gap, gap, -gap, -gap), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
        return;
    }
    const double scale = std::min(double(width()) / m_picture.width(), double(height()) / m_picture.height());
    const QSizeF size = QSizeF(m_picture.size()) * scale;
    const QRectF target(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < 4);
    painter.drawImage(target, m_picture);
    if (!m_shown || m_heat.isNull()) return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
    painter.setClipRect(target);
    painter.drawImage(QRectF(target.topLeft() + m_view.topLeft() * scale, m_view.size() * scale), m_heat);
}

} // namespace imago::ui
