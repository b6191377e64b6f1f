// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/class_table.h"

#include "ui/base/text.h"

namespace imago::ui {

void ClassTableModel::set(const QStringList& names, const std::vector<ClassMetrics>& metrics) {
    beginResetModel();
    m_names = names;
    m_metrics = metrics;
    endResetModel();
}

int ClassTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid()
               ? 0
               : static_cast<int>(std::min<qsizetype>(m_names.size(), qsizetype(m_metrics.size())));
}

int ClassTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columnCount_);
}

QVariant ClassTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::UserRole && role != Qt::ToolTipRole) return {};
    const auto& m = m_metrics[static_cast<std::size_t>(index.row())];
    const bool raw = role == Qt::UserRole;
    const auto share = [raw](double value) { return raw ? QVariant(value) : QVariant(percent(value)); };
    switch (index.column()) {
        case NameColumn:
            return m_names[index.row()];
        case PrecisionColumn:
            return share(m.precision);
        case RecallColumn:
            return share(m.recall);
        case F1Column:
            return share(m.f1);
        case SupportColumn:
            return raw ? QVariant(qlonglong(m.support)) : QVariant(count(m.support));
        default:
            return {};
    }
}

QVariant ClassTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::ToolTipRole) {
        switch (section) {
            case PrecisionColumn:
                return tr("Of the pictures predicted as this class, the share that truly is");
            case RecallColumn:
                return tr("Of the pictures of this class, the share that was found");
            case F1Column:
                return tr("Harmonic mean of precision and recall");
            case SupportColumn:
                return tr("Pictures of this class");
            default:
                return {};
        }
    }
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case NameColumn:
            return tr("Class");
        case PrecisionColumn:
            return tr("Precision");
        case RecallColumn:
            return tr("Recall");
        case F1Column:
            return tr("F1");
        case SupportColumn:
            return tr("Pictures");
        default:
            return {};
    }
}

} // namespace imago::ui
