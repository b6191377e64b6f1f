// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/unpack_pages.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/image/image.h"
#include "core/image/pages.h"
#include "core/jobs/picture_sources.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago {

namespace fs = std::filesystem;

namespace {

fs::path pageFile(const fs::path& folder, int page) {
    return folder / fmt::format("{:04}.png", page);
}

} // namespace

Result<std::vector<PageFile>> unpackPages(const ProjectStore& store, const fs::path& file,
                                          std::stop_token stop) {
    std::vector<PageFile> pages;
    IMAGO_TRY(count, pageCount(file));
    if (count < 2) return pages;
    IMAGO_TRY(source, fileStamp(file));
    const auto stored = store.storedPath(file);
    const auto folder = unpackedFolder(store, file, "pages");
    for (int page = 1; page <= count; ++page)
        pages.push_back({pageFile(folder, page), stored, page});
    if (std::all_of(pages.begin(), pages.end(),
                    [&](const auto& page) { return isYounger(page.path, source); }))
        return pages;
    IMAGO_CHECK(readPages(file, [&](int page, const cv::Mat& pixels) -> Status {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "unpacking was cancelled");
        if (page >= count) return {};
        IMAGO_TRY(png, encodePng(pixels));
        return writeAtomically(pages[static_cast<std::size_t>(page)].path,
                               std::span<const std::uint8_t>(png));
    }));
    return pages;
}

fs::path currentPage(const ProjectStore& store, const fs::path& file) {
    const auto source = fileStamp(file);
    auto first = pageFile(unpackedFolder(store, file, "pages"), 1);
    return source && isYounger(first, *source) ? first : fs::path();
}

std::string pageSource(const PageFile& page) {
    return json::dump(nlohmann::ordered_json{{"file", page.source}, {"page", page.page}});
}

std::string pageSourceFile(const std::string& text) {
    const auto parsed = json::parse(text, "a source");
    if (!parsed || !parsed->is_object()) return {};
    const auto file = parsed->find("file");
    return file != parsed->end() && file->is_string() ? file->get<std::string>() : std::string();
}

} // namespace imago
