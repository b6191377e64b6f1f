// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace imago::ui {

/// A picture fitted to the widget with a heat map laid over its evaluation view: what the network looked at.
/// Small pictures are magnified without smoothing.
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
    QSize sizeHint() const override { return {300, 300}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture, m_heat;
    QRectF m_view;
    QString m_message;
    bool m_shown = true;
};

/// Heat as colour: transparent blue for cold to opaque red for hot, in the order of Turbo (Mikhailov 2019,
/// approximated by its anchor colours), premultiplied.
QImage heatColors(const QImage& grey);

/// The part of a picture of `width`×`height` that a square network input shows, in picture pixels. `resize`:
/// "crop", "squash" or "letterbox"; `cropFraction` as in Preprocess.
QRectF networkRect(int width, int height, const QString& resize, double cropFraction);

} // namespace imago::ui
