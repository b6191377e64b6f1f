// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/coco_read.h"
#include "core/formats/labels.h"

#include <fmt/format.h>

#include <algorithm>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t headBytes = std::size_t{1} << 16;

int likelyFile(const fs::path& file) {
    const auto head = headOf(file, headBytes);
    const auto has = [&](std::string_view key) { return mentionsKey(head, key); };
    if (has("shapes") || has("label_id") || has("dm_format_version")) return 0;
    if (has("images") && has("file_name")) return 95;
    if (has("image_id") && (has("category_id") || has("caption")) && has("annotations")) return 90;
    if (has("categories") && has("supercategory")) return 80;
    if (has("images") && has("annotations") && has("categories")) return 80;
    return 0;
}

struct Found {
    fs::path file;
    Split split = Split::none;
    int rank = 0; ///< files that speak of the same objects: the lowest says most
};

int rankOf(const fs::path& file) {
    const auto stem = lowerAscii(file.stem().string());
    if (stem.starts_with("instances")) return 0;
    if (stem.find("keypoints") != stem.npos) return 1;
    return stem.starts_with("captions") || stem.starts_with("panoptic") || stem.starts_with("image_info") ? 3
                                                                                                          : 2;
}

std::vector<Found> filesOf(const fs::path& source) {
    std::vector<Found> found;
    std::error_code code;
    if (!fs::is_directory(source, code)) {
        auto split = splitInName(source.stem().string());
        if (split == Split::none)
            split = splitFromWord(fs::absolute(source, code).parent_path().filename().string())
                        .value_or(Split::none);
        found.push_back({source, split, 0});
        return found;
    }
    const auto look = [&](const fs::path& folder, Split split) {
        for (const auto& file : filesIn(folder, ".json")) {
            if (likelyFile(file) == 0) continue;
            const auto named = splitInName(file.stem().string());
            found.push_back({file, named == Split::none ? split : named, rankOf(file)});
        }
    };
    look(source, Split::none);
    look(source / "annotations", Split::none);
    std::vector<fs::path> folders;
    for (fs::directory_iterator at(source, code), end; !code && at != end; at.increment(code))
        if (std::error_code ignored; at->is_directory(ignored)) folders.push_back(at->path());
    std::sort(folders.begin(), folders.end());
    for (const auto& folder : folders)
        if (const auto split = splitFromWord(folder.filename().string())) look(folder, *split);
    return found;
}

} // namespace

int likelyCoco(const fs::path& source) {
    std::error_code code;
    if (!fs::is_directory(source, code)) return likelyFile(source);
    int most = 0;
    for (const auto& found : filesOf(source))
        most = std::max(most, likelyFile(found.file));
    return most;
}

Result<Dataset> readCoco(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    std::error_code code;
    if (!fs::exists(source, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", toUtf8(source)));
    const auto files = filesOf(source);
    if (files.empty())
        return failure(ErrorCode::notFound,
                       fmt::format("{} holds no COCO JSON, in it or in \"annotations\"", toUtf8(source)));
    const auto best = std::min_element(files.begin(), files.end(), [](const auto& a, const auto& b) {
                          return a.rank < b.rank;
                      })->rank;
    CocoReader reader(options);
    for (const auto& found : files) {
        if (found.rank != best) {
            reader.problem(toUtf8(found.file.filename()),
                           fmt::format("left out beside {}: it speaks of the same pictures; read it alone",
                                       toUtf8(files.front().file.filename())));
            continue;
        }
        reader.begin(found.file, found.split, static_cast<std::size_t>(fs::file_size(found.file, code)));
        auto status = json::streamFile(found.file, reader.visitor(), options.progress, options.stop);
        IMAGO_CHECK(reader.end(status));
    }
    return reader.finish();
}

Result<Dataset> readCocoText(std::string_view text, const fs::path& file, const ReadOptions& options) {
    CocoReader reader(options);
    reader.begin(file, splitInName(file.stem().string()), text.size());
    auto status = json::stream(text, toUtf8(file.filename()), reader.visitor(), options.stop);
    IMAGO_CHECK(reader.end(status));
    return reader.finish();
}

} // namespace imago
