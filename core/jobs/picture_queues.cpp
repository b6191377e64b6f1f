// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/picture_queues.h"

#include "core/evaluate/neighbours.h"
#include "core/evaluate/outliers.h"
#include "core/evaluate/selection.h"
#include "core/evaluate/twins.h"
#include "core/evaluate/uncertainty.h"

#include <algorithm>
#include <unordered_map>

namespace imago {

namespace {

/// The rows of a set that take part, with what the project knows of each.
struct Known {
    std::vector<ImageKey> keys;  ///< a row each
    std::vector<float> features; ///< of these rows alone
    std::vector<float> confidences;
    std::size_t columns = 0, classes = 0;
    Rows rows() const { return {features, columns}; }
    std::vector<ImageId> images(const std::vector<std::size_t>& places) const {
        std::vector<ImageId> out;
        for (const std::size_t row : places)
            out.push_back(keys[row].id);
        return out;
    }
};

Result<Known> knownOf(ProjectStore& store, const EmbeddingSet& seen) {
    const auto n = seen.images.size();
    if (seen.features.size() != n * seen.columns || seen.confidences.size() != n * seen.classes)
        return failure(ErrorCode::invalidArgument, "the embeddings are not whole");
    IMAGO_TRY(keys, store.imageKeys());
    std::unordered_map<std::int64_t, ImageKey*> byId;
    for (ImageKey& key : keys)
        if (key.review != ReviewState::excluded && key.review != ReviewState::ambiguous)
            byId.emplace(key.id.value, &key);
    Known known;
    known.columns = seen.columns;
    known.classes = seen.classes;
    for (std::size_t i = 0; i < n; ++i) {
        const auto at = byId.find(seen.images[i]);
        if (at == byId.end()) continue;
        known.keys.push_back(std::move(*at->second));
        const auto part = [i](const std::vector<float>& from, std::size_t width, std::vector<float>& to) {
            const auto first = from.begin() + static_cast<std::ptrdiff_t>(i * width);
            to.insert(to.end(), first, first + static_cast<std::ptrdiff_t>(width));
        };
        part(seen.features, seen.columns, known.features);
        part(seen.confidences, seen.classes, known.confidences);
    }
    return known;
}

Result<NeighbourGraph> graphOf(const Known& known, const ProgressSink& progress, std::stop_token stop) {
    constexpr std::size_t degree = 10;
    if (known.keys.size() < 2) return NeighbourGraph{};
    IMAGO_TRY(index, NeighbourIndex::build(known.rows(), {}, progress, stop));
    return index.graph(std::min(degree, known.keys.size() - 1), progress, stop);
}

/// Joins the groups of the embeddings and those that the project knows: pictures of one of either are one.
std::vector<std::int64_t> joined(const std::vector<std::int64_t>& seen, const std::vector<ImageKey>& keys) {
    std::vector<std::size_t> parent(keys.size());
    for (std::size_t i = 0; i < parent.size(); ++i)
        parent[i] = i;
    const auto root = [&parent](std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    std::unordered_map<std::int64_t, std::size_t> bySeen, byKnown;
    std::vector<std::size_t> size(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (seen[i] != 0) parent[root(i)] = root(bySeen.try_emplace(seen[i], i).first->second);
        if (keys[i].groupId != 0)
            parent[root(i)] = root(byKnown.try_emplace(keys[i].groupId, i).first->second);
    }
    for (std::size_t i = 0; i < keys.size(); ++i)
        ++size[root(i)];
    std::vector<std::int64_t> groups(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i)
        if (size[root(i)] > 1) groups[i] = static_cast<std::int64_t>(root(i)) + 1;
    return groups;
}

} // namespace

Result<std::vector<ImageId>> picturesToLabel(ProjectStore& store, const EmbeddingSet& seen, NextBy by,
                                             std::size_t count, bool multiLabel, const ProgressSink& progress,
                                             std::stop_token stop) {
    IMAGO_TRY(known, knownOf(store, seen));
    std::vector<std::size_t> candidates, labelled;
    for (std::size_t i = 0; i < known.keys.size(); ++i) {
        const bool open = known.keys[i].classes.empty() && !known.keys[i].negative;
        (open ? candidates : labelled).push_back(i);
    }
    if (candidates.empty() || count == 0) return std::vector<ImageId>();
    if (by == NextBy::diversity) {
        IMAGO_TRY(chosen, mostDiverse(known.rows(), candidates, labelled, count, DistanceKind::cosine,
                                      progress, stop));
        return known.images(chosen);
    }
    const Rows confidences(known.confidences, known.classes);
    const auto kind = by == NextBy::entropy ? Uncertainty::entropy : Uncertainty::margin;
    IMAGO_TRY(doubts,
              multiLabel ? multiLabelUncertainties(confidences, kind) : uncertainties(confidences, kind));
    if (by == NextBy::both) {
        constexpr std::size_t pool = 5;
        IMAGO_TRY(chosen, unsureAndDiverse(known.rows(), doubts, candidates, labelled, count, pool,
                                           DistanceKind::cosine, progress, stop));
        return known.images(chosen);
    }
    std::ranges::stable_sort(candidates, [&](auto a, auto b) { return doubts[a] > doubts[b]; });
    if (candidates.size() > count) candidates.resize(count);
    return known.images(candidates);
}

Result<std::vector<ImageId>> strangePictures(ProjectStore& store, const EmbeddingSet& seen,
                                             const ProgressSink& progress, std::stop_token stop) {
    IMAGO_TRY(known, knownOf(store, seen));
    IMAGO_TRY(graph, graphOf(known, progress, stop));
    return known.images(findOutliers(graph).images);
}

Result<TwinGroups> twinsInTrouble(ProjectStore& store, const EmbeddingSet& seen, float most,
                                  const ProgressSink& progress, std::stop_token stop) {
    IMAGO_TRY(known, knownOf(store, seen));
    TwinGroups out;
    IMAGO_TRY(graph, graphOf(known, progress, stop));
    if (graph.size() == 0) return out;
    const auto groups = joined(groupsWithin(graph, most), known.keys);
    std::vector<std::vector<int>> labels;
    std::vector<int> splits;
    for (const ImageKey& key : known.keys) {
        labels.emplace_back();
        for (const ClassId id : key.classes)
            labels.back().push_back(static_cast<int>(id.value));
        splits.push_back(static_cast<int>(key.split));
    }
    for (const LabelConflict& conflict : labelConflicts(groups, labels))
        out.differentLabels.push_back(known.images(conflict.images));
    for (const Leak& leak : leaksBetween(groups, splits))
        out.differentSplits.push_back(known.images(leak.images));
    return out;
}

} // namespace imago
