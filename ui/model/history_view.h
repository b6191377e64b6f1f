// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QPushButton>
#include <QTreeWidget>
#include <QWidget>

namespace imago::ui {

/// The journal, newest first: when, who, what, how much; what was taken back is grey. Goes back to any line.
class HistoryView : public QWidget {
    Q_OBJECT
public:
    /// `compact`: for a side panel, with the two columns that matter there.
    explicit HistoryView(Session& session, bool compact = false, QWidget* parent = nullptr);
    /// Undoes from the newest down to this entry, this one too; or redoes up to it, when it is undone.
    void goTo(EditId entry);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();

    Session& m_session;
    bool m_compact, m_stale = true;
    QTreeWidget* m_list;
    QPushButton* m_go;
};

} // namespace imago::ui
