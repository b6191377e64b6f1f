// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/image.h"
#include "core/store/project_store.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace imago {

struct ProbedFile {
    std::size_t index = 0; ///< into the list that was given
    Result<ImageProbe> probe;
};

/// Rows that are written in one transaction.
inline constexpr std::size_t imagesPerBatch = 500;

/// Probes files on all cores and hands the results over on the calling thread, in order, up to imagesPerBatch
/// at once and at least once a second, so that slow files show too. Few results wait at any time, and files
/// that are large on disk are decoded one at a time. Stops at the first error of `take`. After a stop it
/// hands over what is done and returns Error{cancelled}.
Status probeFiles(const std::vector<std::filesystem::path>& files, std::stop_token stop,
                  const std::function<Status(std::vector<ProbedFile>&&)>& take);

/// The row of a file after its probe: an unreadable one has the problem and its reason instead of sizes and
/// hashes. `stamp`: size and time as they were before the probe.
ImageRecord recordOf(std::string storedPath, const Result<ImageProbe>& probe, const FileStamp& stamp);

} // namespace imago
