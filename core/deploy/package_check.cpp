// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deploy/package_check.h"

#include "core/base/files.h"
#include "core/deploy/sha256.h"
#include "core/deploy/signature.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace imago {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t sumLength = 64;

bool staysInside(const fs::path& name) {
    return !name.empty() && name.is_relative() && std::find(name.begin(), name.end(), "..") == name.end();
}

Result<std::vector<std::string>> compareAll(const fs::path& folder) {
    IMAGO_TRY(text, readText(folder / "SHA256SUMS"));
    std::vector<std::string> files;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.size() < sumLength + 3 || line[sumLength] != ' ')
            return failure(ErrorCode::corrupt,
                           fmt::format("SHA256SUMS, line {}: not as sha256sum writes it.", files.size() + 1));
        const std::string sum = line.substr(0, sumLength), name = line.substr(sumLength + 2);
        if (!staysInside(fromUtf8(name)))
            return failure(ErrorCode::corrupt,
                           fmt::format("SHA256SUMS names {}, outside of its folder.", name));
        IMAGO_TRY(found, sha256OfFile(folder / fromUtf8(name)));
        if (found != sum)
            return failure(ErrorCode::corrupt,
                           fmt::format("{} was changed after the export. Copy the package anew.", name));
        files.push_back(name);
    }
    return files;
}

} // namespace

Result<PackageCheck> checkPackage(const fs::path& folder, const fs::path& publicKey) {
    PackageCheck check;
    const fs::path sums = folder / "SHA256SUMS";
    std::error_code ignored;
    if (!publicKey.empty() || fs::exists(sums.string() + ".minisig", ignored)) {
        IMAGO_TRY(key, readText(publicKey.empty() ? folder / "minisign.pub" : publicKey));
        IMAGO_TRY(signer, checkSignature(sums, key));
        check.signer = signer;
    }
    IMAGO_TRY(files, compareAll(folder));
    check.files = std::move(files);
    return check;
}

} // namespace imago
