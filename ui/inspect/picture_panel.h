// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/model/confidence_bars.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace imago::ui {

class HeatView;

/// One picture of an evaluation: the pixels with the heat map over them, true and predicted class, all
/// confidences.
class PicturePanel : public QWidget {
    Q_OBJECT
public:
    /// The buttons of `verdicts` stand below the bars.
    PicturePanel(Session& session, QAction* heat, const QList<QAction*>& verdicts, QWidget* parent = nullptr);

    struct Subject {
        ImageRecord image;
        std::filesystem::path runFolder;
        std::vector<ClassConfidence> confidences;
        QString truth, predicted; ///< truth: several joined by a comma; empty = unlabelled
        int predictedIndex = -1;  ///< −1: nothing is known of what the model says
        double loss = 0;
        bool right = false;
        QString resize; ///< of the run's preprocessing, as networkRect() wants it
        double cropFraction = 1;
    };
    void show(const Subject& subject);
    void clear();
    void setHeatShown(bool shown);

private:
    void loadPicture();
    void askForHeat();

    Session& m_session;
    std::optional<Subject> m_subject;
    HeatView* m_view;
    QLabel *m_name, *m_verdict, *m_heatState;
    ConfidenceBars* m_bars;
    Job m_load;
    QTimer m_heatTimer;
    bool m_heatShown = true;
    QSize m_pictureSize;
    quint64 m_question = 0; ///< answers to older questions are dropped
};

} // namespace imago::ui
