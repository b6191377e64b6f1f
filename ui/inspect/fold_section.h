// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QToolButton;

namespace imago::ui {

/// A part of a panel under a title that folds it away; whether it is open is kept in the user's settings.
class FoldSection : public QWidget {
    Q_OBJECT
public:
    /// `title`: with a mnemonic. `key`: of the setting, below "inspect/".
    FoldSection(const QString& title, const QString& key, QWidget* content, bool open = true);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);

private:
    QToolButton* m_head;
    QWidget* m_content;
    QString m_setting;
    bool m_open = true;
};

} // namespace imago::ui
