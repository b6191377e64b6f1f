// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/image_canvas.h"

#include "ui/base/access.h"
#include "ui/base/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace imago::ui {

namespace {
constexpr double margin = 12;
/// From this magnification on, a pixel is a square: it is what the person wants to see.
constexpr double nearestFrom = 4;
constexpr double wheelStep = 1.25;
} // namespace

ImageCanvas::ImageCanvas(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Picture"));
    setAccessibleRole(*this, QAccessible::Graphic);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setLayoutDirection(Qt::LeftToRight); // pictures are not mirrored
}

void ImageCanvas::showPicture(std::shared_ptr<const Picture> picture) {
    if (picture->error)
        return showMessage(tr("This picture cannot be shown"),
                           QString::fromStdString(picture->error->text()));
    begin(picture->fullSize);
    if (m_picture != picture) m_tiles.reset();
    if (picture->tiles && !m_tiles) {
        m_tiles = std::make_unique<PictureTiles>(picture->tiles);
        connect(m_tiles.get(), &PictureTiles::ready, this, &ImageCanvas::pictureSharpened);
    }
    m_picture = std::move(picture);
    m_placeholder = {};
    pictureChanged();
    update();
}

void ImageCanvas::showPlaceholder(const QPixmap& thumbnail, QSize fullSize) {
    begin(fullSize.isEmpty() ? thumbnail.size() : fullSize);
    m_picture.reset();
    m_tiles.reset();
    m_placeholder = thumbnail;
    pictureChanged();
    update();
}

void ImageCanvas::showMessage(const QString& title, const QString& text) {
    m_picture.reset();
    m_tiles.reset();
    m_placeholder = {};
    m_size = {};
    m_title = title;
    m_text = text;
    setAccessibleDescription(title + QStringLiteral(". ") + text);
    pictureChanged();
    update();
    Q_EMIT zoomChanged();
}

void ImageCanvas::begin(QSize size) {
    m_title.clear();
    m_text.clear();
    setAccessibleDescription({});
    const bool sameSize = size == m_size;
    m_size = size;
    if (!sameSize) fit();
}

ViewTransform ImageCanvas::fitTransform() const {
    return fitted(m_size, size(), margin);
}

void ImageCanvas::apply(const ViewTransform& transform, bool isFit) {
    m_transform = transform;
    m_fitted = isFit;
    update();
    Q_EMIT zoomChanged();
}

void ImageCanvas::fit() {
    apply(fitTransform(), true);
}

void ImageCanvas::actualSize() {
    if (m_size.isEmpty()) return;
    const QPointF middle = rect().center();
    const double wanted = 1 / devicePixelRatioF();
    apply(kept(zoomedAbout(m_transform, middle, wanted / m_transform.scale, wanted), m_size, size()), false);
}

void ImageCanvas::zoomBy(double factor) {
    if (m_size.isEmpty()) return;
    // Small pictures may be shown at their own size, large ones no smaller than they fit.
    const double smallest = std::min(fitTransform().scale, 1 / devicePixelRatioF());
    apply(kept(zoomedAbout(m_transform, QRectF(rect()).center(), factor, smallest), m_size, size()), false);
}

void ImageCanvas::reveal(const QRectF& area) {
    const QRectF shown(m_transform.toView(area.topLeft()), m_transform.toView(area.bottomRight()));
    const QRectF view = rect();
    if (m_size.isEmpty() || view.contains(shown)) return;
    auto moved = m_transform;
    moved.offset += view.center() - shown.center();
    apply(kept(moved, m_size, size()), false);
}

