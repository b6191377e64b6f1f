// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

namespace imago::ui {

/// A plot of shares against shares: a curve or bars in the unit square, with the diagonal where it means
/// something. The pointer, or the arrow keys, say the values of the nearest point or bar.
class UnitPlot : public QWidget {
    Q_OBJECT
public:
    struct Bar {
        double low = 0, high = 0; ///< on the x axis
        double height = 0;
        double reference = 0; ///< what the height should be; drawn as a mark
        QString tip;
    };
    struct Point {
        double x = 0, y = 0;
        QString tip;
    };

    explicit UnitPlot(QWidget* parent = nullptr);
    void setAxes(const QString& x, const QString& y, bool diagonal);
    /// Points by rising x; `steps`: up or down to the next point's height first, then flat to it, as average
    /// precision sums.
    void setCurve(std::vector<Point> points, bool steps = false);
    void setBars(std::vector<Bar> bars);
    /// A mark at this x; negative = none.
    void setMark(double x);
    /// What stands there while there is nothing.
    void setPlaceholder(const QString& text);

    QSize minimumSizeHint() const override { return {220, 180}; }
    QSize sizeHint() const override { return {340, 260}; }

Q_SIGNALS:
    void barPicked(int bar); ///< by a click or Return

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF area() const;
    QPointF place(const QRectF& area, double x, double y) const;
    int nearest(double x) const;
    void setCurrent(int index);
    int count() const;

    QString m_xTitle, m_yTitle, m_placeholder;
    std::vector<Point> m_points;
    std::vector<Bar> m_bars;
    bool m_diagonal = false, m_steps = false;
    double m_mark = -1;
    int m_current = -1;
};

} // namespace imago::ui
