// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco_read.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/coco_rle.h"
#include "core/formats/json_values.h"
#include "core/formats/labels.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>

namespace imago {

using Json = nlohmann::json;

namespace {

constexpr auto foreign = "$coco";

/// The keypoints and the tree of a category, in the form of a class.
ClassSchema schemaOf(const Json& json, std::vector<std::string>& problems) {
    ClassSchema schema;
    schema.supercategory = json::textAt(json, "supercategory");
    if (const auto* names = json::field(json, "keypoints"); names && !json::convert(*names, schema.keypoints))
        problems.push_back("the names of the keypoints are not texts");
    const auto* bones = json::field(json, "skeleton");
    if (!bones || !bones->is_array()) return schema;
    const auto count = static_cast<int>(schema.keypoints.size());
    for (const auto& bone : *bones) {
        std::vector<int> ends;
        if (json::convert(bone, ends) && ends.size() == 2 && ends[0] >= 1 && ends[1] >= 1 &&
            ends[0] <= count && ends[1] <= count)
            schema.skeleton.emplace_back(ends[0] - 1, ends[1] - 1);
        else
            problems.push_back("a line of the skeleton joins keypoints that there are not");
    }
    return schema;
}

} // namespace

CocoReader::CocoReader(const ReadOptions& options) : m_options(options) {
    m_data.format = "coco";
}

void CocoReader::problem(const std::string& where, const std::string& reason) {
    m_data.problems.push_back({where, reason});
}

std::string CocoReader::at(const char* list, std::size_t index) const {
    return fmt::format("{}: {}[{}]", m_file, list, index);
}

void CocoReader::begin(const std::filesystem::path& file, Split split, std::size_t bytes) {
    m_file = toUtf8(file.filename());
    m_split = split;
    m_finder = std::make_unique<PictureFinder>(file, m_options);
    // "instances_train2017.json" speaks of the pictures in ../train2017 or ../images/train2017.
    const auto above = file.parent_path().parent_path();
    const auto stem = file.stem().string();
    const auto word = stem.substr(stem.rfind('_') + 1);
    m_finder->lookInto(above, false); // where pictures were left in place
    m_finder->lookInto(above / "images" / word);
    m_finder->lookInto(above / word);
    m_imageIds.clear();
    m_images.clear();
    m_categories.clear();
    m_listed = 0;
    m_budget = runBudget(bytes);
    m_captions = m_panoptic = 0;
    m_any = false;
}

json::StreamVisitor CocoReader::visitor() {
    json::StreamVisitor visitor;
    visitor.split = [this](const std::string& key) {
        const bool list = key == "images" || key == "annotations" || key == "categories";
        m_any = m_any || list;
        return list;
    };
    visitor.element = [this](const std::string& key, std::size_t index, Json&& json) {
        if (key == "images")
            image(index, std::move(json));
        else if (key == "annotations")
            annotation(index, std::move(json));
        else if (key == "categories")
            category(index, std::move(json));
    };
    visitor.value = [this](const std::string& key, Json&& value) { whole(key, std::move(value)); };
    return visitor;
}

void CocoReader::whole(const std::string& key, Json&& value) {
    if (key == "images" || key == "annotations" || key == "categories")
        return problem(m_file, fmt::format("\"{}\" is not a list", key));
    const auto [found, added] = m_extra.emplace(key, value);
    if (!added && *found != value)
        problem(m_file, fmt::format("\"{}\" differs from that of an earlier file, which is kept", key));
}

CocoReader::Image& CocoReader::imageOf(const std::string& id) {
    const auto [at, added] = m_imageIds.emplace(id, m_images.size());
    if (added) m_images.emplace_back();
    return m_images[at->second];
}

void CocoReader::image(std::size_t index, Json&& json) {
    const auto* given = json::field(json, "id");
    const auto id = given ? json::idText(*given) : std::string();
    const auto name = json::textAt(json, "file_name");
    if (id.empty() || name.empty())
        return problem(at("images", index), "is no picture: it needs an id and a file_name");
    auto& image = imageOf(id);
    if (image.listed)
        return problem(at("images", index),
                       fmt::format("has the id {} of an earlier picture; {} is left out", id, name));
    image.listed = true;
    image.position = m_listed++;
    image.item.split = m_split;
    image.item.size = json::sizeAt(json, "width", "height");
    const auto path = m_finder->find(name);
    if (path)
        image.item.path = *path;
    else
        image.problem = m_finder->missing(name);
    auto unknown = json::without(json, {"file_name", "width", "height"});
    // An id that is only the place in the list would be given again.
    if (id == std::to_string(index + 1)) unknown.erase("id");
    if (!unknown.empty()) image.item.meta[foreign] = json::dump(unknown);
}

void CocoReader::annotation(std::size_t index, Json&& json) {
    const auto where = [&] { return at("annotations", index); };
    if (!json.is_object()) return problem(where(), "is no annotation: it is not an object");
    const auto* imageId = json::field(json, "image_id");
    const auto* categoryId = json::field(json, "category_id");
    const auto image = imageId ? json::idText(*imageId) : std::string();
    if (image.empty()) return problem(where(), "names no picture: it has no image_id");
    if (json.contains("segments_info")) return void(++m_panoptic);
    if (!categoryId && json.contains("caption")) return void(++m_captions);
    const auto category = categoryId ? json::idText(*categoryId) : std::string();
    if (category.empty()) return problem(where(), "has no category_id");
    auto read = cocoShapes(json, m_budget);
    for (auto& reason : read.problems)
        problem(where(), reason + (read.shapes.empty() ? "; left out" : "; the rest is taken"));
    if (read.shapes.empty()) return;

    auto& slot = imageOf(image);
    ++slot.annotations;
    auto unknown = json::without(json, {"id", "image_id", "category_id", "bbox", "area", "segmentation",
                                        "iscrowd", "keypoints", "num_keypoints", "attributes", "score"});
    DatasetShape shape;
    shape.label = category; // its name may come later in the file
    if (json::flagAt(json, "iscrowd")) shape.flags |= annotationCrowd;
    if (const auto score = json::numberAt(json, "score")) {
        if (*score >= 0 && *score <= 1)
            shape.confidence = *score;
        else
            unknown["score"] = json["score"];
    }
    if (read.shapes.size() > 1) shape.groupId = ++slot.groups;
    const auto* attributes = json::field(json, "attributes");
    shape.attributes = json::attributesWith(attributes ? *attributes : Json(), foreign, std::move(unknown));
    for (auto& geometry : read.shapes) {
        shape.geometry = std::move(geometry);
        slot.item.shapes.push_back(shape);
        shape.attributes.clear(); // said once for the object
    }
}

void CocoReader::category(std::size_t index, Json&& json) {
    const auto* given = json::field(json, "id");
    const auto id = given ? json::idText(*given) : std::string();
    if (id.empty()) return problem(at("categories", index), "is no category: it has no id");
    auto& category = m_categories[id];
    if (category.listed)
        return problem(at("categories", index), fmt::format("has the id {} of an earlier category", id));
    category.listed = true;
    category.name = withoutOuterSpace(json::textAt(json, "name"));
    category.problem = labelProblem(category.name);
    if (!category.problem.empty()) return problem(at("categories", index), category.problem);
    details(category.name, json, at("categories", index));
}

void CocoReader::details(const std::string& name, const Json& json, const std::string& where) {
    if (!m_classes.insert(name).second) return;
    m_data.classes.push_back(name);
    std::vector<std::string> problems;
    const auto schema = schemaOf(json, problems);
    for (const auto& reason : problems)
        problem(where, reason);
    if (!schema.empty()) m_data.details.push_back({name, schemaText(schema), {}, {}, {}});
    auto unknown = json::without(json, {"id", "name", "supercategory", "keypoints", "skeleton"});
    if (!unknown.empty()) m_categoryExtra[name] = std::move(unknown);
}

void CocoReader::name(Image& image) {
    std::erase_if(image.item.shapes, [&](DatasetShape& shape) {
        auto& category = m_categories[shape.label];
        if (category.listed && category.problem.empty()) {
            shape.label = category.name;
            return false;
        }
        ++category.refused;
        return true;
    });
}

void CocoReader::take(Image&& image, const std::string& id) {
    if (!image.listed)
        return problem(m_file,
                       fmt::format("{} annotation{} picture {}, which is not in the list; left out",
                                   image.annotations, image.annotations == 1 ? " names" : "s name", id));
    if (!image.problem.empty())
        return problem(fmt::format("{}: picture {}", m_file, id),
                       image.annotations == 0
                           ? image.problem
                           : fmt::format("{} ({} annotation{} left out)", image.problem, image.annotations,
                                         image.annotations == 1 ? "" : "s"));
    name(image);
    const auto [at, added] = m_byPath.emplace(image.item.path.native(), m_data.items.size());
    if (added) {
        m_data.items.push_back(std::move(image.item));
        return;
    }
    auto& item = m_data.items[at->second];
    problem(fmt::format("{}: picture {}", m_file, id),
            fmt::format("{} is listed before; the annotations are joined{}", toUtf8(item.path.filename()),
                        item.split == image.item.split ? "" : " and the first split is kept"));
    std::int64_t groups = 0;
    for (const auto& shape : item.shapes)
        groups = std::max(groups, shape.groupId);
    for (auto& shape : image.item.shapes) {
        if (shape.groupId != 0) shape.groupId += groups;
        item.shapes.push_back(std::move(shape));
    }
}

Status CocoReader::end(const Status& status) {
    if (!status && (status.error().code != ErrorCode::corrupt || !m_any)) return status;
    if (!m_any)
        return failure(
            ErrorCode::unsupported,
            fmt::format("{} is no COCO file: it has no list of images, annotations or categories", m_file));
    if (!status) problem(m_file, status.error().message + "; what stands before it is taken");
    std::vector<std::pair<std::size_t, const std::string*>> order(m_images.size());
    for (const auto& [id, index] : m_imageIds)
        order[index] = {m_images[index].listed ? m_images[index].position : m_images.size() + index, &id};
    std::vector<std::size_t> sorted(m_images.size());
    for (std::size_t i = 0; i < sorted.size(); ++i)
        sorted[i] = i;
    std::sort(sorted.begin(), sorted.end(), [&](auto a, auto b) { return order[a].first < order[b].first; });
    for (const auto i : sorted)
        take(std::move(m_images[i]), *order[i].second);
    m_images.clear();
    std::vector<std::pair<std::string, const Category*>> refused;
    for (const auto& [id, category] : m_categories)
        if (category.refused > 0) refused.emplace_back(id, &category);
    std::sort(refused.begin(), refused.end());
    for (const auto& [id, category] : refused)
        problem(m_file, fmt::format("{} annotation{} of category {} left out: {}", category->refused,
                                    category->refused == 1 ? "" : "s", id,
                                    category->listed ? category->problem : "it is not in the list"));
    if (m_captions > 0) problem(m_file, fmt::format("{} captions are not read", m_captions));
    if (m_panoptic > 0)
        problem(m_file, fmt::format("{} annotations of panoptic segments are not read", m_panoptic));
    return {};
}

Dataset CocoReader::finish() {
    if (!m_categoryExtra.empty()) m_extra["categories"] = std::move(m_categoryExtra);
    if (!m_extra.empty()) m_data.extra[foreign] = json::dump(m_extra);
    return std::move(m_data);
}

} // namespace imago
