// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QObject>
#include <QPointer>

class QApplication;
class QWidget;

namespace imago::ui {

/// What a widget that paints itself is to a screen reader (chart, graphic, list, slider …): Qt knows only its
/// own widgets. To be called in the widget's constructor; name and description are those of the widget.
void setAccessibleRole(QWidget& widget, QAccessible::Role role);

/// A frame around the widget that has the focus, where the widget itself shows too little of it: pictures,
/// charts, lists, check boxes. It is shown to those who go by Tab, and goes away with the next click.
class FocusRing : public QObject {
public:
    /// One for the whole program; does nothing where there is one already.
    static void install(QApplication& app);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit FocusRing(QApplication& app);
    void show(QWidget& widget);
    void hide();

    QPointer<QWidget> m_frame; ///< a child of the widget that has the focus
    bool m_byKeyboard = false;
};

} // namespace imago::ui
