// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/plot_view.h"

#include "ui/base/access.h"
#include "ui/base/theme.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace imago::ui {

namespace {

constexpr double smallestBox = 6;  // a drag shorter than this is a slip of a click
constexpr double narrowest = 1e-6; // of everything: as far as one can zoom in
constexpr int readLines = 12;

double logOf(double value) {
    return std::log10(std::max(value, 1e-12));
}

} // namespace

PlotView::PlotView(QWidget* parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight); // time runs to the right
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

PlotMap PlotView::map() const {
    return {m_window, plotArea(rect(), font()), m_scene.logarithmic};
}

void PlotView::setScene(PlotScene scene, double right) {
    const bool otherScale = scene.axis != m_scene.axis || scene.logarithmic != m_scene.logarithmic ||
                            scene.title != m_scene.title;
    if (scene.axis != m_scene.axis) m_cross.reset();
    m_scene = std::move(scene);
    m_all = fitWindow(m_scene, right);
    if (otherScale || !m_zoomed) {
        m_zoomed = false;
        m_window = m_all;
    }
    redraw();
}

void PlotView::redraw() {
    m_picture = {};
    update();
}

void PlotView::setWindow(PlotWindow window, bool zoomed) {
    const double width = std::max(window.right - window.left, (m_all.right - m_all.left) * narrowest);
    const double whole = m_all.right - m_all.left;
    window.left = std::clamp(window.left, m_all.left, std::max(m_all.left, m_all.right - width));
    window.right = std::min(window.left + width, m_all.left + whole);
    if (!(window.top > window.bottom)) return;
    m_window = window;
    m_zoomed = zoomed && !(window == m_all);
    redraw();
    Q_EMIT windowChanged();
}

void PlotView::showAll() {
    setWindow(m_all, false);
}

void PlotView::zoom(double factor, const QPointF& about, bool upright) {
    const auto m = map();
    PlotWindow w = m_window;
    if (!upright) {
        const double x = std::clamp(m.fromX(about.x()), w.left, w.right);
        w.left = x - (x - w.left) * factor;
        w.right = x + (w.right - x) * factor;
    } else if (m_scene.logarithmic) {
        const double y = logOf(m.fromY(about.y()));
        w.bottom = std::pow(10, y - (y - logOf(w.bottom)) * factor);
        w.top = std::pow(10, y + (logOf(w.top) - y) * factor);
    } else {
        const double y = m.fromY(about.y());
        w.bottom = y - (y - w.bottom) * factor;
        w.top = y + (w.top - y) * factor;
    }
    setWindow(w, true);
}

void PlotView::pan(double dx, double dy) {
    const auto m = map();
    const auto& area = m.area();
    PlotWindow w = m_window;
    w.left = m.fromX(area.left() + dx);
    w.right = m.fromX(area.right() + dx);
    w.bottom = m.fromY(area.bottom() + dy);
    w.top = m.fromY(area.top() + dy);
    setWindow(w, true);
}

void PlotView::zoomTo(const QRectF& box) {
    const auto m = map();
    const auto inside = box.normalized().intersected(m.area());
    if (inside.width() < smallestBox || inside.height() < smallestBox) return;
    setWindow(
        {m.fromX(inside.left()), m.fromX(inside.right()), m.fromY(inside.bottom()), m.fromY(inside.top())},
        true);
}

void PlotView::setCrosshair(std::optional<double> x) {
    if (x == m_cross) return;
    m_cross = x;
    update();
}

void PlotView::moveCrosshair(std::optional<double> x) {
    if (x == m_cross) return;
    setCrosshair(x);
    Q_EMIT crosshairMoved(x);
}

