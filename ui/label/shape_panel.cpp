// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/shape_panel.h"

#include "core/tools/commands.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/label/shape_inspector.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace imago::ui {

ShapePanel::ShapePanel(Session& session, ShapeController& shapes, QWidget* parent)
    : QWidget(parent),
      m_shapes(shapes),
      m_model(new ShapeListModel(shapes.scene(), this)),
      m_view(new QTableView),
      m_empty(roleLabel("muted", tr("No shapes yet. Take a tool from the bar beside the picture: R draws a "
                                    "box, P a polygon, B paints a mask."))),
      m_inspector(new ShapeInspector(session, shapes)) {
    m_view->setModel(m_model);
    m_view->setObjectName(QStringLiteral("shape-list"));
    m_view->setAccessibleName(tr("Shapes of this picture, the topmost first"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->horizontalHeader()->hide();
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(scaledByText(28));
    auto* header = m_view->horizontalHeader();
    header->setSectionResizeMode(ShapeListModel::NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(ShapeListModel::SizeColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(ShapeListModel::ShownColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(ShapeListModel::LockColumn, QHeaderView::Fixed);
    m_view->setColumnWidth(ShapeListModel::SizeColumn, 92);
    m_view->setColumnWidth(ShapeListModel::ShownColumn, 28);
    m_view->setColumnWidth(ShapeListModel::LockColumn, 28);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setMargin(12);

    auto* list = new QWidget;
    auto* listColumn = new QVBoxLayout(list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->addWidget(m_empty, 1);
    listColumn->addWidget(m_view, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_inspector);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(QStringLiteral("shape-splitter"));
    splitter->addWidget(list);
    splitter->addWidget(scroll);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ShapePanel::giveSelection);
    connect(m_view, &QTableView::clicked, this, &ShapePanel::toggle);
    connect(&m_shapes, &ShapeController::selectionChanged, this, &ShapePanel::takeSelection);
    // The list has the room while there is nothing to say of a shape.
    const auto makeRoom = [this, scroll] { scroll->setVisible(m_shapes.hasSelection()); };
    connect(&m_shapes, &ShapeController::selectionChanged, this, makeRoom);
    makeRoom();
    connect(&m_shapes, &ShapeController::shapesChanged, this, &ShapePanel::refresh);
    connect(&session, &Session::classesChanged, this, &ShapePanel::refresh);
    refresh();
}

void ShapePanel::refresh() {
    {
        const QScopedValueRollback following(m_following, true);
        m_model->refresh();
    }
    const bool none = m_model->rowCount() == 0;
    m_empty->setVisible(none);
    m_view->setVisible(!none);
    takeSelection();
}

void ShapePanel::takeSelection() {
    if (!m_following) {
        const QScopedValueRollback following(m_following, true);
        QItemSelection rows;
        const auto& selected = m_shapes.scene().selection();
        for (const auto id : selected)
            if (const int row = m_model->rowOf(id); row >= 0)
                rows.select(m_model->index(row, 0), m_model->index(row, ShapeListModel::ColumnCount - 1));
        m_view->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        if (!selected.empty())
            if (const int row = m_model->rowOf(selected.back()); row >= 0) {
                m_view->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                                          QItemSelectionModel::NoUpdate);
                m_view->scrollTo(m_model->index(row, 0));
            }
    }
    m_inspector->refresh();
}

void ShapePanel::giveSelection() {
    if (m_following) return;
    const QScopedValueRollback following(m_following, true);
    std::vector<AnnotationId> ids;
    for (const auto& index : m_view->selectionModel()->selectedRows())
        ids.push_back(m_model->idAt(index.row()));
    m_shapes.select(ids);
    m_inspector->refresh();
}

void ShapePanel::toggle(const QModelIndex& index) {
    const auto* shape = m_shapes.scene().find(m_model->idAt(index.row()));
    if (!shape) return;
    if (index.column() == ShapeListModel::ShownColumn)
        m_shapes.commit(commands::setHidden(m_shapes.scene(), {shape->row.id}, !shape->hidden()));
    else if (index.column() == ShapeListModel::LockColumn)
        m_shapes.commit(commands::setLocked(m_shapes.scene(), {shape->row.id}, !shape->locked()));
}

} // namespace imago::ui
