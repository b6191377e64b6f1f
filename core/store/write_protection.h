// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/connection.h"

#include <filesystem>
#include <optional>

/// Private to core/store: how a project is opened that must not or cannot be written.
namespace imago {

/// Of a ReadOnlyHold, or because file or folder are write-protected; nullopt where the file can be written.
std::optional<Error> writeRefusal(const std::filesystem::path& file);

/// How to read it then. Throws Refusal where its write-ahead log cannot be read without writing.
Access readingAccess(const std::filesystem::path& file);

} // namespace imago
