// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/classes_panel.h"

#include "core/jobs/runs.h"
#include "core/run/run_folder.h"
#include "ui/base/numbers.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/balance_plot.h"
#include "ui/inspect/class_table.h"
#include "ui/inspect/column_choice.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

constexpr double certain = 0.05;

/// What the run learnt from, as its manifest froze it; nothing where there is no manifest any more.
Result<ClassesPanel::Finding> examine(const Inspected& seen) {
    const auto& metrics = seen.evaluation.result.classes;
    ClassesPanel::Finding finding;
    IMAGO_TRY(store, ProjectStore::open(seen.project));
    const auto folder = RunFolder::open(runFolderOf(*store, seen.run));
    if (!folder) return finding;
    const auto manifest = folder->manifest();
    if (!manifest) return finding;
    finding.trained.resize(metrics.size());
    for (const auto& item : manifest->items)
        if (item.split == Split::train)
            for (const int label : item.labels)
                if (label >= 0 && static_cast<std::size_t>(label) < metrics.size())
                    finding.trained[static_cast<std::size_t>(label)].push_back(ImageId{item.image});
    std::vector<std::int64_t> counts;
    for (const auto& images : finding.trained)
        counts.push_back(static_cast<std::int64_t>(images.size()));
    IMAGO_TRY(balance, imbalanceOf(counts, metrics));
    finding.balance = std::move(balance);
    return finding;
}

} // namespace

QString ClassesPanel::verdict(const Imbalance& balance, const QStringList& classes) {
    if (balance.classes.empty()) return tr("What this run learnt from is not known any more.");
    QStringList lines;
    lines << (balance.least == balance.most
                  ? tr("All classes have %Ln training pictures.", nullptr, static_cast<int>(balance.most))
                  : tr("%1 to %Ln training pictures a class.", nullptr, static_cast<int>(balance.most))
                        .arg(count(balance.least)));
    if (const auto& found = balance.correlation) {
        const auto figure =
            tr("(rank correlation %1, p %2)")
                .arg(decimal(found->value, 2), found->p < 0.001 ? tr("below 0.001") : decimal(found->p, 3));
        lines << (found->p >= certain ? tr("That is not seen to make a difference %1.")
                  : found->value > 0  ? tr("The more there are, the better a class is known %1.")
                                      : tr("The more there are, the worse a class is known %1."))
                     .arg(figure);
    }
    QStringList weak;
    for (const auto& one : balance.classes)
        if (one.isWeak) weak << classes.value(one.classIndex);
    constexpr int named = 3;
    if (weak.size() > named) {
        const auto more = static_cast<int>(weak.size()) - named;
        weak = weak.mid(0, named);
        weak << tr("%n more", nullptr, more);
    }
    if (!weak.isEmpty())
        lines << tr("Found less often than the rest by more than chance: %1.")
                     .arg(weak.join(QStringLiteral(", ")));
    return lines.join(' ');
}

ClassesPanel::ClassesPanel(QWidget* parent)
    : InspectPanel(parent),
      m_model(new ClassTableModel(this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new QTableView),
      m_text(roleLabel(QStringLiteral("muted"), {})),
      m_plot(new BalancePlot),
      m_trained(new QPushButton(tr("Show its &training pictures"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(Qt::UserRole);
    m_table->setModel(m_sorted);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Metrics of each class"));
    m_table->setObjectName(QStringLiteral("inspect-classes"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ClassTableModel::NameColumn, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaledByText(26));
    using Model = ClassTableModel;
    auto* columns = new ColumnChoice(*m_table,
                                     {Model::NameColumn, Model::RecallColumn, Model::PrecisionColumn,
                                      Model::F1Column, Model::TrainedColumn, Model::SupportColumn},
                                     QStringLiteral("inspect/classes-columns"));
    connect(m_model, &QAbstractItemModel::modelReset, columns, &ColumnChoice::fit);
    connect(m_model, &QAbstractItemModel::dataChanged, columns, &ColumnChoice::fit);
    layout->addWidget(m_table, 3);
    m_text->setObjectName(QStringLiteral("inspect-balance"));
    layout->addWidget(m_text);
    layout->addWidget(m_plot, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_trained, 1);
    foot->addWidget(columns);
    layout->addLayout(foot);
    const auto pick = [this](const QModelIndex& index) {
        Q_EMIT classPicked(m_sorted->mapToSource(index).row());
    };
    connect(m_table, &QTableView::clicked, this, pick);
    connect(m_table, &QTableView::activated, this, pick);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_trained->setEnabled(currentClass() >= 0 && !m_finding.trained.empty()); });
    connect(m_plot, &BalancePlot::classPicked, this, [this](int classIndex) {
        m_table->selectRow(m_sorted->mapFromSource(m_model->index(classIndex, 0)).row());
        Q_EMIT classPicked(classIndex);
    });
    connect(m_trained, &QPushButton::clicked, this, &ClassesPanel::showTrained);
    showFinding();
}

void ClassesPanel::refresh() {
    const auto seen = inspected();
    m_model->set(seen ? seen->classes : QStringList(),
                 seen ? seen->evaluation.result.classes : std::vector<ClassMetrics>());
    m_finding = {};
    showFinding();
    m_job.cancel();
    if (!seen) return;
    m_job.start<Finding>([seen](std::stop_token, const ProgressSink&) { return examine(*seen); },
                         [this, seen](Result<Finding> finding) {
                             if (seen != inspected()) return;
                             if (!finding) return void(Q_EMIT failed(finding.error()));
                             m_finding = std::move(*finding);
                             m_text->setText(verdict(m_finding.balance, seen->classes));
                             showFinding();
                         });
}

void ClassesPanel::showFinding() {
    const bool any = !m_finding.balance.classes.empty();
    m_model->setBalance(m_finding.balance.classes);
    m_plot->set(inspected() ? inspected()->classes : QStringList(), m_finding.balance.classes);
    m_plot->setVisible(any);
    m_trained->setVisible(any);
    m_trained->setEnabled(any && currentClass() >= 0);
    if (!inspected()) m_text->clear();
}

int ClassesPanel::currentClass() const {
    const auto at = m_table->currentIndex();
    return at.isValid() ? m_sorted->mapToSource(at).row() : -1;
}

void ClassesPanel::showTrained() {
    const int which = currentClass();
    if (which < 0 || static_cast<std::size_t>(which) >= m_finding.trained.size()) return;
    PictureChoice choice{tr("Training pictures of %1").arg(inspected()->classes.value(which)), {}, true};
    choice.images = m_finding.trained[static_cast<std::size_t>(which)];
    if (!choice.images.empty()) Q_EMIT chosen(choice);
}

} // namespace imago::ui
