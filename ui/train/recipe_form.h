// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/recipe_draft.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace imago::ui {

class RecipeRows;
class SchedulePreview;

/// The recipe as a form: presets above, then every field with its reason as help. Edits the session's
/// RecipeDraft at once.
class RecipeForm : public QWidget {
    Q_OBJECT
public:
    explicit RecipeForm(Session& session, QWidget* parent = nullptr);
    /// Training pictures there are now, for the schedule's drawing.
    void setTrainingImages(std::int64_t images);
    /// Dialogs that change the draft where they are accepted: weights to start from; a learning rate by
    /// trying.
    void openWeights();
    void findRate();

Q_SIGNALS:
    void augmentationWanted(); ///< the person wants to see the Augment workspace

private:
    void buildPresets();
    void buildModel();
    void buildOptimiser();
    void buildSchedule();
    void buildLoss();
    void buildOverfitting();
    void buildSpeed();
    void buildUnlabelled();
    void buildFolds();
    void buildMachine();
    void chooseWeights(int index);
    void refresh();

    Session& m_session;
    RecipeDraft& m_draft;
    QVBoxLayout* m_layout;
    RecipeRows* m_rows;
    QButtonGroup* m_presets;
    QLabel *m_presetHelp, *m_problem, *m_augment;
    QComboBox* m_weights = nullptr;
    SchedulePreview* m_preview;
    std::int64_t m_images = 0;
};

} // namespace imago::ui
