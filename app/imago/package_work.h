// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"
#include "core/deploy/model_package.h"

#include <filesystem>
#include <vector>

namespace imago::cli {

/// Is it the folder of an exported package?
bool isPackage(const std::filesystem::path& path);

/// Classifies pictures with an exported package: no project, no run and no LibTorch. The answer's text is for
/// people, or a table of CSV where that is asked for.
Result<Answer> predictWithPackage(const std::filesystem::path& folder, const PackageOptions& options,
                                  const std::vector<std::filesystem::path>& pictures, int top, bool csv,
                                  Terminal& terminal);

} // namespace imago::cli
