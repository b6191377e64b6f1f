// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/gestures.h"

#include "core/geometry/geometry_text.h"
#include "core/project/shape_verbs.h"

#include <algorithm>
#include <cmath>

namespace imago {

Edit editOf(std::string verb, const Scene& scene, const std::vector<AnnotationChange>& changes) {
    return changeShapes(std::move(verb), scene.picture().image, scene.picture().state, changes);
}

Edit addShapes(const Scene& scene, const std::vector<Geometry>& geometries) {
    std::vector<AnnotationChange> changes;
    for (const auto& geometry : geometries)
        if (scene.currentClass() && geometryProblem(geometry).empty())
            changes.push_back({{}, scene.newShape(geometry)});
    return editOf("shape.add", scene, changes);
}

ToolResult added(const Scene& scene, const Geometry& geometry) {
    ToolResult result{.repaint = true, .done = true};
    if (auto edit = addShapes(scene, {geometry}); !edit.empty()) {
        result.edit = std::move(edit);
        result.selectAdded = true;
    }
    return result;
}

Annotation madeByHand(Annotation row, const Scene& scene) {
    if (row.source == AnnotationSource::human) return row;
    row.source = AnnotationSource::human;
    row.confidence = 1;
    row.author = scene.picture().author;
    return row;
}

Edit changeGeometries(const Scene& scene, const NewGeometries& geometries) {
    std::vector<AnnotationChange> changes;
    for (const auto& [id, geometry] : geometries) {
        const auto* shape = scene.find(id);
        if (!shape || shape->locked() || shape->geometry == geometry || !geometryProblem(geometry).empty())
            continue;
        auto row = madeByHand(shape->row, scene);
        setGeometry(row, geometry);
        changes.push_back({shape->row, std::move(row)});
    }
    return editOf("shape.change", scene, changes);
}

Point keptInside(const Box& around, Point way, Size size) {
    const auto kept = [](double from, double length, double by, double limit) {
        // What sticks out already may stay out, but not go further.
        const double least = std::min(0.0, -from), most = std::max(0.0, limit - from - length);
        return std::clamp(by, least, most);
    };
    return {kept(around.x, around.width, way.x, size.width),
            kept(around.y, around.height, way.y, size.height)};
}

Box unitedBounds(const std::vector<const SceneShape*>& shapes) {
    if (shapes.empty()) return {};
    Box all = shapes.front()->bounds;
    for (const auto* shape : shapes) {
        const Box& next = shape->bounds;
        const double right = std::max(all.x + all.width, next.x + next.width);
        const double bottom = std::max(all.y + all.height, next.y + next.height);
        all.x = std::min(all.x, next.x);
        all.y = std::min(all.y, next.y);
        all.width = right - all.x;
        all.height = bottom - all.y;
    }
    return all;
}

Box boxBetween(Point from, Point to, bool square, Size size) {
    double dx = to.x - from.x, dy = to.y - from.y;
    if (square) {
        const double roomX = dx < 0 ? from.x : size.width - from.x;
        const double roomY = dy < 0 ? from.y : size.height - from.y;
        const double side = std::min({std::max(std::abs(dx), std::abs(dy)), roomX, roomY});
        dx = std::copysign(side, dx);
        dy = std::copysign(side, dy);
    }
    return {std::min(from.x, from.x + dx), std::min(from.y, from.y + dy), std::abs(dx), std::abs(dy)};
}

} // namespace imago
