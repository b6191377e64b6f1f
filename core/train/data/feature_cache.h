// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace imago::train {

/// Pooled features of pictures on disk, so that a second run or more labels cost only the new pictures. One
/// file for one network, weights and preprocessing (`key`); a record for one picture's content and view. The
/// file only grows; each record carries a checksum, so a torn or foreign tail is dropped. It may be deleted
/// at any time.
///
/// Layout, little-endian: "IMGFEAT1", uint64 feature count, then records of 16 bytes picture key (XXH3-128 of
/// content hash and view), uint64 XXH3 of key and values, float32 × feature count.
class FeatureCache {
public:
    /// Reads FOLDER/KEY.features where it is; an unreadable file counts as empty. Never fails: a cache that
    /// cannot be used only costs time.
    FeatureCache(const std::filesystem::path& folder, const std::string& key, std::int64_t features);

    /// `features` floats, or null. Valid until the next add.
    const float* find(const std::string& contentHash, int view) const;
    void add(const std::string& contentHash, int view, const float* values);
    /// Appends what was added. Errors: io.
    Status save();
    std::int64_t count() const { return static_cast<std::int64_t>(m_index.size()); }
    const std::filesystem::path& file() const { return m_file; }

private:
    using Key = std::array<std::uint8_t, 16>;
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    static Key keyOf(const std::string& contentHash, int view);
    std::uint64_t checksum(const Key& key, const float* values) const;
    void load();

    std::filesystem::path m_file;
    std::int64_t m_features = 0;
    std::unordered_map<Key, std::int64_t, KeyHash> m_index; ///< record number
    std::vector<float> m_values;                            ///< records × features
    std::vector<Key> m_added;                               ///< the last records, not yet on disk
};

/// Deletes the feature files that were not used for the longest time until the folder holds at most `bytes`.
void trimFeatureFolder(const std::filesystem::path& folder, std::uint64_t bytes);

} // namespace imago::train
