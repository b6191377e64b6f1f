// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/leaderboard_model.h"

#include "ui/base/numbers.h"
#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QFont>

namespace imago::ui {

namespace {

const QString dash = QStringLiteral("–");

QString differenceText(const PresetDifference& recipe, const QString& separator) {
    QStringList parts;
    for (const auto& d : recipe.differences)
        parts << LeaderboardModel::tr("%1: %2", "a field of the recipe and its value")
                     .arg(recipeFieldText(d.field), recipeValueText(d.field, d.after));
    return parts.join(separator);
}

} // namespace

void LeaderboardModel::set(std::vector<LeaderboardRow> rows, RunId exported, RunId shown) {
    beginResetModel();
    m_rows = std::move(rows);
    m_exported = exported;
    m_shown = shown;
    endResetModel();
}

void LeaderboardModel::setExported(RunId exported) {
    m_exported = exported;
    if (!m_rows.empty()) Q_EMIT dataChanged(index(0, RunColumn), index(rowCount() - 1, RunColumn));
}

int LeaderboardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LeaderboardModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columnCount_);
}

QString LeaderboardModel::display(const LeaderboardRow& row, int column) const {
    const auto& m = row.measured;
    switch (column) {
        case RunColumn:
            return QString::fromStdString(row.run.name);
        case AccuracyColumn:
            return m ? percent(m->accuracy) : dash;
        case MacroF1Column:
            return m ? percent(m->macroF1) : dash;
        case BalancedColumn:
            return m ? percent(m->balancedAccuracy) : dash;
        case LogLossColumn:
            return m ? decimal(m->logLoss, 3) : dash;
        case CalibrationColumn:
            return m ? percent(m->calibrationError) : dash;
        case TimeColumn:
            return row.seconds >= 0 ? duration(row.seconds) : dash;
        case EnergyColumn:
            return row.energyKwh >= 0 ? tr("%1 Wh").arg(row.energyKwh * 1000, 0, 'g', 3) : dash;
        case NetworkColumn:
            return networkName(QString::fromStdString(row.run.model));
        case RecipeColumn: {
            const auto different = differenceText(row.recipe, QStringLiteral(", "));
            const auto preset = presetName(row.recipe.preset);
            return different.isEmpty() ? preset
                                       : tr("%1, but %2", "a preset and what differs").arg(preset, different);
        }
        default:
            return {};
    }
}

QVariant LeaderboardModel::raw(const LeaderboardRow& row, int column) const {
    const auto& m = row.measured;
    const auto known = [](double value) { return value < 0 ? QVariant() : QVariant(value); };
    switch (column) {
        case RunColumn:
            return qlonglong(row.run.id.value);
        case AccuracyColumn:
            return m ? QVariant(m->accuracy) : QVariant();
        case MacroF1Column:
            return m ? QVariant(m->macroF1) : QVariant();
        case BalancedColumn:
            return m ? QVariant(m->balancedAccuracy) : QVariant();
        case LogLossColumn:
            return m ? QVariant(m->logLoss) : QVariant();
        case CalibrationColumn:
            return m ? QVariant(m->calibrationError) : QVariant();
        case TimeColumn:
            return known(row.seconds);
        case EnergyColumn:
            return known(row.energyKwh);
        default:
            return display(row, column);
    }
}

QString LeaderboardModel::tip(const LeaderboardRow& row) const {
    QStringList lines{display(row, RunColumn) + QStringLiteral(" – ") + display(row, NetworkColumn)};
    if (row.run.id == m_exported) lines << tr("The run that an export takes");
    lines << (row.measured ? tr("Measured on %n picture(s)", nullptr, static_cast<int>(row.measured->images))
                           : tr("Not predicted on this split: show the run and let it predict"));
    if (row.energyKwh >= 0)
        lines << (row.energyMeasured ? tr("Energy by the machine’s meters") : tr("Energy is an estimate"));
    lines << (row.recipe.differences.empty() ? tr("Preset %1").arg(presetName(row.recipe.preset))
                                             : tr("Differs from the preset %1 in:\n%2")
                                                   .arg(presetName(row.recipe.preset),
                                                        differenceText(row.recipe, QStringLiteral("\n"))));
    return lines.join(QLatin1Char('\n'));
}

QVariant LeaderboardModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto& row = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return display(row, index.column());
        case Qt::UserRole:
            return raw(row, index.column());
        case Qt::ToolTipRole:
            return tip(row);
        case Qt::DecorationRole:
            if (index.column() == RunColumn && row.run.id == m_exported)
                return icon(QStringLiteral("package"));
            return {};
        case Qt::FontRole:
            if (row.run.id == m_shown) {
                QFont bold;
                bold.setBold(true);
                return bold;
            }
            return {};
        case Qt::TextAlignmentRole:
            if (index.column() >= AccuracyColumn && index.column() <= EnergyColumn)
                return int(Qt::AlignRight | Qt::AlignVCenter);
            return {};
        case Qt::AccessibleTextRole:
            if (index.column() == RunColumn && row.run.id == m_exported)
                return tr("%1, the run that an export takes").arg(display(row, RunColumn));
            return {};
        default:
            return {};
    }
}

QVariant LeaderboardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section >= AccuracyColumn && section <= EnergyColumn;
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (section) {
        case RunColumn:
            return isTip ? tr("A package marks the run that an export takes") : tr("Run");
        case AccuracyColumn:
            return isTip ? tr("Top-1; with several labels: exactly the right set") : tr("Accuracy");
        case MacroF1Column:
            return isTip ? tr("Mean F1 of the classes") : tr("F1");
        case BalancedColumn:
            return isTip ? tr("Mean recall of the classes") : tr("Balanced");
        case LogLossColumn:
            return isTip ? tr("Mean cross-entropy in nats: less is better") : tr("Log loss");
        case CalibrationColumn:
            return isTip ? tr("Expected calibration error: less is better") : tr("ECE");
        case TimeColumn:
            return isTip ? tr("How long the training took") : tr("Time");
        case EnergyColumn:
            return isTip ? tr("What the training used") : tr("Energy");
        case NetworkColumn:
            return tr("Network");
        case RecipeColumn:
            return isTip ? tr("The nearest preset, and what the recipe does differently") : tr("Recipe");
        default:
            return {};
    }
}

} // namespace imago::ui
