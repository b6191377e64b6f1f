// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/selection.h"

#include "core/base/parallel.h"
#include "core/evaluate/checks.h"
#include "core/evaluate/uncertainty.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

/// Distances that compare as the real ones do.
class Distances {
public:
    Distances(const Rows& rows, DistanceKind kind) : m_rows(rows), m_kind(kind) {
        for (std::size_t i = 0; kind == DistanceKind::cosine && i < rows.size(); ++i) {
            double sum = 0;
            for (const float value : rows[i])
                sum += static_cast<double>(value) * static_cast<double>(value);
            m_lengths.push_back(std::sqrt(sum));
        }
    }
    double between(std::size_t i, std::size_t j) const {
        return to(i, m_rows[j], m_kind == DistanceKind::cosine ? m_lengths[j] : 0);
    }
    double to(std::size_t i, std::span<const float> other, double otherLength) const {
        const auto row = m_rows[i];
        double sum = 0;
        for (std::size_t k = 0; k < row.size(); ++k) {
            const auto a = static_cast<double>(row[k]), b = static_cast<double>(other[k]);
            sum += m_kind == DistanceKind::cosine ? a * b : (a - b) * (a - b);
        }
        if (m_kind == DistanceKind::euclidean) return sum;
        const double lengths = m_lengths[i] * otherLength;
        return lengths > 0 ? 1 - sum / lengths : 1;
    }

private:
    Rows m_rows;
    DistanceKind m_kind;
    std::vector<double> m_lengths;
};

/// The candidate nearest to the mean of all candidates.
std::size_t middleOf(const Rows& rows, const Distances& distances,
                     const std::vector<std::size_t>& candidates) {
    std::vector<float> mean(rows.columns(), 0);
    for (const auto i : candidates)
        for (std::size_t k = 0; k < mean.size(); ++k)
            mean[k] += rows[i][k] / static_cast<float>(candidates.size());
    double square = 0;
    for (const float value : mean)
        square += static_cast<double>(value) * static_cast<double>(value);
    return *std::ranges::min_element(candidates, {},
                                     [&](std::size_t i) { return distances.to(i, mean, std::sqrt(square)); });
}

Status checkIndices(const Rows& rows, std::span<const std::size_t> indices) {
    for (const auto i : indices)
        if (i >= rows.size()) return badInput("row {} is none of {}", i, rows.size());
    return {};
}

/// Without those that are labelled, each once.
std::vector<std::size_t> openOnes(const Rows& rows, std::span<const std::size_t> candidates,
                                  std::span<const std::size_t> labelled) {
    std::vector<bool> taken(rows.size(), false);
    for (const auto i : labelled)
        taken[i] = true;
    std::vector<std::size_t> open;
    for (const auto i : candidates)
        if (!taken[i]) {
            taken[i] = true;
            open.push_back(i);
        }
    std::sort(open.begin(), open.end());
    return open;
}

} // namespace

Result<std::vector<std::size_t>> mostDiverse(const Rows& embeddings, std::span<const std::size_t> candidates,
                                             std::span<const std::size_t> labelled, std::size_t count,
                                             DistanceKind distance, const ProgressSink& progress,
                                             std::stop_token stop) {
    IMAGO_CHECK(checkRows(embeddings, "embeddings"));
    IMAGO_CHECK(checkIndices(embeddings, candidates));
    IMAGO_CHECK(checkIndices(embeddings, labelled));
    const auto open = openOnes(embeddings, candidates, labelled);
    const Distances distances(embeddings, distance);
    std::vector<double> nearest(open.size(), std::numeric_limits<double>::infinity());
    parallelFor(open.size(), stop, [&](std::size_t i) {
        for (const auto known : labelled)
            nearest[i] = std::min(nearest[i], distances.between(open[i], known));
    });
    std::vector<std::size_t> chosen;
    const auto wanted = std::min(count, open.size());
    while (chosen.size() < wanted) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "cancelled");
        report(progress, static_cast<std::int64_t>(chosen.size()), static_cast<std::int64_t>(wanted),
               "choosing");
        auto next = static_cast<std::size_t>(std::ranges::max_element(nearest) - nearest.begin());
        if (chosen.empty() && labelled.empty())
            next = static_cast<std::size_t>(
                std::ranges::lower_bound(open, middleOf(embeddings, distances, open)) - open.begin());
        chosen.push_back(open[next]);
        parallelFor(open.size(), {}, [&](std::size_t i) {
            nearest[i] = std::min(nearest[i], distances.between(open[i], open[next]));
        });
        nearest[next] = -std::numeric_limits<double>::infinity(); // a twin of it is farther than itself
    }
    return chosen;
}

Result<std::vector<std::size_t>> unsureAndDiverse(const Rows& embeddings,
                                                  const std::vector<double>& uncertainty,
                                                  std::span<const std::size_t> candidates,
                                                  std::span<const std::size_t> labelled, std::size_t count,
                                                  std::size_t pool, DistanceKind distance,
                                                  const ProgressSink& progress, std::stop_token stop) {
    IMAGO_CHECK(checkRows(embeddings, "embeddings"));
    IMAGO_CHECK(checkIndices(embeddings, candidates));
    IMAGO_CHECK(checkIndices(embeddings, labelled));
    if (uncertainty.size() != embeddings.size())
        return badInput("{} values do not fit {} rows", uncertainty.size(), embeddings.size());
    if (pool < 1) return badInput("a pool of 0 holds no pictures");
    auto open = openOnes(embeddings, candidates, labelled);
    std::ranges::stable_sort(open, std::greater(), [&](std::size_t i) { return uncertainty[i]; });
    open.resize(std::min(open.size(), pool * count));
    return mostDiverse(embeddings, open, labelled, count, distance, progress, stop);
}

} // namespace imago
