// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace imago::ui {

/// Asks for a class beside the hand: typing narrows the list, Return takes the marked class or makes one of
/// that name, Escape and a click elsewhere take none.
class ClassPopup : public QFrame {
    Q_OBJECT
public:
    ClassPopup(Session& session, QWidget* parent);

    void ask(const QPoint& globalPosition);

Q_SIGNALS:
    void answered(imago::ClassId id); ///< 0 = none

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void narrow();
    void take();

    Session& m_session;
    QLineEdit* m_name;
    QListWidget* m_list;
    bool m_asking = false;
};

} // namespace imago::ui
