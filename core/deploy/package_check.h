// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace imago {

/// What a package's own sums and signature say.
struct PackageCheck {
    std::vector<std::string> files; ///< that are as they were exported, relative to the folder
    std::string signer;             ///< name of the key that signed the sums; empty = they are not signed
};
/// Compares every file that SHA256SUMS names with its sum, and SHA256SUMS with its signature. `publicKey`: a
/// minisign.pub that the receiver trusts; empty = the one in the package, which shows damage, but not who
/// made it. Errors: notFound (no sums, a file is missing; with a key: no signature), corrupt (a file was
/// changed, a line is not as sha256sum writes it, the name leads out of the folder, another signer),
/// unreadable.
Result<PackageCheck> checkPackage(const std::filesystem::path& folder,
                                  const std::filesystem::path& publicKey = {});

} // namespace imago
