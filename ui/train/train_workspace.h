// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/workspace.h"
#include "ui/train/run_list_model.h"
#include "ui/train/run_story.h"

#include <QTimer>

class QPlainTextEdit;
class QSplitter;
class QTableView;

namespace imago::ui {

class ChartPanel;
class PreflightPanel;
class RecipeForm;
class RunBar;
class RunDetails;
class SampleStrip;

/// The recipe on the left; on the right the checks, the live curves and the kept runs.
class TrainWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit TrainWorkspace(Session& session, QWidget* parent = nullptr);
    QList<QAction*> commands() const override { return m_commands; }
    void activate() override;
    void showRun(RunId run) override { select(run); }
    Place place() override { return {{}, selected() ? selected()->id : RunId{}, {}}; }
    bool isBusy() const override { return m_exportJob.isRunning(); }

private:
    QWidget* buildRuns();
    void start();
    void togglePause();
    void resumeSelected();
    void removeSelected();
    void openFolder();
    void inspectSelected();
    void loadRecipeOfSelected();
    void refreshPreflight();
    void refreshActions();
    void showCharts();
    void showLog();
    void loadStory();
    void showStory();
    void testCheckpoint();
    void exportTensorBoardFiles();
    bool isLive(const RunRecord& run) const;
    const RunRecord* selected() const; ///< the one in front
    std::vector<RunRecord> allSelected() const;
    void select(RunId id);

    QList<QAction*> m_commands;
    QAction *m_start, *m_pause, *m_stop, *m_resume, *m_remove, *m_inspect, *m_reuse, *m_folder, *m_test,
        *m_tensorBoard;
    RunListModel* m_model;
    QTableView* m_table;
    QPlainTextEdit* m_log;
    RecipeForm* m_form;
    RunBar* m_bar;
    PreflightPanel* m_preflight;
    ChartPanel* m_charts;
    SampleStrip* m_samples;
    RunDetails* m_details;
    RunId m_storyOf; ///< the run whose story is shown
    RunStory m_story;
    Job m_checkJob, m_storyJob, m_exportJob;
    QTimer m_checkTimer;
};

} // namespace imago::ui
