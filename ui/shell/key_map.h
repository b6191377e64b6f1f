// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command_palette.h"

#include <QTreeWidget>

namespace imago::ui {

/// Every command by room with all its keys; a field narrows the list.
class KeyMap : public QDialog {
    Q_OBJECT
public:
    KeyMap(const std::vector<Command>& commands, QWidget* parent);

private:
    void narrow(const QString& text);
    QTreeWidget* m_tree;
};

} // namespace imago::ui
