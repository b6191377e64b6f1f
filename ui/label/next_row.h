// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/next_pictures.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace imago::ui {

/// In which order pictures come: as they lie in the project, or those without a label first that would teach
/// a trained model most. Says what it waits for, and what to do where it cannot.
class NextRow : public QWidget {
    Q_OBJECT
public:
    /// `useful`: checkable; turns the order on and off.
    NextRow(Session& session, QAction* useful, QWidget* parent = nullptr);
    void setLeft(int open); ///< pictures of the queue that have no label yet

Q_SIGNALS:
    /// These come first; empty: the order of the list.
    void ordered(const std::vector<imago::ImageId>& first);
    void trainWanted();

private:
    bool isOn() const; ///< another order than the list's
    void choose();
    void follow();

    NextPictures m_next;
    QAction* m_useful;
    QComboBox* m_order;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_act; ///< stops, starts again, or goes to Train
    int m_last = 1;     ///< the order that was used last
};

} // namespace imago::ui
