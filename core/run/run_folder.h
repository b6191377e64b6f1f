// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recipe/manifest.h"
#include "core/recipe/recipe.h"
#include "core/run/wire.h"

#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// A run folder is all a worker needs, and all that is left of a run:
///   recipe.json manifest.json   written before the start; only extend() changes one of them
///   events.jsonl log.txt        the wire's lines; the worker's standard error
///   checkpoints/last.pt best.pt written under a temporary name and renamed
///   predictions-val.{json,f32} predictions-test.{json,f32}   of the best checkpoint
///   calibration.json            temperature and least confidence that belong to predictions-val
///   learning-history.bin        what the network said of each validation picture, epoch by epoch
///   embeddings/                 what the best checkpoint sees in the project's pictures, once it was asked
///   model.json                  classes, preprocessing, input size (written with the first checkpoint)
/// It can be copied to another machine and trained there.
class RunFolder {
public:
    /// Makes the folder with recipe and manifest; an empty one that is there is used. Errors: alreadyExists
    /// (it holds something), io, and what validate(recipe) says.
    static Result<RunFolder> create(const std::filesystem::path& folder, const Recipe& recipe,
                                    const Manifest& manifest);
    /// Errors: notFound, corrupt.
    static Result<RunFolder> open(const std::filesystem::path& folder);

    const std::filesystem::path& path() const { return m_path; }
    /// Weights that lie in the run folder and are named relative to it come as an absolute path.
    const Recipe& recipe() const { return m_recipe; }
    /// Paths that are relative to the run folder come as absolute ones. Errors: those of readManifest.
    Result<Manifest> manifest() const;
    /// More epochs, so that a finished run can go on. Errors: invalidArgument (not more than it has), io.
    Status extend(int epochs);
    std::filesystem::path eventsFile() const { return m_path / "events.jsonl"; }
    std::filesystem::path logFile() const { return m_path / "log.txt"; }
    std::filesystem::path checkpoint(std::string_view kind) const; ///< "last" or "best"
    bool hasCheckpoint(std::string_view kind) const;
    /// All events so far, none before the start. A line that was torn because the worker was killed is left
    /// out, and so is one of an unknown type. Errors: unreadable, io; unsupported where the worker spoke
    /// another protocol.
    Result<std::vector<WorkerMessage>> events() const;

private:
    std::filesystem::path m_path;
    Recipe m_recipe;
};

/// The output of a checkpoint for one split. predictions-SPLIT.json:
/// {"classes":[…],"images":[ids],"checkpoint":"best"}; predictions-SPLIT.f32: images × classes probabilities,
/// float32 little-endian, row-major.
struct PredictionSet {
    std::vector<std::string> classes;
    std::vector<std::int64_t> images;
    std::vector<float> probabilities;
    bool operator==(const PredictionSet&) const = default;
};
/// Both files atomically, the probabilities first; those of "val" take calibration.json away before. Errors:
/// invalidArgument where the sizes do not fit, io.
Status writePredictions(const std::filesystem::path& folder, std::string_view split,
                        const PredictionSet& set);
/// Errors: notFound, unreadable, corrupt (the sizes contradict each other).
Result<PredictionSet> readPredictions(const std::filesystem::path& folder, std::string_view split);

} // namespace imago
