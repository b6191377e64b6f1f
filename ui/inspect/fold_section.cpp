// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/fold_section.h"

#include "ui/base/settings.h"
#include "ui/base/theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace imago::ui {

FoldSection::FoldSection(const QString& title, const QString& key, QWidget* content, bool open)
    : m_head(new QToolButton),
      m_content(content) {
    const QString setting = QStringLiteral("inspect/") + key;
    m_head->setText(title);
    m_head->setAccessibleName(QString(title).remove(QLatin1Char('&')));
    m_head->setCheckable(true);
    m_head->setProperty("quiet", true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setIconSize({14, 14});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gapSmall);
    layout->addWidget(m_head, 0, Qt::AlignLeft);
    layout->addWidget(content);
    connect(m_head, &QToolButton::toggled, this, [this, setting](bool on) {
        m_head->setIcon(icon(on ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
        m_content->setVisible(on);
        userSettings()->setValue(setting, on);
        Q_EMIT toggled(on);
    });
    const bool kept = userSettings()->value(setting, open).toBool();
    m_head->setChecked(!kept);
    m_head->setChecked(kept);
}

bool FoldSection::isOpen() const {
    return m_head->isChecked();
}

void FoldSection::setOpen(bool open) {
    m_head->setChecked(open);
}

} // namespace imago::ui
