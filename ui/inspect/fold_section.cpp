// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/fold_section.h"

#include "ui/base/mnemonic.h"
#include "ui/base/settings.h"
#include "ui/base/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace imago::ui {

FoldSection::FoldSection(const QString& title, const QString& key, QWidget* content, bool open)
    : m_head(new QToolButton),
      m_content(content),
      m_setting(QStringLiteral("inspect/") + key) {
    m_head->setText(title);
    m_head->setAccessibleName(withoutMnemonic(title));
    m_head->setProperty("quiet", true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setIconSize({14, 14});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gapSmall);
    layout->addWidget(m_head, 0, Qt::AlignLeft);
    layout->addWidget(content);
    connect(m_head, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    setOpen(userSettings()->value(m_setting, open).toBool());
}

void FoldSection::setOpen(bool open) {
    m_open = open;
    m_head->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_head->setAccessibleDescription(open ? tr("open") : tr("folded"));
    m_content->setVisible(open);
    userSettings()->setValue(m_setting, open);
}

} // namespace imago::ui
