// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/plot_scene.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace imago::ui {

/// Draws a scene and lets a person look around in it. Mouse: the crosshair follows; the wheel zooms x, with
/// Ctrl y, with Shift it pans; a drag zooms into its box; a drag with Shift or the middle button pans; a
/// double click shows everything. Keys: Left and Right move the crosshair, + and - zoom x, Up and Down zoom
/// y, arrows with Shift pan, Home shows everything, Escape puts the crosshair away.
class PlotView : public QWidget {
    Q_OBJECT
public:
    explicit PlotView(QWidget* parent = nullptr);

    /// Draws anew; the window follows everything unless the person zoomed. `right`: least end of the x axis.
    void setScene(PlotScene scene, double right);
    const PlotScene& scene() const { return m_scene; }
    const PlotWindow& window() const { return m_window; }
    bool isZoomed() const { return m_zoomed; }
    void showAll();
    /// Zooms about a point of the widget; factor < 1 shows less.
    void zoom(double factor, const QPointF& about, bool upright);
    void pan(double dx, double dy); ///< in pixels
    /// Into a box of the widget.
    void zoomTo(const QRectF& box);
    /// The crosshair at an x of the axis, in everything's range; nullopt = none.
    void setCrosshair(std::optional<double> x);
    std::optional<double> crosshair() const { return m_cross; }
    /// What the crosshair reads, a line a curve: "run-3 val/loss 0.312".
    QStringList readings() const;

    QSize sizeHint() const override { return {420, 240}; }
    QSize minimumSizeHint() const override { return {160, 110}; }

Q_SIGNALS:
    void windowChanged();
    void crosshairMoved(std::optional<double> x); ///< by the person

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    PlotMap map() const;
    void setWindow(PlotWindow window, bool zoomed);
    void redraw();
    void moveCrosshair(std::optional<double> x);
    void stepCrosshair(int pixels);
    void paintCrosshair(QPainter& painter) const;

    enum class Drag { none, box, pan };
    PlotScene m_scene;
    PlotWindow m_window, m_all;
    bool m_zoomed = false;
    QPixmap m_picture; ///< the plot without crosshair; null = to be drawn
    std::optional<double> m_cross;
    Drag m_drag = Drag::none;
    QPointF m_from, m_to;
};

} // namespace imago::ui
