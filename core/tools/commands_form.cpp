// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/convert.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"
#include "core/project/shape_verbs.h"
#include "core/tools/commands.h"
#include "core/tools/gestures.h"

#include <algorithm>

namespace imago::commands {

namespace {

bool isMask(const SceneShape* shape) {
    return std::holds_alternative<Mask>(shape->geometry);
}

std::vector<const SceneShape*> selectedUnlocked(const Scene& scene) {
    auto shapes = scene.selectedShapes();
    std::erase_if(shapes, [](const SceneShape* shape) { return shape->locked(); });
    return shapes;
}

Geometry unionOf(const std::vector<const SceneShape*>& shapes, Size size) {
    if (std::none_of(shapes.begin(), shapes.end(), isMask)) {
        std::vector<Polygon> polygons;
        for (const auto* shape : shapes)
            polygons.push_back(polygonOf(shape->geometry));
        return united(polygons);
    }
    Mask all;
    for (const auto* shape : shapes)
        all = united(all, isMask(shape) ? std::get<Mask>(shape->geometry) : maskOf(shape->geometry, size));
    return all;
}

std::vector<Geometry> partsOf(const Geometry& geometry) {
    std::vector<Geometry> parts;
    if (const auto* polygon = std::get_if<Polygon>(&geometry))
        for (const auto& part : polygon->parts)
            parts.emplace_back(Polygon{{part}});
    if (const auto* mask = std::get_if<Mask>(&geometry)) {
        const Size reach{mask->x + mask->width, mask->y + mask->height};
        for (auto& part : outlineOf(*mask).parts)
            parts.emplace_back(rasterised(Polygon{{std::move(part)}}, reach));
    }
    return parts;
}

/// A mask by way of its outline, changed as a polygon.
template <class Change> Geometry reshaped(const Geometry& geometry, Size size, Change&& change) {
    if (const auto* polygon = std::get_if<Polygon>(&geometry)) return change(*polygon);
    if (const auto* line = std::get_if<Polyline>(&geometry)) return change(*line);
    const auto* mask = std::get_if<Mask>(&geometry);
    if (!mask) return geometry;
    const Mask changed = rasterised(change(outlineOf(*mask)), size);
    return pixelCount(changed) > 0 ? Geometry(changed) : geometry;
}

} // namespace

Edit merge(const Scene& scene) {
    auto shapes = selectedUnlocked(scene);
    if (shapes.empty()) return {};
    const auto classId = shapes.front()->row.classId;
    std::erase_if(shapes, [&](const SceneShape* shape) {
        return shape->row.classId != classId || area(shape->geometry) <= 0;
    });
    if (shapes.size() < 2) return {};
    auto row = madeByHand(shapes.front()->row, scene);
    setGeometry(row, unionOf(shapes, scene.size()));
    std::vector<AnnotationChange> changes{{shapes.front()->row, std::move(row)}};
    for (std::size_t i = 1; i < shapes.size(); ++i)
        changes.push_back({shapes[i]->row, {}});
    return editOf("shape.merge", scene, changes);
}

Edit splitParts(const Scene& scene) {
    std::vector<AnnotationChange> changes;
    for (const auto* shape : selectedUnlocked(scene)) {
        const auto parts = partsOf(shape->geometry);
        if (parts.size() < 2) continue;
        auto row = madeByHand(shape->row, scene);
        setGeometry(row, parts.front());
        changes.push_back({shape->row, row});
        row.id = {};
        row.createdMs = row.changedMs = 0;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            setGeometry(row, parts[i]);
            changes.push_back({{}, row});
        }
    }
    return editOf("shape.split", scene, changes);
}

Reshaped convert(const Scene& scene, AnnotationKind kind) {
    Reshaped result;
    NewGeometries geometries;
    for (const auto* shape : selectedUnlocked(scene)) {
        if (shape->row.kind == kind) continue;
        auto made = converted(shape->geometry, static_cast<std::size_t>(kind), scene.size());
        if (!made.lost.empty()) {
            const auto known = std::find_if(result.lost.begin(), result.lost.end(),
                                            [&](const Loss& loss) { return loss.what == made.lost; });
            if (known == result.lost.end())
                result.lost.push_back({std::move(made.lost), 1});
            else
                ++known->count;
        }
        // A shape without a place is none any more: it stays what it is.
        if (made.geometry.index() != 0) geometries.emplace_back(shape->row.id, std::move(made.geometry));
    }
    result.edit = changeGeometries(scene, geometries);
    return result;
}

Edit simplify(const Scene& scene, double tolerance) {
    NewGeometries geometries;
    for (const auto* shape : selectedUnlocked(scene))
        geometries.emplace_back(shape->row.id,
                                reshaped(shape->geometry, scene.size(),
                                         [&](const auto& lines) { return simplified(lines, tolerance); }));
    return changeGeometries(scene, geometries);
}

Edit smooth(const Scene& scene, int rounds) {
    NewGeometries geometries;
    for (const auto* shape : selectedUnlocked(scene)) {
        // The steps of a mask's outline are no corners of the object: without them there is something to cut.
        const bool steps = std::holds_alternative<Mask>(shape->geometry);
        geometries.emplace_back(shape->row.id,
                                reshaped(shape->geometry, scene.size(), [&](const auto& lines) {
                                    return smoothed(steps ? simplified(lines, 1) : lines, rounds);
                                }));
    }
    return changeGeometries(scene, geometries);
}

} // namespace imago::commands
