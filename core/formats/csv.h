// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/formats/format.h"

#include <filesystem>

namespace imago {

/// images/ and labels.csv: path,label[,split], or with boxes
/// path,xmin,ymin,xmax,ymax,label,width,height[,split]; one line a label or box. Choices: "separator" = comma
/// | semicolon | tab, "bom" = no | yes (spreadsheets tell UTF-8 by it).
Status writeCsv(const Dataset& data, Output& out, const WriteOptions& options);

/// The table itself, or the only .csv or .tsv file in a folder. Errors: notFound.
Result<std::filesystem::path> tableFile(const std::filesystem::path& source);

/// Whether most of the first lines name pictures that exist: is this table the data set's, or just some
/// table?
bool namesPictures(const std::filesystem::path& file);

} // namespace imago
