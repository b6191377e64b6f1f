// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/imbalance.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace imago::ui {

/// A dot a class: training pictures to the right (each step of the scale as many times more), F1 upwards. The
/// pointer, or the arrow keys, say which class it is; a click or Return picks it.
class BalancePlot : public QWidget {
    Q_OBJECT
public:
    explicit BalancePlot(QWidget* parent = nullptr);
    /// Classes that nothing was measured on are left out.
    void set(const QStringList& names, const std::vector<ClassBalance>& classes);
    int current() const { return m_current; } ///< by model index; −1 = none

    QSize minimumSizeHint() const override { return {200, 120}; }
    QSize sizeHint() const override { return {340, 180}; }

Q_SIGNALS:
    void classPicked(int classIndex);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Dot {
        ClassBalance of;
        double x = 0, y = 0; ///< shares of the field, y upwards
        QString tip;
    };
    QRectF field() const;
    QPointF place(const Dot& dot) const;
    void setCurrent(int dot);
    void paintScale(QPainter& painter) const;
    void paintTip(QPainter& painter) const;

    std::vector<Dot> m_dots;      ///< by rising x
    double m_low = 0, m_high = 1; ///< logarithms (base 10) at the ends of the scale
    int m_dot = -1, m_current = -1;
};

} // namespace imago::ui
