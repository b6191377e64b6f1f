// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/curves.h"
#include "ui/base/job.h"
#include "ui/inspect/inspect_panel.h"
#include "ui/inspect/measures_model.h"

class QComboBox;

namespace imago::ui {

class UnitPlot;

/// All measures of the run with their intervals, and the ROC or the precision–recall curve of a class.
class MeasuresPanel : public InspectPanel {
    Q_OBJECT
public:
    explicit MeasuresPanel(QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    void showCurve();

    MeasuresModel* m_model;
    QComboBox *m_class, *m_kind;
    UnitPlot* m_plot;
    Job m_measuring, m_sampling, m_drawing;
};

} // namespace imago::ui
