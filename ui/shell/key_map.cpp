// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_map.h"

#include "ui/base/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMap>
#include <QVBoxLayout>

namespace imago::ui {

KeyMap::KeyMap(const std::vector<Command>& commands, QWidget* parent)
    : QDialog(parent),
      m_tree(new QTreeWidget) {
    setWindowTitle(tr("Keys"));
    resize(640, 620);
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(tr("Find a command or a key"));
    edit->setAccessibleName(tr("Find a command or a key"));
    edit->setClearButtonEnabled(true);
    m_tree->setAccessibleName(tr("Commands and keys"));
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);

    QMap<QString, QTreeWidgetItem*> sections;
    for (const auto& command : commands) {
        if (!command.action) continue;
        auto*& section = sections[command.section];
        if (!section) {
            section = new QTreeWidgetItem(m_tree, {command.section});
            QFont bold = font();
            bold.setBold(true);
            section->setFont(0, bold);
            section->setFlags(Qt::ItemIsEnabled);
        }
        auto* line =
            new QTreeWidgetItem(section, {commandName(*command.action), commandKeys(*command.action)});
        line->setIcon(0, command.action->icon());
        line->setForeground(1, theme().muted);
    }
    m_tree->expandAll();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(edit, &QLineEdit::textChanged, this, &KeyMap::narrow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    column->setSpacing(gap);
    column->addWidget(edit);
    column->addWidget(m_tree);
    column->addWidget(buttons);
}

void KeyMap::narrow(const QString& text) {
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto* section = m_tree->topLevelItem(i);
        bool any = false;
        for (int k = 0; k < section->childCount(); ++k) {
            auto* line = section->child(k);
            const bool fits = line->text(0).contains(text, Qt::CaseInsensitive) ||
                              line->text(1).contains(text, Qt::CaseInsensitive);
            line->setHidden(!fits);
            any = any || fits;
        }
        section->setHidden(!any);
    }
}

} // namespace imago::ui
