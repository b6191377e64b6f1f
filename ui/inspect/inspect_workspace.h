// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/workspace.h"
#include "ui/client/split_predictor.h"
#include "ui/inspect/inspect_views.h"
#include "ui/inspect/picture_panel.h"
#include "ui/inspect/report_writer.h"
#include "ui/model/run_embeddings.h"
#include "ui/model/thumbnail_grid.h"

#include <QTimer>

#include <optional>
#include <unordered_map>

class QComboBox;
class QLabel;
class QProgressBar;
class QSplitter;
class QStackedWidget;

namespace imago::ui {

class EmptyState;

/// How the pictures of one cell of the confusion matrix are listed.
enum class CellOrder { loss, typical, surprising };

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
    Place place() override;
    void takePlace(const Place& place) override;
    bool isBusy() const override;

private:
    QAction* command(const QString& iconName, const QString& text, const QKeySequence& key,
                     std::function<void()> run);
    QWidget* buildLeft();
    QWidget* buildMiddle();
    void refreshClassCommands();
    void refreshRuns();
    void evaluate();
    void findCalibration(const RunRecord& run); ///< where it is not known yet
    void take(Result<RunEvaluation> evaluation);
    EmptyState* setMissing(const QString& title, const QString& text); ///< where there is no grid
    void predictSplit();
    void showMetrics();
    QWidget* buildHead();
    void addPictureCommands();
    void choose(const PictureChoice& choice);
    /// Goes to a picture; where the list does not have it, the choice is listed instead.
    void chooseAround(ImageId image, const PictureChoice& choice);
    CellOrder cellOrder() const;
    void orderCell();
    bool needEmbeddings(); ///< none yet: shows where they are made, and says so
    void findSimilar();
    void findSimilarPart(const Box& part);
    void askSimilar(ImageId image, const std::optional<Box>& part, const QString& title);
    void listSimilar(ImageId image, std::vector<float> query, const QString& title);
    void widenViews(bool wide);
    void showAll();
    std::vector<ImageId> shownIds() const;
    void refreshGrid();
    void showCurrent();
    /// Prediction and bars.
    void fill(PicturePanel::Subject& subject, std::span<const float> confidences,
              const std::vector<ClassId>& labels) const;
    void judge(const std::function<bool(const std::vector<ImageId>&)>& gesture);
    std::vector<ImageId> subjects() const;
    QStringList classNames(const std::vector<std::string>& then, const std::vector<ClassId>& ids) const;
    std::vector<ClassId> labelsOf(ImageId image) const; ///< as they are now
    ClassId predictedClass(ImageId image) const;        ///< 0: not known
    bool isRight(std::size_t row) const;
    const RunRecord* run() const;
    Split split() const;

    QList<QAction*> m_commands, m_classCommands;
    QAction *m_accept, *m_keep, *m_ambiguous, *m_exclude, *m_heat, *m_wrong, *m_label, *m_all, *m_report;
    QAction *m_networkView, *m_similar, *m_wide, *m_calibrated, *m_frame;
    QList<QAction*> m_cellCommands; ///< work where one cell of the matrix is picked
    std::vector<RunRecord> m_runs;
    InspectedPtr m_inspected;                             ///< null: not predicted, or not read yet
    std::unordered_map<std::int64_t, std::size_t> m_rows; ///< image → row of the evaluation
    Preprocess m_preprocess;
    std::pair<RunId, std::int64_t> m_calibrationOf; ///< a run and its epochs
    std::optional<StoredCalibration> m_calibration;

    QStackedWidget *m_pages, *m_gridPages;
    QComboBox *m_run, *m_split, *m_order;
    QSplitter* m_splitter;
    QList<int> m_narrow; ///< the sizes before the views were widened
    RunEmbeddings m_embeddings;
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
    /// The pictures of one cell in another order than by loss, as it was worked out last.
    struct OrderedCell {
        InspectedPtr of;
        ConfusionMatrix::Cell cell;
        CellOrder order = CellOrder::loss;
        std::unordered_map<std::int64_t, std::size_t> places; ///< by image
    } m_cell;
    bool m_cellAsked = false; ///< the first of the cell is shown once the order is there
    Thumbnails* m_thumbnails;
    ImageListModel* m_images;
    ThumbnailGrid* m_grid;
    PicturePanel* m_picture;
    EmptyState* m_missing;
    QProgressBar* m_progress;
    Job m_job, m_ordering, m_similarity, m_calibrating;
    SplitPredictor m_predictor;
    ReportWriter m_reporter;
    QTimer m_refresh;
    ImageId m_wanted; ///< to be selected when the evaluation is there
};

} // namespace imago::ui
