// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/seen_queues.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/model/next_pictures.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

constexpr std::size_t nextAtOnce = 50;

std::vector<ImageId> inOneRow(const std::vector<std::vector<ImageId>>& groups) {
    std::vector<ImageId> images;
    for (const auto& group : groups)
        images.insert(images.end(), group.begin(), group.end());
    return images;
}

} // namespace

SeenQueues::SeenQueues(RunEmbeddings& embeddings, QWidget* parent)
    : QWidget(parent),
      m_embeddings(embeddings),
      m_state(roleLabel(QStringLiteral("muted"), {})),
      m_make(new QPushButton(tr("&Look at all pictures"))),
      m_strange(queueButton(QStringLiteral("queue-strange"))),
      m_labels(queueButton(QStringLiteral("queue-labels"))),
      m_splits(queueButton(QStringLiteral("queue-splits"))),
      m_next(new QPushButton(tr("Label &next"))),
      m_by(new QComboBox) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gapSmall);
    layout->addWidget(roleLabel(QStringLiteral("heading"), tr("By what the network sees")));
    layout->addWidget(m_state);
    layout->addWidget(m_make, 0, Qt::AlignLeft);
    for (auto* button : {m_strange, m_labels, m_splits})
        layout->addWidget(button);
    m_strange->setToolTip(tr("Pictures that resemble no other: perhaps they do not belong here"));
    m_labels->setToolTip(tr("Pictures that are nearly the same: one of their labels is wrong"));
    m_splits->setToolTip(
        tr("Pictures that are nearly the same: the model is tested with what it learnt by heart"));
    m_by->setAccessibleName(tr("Which pictures without a label come first"));
    m_by->setObjectName(QStringLiteral("queue-by"));
    addNextOrders(*m_by);
    m_next->setObjectName(QStringLiteral("queue-next"));
    m_next->setToolTip(
        tr("The pictures without a label that would teach the model most; class keys label them"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_by, 1);
    row->addWidget(m_next);
    layout->addLayout(row);
    connect(m_make, &QPushButton::clicked, this, [this] { m_embeddings.make(); });
    connect(&m_embeddings, &RunEmbeddings::changed, this, &SeenQueues::follow);
    connect(&m_embeddings, &RunEmbeddings::progressed, this, [this](const ProgressMessage& progress) {
        m_state->setText(
            tr("The model looked at %1 of %Ln pictures", nullptr, static_cast<int>(progress.total))
                .arg(count(progress.done)));
    });
    const auto goes = [this](QPushButton* button, auto images, const QString& title) {
        connect(button, &QPushButton::clicked, this, [this, images, title] {
            PictureChoice choice{title, {}, true};
            choice.images = m_found.*images;
            Q_EMIT chosen(choice);
        });
    };
    goes(m_strange, &Found::strange, tr("Unlike all others"));
    goes(m_labels, &Found::differentLabels, tr("Nearly the same, labelled differently"));
    goes(m_splits, &Found::differentSplits, tr("Nearly the same, in several splits"));
    connect(m_next, &QPushButton::clicked, this, &SeenQueues::chooseNext);
    follow();
}

QPushButton* SeenQueues::queueButton(const QString& name) {
    auto* button = new QPushButton;
    button->setObjectName(name);
    return button;
}

void SeenQueues::setInspected(const InspectedPtr& inspected) {
    m_changed = true;
    if (!isVisible() || !inspected || !m_inspected || inspected->run.id != m_inspected->run.id)
        m_of = nullptr;
    m_inspected = inspected;
    follow();
}

void SeenQueues::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_changed) return;
    m_of = nullptr;
    follow();
}

void SeenQueues::follow() {
    using State = RunEmbeddings::State;
    const auto state = m_embeddings.state();
    const bool there = m_inspected && m_embeddings.seen();
    m_make->setVisible(m_inspected && state == State::missing);
    m_state->setVisible(!there);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_strange, m_labels, m_splits, m_by, m_next})
        widget->setVisible(there);
    if (state == State::missing)
        m_state->setText(
            tr("Strange pictures, twins with different labels, and what to label next, are found once "
               "the network has looked at all pictures."));
    else if (!there)
        m_state->setText(state == State::none ? QString() : tr("Reading…"));
    if (there && m_of != m_embeddings.seen()) work();
}

void SeenQueues::work() {
    m_of = m_embeddings.seen();
    m_changed = false;
    show({});
    m_job.start<Found>(
        [seen = m_of, file = m_inspected->project](std::stop_token stop,
                                                   const ProgressSink& progress) -> Result<Found> {
            IMAGO_TRY(store, ProjectStore::open(file));
            Found found;
            IMAGO_TRY(strange, strangePictures(*store, seen->set(), progress, stop));
            IMAGO_TRY(twins, twinsInTrouble(*store, seen->set(), twinDistance, progress, stop));
            found.strange = std::move(strange);
            found.differentLabels = inOneRow(twins.differentLabels);
            found.differentSplits = inOneRow(twins.differentSplits);
            return found;
        },
        [this](Result<Found> found) {
            if (found)
                show(*found);
            else if (found.error().code != ErrorCode::cancelled)
                Q_EMIT failed(found.error());
        });
}

void SeenQueues::show(const Found& found) {
    m_found = found;
    const auto set = [](QPushButton* button, const QString& text, const std::vector<ImageId>& images) {
        button->setText(text.arg(count(static_cast<qint64>(images.size()))));
        button->setEnabled(!images.empty());
    };
    set(m_strange, tr("&Unlike all others: %1"), found.strange);
    set(m_labels, tr("Nearly the same, labelled &differently: %1"), found.differentLabels);
    set(m_splits, tr("Nearly the same, in several spl&its: %1"), found.differentSplits);
}

void SeenQueues::chooseNext() {
    const auto by = static_cast<NextBy>(m_by->currentData().toInt());
    findNext(m_choosing, m_inspected->project, m_embeddings.seen(), m_inspected->run, by, nextAtOnce,
             [this](Result<NextList> next) {
                 if (!next) {
                     if (next.error().code != ErrorCode::cancelled) Q_EMIT failed(next.error());
                     return;
                 }
                 PictureChoice choice{
                     next->images.empty() ? tr("Every picture has a label") : tr("To label next"), {}, true};
                 choice.images = std::move(next->images);
                 Q_EMIT chosen(choice);
             });
}

} // namespace imago::ui
