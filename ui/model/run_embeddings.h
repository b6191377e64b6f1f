// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/neighbours.h"
#include "core/run/embeddings.h"
#include "ui/base/session.h"
#include "ui/client/embedding_maker.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace imago::ui {

/// What a run's network sees in the project's pictures, a row a picture. Shared with background work, so
/// never changed.
class SeenPictures {
public:
    /// Precondition: a set as readEmbeddings() gives it.
    explicit SeenPictures(std::shared_ptr<const EmbeddingSet> set) : m_set(std::move(set)) {}
    const EmbeddingSet& set() const { return *m_set; }
    std::size_t size() const { return m_set->images.size(); }
    std::size_t classes() const { return m_set->classes; }
    ImageId image(std::size_t row) const { return ImageId{m_set->images[row]}; }
    std::optional<std::size_t> rowOf(ImageId image) const;
    Rows features() const { return {m_set->features, m_set->columns}; }
    std::span<const float> confidences(std::size_t row) const {
        return std::span(m_set->confidences).subspan(row * m_set->classes, m_set->classes);
    }
    int top(std::size_t row) const; ///< the likeliest class, by model index

private:
    std::shared_ptr<const EmbeddingSet> m_set;
};
using SeenPtr = std::shared_ptr<const SeenPictures>;

/// The `count` rows that look most like the query to the network (cosine distance), nearest first. Errors:
/// invalidArgument where the query has another length.
Result<std::vector<Neighbour>> mostSimilar(const SeenPictures& seen, std::span<const float> query,
                                           std::size_t count);

/// The embeddings of the inspected run, read or made once for all views: which there are, and the training
/// pictures nearest to any.
class RunEmbeddings : public QObject {
    Q_OBJECT
public:
    enum class State { none, reading, missing, making, ready };

    explicit RunEmbeddings(Session& session, QObject* parent = nullptr);
    /// For those who ask for no neighbours: indexing takes a while. Before setRun().
    void leaveOutIndex() { m_indexed = false; }
    /// Null: no run. Reads what is stored of another run than before, in the background.
    void setRun(const RunRecord* run);
    const std::optional<RunRecord>& run() const { return m_run; }
    State state() const { return m_state; }
    const SeenPtr& seen() const { return m_seen; } ///< null where nothing is there yet

    /// Lets a worker embed what is missing; what is there stays in use meanwhile.
    void make();
    void cancelMaking() { m_maker.cancel(); }

    /// The training pictures of the run nearest to a picture, nearest first, without itself. Empty until
    /// indexed() was told, and for pictures that have no embedding.
    struct Near {
        ImageId image;
        float distance = 0; ///< cosine, [0, 2]
    };
    std::vector<Near> trained(ImageId image, std::size_t count) const;

Q_SIGNALS:
    void changed(); ///< state or pictures
    void indexed();
    void progressed(const imago::ProgressMessage& progress);

private:
    struct TrainingIndex {
        std::vector<std::size_t> rows; ///< of the pictures, by row of the index
        std::optional<NeighbourIndex> index;
    };
    void read();
    void take(SeenPtr seen);
    void set(State state);

    Session& m_session;
    EmbeddingMaker m_maker;
    Job m_reading, m_indexing;
    std::optional<RunRecord> m_run;
    bool m_indexed = true;
    RunId m_made; ///< the run that the worker looks at pictures for
    State m_state = State::none;
    SeenPtr m_seen;
    std::shared_ptr<const TrainingIndex> m_index;
};

} // namespace imago::ui
