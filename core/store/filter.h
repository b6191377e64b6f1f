// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/records.h"

#include <map>

namespace imago {

/// newest: by modification time, latest first; equal times by the order in which images were added, latest
/// first.
enum class ImageOrder { id, path, newest };

/// What a list of images shows. Every set condition must hold; empty sets mean "any".
struct ImageFilter {
    std::vector<ClassId> classes; ///< has one of these as a label (with `proposed`: as a proposal)
    bool unlabelled = false;      ///< has no label and is not negative (with `classes`: or has none)
    bool negative = false; ///< has nothing to label, as somebody said (with the two above: or has none)
    bool proposed = false; ///< has something that a model proposed and nobody has decided on
    std::vector<Split> splits;
    std::vector<ReviewState> reviews;
    std::uint32_t anyProblem = 0; ///< has at least one of these ProblemFlag bits
    std::string text;             ///< part of the path, case-insensitive for ASCII
    ImageOrder order = ImageOrder::path;
    bool operator==(const ImageFilter&) const = default;
};

/// Numbers beside the filters, of labels: what a model proposed is none until somebody accepts it. The maps
/// have an entry for every class of the project, every split, every state and every flag, 0 included.
struct Counts {
    std::int64_t images = 0;
    std::int64_t labelled = 0;               ///< images with at least one label
    std::int64_t negative = 0;               ///< images with nothing to label
    std::int64_t shapes = 0;                 ///< labels that are no class of a whole image
    std::map<ClassId, std::int64_t> byClass; ///< images that have it (where filtered by `proposed`: proposed)
    std::map<Split, std::int64_t> bySplit;
    std::map<ReviewState, std::int64_t> byReview;
    std::map<std::uint32_t, std::int64_t> byProblem; ///< a single ProblemFlag bit → images
    bool operator==(const Counts&) const = default;
};

struct ImageStamp {
    ImageId id;
    std::string path;
    std::int64_t bytes = 0, mtimeMs = 0;
    std::uint32_t problems = 0;
};

struct ImageKey {
    ImageId id;
    std::string contentHash;
    std::uint64_t phash = 0;
    std::int64_t groupId = 0;
    Split split = Split::none;
    ReviewState review = ReviewState::unreviewed;
    std::uint32_t problems = 0;
    std::vector<ClassId> classes; ///< of the whole image; what a model proposed and nobody accepted is none
    bool negative = false;
};

} // namespace imago
