// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/next_row.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QProgressBar>

namespace imago::ui {

using State = NextPictures::State;

NextRow::NextRow(Session& session, QAction* useful, QWidget* parent)
    : QWidget(parent),
      m_next(session),
      m_useful(useful),
      m_order(new QComboBox),
      m_text(roleLabel(QStringLiteral("muted"), {})),
      m_bar(new QProgressBar),
      m_act(new QPushButton) {
    setProperty("role", "panel");
    setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, gapSmall, gap, gapSmall);
    layout->setSpacing(gap);
    m_order->setObjectName(QStringLiteral("label-order"));
    m_order->setAccessibleName(tr("Which pictures come first"));
    m_order->setToolTip(tr("Which pictures come first: %1").arg(tipWithKey(*useful)));
    m_order->setFocusPolicy(Qt::TabFocus);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(22);
    m_order->addItem(tr("In the order of the project"), -1);
    addNextOrders(*m_order);
    layout->addWidget(m_order);
    m_text->setWordWrap(false);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_text->setObjectName(QStringLiteral("label-order-text"));
    layout->addWidget(m_text, 1);
    m_bar->setAccessibleName(tr("Progress of looking at all pictures"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(140, 6);
    layout->addWidget(m_bar);
    m_act->setObjectName(QStringLiteral("label-order-act"));
    m_act->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_act);

    connect(m_order, &QComboBox::currentIndexChanged, this, &NextRow::choose);
    connect(useful, &QAction::toggled, this, [this](bool on) {
        if (on != isOn()) m_order->setCurrentIndex(on ? m_last : 0);
    });
    connect(&m_next, &NextPictures::changed, this, &NextRow::follow);
    connect(&m_next, &NextPictures::progressed, this, [this](const ProgressMessage& progress) {
        m_bar->setRange(0, static_cast<int>(progress.total));
        m_bar->setValue(static_cast<int>(progress.done));
        m_text->setText(
            tr("The model looked at %1 of %Ln pictures", nullptr, static_cast<int>(progress.total))
                .arg(count(progress.done)));
    });
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (m_next.state() == State::noRun)
            Q_EMIT trainWanted();
        else if (m_next.state() == State::looking)
            m_next.stopLooking();
        else
            choose();
    });
    follow();
}

bool NextRow::isOn() const {
    return m_order->currentIndex() > 0;
}

void NextRow::choose() {
    m_useful->setChecked(isOn());
    if (!isOn()) return m_next.clear();
    m_last = m_order->currentIndex();
    m_next.find(static_cast<NextBy>(m_order->currentData().toInt()));
}

void NextRow::follow() {
    const auto state = m_next.state();
    m_bar->setVisible(state == State::looking);
    if (state == State::looking) m_bar->setRange(0, 0);
    const QString act = state == State::noRun     ? tr("Go to &Train")
                        : state == State::looking ? tr("Sto&p")
                        : state == State::stopped ? tr("&Look at all pictures")
                        : state == State::ready   ? tr("Order ane&w")
                                                  : QString();
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    m_act->setToolTip(state == State::ready ? tr("With the labels as they are now") : QString());
    switch (state) {
        case State::idle:
            m_text->clear();
            break;
        case State::noRun:
            m_text->setText(tr("Train a model on what is labelled; what it is unsure of then comes first."));
            break;
        case State::reading:
            m_text->setText(tr("Reading what the model sees…"));
            break;
        case State::looking:
            m_text->setText(tr("The model looks at all pictures first…"));
            break;
        case State::ordering:
            m_text->setText(tr("Ordering…"));
            break;
        case State::stopped:
            m_text->setText(tr("The model has to look at all pictures first."));
            break;
        case State::ready:
            setLeft(static_cast<int>(m_next.images().size()));
            break;
    }
    // Other states come and go on the way to a list; the old one stays until then.
    if (state == State::ready || state == State::idle) Q_EMIT ordered(m_next.images());
}

void NextRow::setLeft(int open) {
    if (m_next.state() != State::ready) return;
    m_text->setText(m_next.images().empty() ? tr("Every picture has a label")
                    : open > 0
                        ? tr("By %1: %n picture(s) of the queue left", nullptr, open).arg(m_next.runName())
                        : tr("By %1: every picture of the queue has a label").arg(m_next.runName()));
    m_text->setToolTip(m_text->text());
}

} // namespace imago::ui
