// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/calibration.h"
#include "core/evaluate/confidences.h"
#include "core/evaluate/operating_point.h"
#include "core/evaluate/temperature.h"
#include "core/jobs/run_calibration.h"
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
/// abstains below a confidence. Both numbers are kept with the run, for exports and all who show confidences.
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
        std::optional<StoredCalibration> kept;  ///< what the run keeps
        std::optional<StoredCalibration> anew;  ///< fitted with the labels as they are now
        std::optional<Temperature> temperature; ///< what it does on validation; none: no predictions of it
        std::optional<Side> tempered;           ///< none: nothing could be learnt
    };

Q_SIGNALS:
    void calibrationKept(); ///< another temperature or confidence than before

protected:
    void refresh() override;

private:
    void showFinding();
    void showThreshold();
    void thresholdForError();
    QWidget* buildPoint();
    QWidget* buildKeeping();
    QString temperatureText() const;
    void showKept();
    StoredCalibration toKeep() const; ///< what the run keeps, with the chosen confidence
    void keep(const StoredCalibration& calibration);
    void chooseBin(int bin);
    void choose(const QString& title, const std::function<bool(double)>& confidence);
    const Finding::Side* side() const; ///< that is shown; null where there is nothing
    double threshold() const;

    UnitPlot* m_plot;
    QLabel *m_figures, *m_temperatureText, *m_pointText, *m_keptText;
    QCheckBox* m_useTemperature;
    QSlider* m_threshold;
    QDoubleSpinBox* m_error;
    QPushButton *m_find, *m_abstained, *m_keep, *m_again;
    QWidget *m_point, *m_keeping;
    std::optional<Finding> m_finding;
    RunId m_thresholdOf; ///< the run whose kept confidence was set
    Job m_job, m_keepJob;
};

} // namespace imago::ui
