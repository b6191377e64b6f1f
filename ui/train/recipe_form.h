// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/recipe_draft.h"

#include <QWidget>

#include <functional>
#include <vector>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace imago::ui {

class SchedulePreview;

/// The recipe as a form: presets above, then every field with its reason as help. Edits the session's
/// RecipeDraft at once.
class RecipeForm : public QWidget {
    Q_OBJECT
public:
    explicit RecipeForm(Session& session, QWidget* parent = nullptr);
    /// Training pictures there are now, for the schedule's drawing.
    void setTrainingImages(std::int64_t images);

Q_SIGNALS:
    void augmentationWanted(); ///< the person wants to see the Augment workspace

private:
    template <class T> using Member = T Recipe::*;
    QFormLayout* section(const QString& title);
    void row(QFormLayout* form, const QString& label, QWidget* editor, const char* field);
    void integer(QFormLayout* form, const QString& label, Member<int> member, const char* field, int low,
                 int high, int step, const QString& zero = {});
    void real(QFormLayout* form, const QString& label, Member<double> member, const char* field, double low,
              double high, double step, int decimals, const QString& zero = {});
    template <class E>
    void choice(QFormLayout* form, const QString& label, Member<E> member, const char* field,
                const std::vector<std::pair<E, QString>>& values);
    void buildModel();
    void buildTraining();
    void buildMachine();
    void edit(const std::function<void(Recipe&)>& change);
    void chooseWeights(int index);
    void refresh();

    Session& m_session;
    RecipeDraft& m_draft;
    QVBoxLayout* m_layout;
    QButtonGroup* m_presets;
    QLabel *m_presetHelp, *m_problem, *m_augment;
    QComboBox* m_weights = nullptr;
    SchedulePreview* m_preview;
    std::vector<std::function<void(const Recipe&)>> m_shows;
    std::int64_t m_images = 0;
    bool m_refreshing = false;
};

} // namespace imago::ui
