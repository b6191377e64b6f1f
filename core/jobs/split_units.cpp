// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/split_units.h"

#include "core/base/random.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace imago {

namespace {

/// The content as a number; images that have not been read count by their id.
std::uint64_t contentNumber(const ImageKey& key) {
    std::uint64_t number = 0;
    const auto& hash = key.contentHash;
    if (hash.size() < 16) return seedOf(static_cast<std::uint64_t>(key.id.value));
    std::from_chars(hash.data(), hash.data() + 16, number, 16);
    return number;
}

} // namespace

std::vector<SplitUnit> splitUnits(const std::vector<ImageKey>& keys, const TakesPart& takesPart,
                                  std::uint64_t seed) {
    std::vector<SplitUnit> units;
    std::unordered_map<std::int64_t, std::size_t> byGroup;
    std::unordered_map<std::string, std::size_t> byContent;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto& key = keys[i];
        if (!takesPart(key)) continue;
        auto at = units.size();
        // Groups hold equal contents too; the content alone serves where duplicates were not looked for yet.
        if (key.groupId != 0)
            at = byGroup.emplace(key.groupId, at).first->second;
        else if (!key.contentHash.empty())
            at = byContent.emplace(key.contentHash, at).first->second;
        if (at == units.size()) units.push_back({{}, ~std::uint64_t{0}});
        auto& unit = units[at];
        unit.images.push_back(i);
        unit.place = std::min(unit.place, seedOf(seed, contentNumber(key)));
    }
    return units;
}

std::map<ClassId, std::vector<SplitUnit*>> splitStrata(std::vector<SplitUnit>& units,
                                                       const std::vector<ImageKey>& keys,
                                                       const TakesPart& takesPart) {
    std::unordered_map<ClassId, std::int64_t> counts;
    for (const auto& key : keys)
        if (takesPart(key))
            for (const auto id : key.classes)
                ++counts[id];
    std::map<ClassId, std::vector<SplitUnit*>> out;
    for (auto& unit : units) {
        ClassId rarest;
        for (const auto i : unit.images)
            for (const auto id : keys[i].classes)
                if (!rarest || std::pair(counts[id], id) < std::pair(counts[rarest], rarest)) rarest = id;
        out[rarest].push_back(&unit);
    }
    return out;
}

bool comesBefore(const SplitUnit* a, const SplitUnit* b) {
    return std::pair(a->place, a->images.front()) < std::pair(b->place, b->images.front());
}

} // namespace imago
