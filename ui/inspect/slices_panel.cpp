// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/slices_panel.h"

#include "core/jobs/picture_properties.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/group_model.h"
#include "ui/inspect/slice_model.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

constexpr int worstFirst = -1;

Result<SlicesPanel::Finding> examine(const Inspected& seen, const std::vector<Property>& looks,
                                     std::stop_token stop) {
    SlicesPanel::Finding finding;
    IMAGO_TRY(store, ProjectStore::open(seen.project));
    IMAGO_TRY(properties, storedProperties(*store, seen.evaluation.images));
    finding.properties = std::move(properties);
    finding.properties.insert(finding.properties.end(), looks.begin(), looks.end());
    const auto& input = seen.evaluation.input;
    IMAGO_TRY(worst, worstSlices(input, finding.properties));
    finding.worst = std::move(worst);
    if (input.multiLabel) return finding;
    std::vector<int> labels;
    for (const auto& truth : input.truth)
        labels.push_back(truth.front());
    IMAGO_TRY(links, spuriousLinks(labels, input.classes, finding.properties, {}, stop));
    finding.links = std::move(links);
    // Only now: that the class tells the class is no discovery.
    Property classes{"true class", {}, {}};
    for (const int label : labels)
        classes.words.push_back(seen.classes.value(label).toStdString());
    finding.properties.push_back(std::move(classes));
    return finding;
}

} // namespace

SlicesPanel::SlicesPanel(QWidget* parent)
    : InspectPanel(parent),
      m_property(new QComboBox),
      m_model(new SliceModel(this)),
      m_table(new QTableView),
      m_text(roleLabel(QStringLiteral("muted"), {})),
      m_links(roleLabel(QStringLiteral("muted"), {})),
      m_look(new QPushButton(tr("&Look at the pictures too"))),
      m_groups(new GroupModel(this)),
      m_groupTable(new QTableView),
      m_verdict(roleLabel(QStringLiteral("muted"), {})) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    m_property->setAccessibleName(tr("What the pictures are told apart by"));
    m_property->setObjectName(QStringLiteral("inspect-property"));
    layout->addWidget(m_property);
    layout->addWidget(m_text);
    m_table->setModel(m_model);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Groups of pictures and how good the run is on them"));
    m_table->setObjectName(QStringLiteral("inspect-slices"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setToolTip(tr("Two or more groups chosen with Ctrl or Shift are compared below"));
    layout->addWidget(m_table, 2);
    m_groupTable->setModel(m_groups);
    m_groupTable->setTabKeyNavigation(false);
    m_groupTable->setAccessibleName(tr("The chosen groups side by side"));
    m_groupTable->setObjectName(QStringLiteral("inspect-groups"));
    m_groupTable->setSelectionMode(QAbstractItemView::NoSelection);
    layout->addWidget(m_verdict);
    layout->addWidget(m_groupTable, 1);
    for (auto* table : {m_table, m_groupTable}) {
        table->setShowGrid(false);
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(scaledByText(26));
        table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        table->horizontalHeader()->setSectionResizeMode(SliceModel::NameColumn, QHeaderView::Stretch);
    }
    layout->addWidget(m_links);
    layout->addStretch();
    // Without rows the words stay where they are read.
    for (auto* words : {m_text, m_links, m_verdict})
        words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_look->setToolTip(
        tr("Reads every picture of the split: brightness, contrast, sharpness, saturation and "
           "warmth become properties, and camera, date and hour where the files tell them."));
    layout->addWidget(m_look);
    connect(m_property, &QComboBox::currentIndexChanged, this, &SlicesPanel::showProperty);
    connect(m_look, &QPushButton::clicked, this, [this] { examineSlices(true); });
    const auto choose = [this](const QModelIndex& index) {
        const auto& slice = m_model->at(index.row());
        Q_EMIT chosen({SliceModel::name(slice), slice.value.images});
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SlicesPanel::compareSelected);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SlicesPanel::compareSelected);
    take({});
}

