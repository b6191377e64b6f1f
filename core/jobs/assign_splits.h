// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/project_store.h"

#include <string>

namespace imago {

struct SplitOptions {
    double train = 0.8, val = 0.1, test = 0.1; ///< not negative; normalised to sum 1
    std::uint64_t seed = 1;
    /// Images that have a split keep it (stable when images are added). Only where no image at all has a
    /// split that should get a share (data sets often come with train and test alone), it is filled from
    /// train.
    bool keepAssigned = true;
};
/// Stratified by class, near-duplicate groups and equal contents on one side, labelled and readable images
/// only. Within a class the order depends on the seed and the content hashes alone, and each split takes its
/// share of that order, so that a new assignment after adding images moves few of the others, and none with
/// keepAssigned. A class of three images or more is in every split that has a share. One undoable gesture.
/// Returns the counts. Errors: invalidArgument.
Result<Counts> assignSplits(ProjectStore& store, const SplitOptions& options, const std::string& author);

} // namespace imago
