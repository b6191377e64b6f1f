// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/split_items.h"

#include "core/base/files.h"

#include <algorithm>
#include <map>
#include <set>

namespace imago {

Result<Manifest> splitItems(ProjectStore& store, const RunRecord& run, Split split, bool onlyMissing) {
    Manifest manifest;
    manifest.classes = run.classes;
    for (const ClassId id : run.classIds)
        manifest.classIds.push_back(id.value);
    std::set<ImageId> known;
    if (onlyMissing) {
        IMAGO_TRY(predictions, store.predictions(run.id));
        for (const Prediction& prediction : predictions)
            known.insert(prediction.image);
    }
    ImageFilter filter;
    filter.splits = {split};
    filter.order = ImageOrder::id;
    IMAGO_TRY(ids, store.imageIds(filter));
    std::erase_if(ids, [&](ImageId id) { return known.contains(id); });
    IMAGO_TRY(images, store.images(ids));
    IMAGO_TRY(annotations, store.annotations(ids));
    std::map<ImageId, std::vector<int>> labels;
    for (const Annotation& annotation : annotations) {
        const auto place = std::find(run.classIds.begin(), run.classIds.end(), annotation.classId);
        const bool isLabel =
            annotation.kind == AnnotationKind::image && annotation.source != AnnotationSource::model;
        if (isLabel && place != run.classIds.end())
            labels[annotation.image].push_back(static_cast<int>(place - run.classIds.begin()));
    }
    for (const ImageRecord& image : images) {
        const bool leftOut = image.review == ReviewState::excluded ||
                             image.review == ReviewState::ambiguous ||
                             (image.problems & (problemUnreadable | problemMissing)) != 0;
        if (leftOut || !labels.contains(image.id)) continue;
        manifest.items.push_back(
            {image.id.value, toUtf8(store.absolutePath(image)), image.contentHash, labels[image.id], split});
    }
    return manifest;
}

} // namespace imago
