// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace imago {

/// Memory of this machine in bytes as this process may use it; `root` is above proc and sys (tests give
/// another). The limits of the process's control group and of those around it count, version 2 or 1; page
/// cache that the kernel gives back at need counts as free.

/// What can still be had without swapping; 0 where unknown.
std::int64_t availableMemoryBytes(const std::filesystem::path& root = "/");
/// All there is, free or not; 0 where unknown.
std::int64_t totalMemoryBytes(const std::filesystem::path& root = "/");

} // namespace imago
