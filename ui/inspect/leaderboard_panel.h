// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/job.h"
#include "ui/inspect/inspect_panel.h"

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace imago::ui {

class ColumnChoice;
class LeaderboardModel;

/// All runs of the project side by side on the split that is shown, which of them an export takes, and the
/// way to each.
class LeaderboardPanel : public InspectPanel {
    Q_OBJECT
public:
    explicit LeaderboardPanel(QWidget* parent = nullptr);

Q_SIGNALS:
    void runPicked(imago::RunId run); ///< to be shown in the place of the present one

protected:
    void refresh() override;

private:
    int selectedRow() const; ///< of the model; −1 = none
    void pick(const QModelIndex& index);
    void chooseForExport();
    void showState();

    LeaderboardModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QLabel* m_text;
    QPushButton *m_show, *m_export;
    ColumnChoice* m_columns;
    Job m_job, m_choosing;
};

} // namespace imago::ui
