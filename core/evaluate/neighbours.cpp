// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/neighbours.h"

#include "core/base/parallel.h"
#include "core/evaluate/checks.h"

#include <hnswlib/hnswlib.h>

#include <algorithm>
#include <cmath>
#include <new>

namespace imago {

namespace {

using Graph = hnswlib::HierarchicalNSW<float>;

std::vector<float> normalised(std::span<const float> row) {
    double sum = 0;
    for (const float value : row)
        sum += static_cast<double>(value) * static_cast<double>(value);
    std::vector<float> out(row.begin(), row.end());
    if (sum > 0)
        for (float& value : out)
            value = static_cast<float>(static_cast<double>(value) / std::sqrt(sum));
    return out;
}

bool nearer(const Neighbour& a, const Neighbour& b) {
    return a.distance < b.distance || (a.distance == b.distance && a.row < b.row);
}

} // namespace

struct NeighbourIndex::Parts {
    NeighbourOptions options;
    std::size_t count = 0, columns = 0;
    std::vector<float> values; ///< as they are compared; empty where the graph holds them
    std::unique_ptr<hnswlib::SpaceInterface<float>> space;
    std::unique_ptr<Graph> graph;

    std::vector<float> prepared(std::span<const float> row) const {
        return options.distance == DistanceKind::cosine ? normalised(row)
                                                        : std::vector<float>(row.begin(), row.end());
    }
    /// hnswlib's distance, squared for euclidean.
    float apart(const float* a, const float* b) const {
        return space->get_dist_func()(a, b, space->get_dist_func_param());
    }
    std::vector<float> row(std::size_t i) const {
        if (graph) return graph->getDataByLabel<float>(i);
        return {values.begin() + static_cast<std::ptrdiff_t>(i * columns),
                values.begin() + static_cast<std::ptrdiff_t>((i + 1) * columns)};
    }

    std::vector<Neighbour> search(const std::vector<float>& query, std::size_t wanted) const {
        std::vector<Neighbour> found;
        wanted = std::min(wanted, count);
        if (graph) {
            auto queue = graph->searchKnn(query.data(), wanted);
            for (; !queue.empty(); queue.pop())
                found.push_back({queue.top().second, queue.top().first});
            std::sort(found.begin(), found.end(), nearer);
        } else {
            found.reserve(count);
            for (std::size_t i = 0; i < count; ++i)
                found.push_back({i, apart(query.data(), values.data() + i * columns)});
            const auto end = found.begin() + static_cast<std::ptrdiff_t>(wanted);
            std::partial_sort(found.begin(), end, found.end(), nearer);
            found.resize(wanted);
        }
        for (Neighbour& one : found) {
            one.distance = std::max(one.distance, 0.0f); // rounding
            if (options.distance == DistanceKind::euclidean) one.distance = std::sqrt(one.distance);
        }
        return found;
    }
};

NeighbourIndex::NeighbourIndex(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
NeighbourIndex::NeighbourIndex(NeighbourIndex&&) noexcept = default;
NeighbourIndex& NeighbourIndex::operator=(NeighbourIndex&&) noexcept = default;
NeighbourIndex::~NeighbourIndex() = default;

std::size_t NeighbourIndex::size() const {
    return m_parts->count;
}
std::size_t NeighbourIndex::columns() const {
    return m_parts->columns;
}
bool NeighbourIndex::isExact() const {
    return !m_parts->graph;
}

Result<NeighbourIndex> NeighbourIndex::build(const Rows& rows, const NeighbourOptions& options,
                                             const ProgressSink& progress, std::stop_token stop) {
    IMAGO_CHECK(checkRows(rows, "embeddings"));
    if (options.links < 2 || options.buildWidth < 1 || options.searchWidth < 1)
        return badInput("a graph of neighbours needs at least 2 links and a width of 1");
    try {
        auto parts = std::make_unique<Parts>();
        parts->options = options;
        parts->count = rows.size();
        parts->columns = rows.columns();
        if (options.distance == DistanceKind::cosine)
            parts->space = std::make_unique<hnswlib::InnerProductSpace>(rows.columns());
        else
            parts->space = std::make_unique<hnswlib::L2Space>(rows.columns());
        if (rows.size() > options.exactUpTo) {
            parts->graph =
                std::make_unique<Graph>(parts->space.get(), rows.size(), options.links, options.buildWidth);
            parts->graph->setEf(options.searchWidth);
        } else {
            parts->values.reserve(rows.values().size());
        }
        constexpr std::size_t between = 256;
        // One by one: several threads would link the rows in an order that no two runs share.
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i % between == 0) {
                if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
                report(progress, static_cast<std::int64_t>(i), static_cast<std::int64_t>(rows.size()),
                       "indexing");
            }
            const auto row = parts->prepared(rows[i]);
            if (parts->graph)
                parts->graph->addPoint(row.data(), i);
            else
                parts->values.insert(parts->values.end(), row.begin(), row.end());
        }
        return NeighbourIndex(std::move(parts));
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::outOfMemory, "not enough memory for an index of all embeddings");
    } catch (const std::exception& e) {
        return failure(ErrorCode::internal, e.what());
    }
}

Result<std::vector<Neighbour>> NeighbourIndex::nearest(std::span<const float> query,
                                                       std::size_t count) const {
    if (query.size() != columns())
        return badInput("{} values do not fit embeddings of {}", query.size(), columns());
    IMAGO_CHECK(checkRows(Rows(query, query.size()), "embedding"));
    return m_parts->search(m_parts->prepared(query), count);
}

Result<NeighbourGraph> NeighbourIndex::graph(std::size_t count, const ProgressSink& progress,
                                             std::stop_token stop) const {
    if (count == 0 || count >= size())
        return badInput("{} neighbours of each of {} pictures are not to be had", count, size());
    NeighbourGraph out{count, std::vector<Neighbour>(size() * count)};
    constexpr std::size_t block = 64;
    const auto blocks = (size() + block - 1) / block;
    std::atomic<std::int64_t> done = 0;
    std::atomic<bool> complete = true;
    std::mutex mutex;
    parallelFor(blocks, stop, [&](std::size_t b) {
        for (auto i = b * block; i < std::min(size(), (b + 1) * block); ++i) {
            auto found = m_parts->search(m_parts->row(i), count + 1);
            std::erase_if(found, [i](const Neighbour& one) { return one.row == i; });
            if (found.size() < count) {
                complete = false;
                return;
            }
            std::copy_n(found.begin(), count, out.links.begin() + static_cast<std::ptrdiff_t>(i * count));
        }
        const auto now = done += block;
        const std::lock_guard lock(mutex);
        report(progress, std::min(now, static_cast<std::int64_t>(size())), static_cast<std::int64_t>(size()),
               "searching");
    });
    if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
    if (!complete) return failure(ErrorCode::internal, "the graph of neighbours has islands");
    return out;
}

} // namespace imago
