// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

#include <functional>

namespace imago::ui {

/// Small parts that every workspace needs, in the style of the window.

/// A label in one of the style sheet's roles ("title" "heading" "muted" "caption" …); muted ones wrap.
QLabel* roleLabel(const QString& role, const QString& text, QWidget* parent = nullptr);
/// The one main button of a page.
QPushButton* primaryButton(const QString& icon, const QString& text, QWidget* parent = nullptr);
/// A button for an action: icon, and its text beside it where `withText`; the key is in the tool tip.
QToolButton* actionButton(QAction* action, bool withText = false, QWidget* parent = nullptr);
/// "Text (Ctrl+F)"
QString tipWithKey(const QAction& action);

/// An action of a workspace: text, icon, keys and slot; works while the focus is inside `owner`, and is added
/// to it.
QAction* makeAction(QWidget* owner, const QString& icon, const QString& text, const QList<QKeySequence>& keys,
                    std::function<void()> run);

/// What a page shows when there is nothing: an icon, a title, what to do, and buttons that do it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString& icon, const QString& title, const QString& text, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& text);
    /// Buttons stand in a row; the first is the primary one.
    QPushButton* addButton(const QString& icon, const QString& text, std::function<void()> run);

private:
    QLabel* m_title;
    QLabel* m_text;
    class QHBoxLayout* m_buttons;
};

} // namespace imago::ui
