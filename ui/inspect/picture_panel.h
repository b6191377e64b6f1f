// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/preprocess.h"
#include "core/jobs/run_calibration.h"
#include "core/run/learning_history.h"
#include "ui/base/session.h"
#include "ui/model/confidence_bars.h"

#include <QWidget>

#include <memory>

class QLabel;
class QToolButton;

namespace imago::ui {

class ExplainControls;
class HeatView;
class LearningStrip;
class NeighbourStrip;
class RunEmbeddings;

/// One picture of a run: the pixels with the heat map over them, true and predicted class, all confidences,
/// how it is explained, what it resembles, and when it was learnt.
class PicturePanel : public QWidget {
    Q_OBJECT
public:
    struct Actions {
        QAction *heat, *networkView; ///< checkable; they show
        QAction* calibrated;         ///< checkable: confidences with the temperature, where it is known
        QAction *frame, *similar;
        QList<QAction*> verdicts; ///< stand at the bottom
    };
    PicturePanel(Session& session, RunEmbeddings& embeddings, const Actions& actions,
                 QWidget* parent = nullptr);

    struct Subject {
        ImageRecord image;
        std::filesystem::path runFolder;
        std::int64_t epochs = 0;                      ///< of the run
        QStringList classes;                          ///< by model index
        std::vector<ClassConfidence> confidences;     ///< as the network says them
        std::optional<StoredCalibration> calibration; ///< of the run; none: nothing was learnt
        bool multiLabel = false;
        QString truth, predicted; ///< truth: several joined by a comma; empty = unlabelled
        int truthIndex = -1;      ///< of the first label; −1: none that the run knows
        int predictedIndex = -1;  ///< −1: nothing is known of what the model says
        std::optional<double> loss;
        bool right = false;
        Preprocess preprocess;
    };
    void show(const Subject& subject);
    void clear();
    /// A command whose key works while the picture has the focus.
    void addPictureCommand(QAction* action);
    /// A frame on the picture, moved by keys, that ends in partWanted().
    void startFrame();

Q_SIGNALS:
    void imageWanted(imago::ImageId image, const std::vector<imago::ImageId>& among);
    void partWanted(const imago::Box& part); ///< pixels of the oriented picture

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Loaded {
        QImage picture, networkView;
    };
    QWidget* buildDetails(QAction* calibrated);
    QWidget* buildLearning();
    QWidget* buildConfidences(QAction* calibrated);
    void loadPicture();
    void showConfidences();
    void askForHeat();
    void take(const ExplainAnswer& answer);
    void showHeat(const std::filesystem::path& file);
    void readHistory();
    void showHistory();

    Session& m_session;
    std::optional<Subject> m_subject;
    HeatView* m_view;
    QLabel *m_name, *m_verdict, *m_heatState, *m_learningText, *m_confidenceText;
    ConfidenceBars* m_bars;
    bool m_calibrated;
    std::vector<double> m_logits; ///< of the picture, once the model has told them
    ExplainControls* m_explain;
    NeighbourStrip* m_neighbours;
    LearningStrip* m_learning;
    Job m_load, m_reading;
    QTimer m_heatTimer;
    bool m_heatShown = true, m_checks = false;
    QSize m_pictureSize;
    std::filesystem::path m_heat, m_untrainedHeat; ///< the maps of the last answer
    quint64 m_question = 0;                        ///< answers to older questions are dropped
    std::pair<std::filesystem::path, std::int64_t> m_historyOf;
    std::shared_ptr<const LearningHistory> m_history; ///< null: the run wrote none, or it is not read yet
};

} // namespace imago::ui