void SlicesPanel::compareSelected() {
    m_comparing.cancel();
    m_groups->set({});
    m_groupTable->hide();
    const auto chosenRows = m_table->selectionModel()->selectedRows();
    const bool ofProperty = inspected() && m_property->currentData().toInt() != worstFirst;
    m_verdict->setVisible(ofProperty);
    m_verdict->setText(tr("Choose two or more groups with Ctrl or Shift to compare them."));
    if (!ofProperty || chosenRows.size() < 2) return;
    // Each group by its name; the pictures of none of them are left out.
    Property groups{m_property->currentText().toStdString(), {}, {}};
    groups.words.resize(inspected()->evaluation.images.size());
    for (const auto& row : chosenRows) {
        const auto& slice = m_model->at(row.row());
        for (const auto image : slice.value.images)
            groups.words[image] = SliceModel::valueName(slice).toStdString();
    }
    m_comparing.start<GroupComparison>(
        [seen = inspected(), groups = std::move(groups)](std::stop_token, const ProgressSink&) {
            // Who chose a group wants to see it, however small; its interval says what it is worth.
            return compareGroups(seen->evaluation.input, groups, 1, 1);
        },
        [this, seen = inspected()](Result<GroupComparison> comparison) {
            if (seen != inspected()) return;
            if (!comparison) return void(Q_EMIT failed(comparison.error()));
            m_verdict->setText(groupVerdict(*comparison, seen->classes));
            m_groups->set(std::move(*comparison));
            m_groupTable->show();
        });
}

void SlicesPanel::refresh() {
    if (!inspected()) {
        m_job.cancel();
        return take({});
    }
    if (m_looked != inspected()->evaluation.images) m_looks.clear();
    examineSlices(false);
}

void SlicesPanel::examineSlices(bool looks) {
    const auto seen = inspected();
    if (!seen) return;
    if (looks) {
        m_look->setEnabled(false);
        m_look->setText(tr("Looking…"));
    }
    struct Work {
        Finding finding;
        std::vector<Property> looks;
    };
    m_job.start<Work>(
        [seen, looks, known = m_looks](std::stop_token stop, const ProgressSink& progress) -> Result<Work> {
            Work work{{}, known};
            if (looks && known.empty()) {
                IMAGO_TRY(store, ProjectStore::open(seen->project));
                IMAGO_TRY(found, lookProperties(*store, seen->evaluation.images, progress, stop));
                work.looks = std::move(found);
            }
            IMAGO_TRY(finding, examine(*seen, work.looks, stop));
            work.finding = std::move(finding);
            return work;
        },
        [this, seen](Result<Work> work) {
            if (!work) {
                if (work.error().code != ErrorCode::cancelled) Q_EMIT failed(work.error());
                return take({});
            }
            m_looks = std::move(work->looks);
            m_looked = seen->evaluation.images;
            take(std::move(work->finding));
        });
}

void SlicesPanel::take(Finding finding) {
    m_finding = std::move(finding);
    m_look->setText(tr("&Look at the pictures too"));
    m_look->setEnabled(inspected() && m_looks.empty());
    m_look->setVisible(m_looks.empty());
    const auto was = m_property->currentText();
    {
        const QSignalBlocker quiet(m_property);
        m_property->clear();
        m_property->addItem(tr("Worst groups of all"), worstFirst);
        for (std::size_t i = 0; i < m_finding.properties.size(); ++i)
            m_property->addItem(propertyName(m_finding.properties[i].name), static_cast<int>(i));
        m_property->setCurrentIndex(std::max(0, m_property->findText(was)));
    }
    QStringList told;
    for (const auto& link : m_finding.links)
        if (link.isSuspicious)
            told << tr("%1 (%2)").arg(propertyName(link.property), percent(link.information, 0));
    m_links->setVisible(!told.isEmpty());
    m_links->setText(
        tr("These tell the class by themselves, so that the model may learn them in place of the object: %1")
            .arg(told.join(QStringLiteral(", "))));
    showProperty();
}

void SlicesPanel::showProperty() {
    const int which = m_property->currentData().toInt();
    if (!inspected() || which == worstFirst) {
        m_model->set(m_finding.worst);
        m_table->setVisible(!m_finding.worst.empty());
        m_text->setText(
            !inspected() ? QString()
            : m_finding.worst.empty()
                ? tr("No group of pictures is worse than the rest by more than chance. A property "
                     "above shows its groups anyway.")
                : tr("Worse than the rest by more than chance (Fisher’s test, 5 % of these may be "
                     "wrong)."));
        return;
    }
    m_text->setText(tr("The groups of this property"));
    m_table->setVisible(true);
    m_slicing.start<std::vector<Slice>>(
        [seen = inspected(), property = m_finding.properties[static_cast<std::size_t>(which)]](
            std::stop_token, const ProgressSink&) { return slicesBy(seen->evaluation.input, property); },
        [this](Result<std::vector<Slice>> slices) {
            if (slices)
                m_model->set(std::move(*slices));
            else
                Q_EMIT failed(slices.error());
        });
}

} // namespace imago::ui
