// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace imago::train {

/// Runs a program to its end: no standard input, its output and errors go to `log` (replaced). Errors: worker
/// where it cannot be started, fails or is killed; the message ends with the last line of the log.
Status runProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                  const std::filesystem::path& log);

} // namespace imago::train
