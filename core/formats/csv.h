// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace imago {

/// The table itself, or the only .csv or .tsv file in a folder. Errors: notFound.
Result<std::filesystem::path> tableFile(const std::filesystem::path& source);

/// Whether most of the first lines name pictures that exist: is this table the data set's, or just some
/// table?
bool namesPictures(const std::filesystem::path& file);

} // namespace imago
