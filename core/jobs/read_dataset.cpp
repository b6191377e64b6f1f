// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/read_dataset.h"

#include "core/base/files.h"
#include "core/base/parallel.h"
#include "core/formats/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

namespace {

Result<const Format*> formatOf(const fs::path& source, const std::string& name) {
    if (name == "auto" || name.empty()) return recogniseFormat(source);
    const auto* format = findFormat(name);
    if (format && format->read) return format;
    std::string names = "auto";
    for (const auto& one : formats())
        if (one.read) names += ", " + std::string(one.name);
    return failure(ErrorCode::invalidArgument,
                   fmt::format("\"{}\" is not a format that is read; choose one of {}", name, names));
}

/// The project's pictures by path and by file name.
class ProjectPictures {
public:
    explicit ProjectPictures(ProjectStore& store) : m_store(store) {}

    std::optional<fs::path> find(const std::string& name) {
        if (!m_loaded) load();
        auto slashes = name;
        std::replace(slashes.begin(), slashes.end(), '\\', '/');
        const auto at = m_byName.find(slashes.substr(slashes.rfind('/') + 1));
        if (at == m_byName.end()) return {};
        // Of several with one file name, the one whose path ends as the source's.
        const std::string* found = nullptr;
        for (const auto& path : at->second) {
            const bool ends = path == slashes || path.ends_with("/" + slashes);
            if (!ends && at->second.size() > 1) continue;
            if (found) return {};
            found = &path;
        }
        if (!found) return {};
        ImageRecord record;
        record.path = *found;
        return m_store.absolutePath(record);
    }

private:
    void load() {
        m_loaded = true;
        auto stamps = m_store.imageStamps();
        if (!stamps) return; // reading the source goes on; writing meets the error again
        for (auto& stamp : *stamps)
            m_byName[stamp.path.substr(stamp.path.rfind('/') + 1)].push_back(std::move(stamp.path));
    }

    ProjectStore& m_store;
    bool m_loaded = false;
    std::unordered_map<std::string, std::vector<std::string>> m_byName;
};

/// Where a picture that is nowhere would lie.
std::optional<fs::path> placeOf(const std::string& name, const fs::path& folder) {
    auto relative = fromUtf8(name).lexically_normal();
    if (relative.empty() || name.find('\0') != name.npos) return {};
    return relative.is_absolute() ? relative : (folder / relative).lexically_normal();
}

void join(DatasetItem& item, DatasetItem& other) {
    for (auto& label : other.labels)
        if (std::find(item.labels.begin(), item.labels.end(), label) == item.labels.end())
            item.labels.push_back(std::move(label));
    std::move(other.shapes.begin(), other.shapes.end(), std::back_inserter(item.shapes));
    if (item.split == Split::none) item.split = other.split;
    if (!item.review) item.review = other.review;
    if (item.size.empty()) item.size = other.size;
    item.negative = item.labels.empty() && item.shapes.empty() && (item.negative || other.negative);
    item.meta.merge(other.meta);
}

void joinEqualPaths(Dataset& data) {
    std::unordered_map<std::string, std::size_t> first;
    std::vector<DatasetItem> items;
    items.reserve(data.items.size());
    for (auto& item : data.items) {
        const auto [at, added] = first.emplace(item.path.native(), items.size());
        if (added)
            items.push_back(std::move(item));
        else
            join(items[at->second], item);
    }
    data.items = std::move(items);
}

void dropMissing(Dataset& data, std::stop_token stop) {
    std::vector<char> there(data.items.size(), 1);
    parallelFor(data.items.size(), stop, [&](std::size_t i) {
        std::error_code code;
        there[i] = fs::exists(data.items[i].path, code) || code;
    });
    std::vector<DatasetItem> items;
    items.reserve(data.items.size());
    for (std::size_t i = 0; i < data.items.size(); ++i) {
        if (there[i])
            items.push_back(std::move(data.items[i]));
        else
            data.problems.push_back({toUtf8(data.items[i].path),
                                     "the picture is not there; name the folder of the pictures, or keep "
                                     "missing ones"});
    }
    data.items = std::move(items);
}

} // namespace

Result<Dataset> readForImport(ProjectStore& store, const fs::path& source, const ImportOptions& options,
                              const ProgressSink& progress, std::stop_token stop) {
    IMAGO_TRY(format, formatOf(source, options.format));
    std::error_code code;
    const auto place = fs::absolute(source, code).lexically_normal();
    const auto beside = fs::is_directory(place, code) ? place : place.parent_path();
    ProjectPictures pictures(store);
    ReadOptions read;
    read.images = options.images;
    read.unpackTo = options.unpackTo;
    if (read.unpackTo.empty()) read.unpackTo = store.root() / (store.file().stem().string() + "-images");
    read.choices = options.choices;
    read.progress = progress;
    read.stop = stop;
    read.findPicture = [&](const std::string& name) -> std::optional<fs::path> {
        if (auto found = pictures.find(name)) return found;
        if (!options.keepMissing) return {};
        return placeOf(name, options.images.empty() ? beside : fs::absolute(options.images, code));
    };
    IMAGO_TRY(data, format->read(place, read));
    if (data.format.empty()) data.format = format->name;
    joinEqualPaths(data);
    if (!options.keepMissing) dropMissing(data, stop);
    return data;
}

} // namespace imago
