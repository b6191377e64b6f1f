// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace imago {

/// found = added + updated + unchanged + moved for a scan.
struct ScanReport {
    std::int64_t found = 0, added = 0, updated = 0, unchanged = 0, moved = 0;
    std::int64_t unreadable = 0;                               ///< of the found ones
    std::int64_t missing = 0;                                  ///< known images whose file is gone
    std::int64_t duplicates = 0;                               ///< images whose content another image has too
    std::int64_t nearDuplicates = 0;                           ///< images that closely resemble another
    std::vector<std::pair<std::string, std::string>> problems; ///< path, reason; at most 1,000
    bool operator==(const ScanReport&) const = default;
};

/// Adds every picture below the folders (recursive, hidden and __MACOSX left out, and the project's own runs;
/// single files allowed): a first quick pass stores paths so that the list is usable at once, the second
/// fills size, hashes and problems in batches of 500 with all cores. Unchanged files (path, size, mtime) are
/// skipped, unreadable ones are tried again. A missing image whose content hash turns up at a new path is
/// moved there; other images below the folders whose file is gone are marked as missing. Ends with
/// markDuplicates. Files with several pictures are taken apart first (unpackPages), and their pages are the
/// images.
Result<ScanReport> scanFolders(ProjectStore& store, const std::vector<std::filesystem::path>& folders,
                               const ProgressSink& progress = {}, std::stop_token stop = {});

/// Looks at every known image again: missing, changed, back. Ends with markDuplicates.
Result<ScanReport> rescan(ProjectStore& store, const ProgressSink& progress = {}, std::stop_token stop = {});

/// Exact duplicates (content hash) and near duplicates as problem flags and groups.
///
/// Near: perceptual hashes within 4 bits, hash ≠ 0, equal aspect, and, since pictures of one kind (clothes on
/// black, X-rays) share their low frequencies, a correlation of their 32×32 grey versions of at least 0.98
/// (the files are read for this, once). A group is a picture and those that resemble it: each image joins the
/// one with the smallest id that it resembles, never by way of a third, so that no chain of small steps
/// swallows a data set. Where nothing has changed since the last time, only the counts of the report are
/// filled.
Status markDuplicates(ProjectStore& store, ScanReport& report, const ProgressSink& progress = {},
                      std::stop_token stop = {});

} // namespace imago
