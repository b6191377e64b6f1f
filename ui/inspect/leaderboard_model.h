// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/leaderboard.h"

#include <QAbstractTableModel>

#include <vector>

namespace imago::ui {

/// The runs of a project and how good each is on a split, a row each; raw values under Qt::UserRole for
/// sorting, invalid where nothing is known.
class LeaderboardModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        RunColumn,
        AccuracyColumn,
        MacroF1Column,
        BalancedColumn,
        LogLossColumn,
        CalibrationColumn,
        TimeColumn,
        EnergyColumn,
        NetworkColumn,
        RecipeColumn,
        columnCount_
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// `exported`: marked as the run that an export takes. `shown`: the one that the workspace shows.
    void set(std::vector<LeaderboardRow> rows, RunId exported, RunId shown);
    void setExported(RunId exported);
    const LeaderboardRow& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    RunId exported() const { return m_exported; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString display(const LeaderboardRow& row, int column) const;
    QVariant raw(const LeaderboardRow& row, int column) const;
    QString tip(const LeaderboardRow& row) const;

    std::vector<LeaderboardRow> m_rows;
    RunId m_exported, m_shown;
};

} // namespace imago::ui
