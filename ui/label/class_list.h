// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QListView>

namespace imago::ui {

/// The view on a ClassModel, never lower than six of its rows: a click on a row's mark or key gives the
/// class, dragging a row moves it.
class ClassList : public QListView {
    Q_OBJECT
public:
    explicit ClassList(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// All rows, or as many as tell what there is to choose from.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void assignWanted(imago::ClassId id);
    void moveWanted(imago::ClassId id, int position);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QModelIndex assignIndexAt(const QPoint& position) const;
};

} // namespace imago::ui
