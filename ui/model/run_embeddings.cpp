// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/run_embeddings.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace imago::ui {

namespace {

double dot(std::span<const float> a, std::span<const float> b) {
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += a[i] * b[i];
    return static_cast<double>(sum);
}

/// Which pictures the run learnt from: as its manifest froze them.
std::vector<ImageId> trainedOn(const std::filesystem::path& folder) {
    std::vector<ImageId> images;
    const auto run = RunFolder::open(folder);
    if (!run) return images;
    if (const auto manifest = run->manifest())
        for (const auto& item : manifest->items)
            if (item.split == Split::train) images.push_back(ImageId{item.image});
    return images;
}

} // namespace

std::optional<std::size_t> SeenPictures::rowOf(ImageId image) const {
    const auto at = std::lower_bound(m_set->images.begin(), m_set->images.end(), image.value);
    if (at == m_set->images.end() || *at != image.value) return std::nullopt;
    return static_cast<std::size_t>(at - m_set->images.begin());
}

int SeenPictures::top(std::size_t row) const {
    const auto values = confidences(row);
    return static_cast<int>(std::max_element(values.begin(), values.end()) - values.begin());
}

Result<std::vector<Neighbour>> mostSimilar(const SeenPictures& seen, std::span<const float> query,
                                           std::size_t count) {
    const Rows rows = seen.features();
    if (query.size() != rows.columns())
        return failure(ErrorCode::invalidArgument, "what is looked for was seen by another network");
    const double length = std::sqrt(dot(query, query));
    std::vector<Neighbour> found(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double both = length * std::sqrt(dot(rows[i], rows[i]));
        found[i] = {i, static_cast<float>(both > 0 ? 1 - dot(query, rows[i]) / both : 1)};
    }
    const auto last = found.begin() + static_cast<std::ptrdiff_t>(std::min(count, found.size()));
    std::partial_sort(found.begin(), last, found.end(), [](const auto& a, const auto& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.row < b.row;
    });
    found.erase(last, found.end());
    return found;
}

RunEmbeddings::RunEmbeddings(Session& session, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_maker(session.store()) {
    connect(&m_maker, &EmbeddingMaker::progressed, this, [this](const ProgressMessage& progress) {
        if (m_run && m_run->id == m_made) Q_EMIT progressed(progress);
    });
    connect(&m_maker, &EmbeddingMaker::warned, &m_session, &Session::notice);
    connect(&m_maker, &EmbeddingMaker::finished, this,
            [this](const Result<std::shared_ptr<const EmbeddingSet>>& set) {
                if (!m_run || m_run->id != m_made) {
                    // Another run was chosen meanwhile, and perhaps wanted too.
                    if (m_run && m_state == State::making) make();
                    return;
                }
                if (set) return take(std::make_shared<const SeenPictures>(*set));
                if (set.error().code != ErrorCode::cancelled) Q_EMIT m_session.failed(set.error());
                this->set(m_seen ? State::ready : State::missing);
            });
}

void RunEmbeddings::set(State state) {
    m_state = state;
    Q_EMIT changed();
}

void RunEmbeddings::setRun(const RunRecord* run) {
    if (run && m_run && m_run->id == run->id && m_run->epochs == run->epochs) return;
    if (!run && !m_run) return;
    m_run = run ? std::optional(*run) : std::nullopt;
    m_seen.reset();
    m_index.reset();
    m_reading.cancel();
    m_indexing.cancel();
    if (m_maker.isRunning()) m_maker.cancel();
    if (!run) return set(State::none);
    read();
}

void RunEmbeddings::read() {
    set(State::reading);
    m_reading.start<SeenPtr>(
        [folder = runFolderOf(m_session.store(), *m_run)](std::stop_token,
                                                          const ProgressSink&) -> Result<SeenPtr> {
            // Those of an earlier state of the network tell nothing of this one.
            std::error_code none; // what is not there is older than anything
            const auto learnt = std::filesystem::last_write_time(folder / "checkpoints" / "best.pt", none);
            if (std::filesystem::last_write_time(folder / "embeddings" / embeddingsFile, none) < learnt)
                return failure(ErrorCode::notFound, "the run has learnt since it looked at the pictures");
            IMAGO_TRY(set, readEmbeddings(folder / "embeddings"));
            return std::make_shared<const SeenPictures>(std::make_shared<const EmbeddingSet>(std::move(set)));
        },
        [this, id = m_run->id](Result<SeenPtr> seen) {
            if (!m_run || m_run->id != id || m_state != State::reading) return;
            if (seen && (*seen)->size() > 0) return take(*seen);
            // A file that cannot be read is made anew like one that is not there.
            set(State::missing);
        });
}

void RunEmbeddings::make() {
    if (!m_run) return;
    set(State::making);
    if (m_maker.isRunning()) return;
    m_made = m_run->id;
    m_maker.start(*m_run);
}

void RunEmbeddings::take(SeenPtr seen) {
    m_seen = std::move(seen);
    m_index.reset();
    set(State::ready);
    if (!m_indexed) return;
    using IndexPtr = std::shared_ptr<const TrainingIndex>;
    m_indexing.start<IndexPtr>(
        [pictures = m_seen, folder = runFolderOf(m_session.store(), *m_run)](
            std::stop_token stop, const ProgressSink& progress) -> Result<IndexPtr> {
            auto made = std::make_shared<TrainingIndex>();
            std::vector<float> features;
            const Rows rows = pictures->features();
            for (const auto image : trainedOn(folder))
                if (const auto row = pictures->rowOf(image)) {
                    made->rows.push_back(*row);
                    features.insert(features.end(), rows[*row].begin(), rows[*row].end());
                }
            if (!made->rows.empty()) {
                IMAGO_TRY(index, NeighbourIndex::build(Rows(features, rows.columns()), {}, progress, stop));
                made->index.emplace(std::move(index));
            }
            return IndexPtr(std::move(made));
        },
        [this, pictures = m_seen](Result<IndexPtr> index) {
            if (pictures != m_seen) return;
            if (!index) {
                if (index.error().code != ErrorCode::cancelled) Q_EMIT m_session.failed(index.error());
                return;
            }
            m_index = *index;
            Q_EMIT indexed();
        });
}

std::vector<RunEmbeddings::Near> RunEmbeddings::trained(ImageId image, std::size_t count) const {
    std::vector<Near> near;
    if (!m_seen || !m_index || !m_index->index) return near;
    const auto row = m_seen->rowOf(image);
    if (!row) return near;
    // One more, since a training picture is its own nearest.
    const auto found = m_index->index->nearest(m_seen->features()[*row], count + 1);
    if (!found) return near;
    for (const auto& one : *found) {
        const auto other = m_seen->image(m_index->rows[one.row]);
        if (other != image && near.size() < count) near.push_back({other, one.distance});
    }
    return near;
}

} // namespace imago::ui
