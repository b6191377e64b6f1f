// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/leaderboard_panel.h"

#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/column_choice.h"
#include "ui/inspect/leaderboard_model.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

/// What is not known comes last, whatever the order.
class KnownFirst : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
        const bool leftKnown = left.data(sortRole()).isValid(), rightKnown = right.data(sortRole()).isValid();
        if (leftKnown != rightKnown) return (sortOrder() == Qt::AscendingOrder) == leftKnown;
        return leftKnown && QSortFilterProxyModel::lessThan(left, right);
    }
};

struct Board {
    std::vector<LeaderboardRow> rows;
    RunId exported;
};

} // namespace

LeaderboardPanel::LeaderboardPanel(QWidget* parent)
    : InspectPanel(parent),
      m_model(new LeaderboardModel(this)),
      m_sorted(new KnownFirst(this)),
      m_table(new QTableView),
      m_text(roleLabel(QStringLiteral("muted"), {})),
      m_show(new QPushButton(icon(QStringLiteral("scan-eye")), tr("&Inspect this run"))),
      m_export(new QPushButton(icon(QStringLiteral("package")), tr("&Use for export"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Qt::UserRole);
    m_table->setModel(m_sorted);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Runs and how good they are"));
    m_table->setObjectName(QStringLiteral("inspect-leaderboard"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(LeaderboardModel::AccuracyColumn, Qt::DescendingOrder);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaledByText(26));
    using Model = LeaderboardModel;
    m_columns =
        new ColumnChoice(*m_table,
                         {Model::RunColumn, Model::AccuracyColumn, Model::MacroF1Column, Model::NetworkColumn,
                          Model::TimeColumn, Model::LogLossColumn, Model::CalibrationColumn,
                          Model::BalancedColumn, Model::EnergyColumn, Model::RecipeColumn},
                         QStringLiteral("inspect/runs-columns"));
    m_columns->setObjectName(QStringLiteral("runs-columns"));
    connect(m_sorted, &QAbstractItemModel::modelReset, m_columns, &ColumnChoice::fit);
    auto* head = new QHBoxLayout;
    head->addWidget(m_text, 1);
    head->addWidget(m_columns, 0, Qt::AlignBottom);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_export);
    layout->addLayout(buttons);
    connect(m_table, &QTableView::activated, this, &LeaderboardPanel::pick);
    connect(m_table, &QTableView::doubleClicked, this, &LeaderboardPanel::pick);
    connect(m_show, &QPushButton::clicked, this, [this] { pick(m_table->currentIndex()); });
    connect(m_export, &QPushButton::clicked, this, &LeaderboardPanel::chooseForExport);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LeaderboardPanel::showState);
    showState();
}

void LeaderboardPanel::refresh() {
    const auto seen = inspected();
    m_job.cancel();
    if (!seen) {
        m_model->set({}, {}, {});
        return showState();
    }
    m_text->setText(tr("Measuring the runs…"));
    m_job.start<Board>(
        [seen](std::stop_token stop, const ProgressSink& progress) -> Result<Board> {
            IMAGO_TRY(store, ProjectStore::open(seen->project));
            IMAGO_TRY(rows, leaderboard(*store, seen->split, progress, stop));
            IMAGO_TRY(exported, exportRun(*store));
            return Board{std::move(rows), exported};
        },
        [this, seen](Result<Board> board) {
            if (seen != inspected()) return;
            if (board) {
                m_model->set(std::move(board->rows), board->exported, seen->run.id);
                for (int row = 0; row < m_sorted->rowCount(); ++row)
                    if (m_model->at(m_sorted->mapToSource(m_sorted->index(row, 0)).row()).run.id ==
                        seen->run.id)
                        m_table->selectRow(row);
            } else {
                m_model->set({}, {}, {});
                Q_EMIT failed(board.error());
            }
            showState();
        });
}

int LeaderboardPanel::selectedRow() const {
    const auto current = m_sorted->mapToSource(m_table->currentIndex());
    return current.isValid() ? current.row() : -1;
}

void LeaderboardPanel::pick(const QModelIndex& index) {
    const auto source = m_sorted->mapToSource(index);
    // By value: who is told may fill the table anew.
    if (source.isValid()) Q_EMIT runPicked(RunId(m_model->at(source.row()).run.id));
}

void LeaderboardPanel::chooseForExport() {
    const int row = selectedRow();
    const auto seen = inspected();
    if (row < 0 || !seen) return;
    const auto run = m_model->at(row).run.id;
    m_choosing.start<RunId>(
        [project = seen->project, run](std::stop_token, const ProgressSink&) -> Result<RunId> {
            IMAGO_TRY(store, ProjectStore::open(project));
            IMAGO_CHECK(chooseExportRun(*store, run));
            return run;
        },
        [this](Result<RunId> chosen) {
            if (chosen)
                m_model->setExported(*chosen);
            else
                Q_EMIT failed(chosen.error());
            showState();
        });
}

void LeaderboardPanel::showState() {
    const int row = selectedRow();
    const bool shown = row >= 0 && inspected() && m_model->at(row).run.id == inspected()->run.id;
    m_show->setEnabled(row >= 0 && !shown);
    m_export->setEnabled(row >= 0 && m_model->at(row).run.id != m_model->exported());
    const int runs = m_model->rowCount();
    int unknown = 0;
    for (int i = 0; i < runs; ++i)
        unknown += !m_model->at(i).measured;
    QString words = runs == 0 ? tr("No run to compare")
                              : tr("%n run(s) on the pictures of this split; a package marks the one that an "
                                   "export takes.",
                                   nullptr, runs);
    if (unknown > 0)
        words += QLatin1Char(' ') + tr("%n of them has no predictions for it.", nullptr, unknown);
    m_text->setText(words);
}

} // namespace imago::ui