void ImageCanvas::paintMessage(QPainter& painter) {
    const QRect middle = rect().adjusted(40, 0, -40, 0);
    const int side = 40;
    const int top = height() / 2 - 64;
    if (!m_title.isEmpty())
        icon(QStringLiteral("image-off"), theme().muted)
            .paint(&painter, QRect((width() - side) / 2, top, side, side));
    QFont heading = font();
    heading.setWeight(QFont::DemiBold);
    painter.setFont(heading);
    painter.setPen(theme().text);
    painter.drawText(QRect(middle.left(), top + side + 12, middle.width(), 24), Qt::AlignCenter, m_title);
    painter.setFont(font());
    painter.setPen(theme().muted);
    painter.drawText(QRect(middle.left(), top + side + 40, middle.width(), 80),
                     int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, m_text);
}

void ImageCanvas::paintPicture(QPainter& painter, const ViewTransform& transform, const QRectF& area,
                               double deviceScale) const {
    const QRectF target = transform.rect(m_size);
    if (!target.contains(area)) painter.fillRect(area, theme().window);
    // The painter's clip keeps this to what is asked for; cutting the source instead would leave seams.
    const double scale = transform.scale * deviceScale;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < nearestFrom);
    if (m_picture) {
        const bool fine = m_tiles && scale * m_size.width() > m_picture->levels.front().width();
        if (!fine || !m_tiles->covers(target, area, deviceScale)) {
            const QImage& level = m_picture->levelFor(m_size.width() * scale);
            painter.drawImage(target, level, QRectF(level.rect()));
        }
        if (fine) m_tiles->paint(painter, target, area, deviceScale);
    } else if (!m_placeholder.isNull()) {
        painter.drawPixmap(target, m_placeholder, QRectF(m_placeholder.rect()));
    } else {
        painter.fillRect(target.intersected(area), theme().panel);
    }
}

void ImageCanvas::pictureSharpened(const QRectF& area) {
    update(QRectF(m_transform.toView(area.topLeft()), area.size() * m_transform.scale)
               .toAlignedRect()
               .adjusted(-1, -1, 1, 1));
}

void ImageCanvas::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    if (!m_size.isEmpty()) return paintPicture(painter, m_transform, event->rect(), devicePixelRatioF());
    painter.fillRect(event->rect(), theme().window);
    paintMessage(painter);
}

void ImageCanvas::resizeEvent(QResizeEvent*) {
    if (m_fitted)
        fit();
    else
        apply(kept(m_transform, m_size, size()), false);
}

void ImageCanvas::wheelEvent(QWheelEvent* event) {
    if (m_size.isEmpty()) return event->ignore();
    const double steps = event->angleDelta().y() / 120.0;
    if (steps == 0) return event->ignore();
    const double smallest = std::min(fitTransform().scale, 1 / devicePixelRatioF());
    apply(kept(zoomedAbout(m_transform, event->position(), std::pow(wheelStep, steps), smallest), m_size,
               size()),
          false);
    event->accept();
}

void ImageCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_space)) {
        m_dragging = true;
        m_dragFrom = event->position();
        setCursor(Qt::ClosedHandCursor);
    }
}

void ImageCanvas::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging || m_size.isEmpty()) return;
    auto moved = m_transform;
    moved.offset += event->position() - m_dragFrom;
    m_dragFrom = event->position();
    moved = kept(moved, m_size, size());
    if (moved != m_transform) apply(moved, false);
}

void ImageCanvas::mouseReleaseEvent(QMouseEvent*) {
    if (!m_dragging) return;
    m_dragging = false;
    setSpace(m_space);
}

void ImageCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_space) return;
    if (m_fitted)
        actualSize();
    else
        fit();
}

void ImageCanvas::setSpace(bool down) {
    m_space = down;
    if (!m_dragging) setCursor(down ? QCursor(Qt::OpenHandCursor) : restCursor());
}

void ImageCanvas::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space) return QWidget::keyPressEvent(event);
    if (!event->isAutoRepeat()) setSpace(true);
}

void ImageCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space) return QWidget::keyReleaseEvent(event);
    if (!event->isAutoRepeat()) setSpace(false);
}

void ImageCanvas::focusOutEvent(QFocusEvent* event) {
    m_dragging = false;
    setSpace(false);
    QWidget::focusOutEvent(event);
}

} // namespace imago::ui
