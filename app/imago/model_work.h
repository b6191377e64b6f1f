// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

#include <QStringList>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace imago::cli {

/// Runs one worker command to its end and returns its reply; Ctrl-C ends it.
Result<std::string> runTask(const QStringList& arguments, Terminal& terminal);

/// Has the worker predict those images of the split that the run has no stored prediction for, and stores
/// them. Does nothing where there are none.
Status completePredictions(ProjectStore& store, const RunRecord& run, Split split,
                           const QStringList& workerArguments, Terminal& terminal);

/// Classes and confidences, most probable first.
using Confidences = std::vector<std::pair<std::string, double>>;
/// One answer a picture, in order.
std::vector<Result<Confidences>> predictPictures(const std::filesystem::path& runFolder,
                                                 const std::vector<std::filesystem::path>& pictures,
                                                 const QStringList& workerArguments, Terminal& terminal);

/// Has the worker export and verify; returns its report.
Result<std::string> runExport(const std::filesystem::path& runFolder, const std::vector<std::string>& formats,
                              const std::filesystem::path& out, const QStringList& workerArguments,
                              Terminal& terminal);
/// Enters the exported files in the store and makes the answer of the report.
Result<Answer> recordExport(ProjectStore& store, const RunRecord& run, const std::string& report);

} // namespace imago::cli
