// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/history_dialog.h"

#include "ui/base/theme.h"

#include <QDialogButtonBox>
#include <QVBoxLayout>

namespace imago::ui {

HistoryDialog::HistoryDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_view(new HistoryView(session)) {
    setWindowTitle(tr("History"));
    resize(620, 560);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addWidget(m_view);
    column->addWidget(buttons);
}

} // namespace imago::ui
