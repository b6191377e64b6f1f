// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/run_records.h"
#include "ui/base/session.h"
#include "ui/train/run_colors.h"

#include <QAbstractTableModel>
#include <QColor>

#include <set>

namespace imago::ui {

/// The project's runs, newest first. The check box of the first column lays a run's curves over the others'.
class RunListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NameColumn,
        StatusColumn,
        ModelColumn,
        EpochsColumn,
        AccuracyColumn,
        TimeColumn,
        DataColumn,
        columnCount_
    };

    explicit RunListModel(Session& session, QObject* parent = nullptr);
    void reload();
    void reloadRun(RunId id);
    const std::vector<RunRecord>& runs() const { return m_runs; }
    const RunRecord* at(int row) const;
    int rowOf(RunId id) const;
    bool isOverlaid(RunId id) const { return m_overlaid.contains(id); }
    const RunColors& colors() const { return m_colors; }
    /// Makes the colours of these differ.
    void showColors(const std::vector<RunId>& runs);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void overlaysChanged();

private:
    Session& m_session;
    std::vector<RunRecord> m_runs;
    std::set<RunId> m_overlaid;
    RunColors m_colors;
};

/// "Training", "Finished" … for a RunRecord::status.
QString runStatusText(const std::string& status);

} // namespace imago::ui
