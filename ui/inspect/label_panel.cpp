// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/label_panel.h"

#include "core/evaluate/confident_learning.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/seen_queues.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <set>

namespace imago::ui {

namespace {

Result<LabelPanel::Finding> examine(const Inspected& data) {
    const auto& input = data.evaluation.input;
    const Rows rows{input.probabilities, static_cast<std::size_t>(input.classes)};
    LabelPanel::Finding finding;
    std::map<std::pair<int, int>, std::vector<std::size_t>> pairs;
    if (input.multiLabel) {
        IMAGO_TRY(issues, findMultiLabelIssues(rows, input.truth));
        std::set<std::size_t> seen;
        for (const auto& issue : issues) {
            if (seen.insert(issue.image).second) finding.rows.push_back(issue.image);
            // −1: the class is missing where the model sees it, or the model sees nothing of it.
            pairs[issue.has ? std::pair(issue.classIndex, -1) : std::pair(-1, issue.classIndex)].push_back(
                issue.image);
        }
    } else {
        std::vector<int> given;
        for (const auto& truth : input.truth)
            given.push_back(truth.front());
        IMAGO_TRY(noise, findLabelIssues(rows, given));
        finding.noise = noise.noise;
        for (const auto& issue : noise.issues) {
            finding.rows.push_back(issue.image);
            pairs[{issue.given, issue.suggested}].push_back(issue.image);
        }
    }
    const auto name = [&data](int index) {
        return index < 0 ? LabelPanel::tr("nothing") : data.classes.value(index);
    };
    for (auto& [classes, images] : pairs)
        finding.pairs.push_back({name(classes.first), name(classes.second), std::move(images)});
    std::stable_sort(finding.pairs.begin(), finding.pairs.end(),
                     [](const auto& a, const auto& b) { return a.rows.size() > b.rows.size(); });
    return finding;
}

} // namespace

class LabelPanel::PairModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;
    void set(std::vector<Pair> pairs) {
        beginResetModel();
        m_pairs = std::move(pairs);
        endResetModel();
    }
    const Pair& at(int row) const { return m_pairs[static_cast<std::size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) return {};
        if (role == Qt::TextAlignmentRole && index.column() == 2)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
        const auto& pair = at(index.row());
        if (index.column() == 2) return count(static_cast<qint64>(pair.rows.size()));
        return index.column() == 0 ? pair.given : pair.suggested;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (orientation != Qt::Horizontal) return {};
        if (role == Qt::TextAlignmentRole)
            return int((section == 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (role != Qt::DisplayRole) return {};
        return section == 0   ? LabelPanel::tr("Labelled")
               : section == 1 ? LabelPanel::tr("Looks like")
                              : LabelPanel::tr("Pictures");
    }

private:
    std::vector<Pair> m_pairs;
};

LabelPanel::LabelPanel(RunEmbeddings& embeddings, QWidget* parent)
    : InspectPanel(parent),
      m_model(new PairModel(this)),
      m_table(new QTableView),
      m_noise(roleLabel(QStringLiteral("heading"), {})),
      m_hint(roleLabel(QStringLiteral("muted"), {})),
      m_review(primaryButton(QStringLiteral("list-checks"), {})),
      m_queues(new SeenQueues(embeddings)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    m_noise->setWordWrap(true);
    layout->addWidget(m_noise);
    layout->addWidget(m_hint);
    layout->addWidget(m_review);
    m_table->setModel(m_model);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Classes that are suspected to be mixed up"));
    m_table->setObjectName(QStringLiteral("inspect-suspected"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false); // long names lose their middle: their ends tell them apart
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaledByText(26));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    layout->addWidget(m_table, 1000);
    layout->addWidget(m_queues);
    layout->addStretch(1); // where there is no table
    connect(m_queues, &SeenQueues::chosen, this, &InspectPanel::chosen);
    connect(m_queues, &SeenQueues::failed, this, &InspectPanel::failed);
    connect(m_review, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({tr("Suspected labels"), m_rows, true});
    });
    const auto choosePair = [this](const QModelIndex& index) {
        const auto& pair = m_model->at(index.row());
        Q_EMIT chosen({tr("Labelled %1, looks like %2").arg(pair.given, pair.suggested), pair.rows, true});
    };
    connect(m_table, &QTableView::clicked, this, choosePair);
    connect(m_table, &QTableView::activated, this, choosePair);
    showFinding({});
}

void LabelPanel::refresh() {
    const auto seen = inspected();
    m_job.cancel();
    m_queues->setInspected(seen);
    if (!seen) return showFinding({});
    m_job.start<Finding>([seen](std::stop_token, const ProgressSink&) { return examine(*seen); },
                         [this, seen](Result<Finding> finding) {
                             if (seen != inspected()) return;
                             if (finding)
                                 showFinding(*finding);
                             else
                                 Q_EMIT failed(finding.error());
                         });
}

void LabelPanel::showFinding(const Finding& finding) {
    m_rows = finding.rows;
    m_model->set(finding.pairs);
    m_noise->setText(m_rows.empty() ? tr("No label is suspected")
                     : finding.noise < 0
                         ? tr("%n suspected picture(s)", nullptr, static_cast<int>(m_rows.size()))
                         : tr("Some %1 of the labels may be wrong").arg(percent(finding.noise)));
    m_hint->setVisible(!m_rows.empty());
    const bool trained = inspected() && inspected()->split == Split::train;
    m_hint->setText(
        trained ? tr("The model learnt from these pictures, so that it agrees with many wrong labels. The "
                     "test and validation splits tell more.")
                : tr("The model did not learn from these pictures and contradicts their labels. Return takes "
                     "its class, a class key another, K keeps the label, M and X set the picture aside."));
    m_review->setText(tr("&Review %n suspected label(s)", nullptr, static_cast<int>(m_rows.size())));
    m_review->setEnabled(!m_rows.empty());
    m_table->setVisible(!finding.pairs.empty());
}

} // namespace imago::ui
