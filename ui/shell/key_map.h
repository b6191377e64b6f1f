// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/key_bindings.h"
#include "ui/shell/command_palette.h"

#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <functional>

namespace imago::ui {

/// Every command by room with all its keys; a field narrows the list. Below, the chosen command's keys are
/// changed: typed, warned of where another command has them, taken over or added, put back. A list gives the
/// keys of other tools.
class KeyMap : public QDialog {
    Q_OBJECT
public:
    /// `commands`: all that there are now; asked again when keys change, for commands of classes come and go.
    using Source = std::function<std::vector<Command>()>;
    KeyMap(Source commands, KeyBindings& bindings, QWidget* parent);

private:
    QWidget* buildEditor();
    void fill();
    void narrow();
    void refreshKeys();
    QString conflictText(const QString& id, const QKeySequence& key) const;
    void refreshEditor();
    void take(bool replace); ///< gives the typed key to the chosen command
    QString currentId() const;
    QKeySequence typed() const;

    const Source m_source;
    KeyBindings& m_bindings;
    std::vector<Command> m_commands;
    QLineEdit* m_find;
    QTreeWidget* m_tree;
    QComboBox* m_set;
    QLabel* m_name;
    QLabel* m_conflict;
    QKeySequenceEdit* m_key;
    QPushButton *m_replace, *m_add, *m_none, *m_reset, *m_resetAll;
};

} // namespace imago::ui
