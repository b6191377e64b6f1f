// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backups_dialog.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

constexpr int rowHeight = 28;

QString when(const Backup& backup) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(backup.atMs), QLocale::ShortFormat);
}

} // namespace

BackupsDialog::BackupsDialog(std::filesystem::path project, QWidget* parent)
    : QDialog(parent),
      m_project(std::move(project)),
      m_list(new QTreeWidget),
      m_note(roleLabel("muted", QString())),
      m_restore(primaryButton("history", tr("&Restore…"))),
      m_make(new QPushButton(icon("save"), tr("&Back up now"))) {
    setWindowTitle(tr("Restore a backup"));
    resize(720, 480);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setHeaderLabels(
        {tr("Made"), tr("Size"), tr("Pictures"), tr("Labelled"), tr("Shapes"), tr("Classes")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setMinimumSectionSize(84);
    for (int i = 1; i < m_list->columnCount(); ++i)
        m_list->headerItem()->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
    connect(m_list, &QTreeWidget::itemActivated, this, &BackupsDialog::ask);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem* item) { m_restore->setEnabled(item && !item->isDisabled()); });
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::ask);
    m_restore->setEnabled(false);
    m_make->setEnabled(false);
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_make->setEnabled(false);
        Q_EMIT backUpAsked();
    });
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    buttons->addButton(m_make, QDialogButtonBox::ResetRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addWidget(roleLabel("heading", tr("Backups of %1").arg(toQString(m_project.stem()))));
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    refresh();
}

void BackupsDialog::setBackUpPossible(bool possible) {
    m_make->setEnabled(possible);
}

void BackupsDialog::refresh() {
    m_job.start<Rows>(
        [project = m_project](std::stop_token stop, const ProgressSink&) -> Result<Rows> {
            IMAGO_TRY(all, backups(project));
            Rows rows;
            for (const Backup& backup : all) {
                if (stop.stop_requested()) break;
                rows.emplace_back(backup, contentOf(backup));
            }
            return rows;
        },
        [this](const Result<Rows>& rows) {
            if (rows)
                show(*rows);
            else
                m_note->setText(errorText(rows.error()));
            Q_EMIT listed();
        });
}

void BackupsDialog::show(const Rows& rows) {
    m_rows = rows;
    m_list->clear();
    for (const auto& [backup, content] : m_rows) {
        auto* item = new QTreeWidgetItem(m_list, {when(backup), byteText(static_cast<qint64>(backup.bytes))});
        item->setToolTip(0, toQString(backup.file));
        item->setSizeHint(0, {0, rowHeight});
        if (content) {
            const std::int64_t numbers[] = {content->images, content->labelled, content->shapes,
                                            content->classes};
            for (int i = 0; i < 4; ++i)
                item->setText(2 + i, count(numbers[i]));
        } else {
            item->setText(2, tr("cannot be read"));
            item->setToolTip(2, errorText(content.error()));
            item->setDisabled(true);
        }
        for (int i = 1; i < 6; ++i)
            item->setTextAlignment(i, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (m_rows.empty())
        m_note->setText(
            tr("There are none yet. The studio makes one when a project is opened or closed, and "
               "every ten minutes while something changes."));
    else
        m_note->setText(
            tr("They lie in %1. The present state is kept as a backup before another one takes its "
               "place; your pictures and runs are not touched.")
                .arg(toQString(backupFolder(m_project))));
    if (m_list->topLevelItemCount() > 0) m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

void BackupsDialog::ask() {
    auto* item = m_list->currentItem();
    if (!item || item->isDisabled()) return;
    const Backup backup = m_rows[static_cast<std::size_t>(m_list->indexOfTopLevelItem(item))].first;
    QMessageBox box(QMessageBox::Question, tr("Restore a backup"),
                    tr("Make %1 what it was on %2?").arg(toQString(m_project.stem()), when(backup)),
                    QMessageBox::Cancel, this);
    box.setInformativeText(
        tr("All labels and classes become what they were then. What they are now is kept "
           "as one more backup."));
    auto* yes = box.addButton(tr("&Restore"), QMessageBox::AcceptRole);
    box.setDefaultButton(yes);
    box.exec();
    if (box.clickedButton() != yes) return;
    accept();
    Q_EMIT restoreAsked(backup);
}

} // namespace imago::ui
