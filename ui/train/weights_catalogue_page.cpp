// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/weights_catalogue_page.h"

#include "ui/base/numbers.h"
#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

enum Column { titleColumn, top1Column, sizeColumn, licenceColumn, stateColumn, columnCount };
constexpr int idRole = Qt::UserRole;
constexpr int progressSteps = 1000; // bytes of large files do not fit an int

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

} // namespace

WeightsCataloguePage::WeightsCataloguePage(QWidget* parent)
    : WeightsPage(parent),
      m_list(new QTreeWidget),
      m_about(roleLabel(QStringLiteral("muted"), {})),
      m_state(roleLabel(QStringLiteral("muted"), {})),
      m_fetch(new QPushButton(icon(QStringLiteral("download")), tr("&Download"))),
      m_cancel(new QPushButton(icon(QStringLiteral("x")), tr("C&ancel the download"))),
      m_remove(new QPushButton(icon(QStringLiteral("trash-2")), tr("&Remove from this machine"))),
      m_progress(new QProgressBar) {
    setAccessibleName(tr("Catalogue"));
    m_list->setObjectName(QStringLiteral("weights-catalogue"));
    m_list->setAccessibleName(tr("Published weights"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Weights"), tr("Top-1"), tr("Size"), tr("Licence"), tr("State")});
    m_list->headerItem()->setToolTip(top1Column, tr("Accuracy on ImageNet-1K as published"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(titleColumn, QHeaderView::Stretch);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &WeightsCataloguePage::showEntry);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (choice()) Q_EMIT activated();
    });
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_about->setObjectName(QStringLiteral("weights-about"));
    m_state->setObjectName(QStringLiteral("weights-state"));
    m_fetch->setObjectName(QStringLiteral("weights-fetch"));
    m_cancel->setObjectName(QStringLiteral("weights-cancel"));
    m_remove->setObjectName(QStringLiteral("weights-remove"));
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the download"));
    connect(m_fetch, &QPushButton::clicked, this, &WeightsCataloguePage::fetch);
    connect(m_cancel, &QPushButton::clicked, &m_fetcher, &WeightsFetcher::cancel);
    connect(m_remove, &QPushButton::clicked, this, &WeightsCataloguePage::removeFile);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(gap);
    buttons->addWidget(m_fetch);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_state, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gapLarge, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_list, 1);
    column->addWidget(m_about);
    column->addLayout(buttons);
    column->addWidget(m_progress);

    connect(&m_fetcher, &WeightsFetcher::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setValue(total > 0 ? static_cast<int>(done * progressSteps / total) : 0);
        m_state->setText(tr("%1 of %2").arg(byteText(done), byteText(total)));
    });
    connect(&m_fetcher, &WeightsFetcher::verifying, this,
            [this] { m_state->setText(tr("Comparing with the published SHA-256…")); });
    connect(&m_fetcher, &WeightsFetcher::finished, this, &WeightsCataloguePage::onFinished);
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void WeightsCataloguePage::fill() {
    if (m_list->topLevelItemCount() == 0)
        for (const auto& listed : weightsCatalogue()) {
            auto* item = new QTreeWidgetItem(m_list);
            item->setData(titleColumn, idRole, text(listed.info.id));
            item->setText(titleColumn, text(listed.info.title));
            item->setText(top1Column, decimal(listed.top1, 1) + QStringLiteral(" %"));
            item->setText(sizeColumn, byteText(listed.bytes));
            item->setText(licenceColumn, text(listed.info.licence));
            for (const int column : {top1Column, sizeColumn})
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        auto* item = m_list->topLevelItem(i);
        const auto id = item->data(titleColumn, idRole).toString().toStdString();
        const bool here = isHere(*catalogueEntry(id));
        item->setText(stateColumn, id == m_fetching ? tr("Downloading…")
                                   : here           ? tr("Here")
                                                    : tr("Not here"));
        item->setIcon(stateColumn, here ? icon(QStringLiteral("circle-check"), theme().good) : QIcon());
    }
    showEntry();
}

const CatalogueEntry* WeightsCataloguePage::entry() const {
    const auto* item = m_list->currentItem();
    return item ? catalogueEntry(item->data(titleColumn, idRole).toString().toStdString()) : nullptr;
}

void WeightsCataloguePage::select(const std::string& id) {
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (m_list->topLevelItem(i)->data(titleColumn, idRole).toString().toStdString() == id)
            m_list->setCurrentItem(m_list->topLevelItem(i));
}

void WeightsCataloguePage::showEntry() {
    const auto* chosen = entry();
    const bool running = m_fetcher.isRunning();
    const bool here = chosen && isHere(*chosen);
    m_fetch->setVisible(WeightsFetcher::isPossible() && !running);
    m_fetch->setEnabled(chosen && !here);
    m_cancel->setVisible(running);
    m_remove->setVisible(!running);
    m_remove->setEnabled(here);
    m_progress->setVisible(running);
    if (chosen) {
        const QUrl address(text(chosen->address));
        const auto lines =
            QStringList{tr("Trained on %1; the network is %2.")
                            .arg(text(chosen->info.trainedOn), networkName(text(chosen->info.network))),
                        WeightsFetcher::isPossible()
                            ? tr("Download fetches this one file from %1, and nothing else is sent: %2")
                                  .arg(address.host(), text(chosen->address))
                            : tr("This build has no network code. Fetch the file by other means and choose "
                                 "it under File: "
                                 "%1")
                                  .arg(text(chosen->address)),
                        tr("SHA-256 %1").arg(text(chosen->info.sha256))};
        m_about->setText(lines.join(QLatin1Char('\n')));
    }
    Q_EMIT choiceChanged();
}

void WeightsCataloguePage::fetch() {
    const auto* chosen = entry();
    if (!chosen || m_fetcher.isRunning()) return;
    m_fetching = chosen->info.id;
    m_progress->setValue(0);
    m_state->setProperty("role", "muted");
    m_state->setText(tr("Connecting…"));
    m_fetcher.start(*chosen);
    fill();
}

void WeightsCataloguePage::onFinished(const Result<std::filesystem::path>& file) {
    m_fetching.clear();
    if (file)
        m_state->setText(tr("Here, and equal to what was published."));
    else if (file.error().code == ErrorCode::cancelled)
        m_state->setText(tr("Cancelled. The next download goes on from there."));
    else
        m_state->setText(errorText(file.error()));
    fill();
}

void WeightsCataloguePage::removeFile() {
    const auto* chosen = entry();
    if (!chosen) return;
    const auto removed = removeWeights(*chosen);
    m_state->setText(removed ? tr("Removed.") : errorText(removed.error()));
    fill();
}

std::optional<WeightsChoice> WeightsCataloguePage::choice() const {
    const auto* chosen = entry();
    if (!chosen || !isHere(*chosen)) return {};
    return WeightsChoice{
        text(chosen->info.network), text(std::string(catalogueWeightsPrefix) + chosen->info.id), 0, {}};
}

} // namespace imago::ui
