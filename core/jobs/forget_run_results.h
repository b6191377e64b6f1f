// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// A picture as run folders know it.
struct PictureToForget {
    std::int64_t image = 0;
    std::string storedPath;
    std::filesystem::path path; ///< absolute
};

/// Takes pictures out of a run folder: manifest, predictions, learning history, embeddings and their map, and
/// their names in log and events. Checkpoints stay. True where something was there. Errors: io.
Result<bool> forgetRunResults(const std::filesystem::path& folder,
                              const std::vector<PictureToForget>& pictures);

/// Does a file hold one of these texts, as bytes? Also true where it cannot be read.
bool mentions(const std::filesystem::path& file, const std::vector<std::string>& texts);

} // namespace imago
