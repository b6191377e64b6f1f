// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/bench_process.h"
#include "app/imago/command.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace imago::cli {

/// What both sides of a comparison are given.
struct BenchSetting {
    std::filesystem::path folder; ///< temporary
    std::filesystem::path split;  ///< the pictures, for the peer
    Manifest manifest;            ///< the same pictures, for the worker
    int threads = 2;
    bool inference = false; ///< forward over all pictures instead of training
};

/// One measured process.
struct BenchResult {
    struct Epoch {
        double valAccuracy = -1;
        Usage at; ///< used when its validation was done
    };
    std::vector<Epoch> epochs;
    std::int64_t pictures = 0;    ///< that went through the network in all: epochs × training pictures
    std::optional<Usage> started; ///< inference: when the network was ready
    MeasuredProcess process;

    double finalAccuracy() const { return epochs.empty() ? -1 : epochs.back().valAccuracy; }
    double bestAccuracy() const;
    /// What had been used when validation first reached this accuracy; nullopt where it never did.
    std::optional<Usage> reached(double accuracy) const;
    /// Figures by name: images_per_second, cpu_ms_per_image, cpu_seconds, wall_seconds, peak_mb,
    /// val_accuracy, best_val_accuracy; "later_…" of the epochs behind the first, or of inference once the
    /// network is ready.
    Json figures() const;
};

/// Trains as a user's run does: a run folder, an imago-worker, an empty cache. Errors: worker, with its last
/// words.
Result<BenchResult> runOurs(const BenchSetting& setting, const Recipe& recipe, int number,
                            const std::function<void(const std::string&)>& progress);
/// A run folder with a trained head, for inference. Not measured.
Result<std::filesystem::path> modelForInference(const BenchSetting& setting, const Recipe& recipe);
/// Predicts all pictures with it.
Result<BenchResult> runOurInference(const BenchSetting& setting, const std::filesystem::path& model,
                                    int number);

/// The script another side runs, with its interpreter.
struct Peer {
    std::string python;
    std::filesystem::path script;
};
/// Runs the script with the recipe's network, size, batch, epochs, rate and weights. It prints JSON lines:
/// {"epoch","val_accuracy"} after each epoch, {"ready":true} in front of inference, {"images"} at the end.
/// Errors: worker, with its last words.
Result<BenchResult> runPeer(const BenchSetting& setting, const Recipe& recipe, const Peer& peer,
                            const std::function<void(const std::string&)>& progress);

} // namespace imago::cli
