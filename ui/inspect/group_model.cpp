// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/group_model.h"

#include "ui/base/numbers.h"
#include "ui/base/text.h"

#include <cmath>

namespace imago::ui {

namespace {

QString pointText(double share) {
    const double points = share * 100;
    return QStringLiteral("%1%2").arg(points < 0 ? QStringLiteral("−") : QStringLiteral("+"),
                                      decimal(std::abs(points), 1));
}

} // namespace

void GroupModel::set(GroupComparison comparison) {
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

int GroupModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.groups.size());
}

int GroupModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columnCount_);
}

QVariant GroupModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& group = m_comparison.groups[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() != NameColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
        case NameColumn:
            return QString::fromStdString(group.group.word);
        case CountColumn:
            return count(static_cast<qint64>(group.group.images.size()));
        case AccuracyColumn:
            return percent(group.accuracy);
        case IntervalColumn:
            return tr("%1 to %2", "a range")
                .arg(percent(group.accuracyInterval.low), percent(group.accuracyInterval.high));
        case GapColumn:
            return index.row() == 0 ? QString() : pointText(group.difference);
        case F1Column:
            return percent(group.macroF1);
        default:
            return {};
    }
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == NameColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == GapColumn)
        return tr("Accuracy minus that of the largest group, in points");
    if (role == Qt::ToolTipRole && section == IntervalColumn) return tr("95 % interval of the accuracy");
    if (role != Qt::DisplayRole) return {};
    switch (section) {
        case NameColumn:
            return tr("Group");
        case CountColumn:
            return tr("Count");
        case AccuracyColumn:
            return tr("Accuracy");
        case IntervalColumn:
            return tr("95 %");
        case GapColumn:
            return tr("Gap");
        case F1Column:
            return tr("F1");
        default:
            return {};
    }
}

QString groupVerdict(const GroupComparison& comparison, const QStringList& classes) {
    constexpr double level = 0.05;
    auto words = (comparison.pValue < level
                      ? GroupModel::tr("The groups lie %1 points apart: p = %2, more than chance.")
                      : GroupModel::tr("The groups lie %1 points apart: p = %2, this may be chance."))
                     .arg(decimal(comparison.accuracyGap * 100, 1), significant(comparison.pValue, 2));
    double greatest = 0;
    qsizetype which = -1;
    for (std::size_t k = 0; k < comparison.classes.size(); ++k)
        if (const double gap = comparison.classes[k].truePositive; gap > greatest) {
            greatest = gap;
            which = static_cast<qsizetype>(k);
        }
    if (which >= 0)
        words += QLatin1Char(' ') +
                 GroupModel::tr("Farthest apart in one class: %1, found %2 points more often in one group.")
                     .arg(classes.value(which), decimal(greatest * 100, 1));
    return words;
}

} // namespace imago::ui
