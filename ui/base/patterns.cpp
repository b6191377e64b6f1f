// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/patterns.h"

#include "ui/base/high_contrast.h"
#include "ui/base/settings.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

#include <array>
#include <cmath>
#include <optional>

namespace imago::ui {

namespace {

const QString patternsKey = QStringLiteral("patterns");

enum class Choice { theme, plain, shown };
/// Asked for every shape that is painted: the settings are read once.
std::optional<Choice> choice;

int inRange(int mark) {
    return ((mark % markCount) + markCount) % markCount;
}

/// Painted when it is asked for, so that it follows the choice.
class SwatchEngine : public QIconEngine {
public:
    SwatchEngine(const QColor& color, int mark) : m_color(color), m_mark(mark) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled) painter->setOpacity(0.4);
        const double side = std::min(rect.width(), rect.height());
        painter->setBrush(m_color);
        painter->setPen(QPen(QColor(0, 0, 0, 60), side / 16));
        painter->drawPath(markPath(patternsShown() ? m_mark : 0, QRectF(rect).center(), side * 3 / 8));
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        QPixmap pixmap((QSizeF(size) * scale).toSize());
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine* clone() const override { return new SwatchEngine(*this); }

private:
    QColor m_color;
    int m_mark;
};

} // namespace

bool patternsShown() {
    if (!choice) {
        const QVariant kept = userSettings()->value(patternsKey);
        choice = kept.isValid() ? (kept.toBool() ? Choice::shown : Choice::plain) : Choice::theme;
    }
    return *choice == Choice::shown || (*choice == Choice::theme && isHighContrast());
}

void setPatternsShown(bool shown) {
    userSettings()->setValue(patternsKey, shown);
    choice = shown ? Choice::shown : Choice::plain;
    // What widgets keep of colours they renew with the palette; the others are painted anew.
    for (auto* widget : QApplication::allWidgets()) {
        QEvent event(QEvent::PaletteChange);
        QApplication::sendEvent(widget, &event);
        widget->update();
    }
}

QPainterPath markPath(int mark, const QPointF& centre, double radius) {
    const double r = radius;
    QPainterPath path;
    const auto polygon = [&](std::initializer_list<QPointF> corners) {
        QPolygonF points;
        for (const auto& corner : corners)
            points << centre + corner * r;
        path.addPolygon(points);
        path.closeSubpath();
    };
    const auto cross = [&](double turn) {
        constexpr double arm = 1.15, half = 0.36;
        const QPointF corners[] = {{-half, -arm}, {half, -arm}, {half, -half}, {arm, -half},
                                   {arm, half},   {half, half}, {half, arm},   {-half, arm},
                                   {-half, half}, {-arm, half}, {-arm, -half}, {-half, -half}};
        QPolygonF points;
        for (const auto& c : corners)
            points << centre + QPointF(c.x() * std::cos(turn) - c.y() * std::sin(turn),
                                       c.x() * std::sin(turn) + c.y() * std::cos(turn)) *
                                   r;
        path.addPolygon(points);
        path.closeSubpath();
    };
    switch (inRange(mark)) {
        case 1:
            path.addRect(QRectF(centre - QPointF(r, r) * 0.9, QSizeF(r, r) * 1.8));
            break;
        case 2:
            polygon({{0, -1.15}, {1.15, 0.9}, {-1.15, 0.9}});
            break;
        case 3:
            polygon({{0, -1.3}, {1.0, 0}, {0, 1.3}, {-1.0, 0}});
            break;
        case 4:
            cross(0);
            break;
        case 5:
            polygon({{0, 1.15}, {1.15, -0.9}, {-1.15, -0.9}});
            break;
        case 6:
            cross(0.7853981633974483);
            break;
        case 7:
            path.addEllipse(centre, r * 1.05, r * 1.05);
            path.addEllipse(centre, r * 0.55, r * 0.55);
            break;
        default:
            path.addEllipse(centre, r, r);
    }
    return path;
}

QVector<qreal> markDashes(int mark) {
    static const std::array<QVector<qreal>, markCount> dashes{
        QVector<qreal>{}, {7, 2.5}, {2, 2}, {8, 2, 2, 2}, {1, 3}, {14, 3}, {5, 2, 1, 2, 1, 2}, {3, 5}};
    return dashes[static_cast<std::size_t>(inRange(mark))];
}

Qt::BrushStyle markHatch(int mark) {
    constexpr Qt::BrushStyle hatches[markCount] = {Qt::SolidPattern,     Qt::BDiagPattern, Qt::FDiagPattern,
                                                   Qt::DiagCrossPattern, Qt::HorPattern,   Qt::VerPattern,
                                                   Qt::CrossPattern,     Qt::Dense5Pattern};
    return hatches[inRange(mark)];
}

QIcon markSwatch(const QColor& color, int mark) {
    return QIcon(new SwatchEngine(color, mark));
}

} // namespace imago::ui
