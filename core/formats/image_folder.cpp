// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/formats/dataset.h"
#include "core/formats/labels.h"
#include "core/image/image.h"
#include "core/image/picture_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

namespace {

struct Found {
    fs::path path;
    std::vector<std::string> folders; ///< names below the root
};

/// Where the class names stand in the folders of a picture.
struct Layout {
    std::size_t skipped = 0; ///< folders around the whole data set, as archives have
    bool splits = false;     ///< the next level is train, val, test
};

/// Single folders around everything are no classes: the level where the names branch out (or are splits)
/// counts.
std::size_t wrappers(const std::vector<Found>& files) {
    for (std::size_t level = 0;; ++level) {
        std::set<std::string> names;
        for (const auto& file : files) {
            if (file.folders.size() <= level) return 0;
            names.insert(file.folders[level]);
            if (names.size() > 1) return level;
        }
        if (names.empty()) return 0;
        if (splitFromWord(*names.begin())) return level;
    }
}

Layout layoutOf(const std::vector<Found>& files) {
    Layout layout{wrappers(files), false};
    std::set<std::string> splits, others;
    bool flat = false; // a split folder with pictures and no class below it
    for (const auto& file : files) {
        if (file.folders.size() <= layout.skipped) continue;
        const auto& name = file.folders[layout.skipped];
        const bool split = splitFromWord(name).has_value();
        (split ? splits : others).insert(name);
        if (split && file.folders.size() == layout.skipped + 1) flat = true;
    }
    // Beside classes, a folder "test" or "train" is a class of that name, unless two or more are built like
    // splits.
    layout.splits = !splits.empty() && (others.empty() || (splits.size() > 1 && !flat));
    return layout;
}

class Builder {
public:
    Builder(const fs::path& root, Layout layout) : m_root(root), m_layout(layout) {
        m_data.format = "imagefolder";
    }

    void add(const Found& file) {
        auto level = m_layout.skipped;
        const auto& folders = file.folders;
        DatasetItem item{file.path, {}, Split::none};
        if (!isUtf8(file.path.native()))
            return refuse(file.path, "the file name is not UTF-8 text; rename it");
        if (m_layout.splits && folders.size() > level) {
            const auto split = splitFromWord(folders[level]);
            if (!split) {
                ++m_besides[folders[level]];
                return;
            }
            item.split = *split;
            ++level;
        }
        if (folders.size() > level) {
            std::string label(withoutOuterSpace(folders[level]));
            if (auto reason = labelProblem(label); !reason.empty()) return refuse(file.path, reason);
            m_splitsOfClass[label].insert(item.split);
            item.labels.push_back(std::move(label));
        }
        m_data.items.push_back(std::move(item));
    }

    void refuse(const fs::path& path, const std::string& reason) {
        m_data.problems.push_back({toUtf8(path), reason});
    }

    /// The same content in two classes: one of them is wrong, and only a person can tell which.
    Status reportContradictions(const ProgressSink& progress, std::stop_token stop) {
        const auto hashes = contentOfEqualSizes(progress, stop);
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
        std::unordered_map<std::string, const DatasetItem*> first;
        for (std::size_t i = 0; i < m_data.items.size(); ++i) {
            const auto& item = m_data.items[i];
            if (hashes[i].empty() || item.labels.empty()) continue;
            const auto* other = first.emplace(hashes[i], &item).first->second;
            if (other->labels != item.labels)
                refuse(item.path,
                       fmt::format("is the same picture as {}, which is in class {}; both are taken, "
                                   "correct one of them",
                                   toUtf8(other->path), other->labels.front()));
        }
        return {};
    }

    Dataset finish() {
        for (const auto& [name, count] : m_besides)
            refuse(m_root / name,
                   fmt::format("lies beside the folders of splits but is none of them; {} picture{} left out",
                               count, count == 1 ? "" : "s"));
        const bool train = std::any_of(m_data.items.begin(), m_data.items.end(), [](const auto& item) {
            return item.split == Split::train && !item.labels.empty();
        });
        for (const auto& [label, splits] : m_splitsOfClass) {
            m_data.classes.push_back(label);
            if (train && !splits.contains(Split::train))
                refuse(m_root,
                       fmt::format("the class {} has no picture in train; a model cannot learn it", label));
        }
        return std::move(m_data);
    }

private:
    /// Reads only files that have a size in common with another; empty for all others.
    std::vector<std::string> contentOfEqualSizes(const ProgressSink& progress, std::stop_token stop) const {
        const auto& items = m_data.items;
        std::vector<std::int64_t> sizes(items.size(), -1);
        parallelFor(items.size(), stop, [&](std::size_t i) {
            if (const auto stamp = fileStamp(items[i].path)) sizes[i] = stamp->bytes;
        });
        std::unordered_map<std::int64_t, int> uses;
        for (const auto size : sizes)
            ++uses[size];
        std::vector<std::size_t> shared;
        for (std::size_t i = 0; i < items.size(); ++i)
            if (sizes[i] > 0 && uses[sizes[i]] > 1) shared.push_back(i);
        std::vector<std::string> hashes(items.size());
        constexpr std::size_t block = 2000;
        for (std::size_t start = 0; start < shared.size() && !stop.stop_requested(); start += block) {
            report(progress, static_cast<std::int64_t>(start), static_cast<std::int64_t>(shared.size()),
                   "comparing");
            parallelFor(std::min(block, shared.size() - start), stop, [&](std::size_t i) {
                const auto item = shared[start + i];
                if (auto hash = fileContentHash(items[item].path)) hashes[item] = std::move(*hash);
            });
        }
        return hashes;
    }

    fs::path m_root;
    Layout m_layout;
    Dataset m_data;
    std::map<std::string, int> m_besides;
    std::map<std::string, std::set<Split>> m_splitsOfClass;
};

std::vector<std::string> foldersBetween(const fs::path& root, const fs::path& file) {
    std::vector<std::string> names;
    const auto relative = file.lexically_relative(root).parent_path();
    for (const auto& part : relative)
        names.push_back(part.string());
    return names;
}

} // namespace

Result<Dataset> readImageFolder(const fs::path& source, const ProgressSink& progress, std::stop_token stop) {
    std::error_code code;
    const auto root = fs::absolute(source, code).lexically_normal();
    if (!fs::is_directory(root, code))
        return failure(ErrorCode::notFound, fmt::format("{} is not a folder", toUtf8(source)));
    std::vector<Found> files;
    std::vector<DatasetProblem> problems;
    WalkVisitor visitor;
    visitor.picture = [&](const fs::path& path) {
        files.push_back({path, foldersBetween(root, path)});
        if (files.size() % 1000 == 0) report(progress, static_cast<std::int64_t>(files.size()), 0, "reading");
    };
    visitor.problem = [&](const fs::path& path, const std::string& reason) {
        problems.push_back({toUtf8(path), reason});
    };
    walkPictures(root, visitor, stop);
    if (stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
    if (files.empty())
        return failure(
            ErrorCode::notFound,
            fmt::format("{} holds no pictures (JPEG, PNG, BMP, TIFF, WebP, PNM, JPEG 2000)", toUtf8(source)));
    Builder builder(root, layoutOf(files));
    for (const auto& problem : problems)
        builder.refuse(fromUtf8(problem.where), problem.reason);
    for (const auto& file : files)
        builder.add(file);
    IMAGO_CHECK(builder.reportContradictions(progress, stop));
    auto data = builder.finish();
    const auto total = static_cast<std::int64_t>(data.items.size());
    report(progress, total, total, "reading");
    return data;
}

} // namespace imago
