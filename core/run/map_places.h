// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/embeddings.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace imago {

/// A laid out map of an EmbeddingSet, kept beside it, since a hundred thousand points take a minute to lay
/// out.
struct KeptMap {
    std::uint64_t of = 0;      ///< mapKey() of what it was laid out from
    std::vector<float> places; ///< x, y a row of the set
    bool operator==(const KeptMap&) const = default;
};

/// A hash (XXH3-64) of the features, row by row, and of how they are laid out. `layout`: every parameter and
/// the version of the method, so that another of them asks for another map.
std::uint64_t mapKey(const EmbeddingSet& set, std::uint64_t layout);

/// FOLDER/map.bin, little-endian: "IMGMAPP1", the key, the rows (u64 each), x and y of each (float32),
/// XXH3-64 of all that.
inline constexpr const char* mapPlacesFile = "map.bin";

/// Atomically. Errors: invalidArgument (x without y), io.
Status writeMapPlaces(const std::filesystem::path& folder, const KeptMap& map);
/// Errors: notFound, unreadable, corrupt (also where a place is not finite).
Result<KeptMap> readMapPlaces(const std::filesystem::path& folder);

} // namespace imago
