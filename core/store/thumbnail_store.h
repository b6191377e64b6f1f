// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace imago {

/// JPEG thumbnails by content key in one SQLite file outside the project (a blob store reads faster than one
/// file a thumbnail). A cache: may be deleted at any time; a broken file is replaced by an empty one. One
/// connection a thread.
class ThumbnailStore {
public:
    /// `file` usually is userCacheDir()/"thumbnails.db".
    static Result<std::unique_ptr<ThumbnailStore>> open(const std::filesystem::path& file);
    virtual ~ThumbnailStore() = default;
    /// `key`: content hash, or stored path + mtime + size where no hash is known yet; `side`: longest side in
    /// pixels.
    virtual std::optional<std::vector<std::uint8_t>> get(const std::string& key, int side) = 0;
    virtual Status put(const std::string& key, int side, const std::vector<std::uint8_t>& jpeg) = 0;
    /// Removes the least recently used until at most `bytes` are kept.
    virtual Status trim(std::int64_t bytes) = 0;
};

} // namespace imago
