// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/twins.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <set>

namespace imago {

namespace {

/// The pictures of each group of at least two that pass, the largest first.
template <class Passes>
std::vector<std::vector<std::size_t>> grouped(std::span<const std::int64_t> groups, const Passes& passes) {
    std::map<std::int64_t, std::vector<std::size_t>> byGroup;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i] != 0 && passes(i)) byGroup[groups[i]].push_back(i);
    std::vector<std::vector<std::size_t>> out;
    for (auto& [group, images] : byGroup)
        if (images.size() > 1) out.push_back(std::move(images));
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return out;
}

} // namespace

std::vector<std::int64_t> groupsWithin(const NeighbourGraph& graph, float most) {
    std::vector<std::size_t> parent(graph.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    for (std::size_t i = 0; i < graph.size(); ++i)
        for (const Neighbour& neighbour : graph.of(i)) {
            if (neighbour.distance > most) continue;
            const auto a = root(i), b = root(neighbour.row);
            parent[std::max(a, b)] = std::min(a, b); // the least row stands for its group
        }
    std::vector<std::int64_t> groups(graph.size(), 0);
    for (std::size_t i = 0; i < graph.size(); ++i)
        if (const auto first = root(i); first != i)
            groups[i] = groups[first] = static_cast<std::int64_t>(first) + 1;
    return groups;
}

std::vector<LabelConflict> labelConflicts(std::span<const std::int64_t> groups,
                                          const std::vector<std::vector<int>>& labels) {
    assert(groups.size() == labels.size());
    std::vector<LabelConflict> out;
    for (auto& images : grouped(groups, [&](std::size_t i) { return !labels[i].empty(); })) {
        std::set<std::vector<int>> different;
        for (const auto i : images) {
            auto set = labels[i];
            std::sort(set.begin(), set.end());
            set.erase(std::unique(set.begin(), set.end()), set.end());
            different.insert(std::move(set));
        }
        if (different.size() > 1) out.push_back({std::move(images), {different.begin(), different.end()}});
    }
    return out;
}

std::vector<Leak> leaksBetween(std::span<const std::int64_t> groups, std::span<const int> splits) {
    assert(groups.size() == splits.size());
    std::vector<Leak> out;
    for (auto& images : grouped(groups, [&](std::size_t i) { return splits[i] != 0; }))
        if (std::ranges::any_of(images, [&](std::size_t i) { return splits[i] != splits[images.front()]; }))
            out.push_back({std::move(images)});
    return out;
}

} // namespace imago
