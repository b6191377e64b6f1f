// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

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

/// NAME-images-idx3-ubyte and NAME-labels-idx1-ubyte of train (with val and without a split) and t10k, and
/// classes.txt with the names by number. Pictures become grey; where they have one size, that, else 28 × 28.
/// Left out: pictures without a class, and classes beyond 256. No choices.
Status writeIdx(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
