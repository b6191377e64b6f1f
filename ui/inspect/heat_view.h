// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

#include <optional>

namespace imago::ui {

/// A picture fitted to the widget with a heat map laid over its evaluation view: what the network looked at.
/// Small pictures are magnified without smoothing. A part of it is chosen by drawing a frame, with the mouse
/// or by keys.
class HeatView : public QWidget {
    Q_OBJECT
public:
    explicit HeatView(QWidget* parent = nullptr);
    void setPicture(const QImage& picture);
    void setMessage(const QString& message); ///< instead of a picture
    /// `heat`: grey, 0 … 255. `view`: the part of the picture, in its pixels, that the network saw (a centre
    /// crop leaves the rims out; a letterbox reaches beyond them).
    void setHeat(const QImage& heat, const QRectF& view);
    void setHeatShown(bool shown);
    void setOpacity(double opacity); ///< of the heat, 0 … 1
    /// What the network gets in place of the picture; it is the whole of `view` above.
    void setNetworkView(const QImage& view);
    void setNetworkViewShown(bool shown);
    /// The part that was drawn, in shares of the picture; empty = none.
    QRectF part() const { return m_part; }
    void clearPart();
    /// A frame in the middle that the arrow keys move and, with Shift, size; Return chooses it, Escape drops
    /// it.
    void startFrame();
    QSize sizeHint() const override { return {300, 300}; }

Q_SIGNALS:
    /// A frame was drawn over the picture; in shares of its width and height.
    void partChosen(const QRectF& part);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool seenShown() const { return m_seenShown && !m_seen.isNull(); }
    QRectF target() const; ///< where the picture is painted
    QRectF shares(QPointF a, QPointF b) const;
    void paintPart(QPainter& painter) const;
    void paintHint(QPainter& painter) const;
    void moveFrame(QPointF by);
    void sizeFrame(QPointF by);

    QImage m_picture, m_heat, m_seen;
    QRectF m_view, m_part;
    QString m_message;
    bool m_shown = true, m_seenShown = false;
    bool m_framing = false; ///< by keys
    double m_opacity = 1;
    std::optional<QPointF> m_pressed;
};

/// Heat as colour: transparent blue for cold to opaque red for hot, in the order of Turbo (Mikhailov 2019,
/// approximated by its anchor colours), premultiplied.
QImage heatColors(const QImage& grey);

/// The part of a picture of `width`×`height` that a square network input shows, in picture pixels. `resize`:
/// "crop", "squash" or "letterbox"; `cropFraction` as in Preprocess.
QRectF networkRect(int width, int height, const QString& resize, double cropFraction);

} // namespace imago::ui
