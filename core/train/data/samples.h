// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/preprocess.h"
#include "core/base/result.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace imago::train {

/// One labelled picture, as the loaders see it.
struct Sample {
    std::int64_t image = 0;
    std::filesystem::path path;
    std::string contentHash;
    std::uint64_t number = 0; ///< sampleNumber(contentHash)
    std::vector<int> labels;
    bool operator==(const Sample&) const = default;
};

/// The samples of a split, in the manifest's order.
std::vector<Sample> samplesOf(const Manifest& manifest, Split split);
/// Errors: corrupt where a label is out of range or a single-label picture has not exactly one.
Status checkLabels(const std::vector<Sample>& samples, int classes, Task task);

/// The order of an epoch: a permutation of 0 … count−1 that depends on seed and epoch alone.
std::vector<std::int64_t> epochOrder(std::int64_t count, std::uint64_t seed, std::int64_t epoch);
/// As many draws as there are samples, with replacement, each class that occurs equally likely: the class of
/// a sample is its first label, and samples without any are a class of their own.
std::vector<std::int64_t> balancedOrder(const std::vector<Sample>& samples, std::uint64_t seed,
                                        std::int64_t epoch);
/// 0 … count−1.
std::vector<std::int64_t> naturalOrder(std::int64_t count);

/// Optimizer steps of an epoch: full batches and what is left, except a left-over of a single picture (batch
/// normalisation cannot learn from one).
std::int64_t stepsPerEpoch(std::int64_t samples, std::int64_t batch);

/// What of an epoch's order the process `rank` of `size` takes in batches of `batch`: its part of each batch
/// of batch × size pictures that one process alone would take, in the same order, so that together they see
/// the very batches of one process with that larger size. What is left for a last, smaller batch is dealt
/// evenly: some then get one picture more, and where there are fewer pictures than processes, some get none
/// and end one batch before stepsPerEpoch(order.size(), batch × size); they take part in the last step
/// without pictures. `order` is already cut to whole steps.
///
/// Batch norms learn from a process's own pictures: their statistics are those of `batch`, not of
/// batch × size. Losses equal those of one process exactly (to rounding) for networks without batch
/// statistics, as csp_nano with folded norms.
std::vector<std::int64_t> shareOf(const std::vector<std::int64_t>& order, int rank, int size,
                                  std::int64_t batch);

/// Share of the loss a class gets (ClassWeighting), with mean 1 over the classes that occur; 1 for the
/// others.
std::vector<double> classWeights(const std::vector<Sample>& samples, int classes, ClassWeighting weighting,
                                 double beta = 0.999);

} // namespace imago::train
