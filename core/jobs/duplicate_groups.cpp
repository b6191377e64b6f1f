// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/duplicate_groups.h"

#include <algorithm>
#include <bit>

namespace imago {

namespace {

constexpr int partBits = 13; // 5 × 13 ≥ 64: the last part has 12

/// Where hundreds of leaders are within the distance, pictures of one kind share their hash, and looking at
/// all of them would take time that grows with the square of the data set.
constexpr std::size_t mostTries = 64;

std::size_t partOf(std::uint64_t hash, int part) {
    return static_cast<std::size_t>(hash >> (part * partBits)) & ((std::size_t{1} << partBits) - 1);
}

} // namespace

HashIndex::HashIndex() {
    for (auto& part : m_parts)
        part.resize(std::size_t{1} << partBits);
}

void HashIndex::add(std::uint64_t hash, std::size_t item) {
    for (int part = 0; part < partCount; ++part)
        m_parts[static_cast<std::size_t>(part)][partOf(hash, part)].push_back({hash, item});
}

std::vector<std::size_t> HashIndex::near(std::uint64_t hash, std::size_t most) const {
    std::vector<std::size_t> found;
    for (int part = 0; part < partCount; ++part) {
        // Entries are in ascending order: the first hits of each part hold the first hits of all.
        std::size_t hits = 0;
        for (const auto& entry : m_parts[static_cast<std::size_t>(part)][partOf(hash, part)]) {
            if (std::popcount(entry.hash ^ hash) > nearDuplicateBits) continue;
            found.push_back(entry.item);
            if (++hits == most) break;
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (found.size() > most) found.resize(most);
    return found;
}

std::vector<std::size_t> leaders(const std::vector<std::uint64_t>& hashes,
                                 const std::function<bool(std::size_t, std::size_t)>& alike) {
    std::vector<std::size_t> leader(hashes.size());
    HashIndex index;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        leader[i] = i;
        if (hashes[i] == 0) continue;
        const auto near = index.near(hashes[i], mostTries);
        const auto at =
            std::find_if(near.begin(), near.end(), [&](std::size_t other) { return alike(other, i); });
        if (at != near.end())
            leader[i] = *at;
        else
            index.add(hashes[i], i);
    }
    return leader;
}

} // namespace imago
