// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>
#include <stop_token>

namespace imago {

/// The sample project, userDataDir()/sample/Fashion.imago: made at its first use from
/// `resources`/samples/fashion, whose pictures stay where they are. Splits are assigned; every tenth picture
/// is left without a label, so that there is something to label by hand. A project that exists is taken as it
/// is; where its pictures have moved with the resources, they are found again. An interrupted start leaves
/// nothing half made. Errors: notFound, io.
Result<std::filesystem::path> ensureSampleProject(const std::filesystem::path& resources,
                                                  const ProgressSink& progress = {},
                                                  std::stop_token stop = {});

} // namespace imago
