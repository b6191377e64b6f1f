// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/label/shape_controller.h"
#include "ui/label/shape_list_model.h"

#include <QTableView>
#include <QWidget>

namespace imago::ui {

class ShapeInspector;

/// The shapes of the picture as a list, the topmost first, and below it what the selected ones are and carry.
/// The list and the canvas choose together; a click on an eye or a lock switches it.
class ShapePanel : public QWidget {
    Q_OBJECT
public:
    ShapePanel(Session& session, ShapeController& shapes, QWidget* parent = nullptr);

private:
    void takeSelection(); ///< from the canvas
    void giveSelection(); ///< to the canvas
    void toggle(const QModelIndex& index);
    void refresh();

    ShapeController& m_shapes;
    ShapeListModel* m_model;
    QTableView* m_view;
    class QLabel* m_empty;
    ShapeInspector* m_inspector;
    bool m_following = false; ///< one of the two follows the other: no echo
};

} // namespace imago::ui
