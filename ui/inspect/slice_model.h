// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/slices.h"

#include <QAbstractTableModel>

#include <vector>

namespace imago::ui {

/// Slices of a run's pictures, a row each: what they have in common, how many, how good, how much worse than
/// the rest. A slice that is proved to be worse is marked.
class SliceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, CountColumn, AccuracyColumn, GapColumn, columnCount_ };
    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<Slice> slices);
    const Slice& at(int row) const { return m_slices[static_cast<std::size_t>(row)]; }
    /// "brightness 0.12 to 0.31", "folder night"
    static QString name(const Slice& slice);
    /// Its figures in full, in lines.
    static QString tip(const Slice& slice);
    /// "0.12 to 0.31", "night"
    static QString valueName(const Slice& slice);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Slice> m_slices;
};

/// The name of a property for people: "brightness" → "Brightness".
QString propertyName(const std::string& property);

} // namespace imago::ui
