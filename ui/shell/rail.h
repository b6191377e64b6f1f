// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidget>

namespace imago::ui {

/// The strip at the left edge: one large button an action, icon over text, the current one marked by a bar;
/// as wide as the longest text needs.
class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(const QList<QAction*>& actions, QWidget* parent = nullptr);
    QWidget* buttonOf(const QAction* action) const; ///< null where there is none
    /// A small button at the lower end.
    void addAtEnd(QAction* action);

private:
    QVBoxLayout* m_column;
};

} // namespace imago::ui
