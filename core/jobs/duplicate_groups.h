// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace imago {

inline constexpr int nearDuplicateBits = 4;

/// Finds 64-bit hashes within nearDuplicateBits of a query in far less than linear time (multi-index hashing:
/// Norouzi, Punjani and Fleet 2012): of five parts of the hash at least one is equal where at most four bits
/// differ.
class HashIndex {
public:
    HashIndex();
    /// Items come in ascending order.
    void add(std::uint64_t hash, std::size_t item);
    /// The first `most` items within the distance, in ascending order.
    std::vector<std::size_t> near(std::uint64_t hash, std::size_t most = static_cast<std::size_t>(-1)) const;

private:
    struct Entry {
        std::uint64_t hash;
        std::size_t item;
    };
    static constexpr int partCount = nearDuplicateBits + 1;
    std::array<std::vector<std::vector<Entry>>, partCount> m_parts;
};

/// For each item the first item it resembles (perhaps itself): an item joins the earliest leader within the
/// distance for which `alike(leader, item)` holds (the first 64 are asked), else it becomes a leader. Hashes
/// of 0 are alone.
std::vector<std::size_t> leaders(const std::vector<std::uint64_t>& hashes,
                                 const std::function<bool(std::size_t, std::size_t)>& alike);

} // namespace imago
