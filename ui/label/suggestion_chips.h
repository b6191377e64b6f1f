// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/label/suggester.h"

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QLabel;

namespace imago::ui {

/// What the model takes the picture for, as pale chips that are not labels yet; a click, or Return for the
/// first, makes one a label.
class SuggestionChips : public QWidget {
    Q_OBJECT
public:
    SuggestionChips(Session& session, Suggester& suggester, QWidget* parent = nullptr);

Q_SIGNALS:
    void accepted(imago::ClassId id);

private:
    void refresh();

    Session& m_session;
    Suggester& m_suggester;
    QLabel* m_title;
    QLabel* m_problem;
    std::vector<QAbstractButton*> m_chips;
};

} // namespace imago::ui
