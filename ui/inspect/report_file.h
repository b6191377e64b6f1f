// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/document.h"

#include <filesystem>

namespace imago::ui {

/// Writes a report atomically, by the ending of the name: .html (.htm), or .pdf: A4 pages whose plots stay
/// vectors. A PDF needs a QGuiApplication; any thread will do. Errors: invalidArgument (another ending), io.
Status writeReport(const Document& document, const std::filesystem::path& file);

} // namespace imago::ui
