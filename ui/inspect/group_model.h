// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/groups.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace imago::ui {

/// Groups of pictures side by side, a row each: how many, how good, and how far from the largest of them.
class GroupModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        CountColumn,
        AccuracyColumn,
        IntervalColumn,
        GapColumn,
        F1Column,
        columnCount_
    };
    using QAbstractTableModel::QAbstractTableModel;

    void set(GroupComparison comparison);
    const GroupComparison& comparison() const { return m_comparison; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    GroupComparison m_comparison;
};

/// What the comparison comes to, in a sentence or two; `classes` by model index.
QString groupVerdict(const GroupComparison& comparison, const QStringList& classes);

} // namespace imago::ui
