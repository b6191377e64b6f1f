// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace imago::train {

/// How a weight file fits a network.
struct NetworkFit {
    std::string network;
    std::int64_t needed = 0; ///< tensors of the backbone; counters of batch norms do not count
    std::int64_t fitted = 0; ///< of them, those that the file fills
    std::vector<std::string> missing, unexpected, wrongShape; ///< by name; of the whole network
    std::vector<std::string> head; ///< tensors of the last layer in the file: left out where training begins
    std::string problem;           ///< why nothing fits; empty = something does
    /// Share of what the file and the backbone have in common, 0 … 1: of two networks whose tensors all fit,
    /// the one that the file has no more than.
    double match() const;
};

struct WeightsInspection {
    std::string file;
    std::int64_t bytes = 0;
    std::int64_t tensors = 0, parameters = 0;
    std::string dtype;                           ///< of most parameters: "float32" "float16" …
    std::map<std::string, std::string> metadata; ///< of the file's header
    std::vector<NetworkFit> networks;            ///< best match first
    std::int64_t classes = 0;                    ///< of the best match's head in the file; 0 = it has none
};

/// Reads the file and tries it on `network`, or, where that is empty, on every network that is known; nothing
/// is kept. Errors: notFound, corrupt and unsupported of the file, unsupported (an unknown network).
Result<WeightsInspection> inspectWeights(const std::filesystem::path& file, const std::string& network);

/// {"file","bytes","tensors","parameters","dtype","metadata":{…},"classes","networks":[{"network","match",
/// "needed","fitted","problem","head":[…],"missing":{"count","names":[…]},"unexpected":…,"wrongShape":…}]}
/// with at most 50 names of each kind.
std::string toJson(const WeightsInspection& inspection);

} // namespace imago::train
