// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_details.h"

#include "core/recipe/recipe.h"
#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/train/run_list_model.h"

#include <QLabel>

namespace imago::ui {

RunDetails::RunDetails(QWidget* parent) : QScrollArea(parent), m_text(new QLabel) {
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setContentsMargins(gap, gap, gap, gap);
    m_text->setAccessibleName(tr("Details of the selected run"));
    setWidget(m_text);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(m_text->accessibleName());
}

QString RunDetails::text() const {
    return m_text->text();
}

void RunDetails::show(const RunRecord* run, const RunStory& story, const QString& folder) {
    if (!run) return m_text->setText(tr("No run is selected."));
    QString rows;
    const auto row = [&](const QString& name, const QString& value) {
        if (value.isEmpty()) return;
        rows += QStringLiteral("<tr><td style='color:%1; padding-right:16px'>%2</td><td>%3</td></tr>")
                    .arg(theme().muted.name(), name, value.toHtmlEscaped());
    };
    row(tr("State"), runStatusText(run->status));
    row(tr("Message"), QString::fromStdString(run->message));
    row(tr("Network"), networkName(QString::fromStdString(run->model)));
    const auto recipe = recipeFromJson(run->recipeJson);
    row(tr("Epochs"),
        recipe ? tr("%1 of %2").arg(count(run->epochs), count(recipe->epochs)) : count(run->epochs));
    if (run->bestValAccuracy >= 0)
        row(tr("Best validation accuracy"),
            story.done && story.done->bestEpoch > 0
                ? tr("%1, after epoch %2").arg(percent(run->bestValAccuracy)).arg(story.done->bestEpoch)
                : percent(run->bestValAccuracy));
    row(tr("Computed on"), QString::fromStdString(story.device));
    if (story.done) {
        const auto& done = *story.done;
        row(tr("Time"), duration(done.seconds));
        if (done.imagesPerSecond > 0)
            row(tr("Speed"), tr("%1 pictures/s").arg(done.imagesPerSecond, 0, 'f', 0));
        if (done.peakMb > 0) row(tr("Peak memory"), byteText(done.peakMb * 1024 * 1024));
        row(tr("Energy"), QString::fromStdString(energyWords(done, recipe ? recipe->gridIntensity : 0)));
    }
    for (const auto& warning : story.warnings)
        row(tr("Warning"), QString::fromStdString(warning));
    row(tr("Folder"), folder);
    m_text->setText(QStringLiteral("<table cellspacing='2'>%1</table>").arg(rows));
}

} // namespace imago::ui
