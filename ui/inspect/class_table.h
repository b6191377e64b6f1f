// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/imbalance.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace imago::ui {

/// Precision, recall, F1 and support of each class, and how many pictures of it were learnt from; the raw
/// value under Qt::UserRole for sorting.
class ClassTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        PrecisionColumn,
        RecallColumn,
        F1Column,
        SupportColumn,
        TrainedColumn,
        columnCount_
    };
    using QAbstractTableModel::QAbstractTableModel;

    void set(const QStringList& names, const std::vector<ClassMetrics>& metrics);
    void setBalance(const std::vector<ClassBalance>& classes); ///< by model index; empty = not known

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_names;
    std::vector<ClassMetrics> m_metrics;
    std::vector<ClassBalance> m_balance;
};

} // namespace imago::ui
