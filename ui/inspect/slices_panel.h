// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/property.h"
#include "core/evaluate/slices.h"
#include "core/evaluate/spurious.h"
#include "ui/base/job.h"
#include "ui/inspect/inspect_panel.h"

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace imago::ui {

class GroupModel;
class SliceModel;

/// Where the run is worse than elsewhere: its pictures by what is known of them (size, folder, date,
/// attributes) and, when asked, by how they look (brightness, blur, colour).
class SlicesPanel : public InspectPanel {
    Q_OBJECT
public:
    explicit SlicesPanel(QWidget* parent = nullptr);

    struct Finding {
        std::vector<Property> properties;
        std::vector<Slice> worst;
        std::vector<SpuriousLink> links; ///< single-label only
    };

protected:
    void refresh() override;

private:
    void examineSlices(bool looks);
    void take(Finding finding);
    void showProperty();
    void compareSelected();

    QComboBox* m_property;
    SliceModel* m_model;
    QTableView* m_table;
    QLabel *m_text, *m_links;
    QPushButton* m_look;
    Finding m_finding;
    std::vector<Property> m_looks; ///< of these pictures; reading them takes a while
    std::vector<ImageId> m_looked;
    Job m_job, m_slicing, m_comparing;
    GroupModel* m_groups;
    QTableView* m_groupTable;
    QLabel* m_verdict;
};

} // namespace imago::ui
