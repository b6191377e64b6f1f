// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QStringList>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

#include <map>

namespace imago::test {

/// "Button in Panel in Room": where a widget is, for messages.
inline QString placeOf(const QWidget& widget) {
    QStringList names;
    for (const QWidget* at = &widget; at && names.size() < 4; at = at->parentWidget()) {
        QString name = QString::fromLatin1(at->metaObject()->className());
        name.remove(QStringLiteral("imago::ui::"));
        if (!at->objectName().isEmpty()) name += QStringLiteral("#") + at->objectName();
        if (names.isEmpty()) {
            if (auto* said = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(at)))
                name += QStringLiteral(" \"%1\"").arg(said->text(QAccessible::Name));
        }
        if (names.isEmpty() || name != QStringLiteral("QWidget")) names << name;
    }
    return names.join(QStringLiteral(" in "));
}

inline QString nameOf(QWidget& widget) {
    auto* said = QAccessible::queryAccessibleInterface(&widget);
    return said ? said->text(QAccessible::Name) : QString();
}

/// A part of a compound widget of Qt: the arrow of a box, the bar of a scroll area.
inline bool isPart(const QWidget& widget) {
    if (qobject_cast<const QScrollBar*>(&widget) ||
        widget.objectName() == QStringLiteral("qt_scrollarea_viewport"))
        return true;
    for (const QWidget* at = widget.parentWidget(); at; at = at->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox*>(at) || qobject_cast<const QComboBox*>(at) ||
            qobject_cast<const QTabBar*>(at) || qobject_cast<const QLineEdit*>(at) ||
            at->inherits("QMenuBar") || at->inherits("QHeaderView"))
            return true;
        if (qobject_cast<const QAbstractItemView*>(at) && widget.parentWidget() == at) return true;
        if (at->isWindow()) break;
    }
    return false;
}

/// Whether a person operates it: a control of Qt, or a widget of the program that takes the keyboard.
inline bool isControl(const QWidget& widget) {
    if (isPart(widget) || widget.isWindow() || widget.focusProxy()) return false;
    if (qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget) ||
        qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget) ||
        qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget) ||
        qobject_cast<const QTabBar*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget) ||
        qobject_cast<const QTextEdit*>(&widget))
        return true;
    // Words whose text can be copied take a click, but are nothing to operate.
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return (label->focusPolicy() & Qt::TabFocus) && !label->text().isEmpty();
    return widget.focusPolicy() != Qt::NoFocus;
}

inline QList<QWidget*> controlsOf(QWidget& page) {
    QList<QWidget*> found;
    for (auto* widget : page.findChildren<QWidget*>())
        if (widget->window() == page.window() && widget->isVisible() && isControl(*widget)) found << widget;
    return found;
}

/// Names, roles, and names that are there twice side by side.
inline QStringList namingProblems(QWidget& page) {
    QStringList problems;
    std::map<std::pair<QWidget*, QString>, QWidget*> bySide;
    for (auto* widget : controlsOf(page)) {
        auto* said = QAccessible::queryAccessibleInterface(widget);
        if (!said) {
            problems << QStringLiteral("not in the tree: ") + placeOf(*widget);
            continue;
        }
        const QString name = said->text(QAccessible::Name);
        if (name.trimmed().isEmpty()) problems << QStringLiteral("no name: ") + placeOf(*widget);
        const auto role = said->role();
        if (role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Pane)
            if (!qobject_cast<QScrollArea*>(widget))
                problems << QStringLiteral("no fitting role: ") + placeOf(*widget);
        const auto [at, fresh] =
            bySide.emplace(std::pair(widget->parentWidget(), name + QString::number(int(role))), widget);
        if (!fresh && !name.isEmpty()) problems << QStringLiteral("twice side by side: ") + placeOf(*widget);
    }
    return problems;
}

/// The widgets that Tab (or Shift+Tab) goes through in a window, and those that never let it go.
struct TabWalk {
    QSet<QWidget*> reached;
    QStringList traps;
};

