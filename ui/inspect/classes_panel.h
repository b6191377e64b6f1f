// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/imbalance.h"
#include "ui/base/job.h"
#include "ui/inspect/inspect_panel.h"

#include <map>
#include <vector>

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace imago::ui {

class BalancePlot;
class ClassTableModel;

/// How well each class is known beside how much of it was learnt from, and whether the one goes with the
/// other.
class ClassesPanel : public InspectPanel {
    Q_OBJECT
public:
    explicit ClassesPanel(QWidget* parent = nullptr);

    struct Finding {
        Imbalance balance;
        std::vector<std::vector<ImageId>> trained; ///< pictures, by class
    };
    static QString verdict(const Imbalance& balance, const QStringList& classes);

Q_SIGNALS:
    void classPicked(int classIndex); ///< by model index

protected:
    void refresh() override;

private:
    void showFinding();
    void showTrained();
    int currentClass() const; ///< −1 = none

    ClassTableModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_table;
    QLabel* m_text;
    BalancePlot* m_plot;
    QPushButton* m_trained;
    Finding m_finding;
    Job m_job;
};

} // namespace imago::ui
