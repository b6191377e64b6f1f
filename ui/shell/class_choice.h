// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace imago::ui {

/// A cell that says what a model's class becomes in the project: nothing ("left out"), one of its classes, or
/// a new one. It is edited in a list of these, which takes other names too.
class ClassChoice : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// The name of the class in the project; empty = left out.
    static constexpr int classRole = Qt::UserRole;
    /// The model's own name of it: offered for a new class.
    static constexpr int modelClassRole = Qt::UserRole + 1;

    ClassChoice(Session& session, QAbstractItemView* view);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const ClassRecord* classNamed(const QString& name) const;
    Session& m_session;
};

} // namespace imago::ui
