// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/picture_sources.h"

#include <algorithm>

namespace imago {

namespace fs = std::filesystem;

fs::path unpackedRoot(const ProjectStore& store) {
    return store.root() / (store.file().stem().string() + "-images");
}

fs::path unpackedFolder(const ProjectStore& store, const fs::path& file, const std::string& kind) {
    const auto stored = store.storedPath(file);
    const auto hash = contentHash({stored.begin(), stored.end()}).substr(0, 8);
    return unpackedRoot(store) / kind / (file.stem().string() + "-" + hash);
}

bool isYounger(const fs::path& picture, const FileStamp& source) {
    const auto stamp = fileStamp(picture);
    return stamp && stamp->bytes > 0 && stamp->mtimeMs >= source.mtimeMs;
}

Status noteSources(ProjectStore& store, const std::map<std::string, std::string>& sources) {
    Edit edit{"import", {}};
    for (const auto& [stored, text] : sources) {
        IMAGO_TRY(record, store.imageByPath(stored));
        if (!record) continue;
        const ImageId ids[] = {record->id};
        IMAGO_TRY(texts, store.imageMeta(ids));
        if (std::any_of(texts.begin(), texts.end(), [](const auto& meta) { return meta.key == "source"; }))
            continue;
        edit.changes.emplace_back(MetaChange{record->id, "source", {}, text});
    }
    if (edit.empty()) return {};
    auto written = store.commit(edit, "import");
    if (!written) return std::move(written).error();
    return {};
}

} // namespace imago
