// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/picture_queues.h"
#include "ui/model/run_embeddings.h"

#include <functional>

class QComboBox;

namespace imago::ui {

/// The orders of what to label next, in words; the data of an item is its NextBy.
void addNextOrders(QComboBox& combo);

/// What to label next, as it was worked out.
struct NextList {
    std::vector<ImageId> images; ///< those that teach most first
    std::int64_t unseen = 0;     ///< readable pictures without a label that the network has not looked at
};
/// Works it out on the job's thread; `most`: pictures where each choice looks at all others (diversity).
void findNext(Job& job, const std::filesystem::path& project, const SeenPtr& seen, const RunRecord& run,
              NextBy by, std::size_t most, std::function<void(Result<NextList>)> done);

/// The pictures without a label that teach most, by the run that an export takes (the newest unless another
/// was chosen). What its network has not looked at yet, a worker looks at first.
class NextPictures : public QObject {
    Q_OBJECT
public:
    /// idle: nothing is asked. looking: a worker looks at pictures. stopped: it was stopped, or failed.
    enum class State { idle, noRun, reading, looking, ordering, stopped, ready };

    explicit NextPictures(Session& session, QObject* parent = nullptr);
    void find(NextBy by); ///< anew, with the labels as they are now
    void stopLooking() { m_embeddings.cancelMaking(); }
    void clear(); ///< idle

    State state() const { return m_state; }
    QString runName() const { return m_run ? QString::fromStdString(m_run->name) : QString(); }
    const std::vector<ImageId>& images() const { return m_images; }

Q_SIGNALS:
    void changed();
    void progressed(const imago::ProgressMessage& progress); ///< while looking

private:
    void follow();
    void order();
    void set(State state);

    Session& m_session;
    RunEmbeddings m_embeddings;
    Job m_job;
    NextBy m_by = NextBy::both;
    State m_state = State::idle;
    bool m_looked = false; ///< a worker was asked for this list
    std::optional<RunRecord> m_run;
    std::vector<ImageId> m_images;
};

} // namespace imago::ui
