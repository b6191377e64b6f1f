// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/job.h"
#include "ui/inspect/inspect_panel.h"
#include "ui/model/run_embeddings.h"

#include <QAbstractTableModel>

#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace imago::ui {

class SeenQueues;

/// Which labels are likely to be wrong: pictures whose label the model, which did not train on them,
/// contradicts, the most suspicious first. They are gone through in the grid with one key a picture. Below it
/// the queues by what the network sees.
class LabelPanel : public InspectPanel {
    Q_OBJECT
public:
    explicit LabelPanel(RunEmbeddings& embeddings, QWidget* parent = nullptr);

    /// Pictures of one class that look like another.
    struct Pair {
        QString given, suggested;
        std::vector<std::size_t> rows; ///< most suspicious first
    };
    struct Finding {
        double noise = -1;             ///< estimated share of wrong labels; −1 = not estimated
        std::vector<std::size_t> rows; ///< all suspected pictures, each once, most suspicious first
        std::vector<Pair> pairs;       ///< by falling count
    };

protected:
    void refresh() override;

private:
    void showFinding(const Finding& finding);

    class PairModel;
    PairModel* m_model;
    QTableView* m_table;
    QLabel *m_noise, *m_hint;
    QPushButton* m_review;
    SeenQueues* m_queues;
    std::vector<std::size_t> m_rows;
    Job m_job;
};

} // namespace imago::ui
