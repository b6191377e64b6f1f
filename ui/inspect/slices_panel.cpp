// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/slices_panel.h"

#include "core/jobs/picture_properties.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
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
      m_look(new QPushButton(tr("&Look at the pictures too"))) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    m_property->setAccessibleName(tr("What the pictures are told apart by"));
    m_property->setObjectName(QStringLiteral("inspect-property"));
    layout->addWidget(m_property);
    layout->addWidget(m_text);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Groups of pictures and how good the run is on them"));
    m_table->setObjectName(QStringLiteral("inspect-slices"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SliceModel::NameColumn, QHeaderView::Stretch);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_links);
    layout->addStretch();
    // Without rows the words stay where they are read.
    for (auto* words : {m_text, m_links})
        words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_look->setToolTip(
        tr("Reads every picture of the split: brightness, contrast, sharpness, saturation and "
           "warmth become properties."));
    layout->addWidget(m_look);
    connect(m_property, &QComboBox::currentIndexChanged, this, &SlicesPanel::showProperty);
    connect(m_look, &QPushButton::clicked, this, [this] { examineSlices(true); });
    const auto choose = [this](const QModelIndex& index) {
        const auto& slice = m_model->at(index.row());
        Q_EMIT chosen({SliceModel::name(slice), slice.value.images});
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    take({});
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
