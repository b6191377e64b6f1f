// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// A static library's resources are linked only when named; the macro must stand outside a namespace.
static void initResources() {
    Q_INIT_RESOURCE(resources);
}

namespace imago::ui {

namespace {

/// Renders the SVG when it is asked to paint, in the colour that fits then: a change of theme needs no new
/// icons.
class LucideEngine : public QIconEngine {
public:
    LucideEngine(QString name, QColor color, bool onAccent = false)
        : m_name(std::move(name)),
          m_color(std::move(color)),
          m_onAccent(onAccent) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const QPixmap drawn = scaledPixmap(rect.size(), mode, state, ratio);
        painter->drawPixmap(rect, drawn);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        const QColor color = colorFor(mode);
        const QSize pixels = (QSizeF(size) * scale).toSize();
        const QString key = QStringLiteral("lucide:%1:%2:%3x%4")
                                .arg(m_name, color.name(QColor::HexArgb))
                                .arg(pixels.width())
                                .arg(pixels.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = render(pixels, color);
            QPixmapCache::insert(key, pixmap);
        }
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine* clone() const override { return new LucideEngine(*this); }
    QString key() const override { return QStringLiteral("lucide"); }
    QString iconName() override { return m_name; }

private:
    QColor colorFor(QIcon::Mode mode) const {
        QColor color = m_color.isValid() ? m_color : theme().text;
        if (m_onAccent && mode != QIcon::Disabled) color = theme().onAccent;
        if (mode == QIcon::Disabled) color.setAlphaF(0.38f);
        return color;
    }
    QPixmap render(const QSize& pixels, const QColor& color) const {
        QPixmap pixmap(pixels);
        pixmap.fill(Qt::transparent);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly)) return pixmap;
        QSvgRenderer svg(file.readAll().replace("currentColor", color.name().toLatin1()));
        QPainter painter(&pixmap);
        painter.setOpacity(color.alphaF());
        const int side = std::min(pixels.width(), pixels.height());
        svg.render(&painter,
                   QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
        return pixmap;
    }

    QString m_name;
    QColor m_color;
    bool m_onAccent;
};

} // namespace

QIcon icon(const QString& name) {
    return icon(name, QColor());
}

QIcon icon(const QString& name, const QColor& color) {
    initResources();
    return QIcon(new LucideEngine(name, color));
}

QIcon iconOnAccent(const QString& name) {
    initResources();
    return QIcon(new LucideEngine(name, QColor(), true));
}

QIcon appIcon() {
    initResources();
    return QIcon(QStringLiteral(":/app/imago.svg"));
}

QIcon swatch(quint32 rgb) {
    QIcon result;
    for (const int side : {16, 32}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(QColor::fromRgb(rgb));
        painter.setPen(QPen(QColor(0, 0, 0, 60), side / 16.0));
        const qreal inset = side / 8.0;
        painter.drawEllipse(QRectF(inset, inset, side - 2 * inset, side - 2 * inset));
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace imago::ui
