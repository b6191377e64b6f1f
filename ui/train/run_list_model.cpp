// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/run_list_model.h"

#include "core/base/files.h"
#include "ui/base/patterns.h"
#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <algorithm>

namespace imago::ui {

QString runStatusText(const std::string& status) {
    if (status == "prepared") return RunListModel::tr("Waiting");
    if (status == "running") return RunListModel::tr("Training");
    if (status == "paused") return RunListModel::tr("Paused");
    if (status == "done") return RunListModel::tr("Finished");
    if (status == "stopped") return RunListModel::tr("Stopped");
    if (status == "failed") return RunListModel::tr("Failed");
    return QString::fromStdString(status);
}

RunListModel::RunListModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent),
      m_session(session) {
    reload();
}

void RunListModel::reload() {
    auto runs = m_session.store().runs();
    if (!runs) {
        Q_EMIT m_session.failed(runs.error());
        return;
    }
    beginResetModel();
    m_runs = std::move(*runs);
    std::reverse(m_runs.begin(), m_runs.end());
    endResetModel();
}

void RunListModel::reloadRun(RunId id) {
    const int row = rowOf(id);
    if (row < 0) return reload();
    auto run = m_session.store().run(id);
    if (!run || !*run) return reload();
    m_runs[static_cast<std::size_t>(row)] = **run;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount_ - 1));
}

const RunRecord* RunListModel::at(int row) const {
    return row >= 0 && row < rowCount() ? &m_runs[static_cast<std::size_t>(row)] : nullptr;
}

int RunListModel::rowOf(RunId id) const {
    const auto at =
        std::find_if(m_runs.begin(), m_runs.end(), [id](const RunRecord& r) { return r.id == id; });
    return at == m_runs.end() ? -1 : static_cast<int>(at - m_runs.begin());
}

void RunListModel::showColors(const std::vector<RunId>& runs) {
    if (m_colors.show(runs) && !m_runs.empty())
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn), {Qt::DecorationRole});
}

int RunListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columnCount_);
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
    const auto* run = index.isValid() ? at(index.row()) : nullptr;
    if (!run) return {};
    if (role == Qt::CheckStateRole && index.column() == NameColumn)
        return isOverlaid(run->id) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::DecorationRole && index.column() == NameColumn)
        return markSwatch(m_colors.of(run->id), runMark(m_colors.of(run->id)));
    if (role == Qt::ToolTipRole) {
        if (!run->message.empty()) return QString::fromStdString(run->message);
        if (index.column() == NameColumn) return tr("Check to lay this run's curves over the others");
        return {};
    }
    if (role == Qt::ForegroundRole && index.column() == StatusColumn) {
        if (run->status == "failed") return theme().bad;
        if (run->status == "done") return theme().good;
        if (run->status == "running") return theme().accent;
    }
    if (role == Qt::TextAlignmentRole && index.column() >= EpochsColumn && index.column() <= TimeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
        case NameColumn:
            return QString::fromStdString(run->name);
        case StatusColumn:
            return runStatusText(run->status);
        case ModelColumn:
            return networkName(QString::fromStdString(run->model));
        case EpochsColumn:
            return count(run->epochs);
        case AccuracyColumn:
            return run->bestValAccuracy < 0 ? QStringLiteral("–") : percent(run->bestValAccuracy);
        case TimeColumn: {
            if (!run->startedMs) return QStringLiteral("–");
            const auto end = run->endedMs ? run->endedMs : nowMs();
            return duration(static_cast<double>(end - run->startedMs) / 1000.0);
        }
        case DataColumn:
            return QString::fromStdString(run->datasetHash).left(8);
        default:
            return {};
    }
}

bool RunListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto* run = at(index.row());
    if (!run || role != Qt::CheckStateRole || index.column() != NameColumn) return false;
    if (value.toInt() == Qt::Checked)
        m_overlaid.insert(run->id);
    else
        m_overlaid.erase(run->id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT overlaysChanged();
    return true;
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case NameColumn:
            return tr("Run");
        case StatusColumn:
            return tr("State");
        case ModelColumn:
            return tr("Network");
        case EpochsColumn:
            return tr("Epochs");
        case AccuracyColumn:
            return tr("Best validation");
        case TimeColumn:
            return tr("Time");
        case DataColumn:
            return tr("Data");
        default:
            return {};
    }
}

Qt::ItemFlags RunListModel::flags(const QModelIndex& index) const {
    auto flags = QAbstractTableModel::flags(index);
    if (index.column() == NameColumn) flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace imago::ui
