// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QDialog>
#include <QPushButton>
#include <QTreeWidget>

namespace imago::ui {

/// The journal, newest first: when, who, what, how much; what was taken back is grey. Goes back to any line.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    explicit HistoryDialog(Session& session, QWidget* parent = nullptr);
    /// Undoes from the newest down to this entry, this one too; or redoes up to it, when it is undone.
    void goTo(EditId entry);

private:
    void refresh();

    Session& m_session;
    QTreeWidget* m_list;
    QPushButton* m_go;
};

} // namespace imago::ui
