// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history_dialog.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

namespace imago::ui {

namespace {
constexpr int idRole = Qt::UserRole, undoneRole = Qt::UserRole + 1;
constexpr int shownLimit = 1000;
} // namespace

HistoryDialog::HistoryDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_list(new QTreeWidget),
      m_go(primaryButton("history", tr("&Take back to here"))) {
    setWindowTitle(tr("History"));
    resize(620, 560);
    m_list->setAccessibleName(tr("Changes, the newest first"));
    m_list->setHeaderLabels({tr("Change"), tr("Items"), tr("By"), tr("When")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    for (int column = 1; column < 4; ++column)
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_go, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
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
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addWidget(
        roleLabel("muted", tr("Every change is kept, also after a restart. Grey ones are taken back.")));
    column->addWidget(m_list);
    column->addWidget(buttons);
    connect(&m_session, &Session::historyChanged, this, &HistoryDialog::refresh);
    refresh();
}

void HistoryDialog::goTo(EditId entry) {
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

void HistoryDialog::refresh() {
    const auto journal = m_session.store().journal(shownLimit);
    if (!journal) return;
    const qint64 was = m_list->currentItem() ? m_list->currentItem()->data(0, idRole).toLongLong() : 0;
    m_list->clear();
    for (const auto& entry : *journal) {
        const auto when = QDateTime::fromMSecsSinceEpoch(entry.atMs);
        auto* item = new QTreeWidgetItem(
            m_list, {verbText(QString::fromStdString(entry.verb)), count(entry.changeCount),
                     QString::fromStdString(entry.author), QLocale().toString(when, QLocale::ShortFormat)});
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
