// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// What a run's best checkpoint sees in pictures, labelled or not.
struct EmbeddingSet {
    std::size_t columns = 0;          ///< F, features in front of the head, not standardised
    std::size_t classes = 0;          ///< C
    std::vector<std::int64_t> images; ///< ImageIds, rising
    std::vector<std::string> hashes;  ///< content hash of each
    std::vector<float> features;      ///< images × columns, row-major
    /// images × classes by model index, row-major: softmax, or sigmoid where a picture has several labels.
    std::vector<float> confidences;
    bool operator==(const EmbeddingSet&) const = default;
};

/// FOLDER/embeddings.bin, little-endian: "IMGEMBD1"; images, columns, classes (u64 each); the ids (i64); each
/// hash as its length (u16) and its bytes; the features, the confidences (float32); XXH3-64 of all that.
inline constexpr const char* embeddingsFile = "embeddings.bin";

/// Atomically. Errors: invalidArgument where the sizes do not fit or the ids do not rise, io.
Status writeEmbeddings(const std::filesystem::path& folder, const EmbeddingSet& set);
/// Errors: notFound, unreadable, corrupt.
Result<EmbeddingSet> readEmbeddings(const std::filesystem::path& folder);

} // namespace imago
