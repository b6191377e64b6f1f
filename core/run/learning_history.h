// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace imago {

/// What the network said of each validation picture after each epoch.
struct LearningHistory {
    std::vector<std::int64_t> images; ///< ImageIds, rising
    struct Epoch {
        int epoch = 0; ///< 1-based
        /// Model index of the likeliest class, a picture each; −1 where the picture could not be read.
        std::vector<int> top;
        std::vector<float> confidence; ///< its probability
        std::vector<float> truth;      ///< probability of the (first) label then; 0 where it has none
        bool operator==(const Epoch&) const = default;
    };
    std::vector<Epoch> epochs; ///< rising; an early one may be missing, none is there twice
    bool operator==(const LearningHistory&) const = default;
};

/// RUN/learning-history.bin, little-endian: "IMGHIST1", the number of images N (u64), their ids (i64),
/// XXH3-64 of all that; then a record an epoch: its number (i32), N times top (i32), N times confidence, N
/// times truth (float32), XXH3-64 of the record.
inline constexpr const char* learningHistoryFile = "learning-history.bin";

/// Puts an epoch behind those before it; where the run went back, those from it on are taken away first. A
/// file of other images is begun anew. A process that is killed at any instant leaves the earlier epochs.
/// Errors: invalidArgument where the sizes do not fit or the ids do not rise, io.
Status appendEpoch(const std::filesystem::path& runFolder, const std::vector<std::int64_t>& images,
                   const LearningHistory::Epoch& epoch);
/// A record that was torn because the process was killed is left out. Errors: notFound (the run wrote none:
/// an older one, or no validation pictures), unreadable, corrupt.
Result<LearningHistory> readLearningHistory(const std::filesystem::path& runFolder);

} // namespace imago
