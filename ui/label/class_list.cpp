// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/class_list.h"

#include "ui/label/class_delegate.h"
#include "ui/label/class_model.h"

#include <QDropEvent>
#include <QMouseEvent>
#include <QStyle>

#include <algorithm>

namespace imago::ui {

ClassList::ClassList(QWidget* parent) : QListView(parent) {
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ClassList::setModel(QAbstractItemModel* model) {
    QListView::setModel(model);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &QWidget::updateGeometry);
    connect(model, &QAbstractItemModel::modelReset, this, &QWidget::updateGeometry);
}

QSize ClassList::minimumSizeHint() const {
    constexpr int leastRows = 6;
    const int rows = model() ? std::clamp(model()->rowCount(), 1, leastRows) : 1;
    return {QListView::minimumSizeHint().width(), rows * std::max(sizeHintForRow(0), 1)};
}

QModelIndex ClassList::assignIndexAt(const QPoint& position) const {
    const auto index = indexAt(position);
    if (!index.isValid()) return {};
    const QRect row = visualRect(index);
    const QPoint at = QStyle::visualPos(layoutDirection(), row, position);
    const bool hit = ClassDelegate::markRect(row).contains(at) || ClassDelegate::keyRect(row).contains(at);
    return hit ? index : QModelIndex();
}

void ClassList::mousePressEvent(QMouseEvent* event) {
    const auto index = event->button() == Qt::LeftButton ? assignIndexAt(event->pos()) : QModelIndex();
    if (!index.isValid()) return QListView::mousePressEvent(event);
    setCurrentIndex(index);
    Q_EMIT assignWanted(ClassId(index.data(ClassModel::ClassIdRole).toLongLong()));
}

void ClassList::mouseDoubleClickEvent(QMouseEvent* event) {
    // Two quick clicks on the mark are two clicks, not the wish to rename.
    if (assignIndexAt(event->pos()).isValid()) return mousePressEvent(event);
    QListView::mouseDoubleClickEvent(event);
}

void ClassList::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(assignIndexAt(event->pos()).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void ClassList::dropEvent(QDropEvent* event) {
    const auto moved = currentIndex();
    if (event->source() != this || !moved.isValid()) return event->ignore();
    const QPoint at = event->position().toPoint();
    const auto over = indexAt(at);
    int row = model()->rowCount();
    if (over.isValid()) row = over.row() + (at.y() > visualRect(over).center().y() ? 1 : 0);
    if (row > moved.row()) --row;
    // The rows follow the store; the view must not take the dragged row away itself.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    stopAutoScroll();
    setState(NoState);
    viewport()->update();
    if (row != moved.row()) Q_EMIT moveWanted(ClassId(moved.data(ClassModel::ClassIdRole).toLongLong()), row);
}

} // namespace imago::ui
