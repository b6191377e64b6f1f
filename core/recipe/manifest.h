// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/records.h"

#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// One picture of a frozen data set.
struct ManifestItem {
    std::int64_t image = 0;  ///< the project's ImageId
    std::string path;        ///< absolute, or relative to the run folder that holds the manifest; UTF-8
    std::string contentHash; ///< 32 hex digits
    std::vector<int>
        labels; ///< indices into Manifest::classes; one for single-label; empty in multi-label = none of them
    Split split = Split::train; ///< none: unlabelled, to be learnt from as it is
    bool operator==(const ManifestItem&) const = default;
};

/// The data set of a run, frozen when it starts: later edits in the project do not reach it.
struct Manifest {
    std::vector<std::string> classes;   ///< by model index
    std::vector<std::int64_t> classIds; ///< parallel to `classes`: ClassId in the project
    std::vector<ManifestItem> items;    ///< ordered by image id
    bool operator==(const Manifest&) const = default;

    /// 64-bit hash (16 hex digits) over classes, content hashes, labels and splits: the same data gives the
    /// same hash, wherever the files lie, in whatever order they were added and whatever ids they have.
    std::string datasetHash() const;
    std::int64_t count(Split split) const;
};

/// One line a picture, so that two manifests can be compared with text tools.
std::string toJson(const Manifest& manifest);
/// Errors: corrupt (naming the item: not JSON, a field missing or of the wrong type, a label that is no
/// class, a class list that does not match its ids).
Result<Manifest> manifestFromJson(const std::string& json);
/// Also: notFound, unreadable.
Result<Manifest> readManifest(const std::filesystem::path& file);

} // namespace imago
