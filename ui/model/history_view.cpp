// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/history_view.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

namespace imago::ui {

namespace {
constexpr int idRole = Qt::UserRole, undoneRole = Qt::UserRole + 1;
constexpr int shownLimit = 1000, compactLimit = 200;
} // namespace

HistoryView::HistoryView(Session& session, bool compact, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_compact(compact),
      m_list(new QTreeWidget),
      m_go(primaryButton("history", tr("&Take back to here"))) {
    m_list->setAccessibleName(tr("Changes, the newest first"));
    m_list->setHeaderLabels({tr("Change"), tr("Items"), tr("By"), tr("When")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    for (int column = 1; column < 4; ++column)
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_list->setColumnHidden(2, compact);
    m_list->setColumnHidden(1, compact);
    if (compact) m_list->setFrameShape(QFrame::NoFrame);
    const auto go = [this] {
        if (const auto* item = m_list->currentItem()) goTo(EditId(item->data(0, idRole).toLongLong()));
    };
    connect(m_go, &QPushButton::clicked, this, go);
    connect(m_list, &QTreeWidget::itemActivated, this, go);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        m_go->setEnabled(item);
        m_go->setText(item && item->data(0, undoneRole).toBool() ? tr("&Redo up to here")
                                                                 : tr("&Take back to here"));
    });
    auto* note =
        roleLabel("muted", tr("Every change is kept, also after a restart. Grey ones are taken back."));
    auto* column = new QVBoxLayout(this);
    const int margin = compact ? 12 : 0;
    note->setContentsMargins(margin, compact ? gap : 0, margin, 0);
    column->setContentsMargins(0, 0, 0, compact ? 12 : 0);
    column->setSpacing(gap);
    column->addWidget(note);
    column->addWidget(m_list, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(margin, 0, margin, 0);
    foot->addWidget(m_go);
    foot->addStretch();
    column->addLayout(foot);
    // Who does not look at it does not pay for it.
    connect(&m_session, &Session::historyChanged, this, [this] {
        m_stale = true;
        if (isVisible()) refresh();
    });
    m_go->setEnabled(false);
}

void HistoryView::showEvent(QShowEvent* event) {
    if (m_stale) refresh();
    QWidget::showEvent(event);
}

void HistoryView::goTo(EditId entry) {
    const auto journal = m_session.store().journal(shownLimit);
    if (!journal) return;
    bool undone = false;
    for (const auto& line : *journal)
        if (line.id == entry) undone = line.undone;
    // A long gesture is taken back on another thread; the rest then waits for a second click.
    while (!m_session.isWriting()) {
        const auto next = undone ? m_session.store().nextRedo() : m_session.store().nextUndo();
        if (!next || !*next) return;
        const EditId id = (*next)->id;
        if (undone ? id > entry : id < entry) return;
        if (undone)
            m_session.redo();
        else
            m_session.undo();
        const auto after = undone ? m_session.store().nextRedo() : m_session.store().nextUndo();
        if (!after || (*after && (*after)->id == id)) return;
    }
}

void HistoryView::refresh() {
    const auto journal = m_session.store().journal(m_compact ? compactLimit : shownLimit);
    if (!journal) return;
    m_stale = false;
    const qint64 was = m_list->currentItem() ? m_list->currentItem()->data(0, idRole).toLongLong() : 0;
    m_list->clear();
    const auto today = QDate::currentDate();
    for (const auto& entry : *journal) {
        const auto when = QDateTime::fromMSecsSinceEpoch(entry.atMs);
        const bool now = m_compact && when.date() == today;
        const QString time = now ? QLocale().toString(when.time(), QLocale::ShortFormat)
                                 : QLocale().toString(when, QLocale::ShortFormat);
        auto* item = new QTreeWidgetItem(
            m_list, {verbText(QString::fromStdString(entry.verb)), count(entry.changeCount),
                     QString::fromStdString(entry.author), time});
        item->setData(0, idRole, static_cast<qint64>(entry.id.value));
        item->setData(0, undoneRole, entry.undone);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        if (entry.undone)
            for (int column = 0; column < 4; ++column)
                item->setForeground(column, palette().brush(QPalette::Disabled, QPalette::Text));
        if (entry.id.value == was) m_list->setCurrentItem(item);
    }
    m_go->setEnabled(m_list->currentItem());
}

} // namespace imago::ui
