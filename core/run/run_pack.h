// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/run/run_folder.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace imago {

/// A run folder with its pictures, to train it on another machine:
///   pack.json                      {"format":"imago-pack","version":1,"run":…,"pictures":…,"missing":…,
///                                  "shards":[{"file","bytes","pictures"}…]}; written last
///   recipe.json manifest.json …    the run folder; paths in the manifest lead into the shards:
///                                  "shards/train-000000.tar/000000017.jpg"
///   weights/NAME                   where the recipe starts from a file
///   shards/SPLIT-000000.tar …      POSIX ustar, as WebDataset reads them (github.com/webdataset/webdataset):
///                                  KEY.EXT the picture as it is, KEY.cls its class index (pictures of one
///                                  class), KEY.json labels, class names, split and file name; files of one
///                                  key beside each other, keys are numbers of nine digits in the order of
///                                  the manifest
/// Shards are per split: train, val, test, none (unlabelled).
struct PackOptions {
    std::int64_t shardBytes = std::int64_t{256} << 20; ///< a shard is larger only where one picture is
};
struct PackReport {
    std::int64_t pictures = 0;
    std::int64_t missing = 0; ///< pictures whose files are gone; the manifest keeps them
    std::int64_t bytes = 0;   ///< of all shards
    std::vector<std::string> shards;
};
/// Writes the pack into `out`, which is made and must be empty. Nothing is left of a pack that failed.
/// Errors: alreadyExists, unreadable (a picture), notFound (no picture is left), io, cancelled.
Result<PackReport> packRun(const RunFolder& run, const std::filesystem::path& out,
                           const PackOptions& options = {}, const ProgressSink& progress = {},
                           std::stop_token stop = {});

/// Makes a run folder of a pack in `out`, which must be empty, with the pictures in out/pictures: ready to
/// train. It can be moved, for its manifest names them relative to it. An entry of a shard that packRun would
/// not have written (another name, a folder, a link) is refused, and nothing is left then. Errors: notFound,
/// corrupt, newerVersion, alreadyExists, io, cancelled.
Result<PackReport> unpackRun(const std::filesystem::path& pack, const std::filesystem::path& out,
                             const ProgressSink& progress = {}, std::stop_token stop = {});

/// The files that a run folder holds besides recipe, manifest and pictures, relative to it: what training
/// left there. Links are not followed.
std::vector<std::filesystem::path> trainedFiles(const std::filesystem::path& folder);
/// Copies them, over those that are there. Errors: io.
Status copyTrainedFiles(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace imago
