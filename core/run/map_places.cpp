// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/map_places.h"

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/run/binary_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <xxhash.h>

namespace imago {

namespace {

constexpr std::string_view magic = "IMGMAPP1";

bool read(ByteReader& reader, KeptMap& map) {
    const auto word = reader.takeList<char>(magic.size());
    if (std::string_view(word.data(), word.size()) != magic) return false;
    map.of = reader.take<std::uint64_t>();
    const auto rows = reader.take<std::uint64_t>();
    // More rows than there are bytes are nonsense, and doubled they might not be a number any more.
    if (!reader.ok() || rows > reader.left()) return false;
    map.places = reader.takeList<float>(2 * rows);
    return reader.takeChecksum() && reader.left() == 0 &&
           std::ranges::all_of(map.places, [](float v) { return std::isfinite(v); });
}

} // namespace

std::uint64_t mapKey(const EmbeddingSet& set, std::uint64_t layout) {
    const auto features = XXH3_64bits(set.features.data(), set.features.size() * sizeof(float));
    return seedOf(features, set.columns, set.images.size(), layout);
}

Status writeMapPlaces(const std::filesystem::path& folder, const KeptMap& map) {
    if (map.places.size() % 2 != 0)
        return failure(ErrorCode::invalidArgument, "the last point of the map has no y");
    ByteWriter writer;
    writer.putText(magic);
    writer.put<std::uint64_t>(map.of);
    writer.put<std::uint64_t>(map.places.size() / 2);
    writer.putAll(std::span<const float>(map.places));
    writer.putChecksum();
    return writeAtomically(folder / mapPlacesFile, writer.bytes());
}

Result<KeptMap> readMapPlaces(const std::filesystem::path& folder) {
    IMAGO_TRY(bytes, readBytes(folder / mapPlacesFile));
    ByteReader reader(bytes);
    KeptMap map;
    if (!read(reader, map))
        return failure(ErrorCode::corrupt, fmt::format("{} is damaged", toUtf8(folder / mapPlacesFile)));
    return map;
}

} // namespace imago
