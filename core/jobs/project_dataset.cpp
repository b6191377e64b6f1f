// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/project_dataset.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/base/text.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/progress_meter.h"
#include "core/project/shape_verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t imagesAtOnce = 500;

/// Whether there is no more to say of it than its class.
bool isPlainLabel(const Annotation& a) {
    return a.kind == AnnotationKind::image && a.source == AnnotationSource::import && a.confidence == 1 &&
           a.attributes.empty() && a.zOrder == 0 && a.flags == 0 && a.groupId == 0;
}

DatasetShape shapeOf(const Annotation& a, const std::string& label) {
    DatasetShape shape;
    shape.label = label;
    shape.geometry = geometryOf(a);
    shape.attributes = a.attributes;
    shape.source = a.source;
    shape.confidence = a.confidence;
    shape.zOrder = a.zOrder;
    shape.flags = a.flags;
    shape.groupId = a.groupId;
    if (a.source != AnnotationSource::import) shape.author = a.author;
    return shape;
}

fs::path commonFolder(const std::vector<DatasetItem>& items) {
    if (items.empty()) return {};
    auto common = items.front().path.parent_path();
    for (const auto& item : items) {
        const auto folder = item.path.parent_path();
        const auto end = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end()).first;
        if (end == common.end()) continue;
        fs::path shorter;
        for (auto part = common.begin(); part != end; ++part)
            shorter /= *part;
        common = std::move(shorter);
    }
    return common;
}

void nameItems(std::vector<DatasetItem>& items) {
    const auto common = commonFolder(items);
    std::unordered_set<std::string> taken;
    for (auto& item : items) {
        const auto relative = item.path.lexically_relative(common);
        const auto wish = toUtf8(relative.empty() ? item.path.filename() : relative);
        const auto extension = fs::path(wish).extension().string();
        const auto stem = wish.substr(0, wish.size() - extension.size());
        item.name = wish;
        for (int n = 2; !taken.insert(foldedCase(item.name)).second; ++n)
            item.name = fmt::format("{}-{}{}", stem, n, extension);
    }
}

Status addExtra(ProjectStore& store, Dataset& data) {
    IMAGO_TRY(text, store.setting(datasetExtraSetting));
    if (!text) return {};
    const auto extra = json::parse(*text, "the project's setting dataset.extra");
    if (!extra || !extra->is_object()) return {};
    for (const auto& [key, value] : extra->items())
        if (value.is_string()) data.extra[key] = value.get<std::string>();
    return {};
}

} // namespace

Result<Dataset> projectDataset(ProjectStore& store, const ImageFilter& filter, const ProgressSink& progress,
                               std::stop_token stop) {
    Dataset data;
    IMAGO_TRY(classes, store.classes());
    std::unordered_map<ClassId, std::string> names;
    for (const auto& record : classes) {
        names[record.id] = record.name;
        data.classes.push_back(record.name);
        data.details.push_back({record.name, record.schema, record.guidelines, record.color, record.key});
    }
    IMAGO_CHECK(addExtra(store, data));
    auto byPath = filter;
    byPath.order = ImageOrder::path;
    IMAGO_TRY(ids, store.imageIds(byPath));
    data.items.reserve(ids.size());
    ProgressMeter meter(progress);
    for (std::size_t start = 0; start < ids.size(); start += imagesAtOnce) {
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "the export was cancelled");
        meter(static_cast<std::int64_t>(start), static_cast<std::int64_t>(ids.size()), "collecting");
        const auto some = std::span(ids).subspan(start, std::min(imagesAtOnce, ids.size() - start));
        IMAGO_TRY(records, store.images(some));
        IMAGO_TRY(annotations, store.annotations(some));
        IMAGO_TRY(texts, store.imageMeta(some));
        std::unordered_map<ImageId, std::size_t> at;
        for (const auto& record : records) {
            at[record.id] = data.items.size();
            auto& item = data.items.emplace_back();
            item.path = store.absolutePath(record).lexically_normal();
            item.split = record.split;
            item.size = record.size;
            item.negative = record.negative;
            if (record.review != ReviewState::unreviewed) item.review = record.review;
        }
        for (const auto& annotation : annotations) {
            const auto found = at.find(annotation.image);
            if (found == at.end()) continue; // taken out of the project meanwhile
            auto& item = data.items[found->second];
            const auto& label = names[annotation.classId];
            if (isPlainLabel(annotation))
                item.labels.push_back(label);
            else
                item.shapes.push_back(shapeOf(annotation, label));
        }
        for (auto& text : texts)
            if (const auto found = at.find(text.image); found != at.end())
                data.items[found->second].meta.emplace(std::move(text.key), std::move(text.value));
    }
    nameItems(data.items);
    return data;
}

} // namespace imago
