// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/compare.h"
#include "core/recipe/recipe_difference.h"
#include "ui/base/job.h"
#include "ui/inspect/inspect_panel.h"

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace imago::ui {

/// The run that is shown against another on the same pictures: what became right, what became wrong, whether
/// that can be chance, and what the recipes do differently.
class ComparePanel : public InspectPanel {
    Q_OBJECT
public:
    explicit ComparePanel(QWidget* parent = nullptr);
    /// The project's runs with predictions, newest first.
    void setRuns(const std::vector<RunRecord>& runs);

    struct Finding {
        RunComparison comparison;       ///< from the other run to the shown one
        std::vector<std::size_t> shown; ///< the row of the shown run for each compared picture
        std::vector<std::size_t> bothWrong;
        std::vector<RecipeDifference> recipe;
        std::int64_t alone = 0; ///< pictures that only one of the runs predicted
    };

protected:
    void refresh() override;

private:
    void listRuns();
    void compare();
    void showFinding();
    void choose(const QString& title, const std::vector<std::size_t>& compared);

    std::vector<RunRecord> m_runs;
    QComboBox* m_other;
    QLabel *m_gain, *m_verdict, *m_recipeTitle;
    QPushButton *m_right, *m_wrong, *m_both;
    QTableWidget* m_recipe;
    std::optional<Finding> m_finding;
    Job m_job;
};

} // namespace imago::ui
