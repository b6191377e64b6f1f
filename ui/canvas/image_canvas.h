// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/picture.h"
#include "ui/canvas/picture_tiles.h"
#include "ui/canvas/view_transform.h"

#include <QPixmap>
#include <QWidget>

namespace imago::ui {

/// One picture, as large as the room allows. The wheel zooms about the cursor; the middle button, or Space
/// and the left one, drag it; smooth when scaled down, single pixels from four times on. A picture of the
/// size of the one before keeps its zoom, another is fitted.
class ImageCanvas : public QWidget {
    Q_OBJECT
public:
    explicit ImageCanvas(QWidget* parent = nullptr);

    void showPicture(std::shared_ptr<const Picture> picture);
    /// Stands in until the picture arrives: scaled to where that will be. A null pixmap keeps an empty frame
    /// of that size.
    void showPlaceholder(const QPixmap& thumbnail, QSize fullSize);
    /// No picture: why.
    void showMessage(const QString& title, const QString& text);

    /// 1 = one pixel of the picture is one of the screen.
    double zoom() const { return m_transform.scale * devicePixelRatioF(); }
    bool isFitted() const { return m_fitted; }
    const ViewTransform& transform() const { return m_transform; }
    QSize pictureSize() const { return m_size; }
    /// Are parts of a very large picture being read that would be seen sharper?
    bool isSharpening() const { return m_tiles && m_tiles->isReading(); }

    void fit();
    void actualSize();
    void zoomBy(double factor); ///< about the middle
    /// Moves the picture so that this part of it, in its own pixels, can be seen; the zoom stays.
    void reveal(const QRectF& area);

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

Q_SIGNALS:
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

    /// The part of the picture in `area`, with the ground around it, under any transform: points of `area`
    /// and the transform are the painter's, of which one is `deviceScale` pixels of the screen.
    void paintPicture(QPainter& painter, const ViewTransform& transform, const QRectF& area,
                      double deviceScale) const;
    /// Another picture, a better one of the same, or none.
    virtual void pictureChanged() {}
    /// A part of it became sharper; in its pixels.
    virtual void pictureSharpened(const QRectF& area);
    /// What the pointer looks like when nothing is dragged.
    virtual QCursor restCursor() const { return Qt::ArrowCursor; }
    bool isPanning() const { return m_dragging || m_space; }
    bool isDragged() const { return m_dragging; } ///< right now
    const Picture* picture() const { return m_picture.get(); }

private:
    void begin(QSize size);
    void apply(const ViewTransform& transform, bool isFit);
    ViewTransform fitTransform() const;
    void setSpace(bool down);
    void paintMessage(QPainter& painter);

    std::shared_ptr<const Picture> m_picture;
    std::unique_ptr<PictureTiles> m_tiles; ///< of a very large picture
    QPixmap m_placeholder;
    QString m_title, m_text;
    QSize m_size; ///< of the picture; empty = none
    ViewTransform m_transform;
    bool m_fitted = true, m_space = false, m_dragging = false;
    QPointF m_dragFrom;
};

} // namespace imago::ui
