// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QStandardItemModel>

#include <vector>

namespace imago::ui {

/// A command of the window: an action, and the room it belongs to.
struct Command {
    QString section;   ///< translated: "File", "Label" …
    QString workspace; ///< "data" …: the room that must be in front to run it; empty = any
    QPointer<QAction> action;
};

/// Text of an action without mnemonics and dots at the end.
QString commandName(const QAction& action);
/// All its keys: "Ctrl+Y, Ctrl+Shift+Z".
QString commandKeys(const QAction& action);

/// A list of every command, narrowed by typing any letters of its name. Enter runs, Escape leaves.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(std::vector<Command> commands, QWidget* parent);

    /// The commands that are shown now, the best match first.
    std::vector<Command> shown() const;
    void setPattern(const QString& pattern) { m_edit->setText(pattern); }

Q_SIGNALS:
    void chosen(const imago::ui::Command& command);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void accept() override;

    std::vector<Command> m_commands;
    std::vector<std::size_t> m_shown;
    QLineEdit* m_edit;
    QListView* m_view;
    QLabel* m_none; ///< in the list's place where nothing fits
    QStandardItemModel* m_model;
};

} // namespace imago::ui
