// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/map_view.h"

#include "core/base/random.h"
#include "ui/base/access.h"
#include "ui/base/patterns.h"
#include "ui/base/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imago::ui {

namespace {

constexpr double mostZoom = 400, reach = 8; ///< reach: pixels around the pointer in which a point is meant
constexpr int glideMs = 600;
constexpr std::size_t mostPictures = 120; ///< shown instead of points

/// Into the unit square, with the middle in its middle; both axes alike. y grows downwards.
std::vector<MapPoint> toUnitSquare(std::span<const float> places) {
    float low[2] = {INFINITY, INFINITY}, high[2] = {-INFINITY, -INFINITY};
    for (std::size_t i = 0; i < places.size(); ++i) {
        low[i % 2] = std::min(low[i % 2], places[i]);
        high[i % 2] = std::max(high[i % 2], places[i]);
    }
    const float side = std::max({high[0] - low[0], high[1] - low[1], 1e-30F});
    std::vector<MapPoint> points(places.size() / 2);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {0.5F + (places[2 * i] - (low[0] + high[0]) / 2) / side,
                     0.5F - (places[2 * i + 1] - (low[1] + high[1]) / 2) / side};
    return points;
}

} // namespace

MapView::MapView(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Map of all pictures"));
    setAccessibleRole(*this, QAccessible::Chart);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setLayoutDirection(Qt::LeftToRight); // a map is not mirrored
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_glide.setDuration(glideMs);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const auto t = value.toFloat();
        for (std::size_t i = 0; i < m_points.size(); ++i)
            m_points[i] = {m_origin[i].x + (m_target[i].x - m_origin[i].x) * t,
                           m_origin[i].y + (m_target[i].y - m_origin[i].y) * t};
        renewDots();
    });
}

void MapView::setPlaces(std::span<const float> places) {
    m_glide.stop();
    m_target = toUnitSquare(places);
    const bool same = m_points.size() == m_target.size();
    if (!same) {
        m_groups.assign(m_target.size(), -1);
        m_marked = m_hovered = m_cardOf = -1;
        m_order.resize(m_target.size());
        std::iota(m_order.begin(), m_order.end(), 0u);
        // Pictures lie in the project class by class: in that order the last class would cover the others.
        Random(1).shuffle(m_order);
    }
    m_grid = MapGrid(m_target, m_groups);
    if (same && !m_points.empty() && isVisible()) {
        m_origin = m_points;
        m_glide.start();
    } else {
        m_points = m_target;
        fit();
    }
    renewDots();
}

void MapView::setGroups(std::vector<int> groups, const std::vector<QColor>& colors, int front) {
    if (groups.size() != m_target.size()) return;
    const bool sameShown = std::ranges::equal(
        groups, m_groups, {}, [](int g) { return g < 0; }, [](int g) { return g < 0; });
    m_groups = std::move(groups);
    m_colors.clear();
    for (const auto& color : colors)
        m_colors.push_back(color.rgb());
    m_front = front;
    m_emphasised = -1;
    if (!sameShown) m_grid = MapGrid(m_target, m_groups);
    renewDots();
}

void MapView::renewDots() {
    m_dots.resize(m_points.size());
    for (std::size_t i = 0; i < m_dots.size(); ++i)
        m_dots[i] = {m_points[m_order[i]], m_groups[m_order[i]]};
    renew();
}

void MapView::setEmphasised(int group) {
    m_emphasised = group;
    renew();
}

void MapView::setMarked(int point) {
    m_marked = point;
    update();
}

void MapView::setCard(int point, const QPixmap& picture, const QStringList& lines) {
    m_cardOf = point;
    m_cardPicture = picture;
    m_cardLines = lines;
    update();
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
}

void MapView::setLassoMode(bool on) {
    m_lassoMode = on;
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
}

void MapView::fit() {
    m_zoom = 1;
    m_centre = {0.5, 0.5};
    renew();
}

MapCamera MapView::camera() const {
    MapCamera camera;
    camera.scale = std::max(16.0, std::min(width(), height()) - 2.0 * gapLarge) * m_zoom;
    camera.offset = QPointF(width(), height()) / 2 - m_centre * camera.scale;
    return camera;
}

double MapView::radius() const {
    const double plain = m_points.size() > 20'000 ? 1.6 : m_points.size() > 2'000 ? 2.4 : 3.6;
    // Forms are told from a few pixels on.
    const double least = patternsShown() ? 4.5 : 0;
    return std::max(least, std::min(6.0, plain * std::pow(m_zoom, 0.3)));
}

void MapView::zoomTo(double zoom, QPointF around) {
    const QPointF fixed = camera().toMap(around);
    m_zoom = std::clamp(zoom, 0.5, mostZoom);
    m_centre = fixed + (QPointF(width(), height()) / 2 - around) / camera().scale;
    moveBy({});
    m_image = {};
}

void MapView::moveBy(QPointF pixels) {
    m_centre -= pixels / camera().scale;
    m_centre = {std::clamp(m_centre.x(), 0.0, 1.0), std::clamp(m_centre.y(), 0.0, 1.0)};
    m_moved = true;
    update();
}