void PlotView::stepCrosshair(int pixels) {
    const auto m = map();
    const double at = m_cross ? m.toX(*m_cross) : m.area().center().x();
    const double to = m_cross ? std::clamp(at + pixels, m.area().left(), m.area().right()) : at;
    moveCrosshair(m.fromX(to));
    setAccessibleDescription(readings().join(QStringLiteral("; ")));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QStringList PlotView::readings() const {
    QStringList lines;
    if (!m_cross) return lines;
    // The topmost curve is read first.
    for (auto c = m_scene.curves.rbegin(); c != m_scene.curves.rend(); ++c) {
        const auto& series = c->curve->raw;
        if (series.empty()) continue;
        const auto i = series.nearest(m_scene.axis, *m_cross);
        QString line =
            QStringLiteral("%1 %2 %3").arg(c->run, c->metric, valueText(series.values()[i], m_scene.percent));
        const auto& smooth = c->curve->smooth.values();
        if (m_scene.smoothed && i < smooth.size())
            line += tr(" (smoothed %1)").arg(valueText(smooth[i], m_scene.percent));
        lines << line;
    }
    return lines;
}

void PlotView::paintEvent(QPaintEvent*) {
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull()) {
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(theme().panel);
        QPainter painter(&m_picture);
        painter.setLayoutDirection(layoutDirection());
        painter.setFont(font());
        paintPlot(painter, rect(), m_scene, m_window);
    }
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    painter.drawPixmap(0, 0, m_picture);
    if (m_scene.curves.empty()) {
        painter.setPen(theme().muted);
        painter.drawText(plotArea(rect(), font()), Qt::AlignCenter, tr("No values yet"));
    }
    if (m_cross && m_drag == Drag::none) paintCrosshair(painter);
    if (m_drag == Drag::box) {
        QColor fill = theme().accent;
        fill.setAlpha(40);
        painter.setPen(theme().accent);
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_from, m_to).normalized().intersected(plotArea(rect(), font())));
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void PlotView::paintCrosshair(QPainter& painter) const {
    const auto m = map();
    const auto& area = m.area();
    const double x = m.toX(*m_cross);
    if (x < area.left() - 0.5 || x > area.right() + 0.5) return;
    const auto& t = theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.muted, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));

    auto lines = readings();
    const QFontMetricsF metrics(painter.font());
    const int room = std::max(1, static_cast<int>((area.height() - 10) / metrics.height()) - 1);
    const int shown = std::min<int>({static_cast<int>(lines.size()), readLines, room});
    const QString head = positionText(m_scene.axis, *m_cross);
    double width = metrics.horizontalAdvance(head);
    for (int i = 0; i < shown; ++i)
        width = std::max(width, metrics.horizontalAdvance(lines[i]) + 24);
    const QSizeF size(std::min(width + 16, area.width()), (shown + 1) * metrics.height() + 10);
    const double left = x + 12 + size.width() <= area.right() ? x + 12 : x - 12 - size.width();
    const QRectF box(QPointF(std::max(area.left(), left), area.top() + 4), size);

    for (auto c = m_scene.curves.rbegin(); c != m_scene.curves.rend(); ++c) {
        const auto& series = c->curve->raw;
        if (series.empty()) continue;
        const auto i = series.nearest(m_scene.axis, *m_cross);
        const bool smooth = m_scene.smoothed && i < c->curve->smooth.values().size();
        const double value = smooth ? c->curve->smooth.values()[i] : series.values()[i];
        const QPointF point(m.toX(series.x(m_scene.axis, i)), m.toY(value));
        painter.setPen(QPen(t.panel, 1));
        painter.setBrush(c->color);
        if (area.adjusted(-1, -1, 1, 1).contains(point)) painter.drawEllipse(point, 4, 4);
    }
    QColor ground = t.raised;
    ground.setAlpha(240);
    painter.setPen(t.border);
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(t.muted);
    painter.drawText(QPointF(box.left() + 8, box.top() + 5 + metrics.ascent()), head);
    int line = 0;
    for (auto c = m_scene.curves.rbegin(); c != m_scene.curves.rend() && line < shown; ++c) {
        if (c->curve->raw.empty()) continue;
        const double y = box.top() + 5 + (line + 1) * metrics.height();
        painter.setPen(QPen(c->color, 2, c->dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(box.left() + 8, y + metrics.height() / 2),
                         QPointF(box.left() + 24, y + metrics.height() / 2));
        painter.setPen(t.text);
        painter.drawText(QPointF(box.left() + 30, y + metrics.ascent()), lines[line]);
        ++line;
    }
}

void PlotView::resizeEvent(QResizeEvent*) {
    m_picture = {};
}

void PlotView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) redraw();
    QWidget::changeEvent(event);
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    const bool pans = event->button() == Qt::MiddleButton ||
                      (event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier);
    if (event->button() == Qt::LeftButton || pans) {
        m_drag = pans ? Drag::pan : Drag::box;
        m_from = m_to = event->position();
        if (pans) setCursor(Qt::ClosedHandCursor);
    }
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag == Drag::pan) {
        const auto moved = m_to - event->position();
        m_to = event->position();
        pan(moved.x(), moved.y());
    } else if (m_drag == Drag::box) {
        m_to = event->position();
        update();
    } else {
        const auto m = map();
        if (m.area().contains(event->position()))
            moveCrosshair(m.fromX(event->position().x()));
        else
            moveCrosshair(std::nullopt);
    }
}

void PlotView::mouseReleaseEvent(QMouseEvent*) {
    if (m_drag == Drag::box) zoomTo(QRectF(m_from, m_to));
    m_drag = Drag::none;
    unsetCursor();
    update();
}

void PlotView::mouseDoubleClickEvent(QMouseEvent*) {
    m_drag = Drag::none;
    showAll();
}

void PlotView::wheelEvent(QWheelEvent* event) {
    const double notches = (event->angleDelta().y() + event->angleDelta().x()) / 120.0;
    if (event->modifiers() & Qt::ShiftModifier)
        pan(-notches * 60, 0);
    else
        zoom(std::pow(0.85, notches), event->position(), event->modifiers() & Qt::ControlModifier);
    event->accept();
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const auto about = m_cross ? QPointF(map().toX(*m_cross), 0) : plotArea(rect(), font()).center();
    constexpr double stride = 40;
    switch (event->key()) {
        case Qt::Key_Left:
            return shift ? pan(-stride, 0) : stepCrosshair(-4);
        case Qt::Key_Right:
            return shift ? pan(stride, 0) : stepCrosshair(4);
        case Qt::Key_Up:
            return shift ? pan(0, -stride) : zoom(0.8, plotArea(rect(), font()).center(), true);
        case Qt::Key_Down:
            return shift ? pan(0, stride) : zoom(1.25, plotArea(rect(), font()).center(), true);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoom(0.8, about, false);
        case Qt::Key_Minus:
            return zoom(1.25, about, false);
        case Qt::Key_Home:
            return showAll();
        case Qt::Key_Escape:
            if (!m_cross && m_drag == Drag::none) break;
            m_drag = Drag::none;
            return moveCrosshair(std::nullopt);
        default:
            break;
    }
    QWidget::keyPressEvent(event);
}

void PlotView::leaveEvent(QEvent*) {
    moveCrosshair(std::nullopt);
}

void PlotView::focusInEvent(QFocusEvent* event) {
    update();
    QWidget::focusInEvent(event);
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

} // namespace imago::ui
