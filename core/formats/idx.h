// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/records.h"

#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// Pictures and labels that belong together: PREFIX-images-idx3-ubyte and PREFIX-labels-idx1-ubyte, with "."
/// or "-" before "idx", plain or .gz.
struct IdxPair {
    std::string prefix; ///< "train", "t10k", "emnist-letters-test"
    std::filesystem::path images, labels;
    Split split = Split::train;
};

/// The pairs in a folder by prefix, or the one that a file belongs to. Errors: notFound (says what was looked
/// for; a file without its partner is named).
Result<std::vector<IdxPair>> idxPairs(const std::filesystem::path& source);

} // namespace imago
