// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/csv.h"
#include "core/formats/dataset.h"
#include "core/formats/idx.h"
#include "core/image/picture_walk.h"

#include <fmt/format.h>

namespace imago {

namespace fs = std::filesystem;

namespace {

bool holdsPictures(const fs::path& folder) {
    std::stop_source found;
    WalkVisitor visitor;
    visitor.picture = [&](const fs::path&) { found.request_stop(); };
    walkPictures(folder, visitor, found.get_token());
    return found.stop_requested();
}

} // namespace

Result<std::string> detectFormat(const fs::path& source) {
    std::error_code code;
    if (!fs::exists(source, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", toUtf8(source)));
    if (idxPairs(source)) return std::string("idx");
    if (!fs::is_directory(source, code)) {
        const auto extension = lowerAscii(source.extension().string());
        if (extension == ".csv" || extension == ".tsv" || extension == ".txt") return std::string("csv");
        return failure(
            ErrorCode::unsupported,
            fmt::format(
                "{} is neither a CSV file nor one of an IDX pair; for pictures in folders name the folder",
                toUtf8(source)));
    }
    // A table that names the pictures says more than the folders they lie in.
    if (const auto table = tableFile(source); table && namesPictures(*table)) return std::string("csv");
    if (holdsPictures(source)) return std::string("imagefolder");
    return failure(ErrorCode::unsupported, fmt::format("{} is no data set that is understood: no pictures in "
                                                       "folders, no CSV file of paths and labels, no "
                                                       "IDX pair (NAME-images-idx3-ubyte) was found in it",
                                                       toUtf8(source)));
}

} // namespace imago
