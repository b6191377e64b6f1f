// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/augment/preview_set.h"

#include "core/base/files.h"
#include "core/jobs/jobs.h"

#include <unordered_map>

namespace imago::ui {

namespace {

PreviewSet trainingPictures(const Manifest& manifest) {
    PreviewSet set;
    set.isTraining = true;
    for (const auto& item : manifest.items) {
        if (item.split != Split::train) continue;
        PreviewPicture picture{ImageId(item.image), fromUtf8(item.path), sampleNumber(item.contentHash), {}};
        for (const int label : item.labels)
            picture.classes.emplace_back(manifest.classIds[static_cast<std::size_t>(label)]);
        set.pictures.push_back(std::move(picture));
    }
    return set;
}

Result<PreviewSet> readablePictures(ProjectStore& store) {
    PreviewSet set;
    IMAGO_TRY(keys, store.imageKeys());
    std::vector<ImageId> ids;
    std::unordered_map<std::int64_t, std::vector<ClassId>> classes;
    for (auto& key : keys) {
        if (key.contentHash.empty() || (key.problems & (problemUnreadable | problemMissing))) continue;
        ids.push_back(key.id);
        classes[key.id.value] = std::move(key.classes);
    }
    IMAGO_TRY(records, store.images(ids));
    for (const auto& record : records)
        set.pictures.push_back({record.id, store.absolutePath(record), sampleNumber(record.contentHash),
                                std::move(classes[record.id.value])});
    return set;
}

} // namespace

Result<PreviewSet> readPreviewSet(ProjectStore& store, const Recipe& recipe) {
    // Not ready to train is no error here: the operations can be looked at before.
    if (const auto manifest = buildManifest(store, recipe); manifest && manifest->count(Split::train) > 0)
        return trainingPictures(*manifest);
    return readablePictures(store);
}

} // namespace imago::ui
