// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/class_table.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QBrush>

namespace imago::ui {

void ClassTableModel::set(const QStringList& names, const std::vector<ClassMetrics>& metrics) {
    beginResetModel();
    m_names = names;
    m_metrics = metrics;
    m_balance.clear();
    endResetModel();
}

void ClassTableModel::setBalance(const std::vector<ClassBalance>& classes) {
    m_balance = classes;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount_ - 1));
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
    const auto at = static_cast<std::size_t>(index.row());
    const auto* balance = at < m_balance.size() ? &m_balance[at] : nullptr;
    const bool weak = balance && balance->isWeak && index.column() == RecallColumn;
    const bool rare = balance && balance->isRare && index.column() == TrainedColumn;
    if (role == Qt::ForegroundRole && (weak || rare)) return QBrush(weak ? theme().bad : theme().warn);
    if (role == Qt::ToolTipRole && weak)
        return tr("%1: found less often than the other classes by more than chance")
            .arg(m_names[index.row()]);
    if (role == Qt::ToolTipRole && rare)
        return tr("%1: less than half as many training pictures as most classes have")
            .arg(m_names[index.row()]);
    if (role != Qt::DisplayRole && role != Qt::UserRole && role != Qt::ToolTipRole) return {};
    const auto& m = m_metrics[at];
    const bool raw = role == Qt::UserRole;
    const auto share = [raw](double value) { return raw ? QVariant(value) : QVariant(percent(value)); };
    switch (index.column()) {
        case NameColumn:
            return m_names[index.row()];
        case PrecisionColumn:
            return share(m.precision);
        case RecallColumn:
            // Not by colour alone.
            return weak && !raw ? QVariant(tr("▼ %1").arg(percent(m.recall))) : share(m.recall);
        case F1Column:
            return share(m.f1);
        case SupportColumn:
            return raw ? QVariant(qlonglong(m.support)) : QVariant(count(m.support));
        case TrainedColumn:
            if (!balance) return raw ? QVariant(-1) : QVariant(QStringLiteral("–"));
            if (raw) return qlonglong(balance->trained);
            return rare ? tr("▼ %1").arg(count(balance->trained)) : count(balance->trained);
        default:
            return {};
    }
}

QVariant ClassTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
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
            case TrainedColumn:
                return tr("Pictures of this class that the run learnt from");
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
        case TrainedColumn:
            return tr("Learnt");
        default:
            return {};
    }
}

} // namespace imago::ui
