// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/workspace.h"
#include "ui/train/run_curves.h"
#include "ui/train/run_list_model.h"

#include <QTimer>

#include <map>

class QPlainTextEdit;
class QSplitter;
class QTableView;

namespace imago::ui {

class PreflightPanel;
class RecipeForm;
class RunBar;

/// The recipe on the left; on the right the checks, the live curves and the kept runs.
class TrainWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit TrainWorkspace(Session& session, QWidget* parent = nullptr);
    QList<QAction*> commands() const override { return m_commands; }
    void activate() override;
    void showRun(RunId run) override { select(run); }

private:
    QWidget* buildRuns();
    void start();
    void togglePause();
    void resumeSelected();
    void removeSelected();
    void openFolder();
    void inspectSelected();
    void loadRecipeOfSelected();
    void onProgress(const ProgressMessage& progress);
    void onEpoch(RunId run, const EpochMessage& epoch);
    void refreshPreflight();
    void refreshActions();
    void loadCurves();
    void redraw();
    void showLog();
    const RunRecord* selected() const;
    void select(RunId id);

    QList<QAction*> m_commands;
    QAction *m_start, *m_pause, *m_stop, *m_resume, *m_remove, *m_inspect, *m_reuse, *m_folder;
    RunListModel* m_model;
    QTableView* m_table;
    QPlainTextEdit* m_log;
    RecipeForm* m_form;
    RunBar* m_bar;
    PreflightPanel* m_preflight;
    CurveChart *m_loss, *m_accuracy;
    Job m_checkJob, m_curveJob;
    QTimer m_checkTimer, m_redrawTimer;
    std::map<RunId, RunCurves> m_curves;
};

} // namespace imago::ui
