// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/curve_chart.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace imago::ui {

/// What the charts below have in common: the x axis, smoothing, and the legend, whose buttons switch runs and
/// the training and validation curves on and off.
class ChartBar : public QWidget {
    Q_OBJECT
public:
    explicit ChartBar(QWidget* parent = nullptr);
    const ChartChoice& choice() const { return m_choice; }
    /// The legend; cheap where they are the ones it has.
    void setRuns(const std::vector<ShownRun>& runs);

Q_SIGNALS:
    void changed();

private:
    QToolButton* toggle(const QString& text, bool ChartChoice::*member);
    ChartChoice m_choice;
    QLabel* m_weight;
    QHBoxLayout* m_legend;
    std::vector<std::pair<RunId, QToolButton*>> m_buttons;
    std::vector<QRgb> m_colors;
};

} // namespace imago::ui
