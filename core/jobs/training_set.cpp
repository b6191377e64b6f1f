// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/training_set.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace {

/// The list of those left out that an image belongs to; null where it takes part.
std::vector<ImageId>* reasonToLeaveOut(TrainingSet& set, const ImageKey& key, Task task) {
    if (key.classes.empty()) return &set.unlabelled;
    if (key.review == ReviewState::excluded || key.review == ReviewState::ambiguous) return &set.excluded;
    if (key.problems & problemMissing) return &set.missing;
    if (key.problems & problemUnreadable) return &set.unreadable;
    if (task == Task::singleLabel && key.classes.size() > 1) return &set.severalLabels;
    if (key.split == Split::none) return &set.withoutSplit;
    return nullptr;
}

} // namespace

Result<TrainingSet> trainingSet(ProjectStore& store, Task task) {
    TrainingSet set;
    IMAGO_TRY(keys, store.imageKeys());
    set.keys = std::move(keys);
    IMAGO_TRY(classes, store.classes());
    std::unordered_map<ClassId, std::int64_t> uses;
    for (std::size_t i = 0; i < set.keys.size(); ++i) {
        const auto& key = set.keys[i];
        if (auto* list = reasonToLeaveOut(set, key, task)) {
            list->push_back(key.id);
            continue;
        }
        for (const auto id : key.classes)
            ++uses[id];
        set.items.push_back({key.id, {}, key.split, i});
    }
    std::unordered_map<ClassId, int> indices;
    for (const auto& known : classes) {
        if (!uses.contains(known.id)) continue;
        indices.emplace(known.id, static_cast<int>(set.classes.size()));
        set.classes.push_back(known);
    }
    for (auto& item : set.items) {
        for (const auto id : set.keys[item.key].classes)
            item.labels.push_back(indices.at(id));
        std::sort(item.labels.begin(), item.labels.end());
    }
    return set;
}

std::int64_t TrainingSet::count(Split split) const {
    return std::count_if(items.begin(), items.end(),
                         [split](const Item& item) { return item.split == split; });
}

std::vector<std::int64_t> TrainingSet::perClass() const {
    std::vector<std::int64_t> counts(classes.size());
    for (const auto& item : items)
        for (const int label : item.labels)
            ++counts[static_cast<std::size_t>(label)];
    return counts;
}

std::vector<std::int64_t> TrainingSet::perClass(Split split) const {
    std::vector<std::int64_t> counts(classes.size());
    for (const auto& item : items)
        if (item.split == split)
            for (const int label : item.labels)
                ++counts[static_cast<std::size_t>(label)];
    return counts;
}

std::vector<std::size_t> TrainingSet::learnable() const {
    std::unordered_set<std::string> measuredContents;
    std::unordered_set<std::int64_t> measuredGroups;
    for (const auto& item : items) {
        if (item.split == Split::train) continue;
        const auto& key = keys[item.key];
        measuredContents.insert(key.contentHash);
        if (key.groupId != 0) measuredGroups.insert(key.groupId);
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto& key = keys[i];
        const bool aside = key.review == ReviewState::excluded || key.review == ReviewState::ambiguous ||
                           key.split == Split::val || key.split == Split::test;
        if (!key.classes.empty() || aside || (key.problems & (problemMissing | problemUnreadable))) continue;
        if (measuredContents.contains(key.contentHash) || measuredGroups.contains(key.groupId)) continue;
        found.push_back(i);
    }
    return found;
}

} // namespace imago
