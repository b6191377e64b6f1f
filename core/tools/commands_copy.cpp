// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_fields.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/measure.h"
#include "core/project/shape_verbs.h"
#include "core/tools/commands.h"
#include "core/tools/gestures.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace imago::commands {

namespace {

using Json = nlohmann::json;

/// Numbers for the groups of copies, none of which is in use. Groups of which one shape alone was copied
/// end.
void regroup(std::vector<AnnotationChange>& copies, std::int64_t free) {
    std::map<std::int64_t, int> counts;
    for (const auto& copy : copies)
        ++counts[copy.after->groupId];
    std::map<std::int64_t, std::int64_t> numbers;
    for (auto& copy : copies) {
        auto& group = copy.after->groupId;
        if (group == 0) continue;
        if (counts[group] < 2) {
            group = 0;
            continue;
        }
        const auto [known, isNew] = numbers.emplace(group, free);
        free += isNew;
        group = known->second;
    }
}

std::vector<Annotation> rowsOf(const std::vector<const SceneShape*>& shapes) {
    std::vector<Annotation> rows;
    for (const auto* shape : shapes) {
        rows.push_back(shape->row);
        rows.back().flags &= annotationCrowd; // a copy is there to be worked on
    }
    return rows;
}

/// (offset, offset), or the other way where the picture ends.
Point offsetFor(const Box& around, double offset, Size size) {
    const Point way = keptInside(around, {offset, offset}, size),
                back = keptInside(around, {-offset, -offset}, size);
    return {way.x != 0 ? way.x : back.x, way.y != 0 ? way.y : back.y};
}

/// Equal for rows of one kind, class and place.
std::string placeKey(const Annotation& row) {
    return fmt::format("{} {} {}", static_cast<int>(row.kind), row.classId.value, row.geometry);
}

ClassId classFor(const std::string& name, ClassId id, const Scene& scene) {
    const auto& classes = scene.classes();
    const auto named =
        std::find_if(classes.begin(), classes.end(), [&](const auto& c) { return c.name == name; });
    if (named != classes.end()) return named->id;
    const bool known = name.empty() &&
                       std::any_of(classes.begin(), classes.end(), [&](const auto& c) { return c.id == id; });
    return known ? id : scene.currentClass();
}

Result<Annotation> rowFrom(const Json& json, const Scene& scene) {
    std::string kind, name, attributes;
    std::int64_t classNumber = 0;
    Annotation row;
    json::Fields fields(json, "a shape");
    fields.required("kind", kind);
    fields.required("geometry", row.geometry);
    fields.optional("class", name);
    fields.optional("classId", classNumber);
    fields.optional("attributes", attributes);
    fields.optional("zOrder", row.zOrder);
    fields.optional("flags", row.flags);
    fields.optional("group", row.groupId);
    IMAGO_CHECK(fields.status());
    const auto known = kindFromString(kind);
    if (!known || *known == AnnotationKind::image)
        return failure(ErrorCode::corrupt, fmt::format("a shape has the unknown kind '{}'", kind));
    IMAGO_TRY(geometry, parseGeometry(static_cast<std::size_t>(*known), row.geometry));
    setGeometry(row, geometry);
    if (!attributes.empty())
        if (const auto object = json::parse(attributes, "attributes"); object && object->is_object())
            row.attributes = json::dump(*object);
    row.image = scene.picture().image;
    row.author = scene.picture().author;
    row.classId = classFor(name, ClassId(classNumber), scene);
    row.flags &= annotationCrowd;
    return row;
}

} // namespace

Edit duplicate(const Scene& scene, double offset) {
    const auto shapes = scene.selectedShapes();
    if (shapes.empty()) return {};
    const Point way = offsetFor(unitedBounds(shapes), offset, scene.size());
    auto copies = copiesOf(rowsOf(shapes), scene.picture().image, way.x, way.y, scene.picture().author);
    regroup(copies, scene.freeGroup());
    return editOf("shape.add", scene, copies);
}

