// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace imago::ui {

/// A slider with two handles for a range low … high inside limits; or with one, for the high end alone. The
/// arrow keys move the handle that was used last, Space takes the other.
class RangeSlider : public QWidget {
    Q_OBJECT
public:
    explicit RangeSlider(QWidget* parent = nullptr);

    void setLimits(double minimum, double maximum, double step);
    void setSingle(bool single); ///< only the high handle
    void setRange(double low, double high);
    double low() const { return m_low; }
    double high() const { return m_high; }
    QSize sizeHint() const override { return {160, 24}; }
    QSize minimumSizeHint() const override { return {60, 24}; }

Q_SIGNALS:
    void edited(double low, double high); ///< by the person
    void released();                      ///< the mouse let go

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double xOf(double value) const;
    double valueAt(double x) const;
    void moveHandle(double value);

    double m_minimum = 0, m_maximum = 1, m_step = 0.01, m_low = 0, m_high = 1;
    bool m_single = false, m_highActive = true;
};

} // namespace imago::ui
