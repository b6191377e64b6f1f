// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/prelabel.h"
#include "core/store/run_records.h"

#include <QStringList>

#include <filesystem>

namespace imago {

/// The author of the embedded detector's annotations.
inline constexpr auto detectorName = "nanodet-g";

/// Asks the embedded detector through a worker of its own, which starts at the first picture and ends with
/// the last copy of the function. All calls and the end on one thread, which waits for each answer; it needs
/// no event loop of its own. Errors: unreadable (this picture), cancelled, worker, notFound.
AskModel detectorAsker(double minScore, const QStringList& workerArguments = {});

/// The same for a run's classifier, as proposals for the whole picture: the most probable class, or with
/// `several` all, from that probability on.
AskModel classifierAsker(const std::filesystem::path& runFolder, double minConfidence, bool several,
                         const QStringList& workerArguments = {});

/// The names that a run's classes have now: a class that was renamed is still the same, one that is gone is
/// left out.
ClassMap classesOfRun(const RunRecord& run, const std::vector<ClassRecord>& classes);

} // namespace imago