std::string copy(const Scene& scene) {
    Json shapes = Json::array();
    for (const auto* shape : scene.selectedShapes()) {
        const auto& row = shape->row;
        const auto& classes = scene.classes();
        const auto named =
            std::find_if(classes.begin(), classes.end(), [&](const auto& c) { return c.id == row.classId; });
        Json object = {
            {"kind", toString(row.kind)}, {"geometry", row.geometry}, {"classId", row.classId.value}};
        if (named != classes.end()) object["class"] = named->name;
        if (!row.attributes.empty()) object["attributes"] = row.attributes;
        if (row.zOrder) object["zOrder"] = row.zOrder;
        if (row.flags) object["flags"] = row.flags;
        if (row.groupId) object["group"] = row.groupId;
        shapes.push_back(std::move(object));
    }
    return shapes.empty() ? std::string()
                          : json::dump(Json{{"imago", "shapes"}, {"shapes", std::move(shapes)}});
}

Result<std::vector<Annotation>> parseShapes(const std::string& text, const Scene& scene) {
    IMAGO_TRY(json, json::parse(text, "the clipboard"));
    std::string mark;
    json::Fields fields(json, "the clipboard");
    fields.required("imago", mark);
    const auto* list = fields.find("shapes");
    IMAGO_CHECK(fields.status());
    if (mark != "shapes" || !list || !list->is_array())
        return failure(ErrorCode::corrupt, "the clipboard holds no shapes");
    std::vector<Annotation> rows;
    for (const auto& object : *list) {
        IMAGO_TRY(row, rowFrom(object, scene));
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<Edit> paste(const Scene& scene, const std::string& text, double offset) {
    IMAGO_TRY(rows, parseShapes(text, scene));
    std::erase_if(rows, [](const Annotation& row) { return !row.classId; });
    std::unordered_set<std::string> taken;
    for (const auto id : scene.paintOrder())
        taken.insert(placeKey(scene.find(id)->row));
    const auto lies = [&](const Annotation& row) { return taken.contains(placeKey(row)); };
    std::vector<SceneShape> placed(rows.size());
    std::vector<const SceneShape*> all;
    // Pasted again and again the copies go on, so that none hides another.
    for (int tries = 0; tries < 100 && std::any_of(rows.begin(), rows.end(), lies); ++tries) {
        if (all.empty())
            for (std::size_t i = 0; i < rows.size(); ++i) {
                auto geometry = geometryOf(rows[i]);
                const Box around = bounds(geometry);
                placed[i] = {{}, std::move(geometry), around};
                all.push_back(&placed[i]);
            }
        const Point way = offsetFor(unitedBounds(all), offset, scene.size());
        if (way == Point{}) break;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            placed[i].geometry = translated(placed[i].geometry, way.x, way.y);
            placed[i].bounds = bounds(placed[i].geometry);
            setGeometry(rows[i], placed[i].geometry);
        }
    }
    auto copies = copiesOf(rows, scene.picture().image, 0, 0, scene.picture().author);
    regroup(copies, scene.freeGroup());
    return editOf("shape.add", scene, copies);
}

Edit propagate(const Scene& scene, ImageId to, ImageState state, const std::vector<Annotation>& there) {
    auto shapes = scene.selectedShapes();
    if (shapes.empty())
        for (const auto id : scene.paintOrder())
            if (const auto* one = scene.find(id); one->row.source != AnnotationSource::model)
                shapes.push_back(one);
    auto rows = rowsOf(shapes);
    std::unordered_set<std::string> taken;
    for (const auto& row : there)
        taken.insert(placeKey(row));
    std::erase_if(rows, [&](const Annotation& row) { return taken.contains(placeKey(row)); });
    std::int64_t free = 1;
    for (const auto& row : there)
        free = std::max(free, row.groupId + 1);
    auto copies = copiesOf(rows, to, 0, 0, scene.picture().author);
    regroup(copies, free);
    return changeShapes("shape.propagate", to, state, copies);
}

} // namespace imago::commands
