// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/workspace.h"
#include "ui/client/split_predictor.h"
#include "ui/inspect/inspect_views.h"
#include "ui/inspect/picture_panel.h"
#include "ui/inspect/report_writer.h"
#include "ui/model/thumbnail_grid.h"

#include <QTimer>

#include <optional>
#include <unordered_map>

class QComboBox;
class QLabel;
class QProgressBar;
class QStackedWidget;

namespace imago::ui {

class EmptyState;

/// How good a run is and where it is wrong: metrics, the confusion matrix that filters the pictures, and one
/// picture with all confidences, whose label can be mended with one key. Metrics follow the labels as they
/// are now.
class InspectWorkspace : public Workspace {
    Q_OBJECT
public:
    explicit InspectWorkspace(Session& session, QWidget* parent = nullptr);
    QList<QAction*> commands() const override { return m_commands + m_views->commands() + m_classCommands; }
    void activate() override;
    void showImage(ImageId image) override;
    void showRun(RunId run) override;

private:
    QAction* command(const QString& iconName, const QString& text, const QKeySequence& key,
                     std::function<void()> run);
    QWidget* buildLeft();
    QWidget* buildMiddle();
    void refreshClassCommands();
    void refreshRuns();
    void evaluate();
    void take(Result<RunEvaluation> evaluation);
    void predictSplit();
    void showMetrics();
    void choose(const PictureChoice& choice);
    void showAll();
    std::vector<ImageId> shownIds() const;
    void refreshGrid();
    void showCurrent();
    /// What the evaluation says of one picture.
    void describe(std::size_t row, PicturePanel::Subject& subject) const;
    void judge(const std::function<bool(const std::vector<ImageId>&)>& gesture);
    std::vector<ImageId> subjects() const;
    QStringList classNames(const RunEvaluation& evaluation) const;
    /// As the labels are now; several joined by a comma, empty = none.
    QString labelText(ImageId image) const;
    ClassId predictedClass(ImageId image) const; ///< 0: not known
    bool isRight(std::size_t row) const;
    const RunRecord* run() const;
    Split split() const;

    QList<QAction*> m_commands, m_classCommands;
    QAction *m_accept, *m_keep, *m_ambiguous, *m_exclude, *m_heat, *m_wrong, *m_label, *m_all, *m_report;
    std::vector<RunRecord> m_runs;
    InspectedPtr m_inspected;                             ///< null: not predicted, or not read yet
    std::unordered_map<std::int64_t, std::size_t> m_rows; ///< image → row of the evaluation
    Preprocess m_preprocess;

    QStackedWidget *m_pages, *m_gridPages;
    QComboBox *m_run, *m_split;
    QLabel* m_figures[5];
    QLabel *m_title, *m_hint;
    InspectViews* m_views;
    /// What a view picked; by image, since rows change with the labels.
    struct Chosen {
        QString title;
        std::vector<ImageId> images;
        bool ordered = false;
        bool evaluated = true; ///< those that are no longer evaluated (excluded since) leave the list
    };
    std::optional<Chosen> m_chosen;
    Thumbnails* m_thumbnails;
    ImageListModel* m_images;
    ThumbnailGrid* m_grid;
    PicturePanel* m_picture;
    EmptyState* m_missing;
    QProgressBar* m_progress;
    Job m_job;
    SplitPredictor m_predictor;
    ReportWriter m_reporter;
    QTimer m_refresh;
    ImageId m_wanted; ///< to be selected when the evaluation is there
};

} // namespace imago::ui
