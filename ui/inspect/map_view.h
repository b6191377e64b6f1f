// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspect/map_raster.h"

#include <QPixmap>
#include <QPolygonF>
#include <QStringList>
#include <QVariantAnimation>
#include <QWidget>

#include <functional>
#include <optional>

namespace imago::ui {

/// Very many points on a plane: the wheel, + and − look closer and back, dragging or the arrow keys move,
/// Home shows all again, Space and Shift+Space go from point to point, from the middle outwards, and Return
/// picks the one they are at; a click picks a point, a line drawn around points (with Shift, or in lasso
/// mode) picks those inside.
class MapView : public QWidget {
    Q_OBJECT
public:
    explicit MapView(QWidget* parent = nullptr);
    /// x, y a point in any unit. As many points as before glide to their new places.
    void setPlaces(std::span<const float> places);
    /// `groups`: of each point, −1 = not shown; `front`: the group that lies over the others, −1 = none.
    void setGroups(std::vector<int> groups, const std::vector<QColor>& colors, int front);
    void setEmphasised(int group); ///< the others fade; −1 = none
    void setMarked(int point);     ///< the current picture; −1 = none
    /// What is said of the point under the pointer.
    void setCard(int point, const QPixmap& picture, const QStringList& lines);
    /// Where few points are in view they are shown as their pictures, which this gives; a null pixmap = not
    /// yet, update() follows when it is there.
    void setPictures(std::function<QPixmap(std::size_t point)> pictureOf) {
        m_pictureOf = std::move(pictureOf);
    }
    void setLassoMode(bool on);
    void fit();
    void zoomBy(double factor) { zoomTo(m_zoom * factor, rect().center()); }
    double zoom() const { return m_zoom; } ///< 1 = all is seen

    std::size_t count() const { return m_points.size(); }
    bool isShown(std::size_t point) const { return m_groups[point] >= 0; }
    QPointF placeOf(std::size_t point) const { return camera().toView(m_target[point]); } ///< in the widget
    int pointAt(QPointF at) const; ///< within a few pixels; −1 = none
    std::vector<std::size_t> inView() const;
    /// The points that lie nearest to one on the map, itself first.
    std::vector<std::size_t> around(std::size_t point, std::size_t most) const;

    QSize minimumSizeHint() const override { return {240, 200}; }
    QSize sizeHint() const override { return {400, 400}; }

Q_SIGNALS:
    void hovered(int point); ///< −1 = none
    void picked(int point);
    void lassoed(const std::vector<std::size_t>& points);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    MapCamera camera() const;
    void zoomTo(double zoom, QPointF around);
    void moveBy(QPointF pixels);
    void renew(); ///< points or camera changed
    void renewDots();
    void setHovered(int point);
    void walk(int step);
    void paintPoints();
    std::vector<QRect> keepScrolled(const MapCamera& now); ///< what is to be painted of m_image
    void paintPictures(QPainter& painter) const;
    void paintRing(QPainter& painter, int point, const QColor& color) const;
    void paintCard(QPainter& painter) const;
    std::vector<std::size_t> inside(const QPolygonF& line) const;
    double radius() const;

    std::vector<MapPoint> m_points, m_origin, m_target; ///< now, and where they come from and go to
    std::vector<int> m_groups;
    std::vector<QRgb> m_colors;
    std::vector<std::uint32_t> m_order; ///< of painting, so that no group covers the others by its place
    std::vector<MapDot> m_dots;         ///< the points in that order
    int m_front = -1, m_emphasised = -1, m_marked = -1, m_hovered = -1;
    MapGrid m_grid;
    double m_zoom = 1;
    QPointF m_centre{0.5, 0.5}; ///< of the view, on the map
    QImage m_image;             ///< the points as m_camera sees them; null = to be painted
    MapCamera m_camera;         ///< in pixels of the image
    bool m_moved = false;       ///< the image is of another place
    QVariantAnimation m_glide;
    bool m_lassoMode = false;
    std::optional<QPointF> m_pressed;
    QPointF m_last;
    bool m_dragged = false;
    QPolygonF m_lasso; ///< while it is drawn
    int m_cardOf = -1;
    QPixmap m_cardPicture;
    std::function<QPixmap(std::size_t)> m_pictureOf;
    QStringList m_cardLines;
};

} // namespace imago::ui
