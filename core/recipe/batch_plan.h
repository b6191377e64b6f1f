// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace imago {

/// A training step of so many pictures, as it was measured.
struct BatchMeasure {
    int batch = 0;
    double seconds = 0;       ///< of one step, warmed up
    double peakMegabytes = 0; ///< of the process or device, MiB; infinite where memory ran out
    bool operator==(const BatchMeasure&) const = default;
};

/// What a batch must keep to.
struct BatchLimits {
    std::int64_t samples = 0; ///< of the training split
    double availableMegabytes =
        0; ///< for the whole process or device, its present use included, MiB; 0 = unknown
};

inline constexpr int smallestPlannedBatch = 4;  ///< noisier gradients help nobody, and batch norms fail
inline constexpr int largestPlannedBatch = 256; ///< beyond, one learning rate no longer fits all sizes

/// The largest power of two that leaves 8 steps in an epoch (samples / 8), from 4 to 256: fewer steps would
/// hardly learn in the few epochs of a fine-tuning.
int largestBatch(std::int64_t samples);

/// The next size to measure, doubling from the smallest; nothing once a further one is not worth it: the
/// limit is reached, 80 % of the memory would be passed (projected from the last two measures), or twice the
/// pictures no longer gave a step 5 % more pictures a second.
std::optional<int> nextBatch(const std::vector<BatchMeasure>& measures, const BatchLimits& limits);

/// The batch to train with: of the measured ones within the limits the fastest in pictures a second, or a
/// smaller one within 5 % of it (more steps an epoch, less memory). The smallest where none fits or nothing
/// was measured.
int chooseBatch(const std::vector<BatchMeasure>& measures, const BatchLimits& limits);

} // namespace imago
