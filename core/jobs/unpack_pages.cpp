// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/unpack_pages.h"

#include "core/base/files.h"
#include "core/image/image.h"
#include "core/image/pages.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace imago {

namespace fs = std::filesystem;

namespace {

/// Files of one name in several folders stay apart by a piece of the hash of their path.
fs::path folderFor(const ProjectStore& store, const fs::path& file, const std::string& stored) {
    const auto hash = contentHash({stored.begin(), stored.end()}).substr(0, 8);
    return store.root() / (store.file().stem().string() + "-images") / "pages" /
           (file.stem().string() + "-" + hash);
}

bool isYounger(const fs::path& page, const FileStamp& source) {
    const auto stamp = fileStamp(page);
    return stamp && stamp->bytes > 0 && stamp->mtimeMs >= source.mtimeMs;
}

} // namespace

Result<std::vector<PageFile>> unpackPages(const ProjectStore& store, const fs::path& file,
                                          std::stop_token stop) {
    std::vector<PageFile> pages;
    IMAGO_TRY(count, pageCount(file));
    if (count < 2) return pages;
    IMAGO_TRY(source, fileStamp(file));
    const auto stored = store.storedPath(file);
    const auto folder = folderFor(store, file, stored);
    for (int page = 1; page <= count; ++page)
        pages.push_back({folder / fmt::format("{:04}.png", page), stored, page});
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

Status notePageSources(ProjectStore& store, const std::map<std::string, PageFile>& pages) {
    Edit edit{"import", {}};
    for (const auto& [stored, page] : pages) {
        IMAGO_TRY(record, store.imageByPath(stored));
        if (!record) continue;
        const ImageId ids[] = {record->id};
        IMAGO_TRY(texts, store.imageMeta(ids));
        if (std::any_of(texts.begin(), texts.end(), [](const auto& text) { return text.key == "source"; }))
            continue;
        const nlohmann::ordered_json json = {{"file", page.source}, {"page", page.page}};
        edit.changes.emplace_back(MetaChange{record->id, "source", {}, json.dump()});
    }
    if (edit.empty()) return {};
    auto written = store.commit(edit, "import");
    if (!written) return std::move(written).error();
    return {};
}

} // namespace imago