inline TabWalk walkByTab(QWidget& window, bool back) {
    TabWalk walk;
    QWidget* first = nullptr;
    for (int i = 0; i < 2000; ++i) {
        QWidget* before = QApplication::focusWidget();
        if (before && before->window() == &window)
            QTest::keyClick(before, back ? Qt::Key_Backtab : Qt::Key_Tab,
                            back ? Qt::ShiftModifier : Qt::NoModifier);
        else
            window.setFocus(Qt::TabFocusReason), QTest::keyClick(&window, Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        if (!now || now->window() != &window) {
            walk.traps << QStringLiteral("the focus is lost after ") +
                              (before ? placeOf(*before) : QString());
            break;
        }
        // A page goes from link to link before it lets go.
        for (int links = 0; now == before && links < 500; ++links) {
            QTest::keyClick(before, back ? Qt::Key_Backtab : Qt::Key_Tab,
                            back ? Qt::ShiftModifier : Qt::NoModifier);
            now = QApplication::focusWidget();
        }
        if (now == before) {
            walk.traps << QStringLiteral("keeps the focus: ") + placeOf(*now);
            const auto stepped = [back](QWidget* at) {
                return back ? at->previousInFocusChain() : at->nextInFocusChain();
            };
            auto* next = stepped(now);
            while (next != now && (!(next->focusPolicy() & Qt::TabFocus) || !next->isVisible() ||
                                   !next->isEnabled() || walk.reached.contains(next)))
                next = stepped(next);
            if (next == now) break;
            next->setFocus(Qt::TabFocusReason);
            now = next;
        }
        walk.reached << now;
        if (!first)
            first = now;
        else if (now == first)
            break;
    }
    return walk;
}

/// One of several of which only one is on: Tab goes to that one, the arrows to the others.
inline bool isReachedByArrows(const QWidget& widget, const QSet<QWidget*>& reached) {
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    if (!button) return false;
    QList<QAbstractButton*> others;
    if (button->group())
        others = button->group()->buttons();
    else if (button->autoExclusive() && button->parentWidget())
        others = button->parentWidget()->findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly);
    for (auto* other : others)
        if (reached.contains(other)) return true;
    return false;
}

/// Pixels of the widget's place in which the focus can be told: changed with a contrast of at least 3.
inline int focusPixels(QWidget& widget, QWidget& elsewhere) {
    for (QWidget* at = widget.parentWidget(); at; at = at->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(at)) scroll->ensureWidgetVisible(&widget);
    QWidget* window = widget.window();
    const auto grab = [&] {
        QApplication::processEvents();
        const QRect place(widget.mapTo(window, QPoint(0, 0)), widget.size());
        return window->grab(place.adjusted(-3, -3, 3, 3)).toImage();
    };
    QApplication::setActiveWindow(window); // nothing has the focus in one that is not
    elsewhere.setFocus(Qt::TabFocusReason);
    const QImage without = grab();
    widget.setFocus(Qt::TabFocusReason);
    const QImage with = grab();
    int changed = 0;
    if (with.size() != without.size()) return 0;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x)
            if (with.pixel(x, y) != without.pixel(x, y) &&
                ui::contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= 3)
                ++changed;
    return changed;
}

/// All that is wrong with a page for those who use the keyboard alone. `excused`: the names of widgets that
/// have keys of their own and are not meant to take the focus.
inline QStringList keyboardProblems(QWidget& window, QWidget& page, const QStringList& excused = {}) {
    QStringList problems;
    QApplication::setActiveWindow(&window); // an empty screen has nobody else who would
    const auto forth = walkByTab(window, false), back = walkByTab(window, true);
    problems << forth.traps;
    // Out of the table of runs Qt 6.4 does not step back; Tab and F6 leave it.
    for (const auto& trap : back.traps)
        if (!trap.contains(QStringLiteral("inspect-leaderboard"))) problems << trap;
    const auto controls = controlsOf(page);
    for (auto* widget : controls) {
        if (!widget->isEnabled() || excused.contains(nameOf(*widget))) continue;
        const auto misses = [&](const TabWalk& walk) {
            return !walk.reached.contains(widget) && !isReachedByArrows(*widget, walk.reached);
        };
        if (misses(forth))
            problems << QStringLiteral("Tab does not reach ") + placeOf(*widget);
        else if (misses(back))
            problems << QStringLiteral("Shift+Tab does not reach ") + placeOf(*widget);
    }
    for (auto* widget : controls) {
        if (!widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
        QWidget* elsewhere = nullptr;
        for (auto* other : forth.reached)
            if (other != widget && other->isVisible() && !other->isAncestorOf(widget) &&
                !widget->isAncestorOf(other))
                elsewhere = other;
        if (!elsewhere) continue;
        int seen = 0;
        // What loads meanwhile may take the focus once, or change the picture.
        for (int tries = 0; seen < 20 && tries < 5; ++tries) {
            if (tries > 0) QTest::qWait(100);
            seen = focusPixels(*widget, *elsewhere);
        }
        if (seen < 20)
            problems << QStringLiteral("the focus is not seen (%1 pixels): ").arg(seen) + placeOf(*widget);
    }
    return problems;
}

} // namespace imago::test
