// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace imago {

/// Writes a tar archive of plain files (POSIX.1-1988 ustar). The same files give the same bytes: no time, no
/// owner.
class TarWriter {
public:
    /// Errors: io.
    static Result<TarWriter> create(const std::filesystem::path& file);
    /// `name` has no folder. Errors: io.
    Status add(const std::string& name, std::span<const std::uint8_t> content);
    /// Writes the end. Errors: io. Nothing can be added after it.
    Status close();
    /// What the archive has grown to, without its end.
    std::int64_t bytes() const { return m_bytes; }
    /// What a file of so many bytes adds.
    static std::int64_t sizeOf(std::int64_t content) { return 512 + (content + 511) / 512 * 512; }

private:
    struct Free {
        void operator()(void* archive) const;
    };
    std::unique_ptr<void, Free> m_archive;
    std::string m_name;
    std::int64_t m_bytes = 0;
};

/// One entry of an archive that is being read.
struct TarEntry {
    std::string name;
    bool isFile = false; ///< a plain file: no folder, no link, no device
    std::int64_t bytes = 0;
    /// The content; once, while the entry is visited. Errors: corrupt (cut short).
    std::function<Result<std::vector<std::uint8_t>>()> read;
};
/// Visits all entries in order and ends at the first error of `visit`. Errors: notFound, corrupt, those of
/// `visit`.
Status readTar(const std::filesystem::path& file, const std::function<Status(const TarEntry&)>& visit);

} // namespace imago
