// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/calibration.h"
#include "core/evaluate/confidences.h"
#include "core/evaluate/operating_point.h"
#include "core/evaluate/temperature.h"
#include "ui/base/job.h"
#include "ui/inspect/inspect_panel.h"

#include <functional>
#include <optional>
#include <vector>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;

namespace imago::ui {

class UnitPlot;

/// Is the model as often right as it says, what does a temperature change, and what is left to answer when it
/// abstains below a confidence.
class CalibrationPanel : public InspectPanel {
    Q_OBJECT
public:
    explicit CalibrationPanel(QWidget* parent = nullptr);

    /// What the background work found out.
    struct Finding {
        /// Of the probabilities as they are, or divided by the temperature.
        struct Side {
            Calibration calibration;
            std::optional<RiskCoverage> curve; ///< none for several labels a picture
            /// In the order of the pictures; several labels: a class each, picture by picture.
            std::vector<Confidence> confidences;
        };
        Side plain;
        std::optional<Temperature> temperature; ///< none: the run has no validation predictions
        std::optional<Side> tempered;
    };

protected:
    void refresh() override;

private:
    void showFinding();
    void showThreshold();
    void thresholdForError();
    void chooseBin(int bin);
    void choose(const QString& title, const std::function<bool(double)>& confidence);
    const Finding::Side* side() const; ///< that is shown; null where there is nothing
    double threshold() const;

    UnitPlot* m_plot;
    QLabel *m_figures, *m_temperatureText, *m_pointText;
    QCheckBox* m_useTemperature;
    QSlider* m_threshold;
    QDoubleSpinBox* m_error;
    QPushButton *m_find, *m_abstained;
    QWidget* m_point;
    std::optional<Finding> m_finding;
    Job m_job;
};

} // namespace imago::ui
