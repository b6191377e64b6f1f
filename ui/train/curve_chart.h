// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/run_records.h"

#include <QWidget>

#include <map>
#include <vector>

class QChart;
class QChartView;
class QLabel;
class QLineSeries;
class QValueAxis;

namespace imago::ui {

/// A point of a curve: x in epochs, y in the metric's unit.
struct CurvePoint {
    double x = 0, y = 0;
};

/// At most `count` points that show the same curve: of each equal stretch of x the lowest and the highest
/// stay, so no peak is lost.
std::vector<CurvePoint> decimated(const std::vector<CurvePoint>& points, int count);

/// One chart of a metric over epochs: the training curve solid, the validation curve dashed with dots, for
/// the run in front and, thinner and paler, for runs laid over it. A crosshair reads the values; the wheel
/// zooms, a double click shows everything again.
class CurveChart : public QWidget {
    Q_OBJECT
public:
    /// `percent`: values in [0, 1] are shown as percentages.
    CurveChart(const QString& title, bool percent, QWidget* parent = nullptr);

    struct Curves {
        QString name;
        QColor color; ///< of an overlaid run; the run in front uses the theme's
        bool front = false;
        std::vector<CurvePoint> train, validation;
    };
    /// Replaces what is shown; one repaint.
    void setCurves(const std::vector<Curves>& curves, double epochs);
    /// Read aloud by screen readers, and shown right of the title: "train 0.31 · validation 0.35".
    QString summary() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void fitAxes();
    void showCrosshair(const QPointF& position);

    QString m_title;
    bool m_percent;
    QChart* m_chart;
    QChartView* m_view;
    QValueAxis *m_x, *m_y;
    QLabel *m_caption, *m_values;
    std::vector<Curves> m_curves;
    double m_epochs = 1;
    bool m_zoomed = false;
};

} // namespace imago::ui
