// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace imago {

struct ForgottenRows {
    std::vector<std::int64_t> images; ///< ids that they had
    std::int64_t journalEntries = 0;  ///< that were changed, or are gone because nothing else was in them
    bool operator==(const ForgottenRows&) const = default;
};

/// Removes every trace of pictures from one project file: rows, labels, notes, predictions, what the journal
/// says of them, their names in other texts. Then the file is written anew, so that the bytes are gone, too.
/// Of a picture that is not in the file nothing is done. Takes any schema that this program knows, as
/// backups have older ones. Errors: busy (another program reads on in an older state), corrupt, io; after
/// busy it can be called again.
Result<ForgottenRows> forgetInFile(const std::filesystem::path& file,
                                   const std::vector<std::string>& storedPaths);

/// Thumbnails of these keys (content hashes), and of pictures without one by their stored paths. Errors: io,
/// corrupt.
Status forgetThumbnails(const std::filesystem::path& file, const std::vector<std::string>& hashes,
                        const std::vector<std::string>& storedPaths);

} // namespace imago
