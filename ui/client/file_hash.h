// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace imago {

/// SHA-256 (FIPS 180-4) of a file in lower-case hex, as sha256sum prints it; read piece by piece. For threads
/// other than that of the window. Errors: notFound, unreadable, cancelled.
Result<std::string> sha256OfFile(const std::filesystem::path& file, std::stop_token stop = {});

} // namespace imago
