// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/picture_queues.h"
#include "ui/base/job.h"
#include "ui/inspect/inspect_panel.h"
#include "ui/model/run_embeddings.h"

#include <array>

class QComboBox;
class QLabel;
class QPushButton;

namespace imago::ui {

/// Queues of pictures by what the inspected run's network sees in all of them: what resembles nothing, what
/// is there twice with different labels or in different splits, and what to label next. Each goes to the
/// grid.
class SeenQueues : public QWidget {
    Q_OBJECT
public:
    explicit SeenQueues(RunEmbeddings& embeddings, QWidget* parent = nullptr);
    /// Null: there is nothing to show. The queues are worked out for another run, and anew for other labels
    /// when the view is opened: not at each label that somebody mends while going through one.
    void setInspected(const InspectedPtr& inspected);

Q_SIGNALS:
    void chosen(const imago::ui::PictureChoice& choice);
    void failed(const imago::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Found {
        std::vector<ImageId> strange, differentLabels, differentSplits;
    };
    QPushButton* queueButton(const QString& name);
    void follow();
    void work();
    void show(const Found& found);
    void chooseNext();

    RunEmbeddings& m_embeddings;
    InspectedPtr m_inspected;
    QLabel* m_state;
    QPushButton *m_make, *m_strange, *m_labels, *m_splits, *m_next;
    QComboBox* m_by;
    SeenPtr m_of;           ///< what the shown queues were worked out of
    bool m_changed = false; ///< labels are others than those that the shown queues were worked out of
    Found m_found;
    Job m_job, m_choosing;
};

} // namespace imago::ui
