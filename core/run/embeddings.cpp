// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/embeddings.h"

#include "core/base/files.h"
#include "core/run/binary_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <limits>

namespace imago {

namespace {

constexpr std::string_view magic = "IMGEMBD1";

bool rises(const std::vector<std::int64_t>& ids) {
    return std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>()) == ids.end();
}

bool fits(const EmbeddingSet& set) {
    const std::size_t count = set.images.size();
    return set.hashes.size() == count && set.features.size() == count * set.columns &&
           set.confidences.size() == count * set.classes && rises(set.images) &&
           std::all_of(set.hashes.begin(), set.hashes.end(), [](const std::string& hash) {
               return hash.size() <= std::numeric_limits<std::uint16_t>::max();
           });
}

/// Rows × width numbers, or none where there cannot be so many.
std::vector<float> takeTable(ByteReader& reader, std::uint64_t rows, std::uint64_t width) {
    const bool tooMany = width > 0 && rows > std::numeric_limits<std::uint64_t>::max() / width;
    return reader.takeList<float>(tooMany ? std::numeric_limits<std::uint64_t>::max() : rows * width);
}

bool read(ByteReader& reader, EmbeddingSet& set) {
    const auto word = reader.takeList<char>(magic.size());
    if (std::string_view(word.data(), word.size()) != magic) return false;
    const auto images = reader.take<std::uint64_t>();
    set.columns = reader.take<std::uint64_t>();
    set.classes = reader.take<std::uint64_t>();
    set.images = reader.takeList<std::int64_t>(images);
    for (std::uint64_t i = 0; reader.ok() && i < images; ++i) {
        const auto hash = reader.takeList<char>(reader.take<std::uint16_t>());
        set.hashes.emplace_back(hash.begin(), hash.end());
    }
    set.features = takeTable(reader, images, set.columns);
    set.confidences = takeTable(reader, images, set.classes);
    return reader.takeChecksum() && reader.left() == 0 && fits(set);
}

} // namespace

Status writeEmbeddings(const std::filesystem::path& folder, const EmbeddingSet& set) {
    if (!fits(set))
        return failure(ErrorCode::invalidArgument,
                       fmt::format("{} features and {} confidences do not fit {} images of {} columns and "
                                   "{} classes",
                                   set.features.size(), set.confidences.size(), set.images.size(),
                                   set.columns, set.classes));
    ByteWriter writer;
    writer.putText(magic);
    writer.put<std::uint64_t>(set.images.size());
    writer.put<std::uint64_t>(set.columns);
    writer.put<std::uint64_t>(set.classes);
    writer.putAll(std::span<const std::int64_t>(set.images));
    for (const std::string& hash : set.hashes) {
        writer.put(static_cast<std::uint16_t>(hash.size()));
        writer.putText(hash);
    }
    writer.putAll(std::span<const float>(set.features));
    writer.putAll(std::span<const float>(set.confidences));
    writer.putChecksum();
    return writeAtomically(folder / embeddingsFile, writer.bytes());
}

Result<EmbeddingSet> readEmbeddings(const std::filesystem::path& folder) {
    IMAGO_TRY(bytes, readBytes(folder / embeddingsFile));
    ByteReader reader(bytes);
    EmbeddingSet set;
    if (!read(reader, set))
        return failure(ErrorCode::corrupt,
                       fmt::format("{} is damaged; delete it and let the run look at the pictures again",
                                   toUtf8(folder / embeddingsFile)));
    return set;
}

} // namespace imago