void MapView::renew() {
    m_image = {};
    update();
}

int MapView::pointAt(QPointF at) const {
    if (m_target.empty() || m_glide.state() == QAbstractAnimation::Running) return -1;
    const auto now = camera();
    return m_grid.nearest(m_target, now.toMap(at), reach / now.scale);
}

std::vector<std::size_t> MapView::inView() const {
    const auto now = camera();
    const QRectF seen(rect());
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_target.size(); ++i)
        if (m_groups[i] >= 0 && seen.contains(now.toView(m_target[i]))) found.push_back(i);
    return found;
}

std::vector<std::size_t> MapView::around(std::size_t point, std::size_t most) const {
    std::vector<std::pair<float, std::size_t>> all;
    for (std::size_t i = 0; i < m_target.size(); ++i)
        if (m_groups[i] >= 0)
            all.emplace_back(
                i == point ? -1.0F
                           : std::hypot(m_target[i].x - m_target[point].x, m_target[i].y - m_target[point].y),
                i);
    const auto last = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
    std::partial_sort(all.begin(), last, all.end());
    std::vector<std::size_t> found;
    for (auto at = all.begin(); at != last; ++at)
        found.push_back(at->second);
    return found;
}

std::vector<std::size_t> MapView::inside(const QPolygonF& line) const {
    // Painted once and looked up: a lasso has hundreds of corners, and there may be 100,000 points.
    QImage mask(size(), QImage::Format_Grayscale8);
    mask.fill(Qt::black);
    QPainter painter(&mask);
    painter.setPen(QPen(Qt::white, 1));
    painter.setBrush(Qt::white);
    painter.drawPolygon(line);
    painter.end();
    const auto now = camera();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_target.size(); ++i) {
        const QPoint at = now.toView(m_target[i]).toPoint();
        if (m_groups[i] >= 0 && mask.valid(at) && mask.constScanLine(at.y())[at.x()] > 127)
            found.push_back(i);
    }
    return found;
}

void MapView::setHovered(int point) {
    if (point == m_hovered) return;
    m_hovered = point;
    m_cardOf = -1;
    update();
    Q_EMIT hovered(point);
}

void MapView::resizeEvent(QResizeEvent*) {
    m_image = {};
}

void MapView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) renew();
}

void MapView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return event->ignore();
    m_pressed = m_last = event->position();
    m_dragged = false;
    if (m_lassoMode != event->modifiers().testFlag(Qt::ShiftModifier)) m_lasso << *m_pressed;
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (!m_pressed) return setHovered(pointAt(at));
    if (!m_dragged && (at - *m_pressed).manhattanLength() < 4) return;
    m_dragged = true;
    setHovered(-1);
    if (!m_lasso.isEmpty()) {
        m_lasso << at;
        m_last = at;
        return update();
    }
    // By whole pixels of the screen, so that what is painted can be moved; the rest comes with the next move.
    const double dpr = devicePixelRatioF();
    const QPointF step = QPointF(((at - m_last) * dpr).toPoint()) / dpr;
    moveBy(step);
    m_last += step;
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !m_pressed) return event->ignore();
    m_pressed.reset();
    const auto line = std::exchange(m_lasso, {});
    if (!m_dragged) {
        if (const int point = pointAt(event->position()); point >= 0) Q_EMIT picked(point);
    } else if (line.size() > 2) {
        if (const auto found = inside(line); !found.empty()) Q_EMIT lassoed(found);
    }
    update();
}

void MapView::leaveEvent(QEvent*) {
    setHovered(-1);
}

void MapView::wheelEvent(QWheelEvent* event) {
    zoomTo(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    setHovered(pointAt(event->position()));
    event->accept();
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const double step = std::min(width(), height()) / 8.0;
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomBy(1.25);
        case Qt::Key_Minus:
            return zoomBy(0.8);
        case Qt::Key_Home:
            return fit();
        case Qt::Key_Space:
            return walk(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_hovered >= 0) Q_EMIT picked(m_hovered);
            return;
        case Qt::Key_Left:
            return moveBy({step, 0});
        case Qt::Key_Right:
            return moveBy({-step, 0});
        case Qt::Key_Up:
            return moveBy({0, step});
        case Qt::Key_Down:
            return moveBy({0, -step});
        default:
            return QWidget::keyPressEvent(event);
    }
}

void MapView::walk(int step) {
    auto points = inView();
    if (points.empty()) return;
    const QPointF middle = QPointF(width(), height()) / 2;
    std::ranges::sort(points, {}, [&](std::size_t point) {
        const QPointF off = placeOf(point) - middle;
        return QPointF::dotProduct(off, off);
    });
    const auto at = std::ranges::find(points, static_cast<std::size_t>(std::max(0, m_hovered)));
    const auto count = static_cast<std::ptrdiff_t>(points.size());
    const std::ptrdiff_t next =
        m_hovered < 0 || at == points.end() ? 0 : (at - points.begin() + step + count) % count;
    setHovered(static_cast<int>(points[static_cast<std::size_t>(next)]));
}

