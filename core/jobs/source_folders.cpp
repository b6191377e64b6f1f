// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/source_folders.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/jobs/picture_sources.h"

#include <algorithm>

namespace imago {

namespace fs = std::filesystem;

namespace {

const std::string foldersSetting = "sources.folders", removedSetting = "sources.removed";

Result<nlohmann::json> listOf(ProjectStore& store, const std::string& key) {
    IMAGO_TRY(text, store.setting(key));
    if (!text) return nlohmann::json::array();
    IMAGO_TRY(list, json::parse(*text, "the project's setting " + key));
    return list.is_array() ? list : nlohmann::json::array();
}

Status writeFolders(ProjectStore& store, std::vector<SourceFolder> folders) {
    std::sort(folders.begin(), folders.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    auto list = nlohmann::json::array();
    for (const auto& folder : folders)
        list.push_back({{"path", folder.path}, {"watched", folder.watched}});
    return store.setSetting(foldersSetting, json::dump(list));
}

Status writeRemoved(ProjectStore& store, const std::unordered_set<std::string>& removed) {
    std::vector<std::string> sorted(removed.begin(), removed.end());
    std::sort(sorted.begin(), sorted.end());
    return store.setSetting(removedSetting, json::dump(nlohmann::json(sorted)));
}

bool isBelow(const fs::path& path, const fs::path& folder) {
    const auto text = toUtf8(path), root = toUtf8(folder);
    return text == root || root == "/" || text.starts_with(root + "/");
}

fs::path absoluteOf(const ProjectStore& store, const std::string& stored) {
    ImageRecord record;
    record.path = stored;
    auto path = store.absolutePath(record).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

} // namespace

fs::path absolutePath(const ProjectStore& store, const SourceFolder& folder) {
    return absoluteOf(store, folder.path);
}

Result<std::vector<SourceFolder>> sourceFolders(ProjectStore& store) {
    IMAGO_TRY(list, listOf(store, foldersSetting));
    std::vector<SourceFolder> folders;
    for (const auto& one : list) {
        SourceFolder folder;
        json::Fields fields(one, "a source folder");
        fields.required("path", folder.path);
        fields.optional("watched", folder.watched);
        if (fields.status()) folders.push_back(std::move(folder));
    }
    return folders;
}

Status rememberFolders(ProjectStore& store, const std::vector<fs::path>& places) {
    IMAGO_TRY(folders, sourceFolders(store));
    IMAGO_TRY(removed, removedPictures(store));
    const auto before = folders;
    const auto removedBefore = removed.size();
    for (const auto& place : places) {
        std::error_code code;
        if (!fs::is_directory(place, code)) {
            removed.erase(store.storedPath(place));
            continue;
        }
        auto path = fs::absolute(place, code).lexically_normal();
        if (!path.has_filename()) path = path.parent_path();
        std::erase_if(removed, [&](const auto& stored) { return isBelow(absoluteOf(store, stored), path); });
        const bool covered = std::any_of(folders.begin(), folders.end(), [&](const SourceFolder& folder) {
            return folder.watched && isBelow(path, absolutePath(store, folder));
        });
        if (covered) continue;
        std::erase_if(folders,
                      [&](const SourceFolder& folder) { return isBelow(absolutePath(store, folder), path); });
        folders.push_back({path == store.root() ? "." : store.storedPath(path), true});
    }
    if (removed.size() != removedBefore) IMAGO_CHECK(writeRemoved(store, removed));
    return folders == before ? Status() : writeFolders(store, std::move(folders));
}

Status setWatched(ProjectStore& store, const std::string& path, bool watched) {
    IMAGO_TRY(folders, sourceFolders(store));
    for (auto& folder : folders)
        if (folder.path == path) folder.watched = watched;
    return writeFolders(store, std::move(folders));
}

Status forgetFolder(ProjectStore& store, const std::string& path) {
    IMAGO_TRY(folders, sourceFolders(store));
    std::erase_if(folders, [&](const SourceFolder& folder) { return folder.path == path; });
    return writeFolders(store, std::move(folders));
}

Result<std::unordered_set<std::string>> removedPictures(ProjectStore& store) {
    IMAGO_TRY(list, listOf(store, removedSetting));
    std::unordered_set<std::string> removed;
    for (const auto& one : list)
        if (one.is_string()) removed.insert(one.get<std::string>());
    return removed;
}

Status removePictures(ProjectStore& store, const std::vector<ImageId>& images) {
    IMAGO_TRY(records, store.images(images));
    IMAGO_TRY(folders, sourceFolders(store));
    std::vector<fs::path> roots{unpackedRoot(store)};
    for (const auto& folder : folders)
        roots.push_back(absolutePath(store, folder));
    IMAGO_TRY(removed, removedPictures(store));
    const auto before = removed.size();
    for (const auto& record : records) {
        const auto path = store.absolutePath(record);
        if (std::any_of(roots.begin(), roots.end(), [&](const auto& root) { return isBelow(path, root); }))
            removed.insert(record.path);
    }
    // First the mark: a look for new pictures must not come in between.
    if (removed.size() != before) IMAGO_CHECK(writeRemoved(store, removed));
    return store.removeImages(images);
}

} // namespace imago
