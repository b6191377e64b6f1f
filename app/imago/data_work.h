// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"
#include "core/jobs/export_dataset.h"
#include "core/jobs/import_dataset.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace imago::cli {

/// Adds the pictures below a folder.
Result<Answer> scanPictures(ProjectStore& store, const std::filesystem::path& folder, Terminal& terminal);

/// "old=new" or "old=" each, or one JSON file with an object of texts. Errors: invalidArgument, those of
/// reading.
Result<std::map<std::string, std::string>> classMapFrom(const std::vector<std::string>& words);
/// "choice=value" each. Errors: invalidArgument.
Result<std::map<std::string, std::string>> choicesFrom(const std::vector<std::string>& words);

Answer toAnswer(const ImportSummary& summary, bool dryRun);
Answer toAnswer(const ExportSummary& summary, bool dryRun);
/// "12 rotated boxes → boxes" or "3 attributes: not kept".
std::string lossText(const Loss& loss);

} // namespace imago::cli