std::vector<QRect> MapView::keepScrolled(const MapCamera& now) {
    const auto size = (QSizeF(this->size()) * devicePixelRatioF()).toSize();
    if (m_image.size() == size && now.scale == m_camera.scale) {
        const QPointF moved = now.offset - m_camera.offset;
        const QPoint whole = moved.toPoint();
        constexpr double same = 1e-3; // of a pixel
        if ((moved - QPointF(whole)).manhattanLength() < same) {
            m_camera.offset += QPointF(whole);
            return scrollMap(m_image, whole);
        }
    }
    m_image = QImage(size, QImage::Format_RGB32);
    m_camera = now;
    return {m_image.rect()};
}

void MapView::paintPoints() {
    const double dpr = devicePixelRatioF();
    auto here = camera();
    here.scale *= dpr;
    here.offset *= dpr;
    for (const auto& part : keepScrolled(here))
        paintMap(
            m_image, part, m_camera,
            {m_dots, m_colors, patternsShown(), theme().window.rgb(), m_front, m_emphasised, radius() * dpr});
    m_image.setDevicePixelRatio(dpr);
    m_moved = false;
}

void MapView::paintPictures(QPainter& painter) const {
    if (!m_pictureOf || m_glide.state() == QAbstractAnimation::Running) return;
    const auto points = inView();
    if (points.empty() || points.size() > mostPictures) return;
    const double room = std::sqrt(double(width()) * height() / double(points.size()));
    const double side = std::min(64.0, room * 0.5);
    if (side < 28) return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const auto point : points) {
        const QPixmap picture = m_pictureOf(point);
        if (picture.isNull()) continue;
        const QSizeF fitted = QSizeF(picture.size()).scaled(side, side, Qt::KeepAspectRatio);
        const QRectF place(placeOf(point) - QPointF(fitted.width(), fitted.height()) / 2, fitted);
        painter.drawPixmap(place, picture, QRectF(picture.rect()));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(m_colors[static_cast<std::size_t>(m_groups[point])]), 2));
        painter.drawRect(place);
    }
}

void MapView::paintRing(QPainter& painter, int point, const QColor& color) const {
    if (point < 0 || static_cast<std::size_t>(point) >= m_points.size()) return;
    const auto i = static_cast<std::size_t>(point);
    if (m_groups[i] < 0) return;
    const QPointF at = camera().toView(m_points[i]);
    const double r = radius() + 3;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().window, 4));
    painter.drawEllipse(at, r, r);
    painter.setPen(QPen(color, 2));
    painter.drawEllipse(at, r, r);
}

void MapView::paintCard(QPainter& painter) const {
    if (m_cardOf < 0 || m_cardOf != m_hovered) return;
    const int line = fontMetrics().height() + 2;
    int textWidth = 0;
    for (const auto& text : m_cardLines)
        textWidth = std::max(textWidth, fontMetrics().horizontalAdvance(text));
    const QSizeF picture =
        m_cardPicture.isNull() ? QSizeF() : QSizeF(m_cardPicture.size()) / m_cardPicture.devicePixelRatio();
    const int w = std::min(width() - 2 * gap, std::max<int>(textWidth, int(picture.width())) + 2 * gap);
    const int h = int(picture.height()) + line * int(m_cardLines.size()) + 3 * gap;
    const QPointF at = placeOf(static_cast<std::size_t>(m_cardOf));
    QRectF card(at.x() + 14, at.y() + 14, w, h);
    if (card.right() > width() - gapSmall) card.moveRight(std::max(w + gapSmall + 0.0, at.x() - 14));
    if (card.bottom() > height() - gapSmall) card.moveBottom(std::max(h + gapSmall + 0.0, at.y() - 14));
    painter.setPen(theme().border);
    painter.setBrush(theme().raised);
    painter.drawRoundedRect(card, 6, 6);
    painter.drawPixmap(card.topLeft() + QPointF((w - picture.width()) / 2, gap), m_cardPicture);
    painter.setPen(theme().text);
    double y = card.top() + 2 * gap + picture.height();
    for (const auto& text : m_cardLines) {
        painter.drawText(QRectF(card.left() + gap, y, w - 2 * gap, line), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text, Qt::ElideMiddle, w - 2 * gap));
        y += line;
    }
}

void MapView::paintEvent(QPaintEvent*) {
    if (m_image.isNull() || m_moved) paintPoints();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection()); // a painter has the application's
    painter.drawImage(0, 0, m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPictures(painter);
    paintRing(painter, m_marked, theme().accent);
    paintRing(painter, m_hovered, theme().text);
    if (m_lasso.size() > 1) {
        QColor fill = theme().accent;
        fill.setAlpha(40);
        painter.setBrush(fill);
        painter.setPen(QPen(theme().accent, 1.5, Qt::DashLine));
        painter.drawPolygon(m_lasso);
    }
    paintCard(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme().accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace imago::ui
