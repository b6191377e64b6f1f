// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/workspace.h"
#include "ui/export/export_report.h"

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace imago::ui {

class EmptyState;
class ExportTable;

/// Writes the model of a run for other programs, and shows that each file gives the same answers as the
/// checkpoint.
class ExportWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit ExportWorkspace(Session& session, QWidget* parent = nullptr);
    QList<QAction*> commands() const override { return {m_export, m_cancel, m_choose, m_open}; }
    void activate() override;
    void showRun(RunId run) override;
    Place place() override;
    void takePlace(const Place& place) override;
    bool isBusy() const override { return m_runner.isRunning(); }

private:
    QWidget* buildForm();
    QWidget* buildResults();
    void chooseFolder();
    void start();
    void onFinished(const Result<QString>& report);
    void showResult(const ExportResult& result);
    void remember(const ExportResult& result);
    void refreshRuns();
    void refreshActions();
    QStringList chosenFormats() const;
    const RunRecord* run() const;

    QAction *m_export, *m_cancel, *m_choose, *m_open;
    ExportRunner m_runner;
    std::vector<RunRecord> m_runs;
    RunRecord m_exported; ///< the run of the export in progress, then of the results shown
    QStackedWidget* m_pages;
    QComboBox* m_run;
    std::vector<std::pair<QString, QCheckBox*>> m_formats; ///< a format's word, its box
    QLineEdit* m_folder;
    QLabel *m_metrics, *m_state;
    QProgressBar* m_progress;
    ExportTable* m_table;
    QTableView* m_files;
    QLabel *m_summary, *m_refused;
    EmptyState* m_nothing;
    QStackedWidget* m_right;
    QTabWidget* m_texts;
    QString m_report; ///< of the results shown; empty where there are none
    QString m_resultFolder;
    bool m_runTaken = false;
};

} // namespace imago::ui
