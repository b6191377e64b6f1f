// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/commands.h"

#include "core/geometry/measure.h"
#include "core/project/shape_verbs.h"
#include "core/tools/attributes.h"
#include "core/tools/gestures.h"

#include <algorithm>
#include <cmath>

namespace imago::commands {

namespace {

/// The same change to many rows, as one edit; `change` gets a copy of the row.
template <class Change>
Edit changeRows(std::string verb, const Scene& scene, const std::vector<const SceneShape*>& shapes,
                Change&& change) {
    std::vector<AnnotationChange> changes;
    for (const auto* shape : shapes) {
        auto row = shape->row;
        change(row);
        changes.push_back({shape->row, std::move(row)});
    }
    return editOf(std::move(verb), scene, changes);
}

std::vector<const SceneShape*> unlocked(std::vector<const SceneShape*> shapes) {
    std::erase_if(shapes, [](const SceneShape* shape) { return shape->locked(); });
    return shapes;
}

std::vector<const SceneShape*> found(const Scene& scene, const std::vector<AnnotationId>& ids) {
    std::vector<const SceneShape*> shapes;
    for (const auto id : ids)
        if (const auto* shape = scene.find(id)) shapes.push_back(shape);
    return shapes;
}

Edit setFlag(const char* verb, const Scene& scene, const std::vector<AnnotationId>& ids, std::uint32_t flag,
             bool on) {
    return changeRows(verb, scene, found(scene, ids),
                      [&](Annotation& row) { row.flags = on ? row.flags | flag : row.flags & ~flag; });
}

} // namespace

Edit nudge(const Scene& scene, double dx, double dy) {
    const auto shapes = unlocked(scene.selectedShapes());
    if (shapes.empty()) return {};
    const Point way = keptInside(unitedBounds(shapes), {dx, dy}, scene.size());
    NewGeometries moved;
    for (const auto* shape : shapes)
        moved.emplace_back(shape->row.id, translated(shape->geometry, way.x, way.y));
    return changeGeometries(scene, moved);
}

Edit remove(const Scene& scene, bool lockedToo) {
    std::vector<AnnotationChange> changes;
    for (const auto* shape : scene.selectedShapes())
        if (lockedToo || !shape->locked()) changes.push_back({shape->row, {}});
    return editOf("shape.remove", scene, changes);
}

Edit setLocked(const Scene& scene, const std::vector<AnnotationId>& ids, bool on) {
    return setFlag("shape.lock", scene, ids, annotationLocked, on);
}

Edit setHidden(const Scene& scene, const std::vector<AnnotationId>& ids, bool on) {
    return setFlag("shape.hide", scene, ids, annotationHidden, on);
}

Edit setCrowd(const Scene& scene, const std::vector<AnnotationId>& ids, bool on) {
    return setFlag("shape.change", scene, ids, annotationCrowd, on);
}

Edit group(const Scene& scene) {
    const auto shapes = scene.selectedShapes();
    if (shapes.size() < 2) return {};
    const auto number = scene.freeGroup();
    return changeRows("shape.group", scene, shapes, [&](Annotation& row) { row.groupId = number; });
}

Edit ungroup(const Scene& scene) {
    return changeRows("shape.group", scene, scene.selectedShapes(), [](Annotation& row) { row.groupId = 0; });
}

Edit setClass(const Scene& scene, ClassId id) {
    return changeRows("shape.change", scene, unlocked(scene.selectedShapes()), [&](Annotation& row) {
        if (row.classId == id) return;
        row = madeByHand(std::move(row), scene);
        row.classId = id;
    });
}

Edit setAttribute(const Scene& scene, const std::string& name, const std::string& value,
                  AttributeSchema::Type type) {
    return changeRows("shape.change", scene, scene.selectedShapes(), [&](Annotation& row) {
        if (attributeOf(row.attributes, name) != attributeOf(withAttribute({}, name, value, type), name))
            row.attributes = withAttribute(row.attributes, name, value, type);
    });
}

Edit accept(const Scene& scene, const std::vector<AnnotationId>& ids) {
    auto shapes = found(scene, ids);
    std::erase_if(shapes, [](const auto* shape) { return shape->row.source != AnnotationSource::model; });
    return changeRows("shape.accept", scene, shapes,
                      [&](Annotation& row) { row = madeByHand(std::move(row), scene); });
}

Edit reject(const Scene& scene, const std::vector<AnnotationId>& ids) {
    std::vector<AnnotationChange> changes;
    for (const auto* shape : found(scene, ids))
        if (shape->row.source == AnnotationSource::model) changes.push_back({shape->row, {}});
    return editOf("shape.reject", scene, changes);
}

void selectAll(Scene& scene) {
    auto ids = scene.paintOrder();
    std::erase_if(ids, [&](AnnotationId id) { return scene.find(id)->hidden(); });
    scene.select(ids);
}

void selectNone(Scene& scene) {
    scene.select({});
}

AnnotationId selectNext(Scene& scene, bool backwards) {
    std::vector<const SceneShape*> shapes;
    for (const auto id : scene.paintOrder())
        if (const auto* shape = scene.find(id); !shape->hidden()) shapes.push_back(shape);
    if (shapes.empty()) return {};
    // Rows are as high as a twelfth of the picture: shapes beside each other are seldom level to the pixel.
    const double rowHeight = std::max(1.0, scene.size().height / 12.0);
    std::sort(shapes.begin(), shapes.end(), [rowHeight](const SceneShape* a, const SceneShape* b) {
        const auto key = [rowHeight](const SceneShape* shape) {
            return std::tuple(std::floor(shape->bounds.y / rowHeight), shape->bounds.x, shape->bounds.y,
                              shape->row.id);
        };
        return key(a) < key(b);
    });
    const auto last = scene.selection().empty() ? AnnotationId() : scene.selection().back();
    const auto at = std::find_if(shapes.begin(), shapes.end(),
                                 [&](const SceneShape* shape) { return shape->row.id == last; });
    const auto count = shapes.size();
    std::size_t next = backwards ? count - 1 : 0;
    if (at != shapes.end())
        next = (static_cast<std::size_t>(at - shapes.begin()) + (backwards ? count - 1 : 1)) % count;
    scene.select({shapes[next]->row.id});
    return shapes[next]->row.id;
}

} // namespace imago::commands
