// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/repair_dialog.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace imago::ui {

RepairDialog::RepairDialog(const std::filesystem::path& project, const Error& why, QWidget* parent)
    : QDialog(parent),
      m_heading(roleLabel("heading", tr("%1 is damaged").arg(toQString(project.stem())))),
      m_text(new QLabel(tr("The project file cannot be read in full; a failing disk or a broken copy is the "
                           "usual reason. Repair copies all that can be read into a new file, and fills gaps "
                           "from the newest backup. The damaged file is kept, and your pictures are not "
                           "touched."))),
      m_losses(new QListWidget),
      m_bar(new QProgressBar),
      m_repair(primaryButton("refresh-cw", tr("&Repair"))),
      m_backups(new QPushButton(icon("history"), tr("Choose a &backup…"))) {
    setWindowTitle(tr("Repair a project"));
    resize(600, 220);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setToolTip(errorText(why));
    m_losses->setAccessibleName(tr("What was lost"));
    m_losses->hide();
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_repair, QDialogButtonBox::ActionRole);
    buttons->addButton(m_backups, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_repair, &QPushButton::clicked, this, &RepairDialog::repairAsked);
    connect(m_backups, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT backupsAsked();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_losses, 1);
    column->addWidget(m_bar);
    column->addStretch();
    column->addWidget(buttons);
    m_repair->setFocus();
}

void RepairDialog::showWork() {
    m_repair->setEnabled(false);
    m_backups->setEnabled(false);
    m_bar->show();
}

void RepairDialog::showReport(const SalvageReport& report) {
    m_bar->hide();
    m_repair->hide();
    m_backups->setEnabled(true);
    m_heading->setText(tr("%1 is repaired").arg(toQString(report.project.stem())));
    const QString kept = tr("The damaged file is %1.").arg(toQString(report.damaged.filename()));
    if (report.losses.empty()) {
        m_text->setText(tr("Nothing was lost.") + ' ' + kept);
        return;
    }
    m_text->setText(kept + ' ' +
                    tr("All that could be read is there. This is what was lost, or is older than it was:"));
    for (const auto& line : report.losses)
        m_losses->addItem(QString::fromStdString(line));
    m_losses->show();
    resize(width(), 420);
}

void RepairDialog::showFailure(const Error& error) {
    m_bar->hide();
    m_repair->setEnabled(true);
    m_backups->setEnabled(true);
    m_text->setText(errorText(error));
}

QStringList RepairDialog::losses() const {
    QStringList lines;
    for (int i = 0; i < m_losses->count(); ++i)
        lines << m_losses->item(i)->text();
    return lines;
}

} // namespace imago::ui
