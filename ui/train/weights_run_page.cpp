// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/weights_run_page.h"

#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

WeightsRunPage::WeightsRunPage(Session& session, QWidget* parent)
    : WeightsPage(parent),
      m_list(new QListWidget) {
    setAccessibleName(tr("Earlier runs"));
    m_list->setAccessibleName(tr("Runs with a model"));
    m_list->setObjectName(QStringLiteral("weights-runs"));
    if (auto runs = session.store().runs()) m_runs = std::move(*runs);
    std::erase_if(m_runs, [&](const RunRecord& run) {
        std::error_code code;
        return !std::filesystem::exists(runFolderOf(session.store(), run) / "checkpoints" / "best.pt", code);
    });
    std::reverse(m_runs.begin(), m_runs.end());
    for (const auto& run : m_runs) {
        QString line =
            tr("%1 · %2 · %n epoch(s)", nullptr, static_cast<int>(run.epochs))
                .arg(QString::fromStdString(run.name), networkName(QString::fromStdString(run.model)));
        if (run.bestValAccuracy >= 0) line = tr("%1 · %2 validation").arg(line, percent(run.bestValAccuracy));
        m_list->addItem(new QListWidgetItem(icon(QStringLiteral("history")), line));
    }
    connect(m_list, &QListWidget::currentRowChanged, this, &WeightsRunPage::choiceChanged);
    connect(m_list, &QListWidget::itemActivated, this, &WeightsRunPage::activated);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gapLarge, 0, 0);
    column->setSpacing(gap);
    column->addWidget(roleLabel(
        QStringLiteral("muted"),
        m_runs.empty() ? tr("No run of this project has a model yet.")
                       : tr("The new run starts from the best checkpoint of the one you choose; both are "
                            "recorded as parent and child. The head starts anew.")));
    column->addWidget(m_list, 1);
    if (!m_runs.empty()) m_list->setCurrentRow(0);
}

void WeightsRunPage::select(const std::string& name) {
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        if (m_runs[i].name == name) m_list->setCurrentRow(static_cast<int>(i));
}

std::optional<WeightsChoice> WeightsRunPage::choice() const {
    const int at = m_list->currentRow();
    if (at < 0 || at >= static_cast<int>(m_runs.size())) return {};
    const auto& run = m_runs[static_cast<std::size_t>(at)];
    const auto recipe = recipeFromJson(run.recipeJson);
    return WeightsChoice{QString::fromStdString(run.model),
                         QString::fromStdString(std::string(runWeightsPrefix) + run.name),
                         recipe ? recipe->inputSize : 0,
                         {}};
}

} // namespace imago::ui
