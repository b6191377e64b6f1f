// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/evaluate/rows.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace imago {

/// cosine: 1 − cos of the angle, in [0, 2]; a row of zeros is at distance 1 from all. euclidean: the root.
enum class DistanceKind { cosine, euclidean };

struct Neighbour {
    std::size_t row = 0;
    float distance = 0;
    bool operator==(const Neighbour&) const = default;
};

/// The `degree` nearest other rows of each row, nearest first.
struct NeighbourGraph {
    std::size_t degree = 0;
    std::vector<Neighbour> links; ///< degree a row
    std::size_t size() const { return degree > 0 ? links.size() / degree : 0; }
    std::span<const Neighbour> of(std::size_t row) const {
        return std::span(links).subspan(row * degree, degree);
    }
};

struct NeighbourOptions {
    DistanceKind distance = DistanceKind::cosine;
    /// Up to this many rows every pair is compared; beyond, a navigable small world graph (Malkov and
    /// Yashunin 2018, hnswlib) finds nearly all of the nearest.
    std::size_t exactUpTo = 4096;
    std::size_t links = 16, buildWidth = 120, searchWidth = 96; ///< M, efConstruction, ef of that graph
};

/// Rows of embeddings to ask for the nearest of. Keeps its own copy. Asking is safe from several threads. The
/// same rows give the same answers on every run.
class NeighbourIndex {
public:
    /// Errors: invalidArgument where the rows are no table or not finite; outOfMemory; cancelled.
    static Result<NeighbourIndex> build(const Rows& rows, const NeighbourOptions& options = {},
                                        const ProgressSink& progress = {}, std::stop_token stop = {});
    NeighbourIndex(NeighbourIndex&&) noexcept;
    NeighbourIndex& operator=(NeighbourIndex&&) noexcept;
    ~NeighbourIndex();

    std::size_t size() const;
    std::size_t columns() const;
    bool isExact() const;
    /// The nearest rows, nearest first, equally near ones by index; fewer where there are no more. Errors:
    /// invalidArgument for another length or a value that is not finite.
    Result<std::vector<Neighbour>> nearest(std::span<const float> query, std::size_t count) const;
    /// Of every row, without itself. Errors: invalidArgument where count is 0 or there are not that many
    /// other rows; cancelled.
    Result<NeighbourGraph> graph(std::size_t count, const ProgressSink& progress = {},
                                 std::stop_token stop = {}) const;

private:
    struct Parts;
    explicit NeighbourIndex(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace imago
