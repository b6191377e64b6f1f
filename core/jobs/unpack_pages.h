// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/project_store.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace imago {

/// A picture that was taken out of a file with several.
struct PageFile {
    std::filesystem::path path; ///< the PNG
    std::string source;         ///< stored path of the file
    int page = 1;               ///< from 1
};

/// The pages of a TIFF or DICOM file with more than one, as PNG below NAME-images/pages beside the project
/// (16-bit stays 16-bit, all else 8-bit; see readPages). Nothing for a file with one picture. Files that are
/// there and younger than the source are kept. Errors: those of decodeImage, io, cancelled.
Result<std::vector<PageFile>> unpackPages(const ProjectStore& store, const std::filesystem::path& file,
                                          std::stop_token stop);

/// The first page that unpackPages made of the file; empty where it made none, or the file has changed since.
std::filesystem::path currentPage(const ProjectStore& store, const std::filesystem::path& file);

/// What ImageMeta "source" says of a page: {"file", "page"}.
std::string pageSource(const PageFile& page);
/// The stored path of the file that such a text names; empty where it names none.
std::string pageSourceFile(const std::string& text);

} // namespace imago
