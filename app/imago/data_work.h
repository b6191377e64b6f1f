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

using Places = std::vector<std::pair<std::string, std::string>>;
/// [{PLACE, "reason"}, …]
Json toJson(const Places& problems, const char* place);
/// Some of them, on standard error.
void noteProblems(Terminal& terminal, const Places& problems);

/// Adds the pictures below a folder, in which the project looks for new ones from then on.
Result<Answer> scanPictures(ProjectStore& store, const std::filesystem::path& folder, Terminal& terminal);
/// Looks at everything again.
Result<Answer> rescanPictures(ProjectStore& store, Terminal& terminal);

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
