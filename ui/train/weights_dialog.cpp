// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/weights_dialog.h"

#include "core/base/files.h"
#include "core/jobs/weights.h"
#include "ui/base/recipe_draft.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/client/weights_fetcher.h"
#include "ui/train/weights_catalogue_page.h"
#include "ui/train/weights_file_page.h"
#include "ui/train/weights_run_page.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

std::filesystem::path droppedFile(const QMimeData* data) {
    for (const auto& url : data->urls())
        if (url.isLocalFile()) return toPath(url.toLocalFile());
    return {};
}

} // namespace

bool isWeightsFileName(const std::filesystem::path& file) {
    const auto suffix = QString::fromStdString(file.extension().string()).toLower();
    return QStringList{QStringLiteral(".safetensors"), QStringLiteral(".pth"), QStringLiteral(".pt")}
        .contains(suffix);
}

WeightsDialog::WeightsDialog(Session& session, const std::filesystem::path& file, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_tabs(new QTabWidget),
      m_file(new WeightsFilePage),
      m_catalogue(new WeightsCataloguePage),
      m_runs(new WeightsRunPage(session)),
      m_use(primaryButton(QStringLiteral("check"), tr("&Use in the recipe"))) {
    setWindowTitle(tr("Weights to start from"));
    resize(860, 600);
    setAcceptDrops(true);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Where the weights come from"));
    m_tabs->addTab(m_catalogue, icon(QStringLiteral("package")), tr("Ca&talogue"));
    m_tabs->addTab(m_file, icon(QStringLiteral("file")), tr("F&ile"));
    m_tabs->addTab(m_runs, icon(QStringLiteral("history")), tr("&Earlier runs"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_use->setObjectName(QStringLiteral("weights-use"));
    buttons->addButton(m_use, QDialogButtonBox::ActionRole);
    connect(m_use, &QPushButton::clicked, this, &WeightsDialog::use);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gapLarge);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    for (WeightsPage* one : {static_cast<WeightsPage*>(m_catalogue), static_cast<WeightsPage*>(m_file),
                             static_cast<WeightsPage*>(m_runs)}) {
        connect(one, &WeightsPage::choiceChanged, this, &WeightsDialog::refresh);
        connect(one, &WeightsPage::activated, this, &WeightsDialog::use);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &WeightsDialog::refresh);

    const auto& weights = RecipeDraft::of(session).recipe().weights;
    if (!file.empty()) {
        showFile(file);
    } else if (weights.starts_with(catalogueWeightsPrefix)) {
        m_catalogue->select(weights.substr(catalogueWeightsPrefix.size()));
    } else if (weights.starts_with(runWeightsPrefix)) {
        m_runs->select(weights.substr(runWeightsPrefix.size()));
        m_tabs->setCurrentWidget(m_runs);
    } else if (weights != "embedded" && weights != "none") {
        showFile(fromUtf8(weights));
    }
    refresh();
}

void WeightsDialog::showFile(const std::filesystem::path& file) {
    m_tabs->setCurrentWidget(m_file);
    m_file->showFile(file);
}

WeightsPage* WeightsDialog::page() const {
    return qobject_cast<WeightsPage*>(m_tabs->currentWidget());
}

void WeightsDialog::refresh() {
    m_use->setEnabled(!m_adopt.isRunning() && page() && page()->choice());
}

void WeightsDialog::use() {
    const auto choice = page()->choice();
    if (!choice || m_adopt.isRunning()) return;
    if (choice->adopt.empty()) return take(*choice);
    m_adopt.start<CatalogueEntry>(
        [file = choice->adopt](std::stop_token stop, const ProgressSink&) {
            return adoptWeights(file, stop);
        },
        [this, choice](Result<CatalogueEntry> entry) {
            refresh();
            if (entry) return take(*choice);
            m_file->showReport(entry.error());
        });
    refresh();
}

void WeightsDialog::take(const WeightsChoice& choice) {
    auto& draft = RecipeDraft::of(m_session);
    Recipe recipe = draft.recipe();
    recipe.model = choice.network.toStdString();
    recipe.weights = choice.weights.toStdString();
    if (choice.inputSize > 0) recipe.inputSize = choice.inputSize;
    if (recipe.startSize > recipe.inputSize) recipe.startSize = recipe.inputSize;
    if (!(recipe == draft.recipe())) {
        recipe.preset = "custom";
        recipe.name = "Custom";
        draft.set(recipe);
    }
    accept();
}

void WeightsDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (isWeightsFileName(droppedFile(event->mimeData()))) event->acceptProposedAction();
}

void WeightsDialog::dropEvent(QDropEvent* event) {
    const auto file = droppedFile(event->mimeData());
    event->acceptProposedAction();
    showFile(file);
}

} // namespace imago::ui
