// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/painting.h"

#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"
#include "core/project/shape_verbs.h"

#include <algorithm>

namespace imago {

namespace {

constexpr double leastBend = 0.1; ///< pixels

/// Halves are united first: masks stay small for as long as may be.
Mask unitedSegments(std::span<const Point> stroke, double radius, Size size) {
    if (stroke.size() <= 2) return brushStroke(stroke.front(), stroke.back(), radius, size);
    const std::size_t middle = stroke.size() / 2;
    return united(unitedSegments(stroke.first(middle + 1), radius, size),
                  unitedSegments(stroke.subspan(middle), radius, size));
}

/// The shape without these pixels; nothing where it has none of them.
std::optional<AnnotationChange> without(const SceneShape& shape, const Mask& pixels, const Scene& scene) {
    const auto* mask = std::get_if<Mask>(&shape.geometry);
    if (!mask || shape.locked()) return {};
    Mask rest = subtracted(*mask, pixels);
    const auto left = pixelCount(rest);
    if (left == pixelCount(*mask)) return {};
    if (left == 0) return AnnotationChange{shape.row, {}};
    auto row = madeByHand(shape.row, scene);
    setGeometry(row, rest);
    return AnnotationChange{shape.row, std::move(row)};
}

} // namespace

Mask strokeMask(std::span<const Point> stroke, double radius, Size size) {
    if (stroke.empty()) return {};
    // A hand sends far more points than its way has bends.
    const auto way = simplified(Polyline{{stroke.begin(), stroke.end()}}, leastBend);
    return unitedSegments(way.points, radius, size);
}

const SceneShape* paintTarget(const Scene& scene) {
    const auto* shape = scene.single();
    const bool fits = shape && std::holds_alternative<Mask>(shape->geometry) && !shape->locked() &&
                      !shape->hidden() && shape->row.classId == scene.currentClass();
    return fits ? shape : nullptr;
}

ToolResult painted(const Scene& scene, const Mask& pixels, bool removeUnderlying) {
    ToolResult result{.repaint = true, .done = true};
    if (!scene.currentClass() || pixelCount(pixels) == 0) return result;
    std::vector<AnnotationChange> changes;
    const auto* target = paintTarget(scene);
    if (target) {
        auto row = madeByHand(target->row, scene);
        setGeometry(row, united(std::get<Mask>(target->geometry), pixels));
        if (row.geometry != target->row.geometry) changes.push_back({target->row, std::move(row)});
    } else {
        changes.push_back({{}, scene.newShape(pixels)});
        result.selectAdded = true;
    }
    if (removeUnderlying)
        for (const auto* shape : scene.inArea(bounds(pixels)))
            if (shape != target)
                if (auto change = without(*shape, pixels, scene)) changes.push_back(std::move(*change));
    if (auto edit = editOf(target ? "shape.change" : "shape.add", scene, changes); !edit.empty())
        result.edit = std::move(edit);
    return result;
}

ToolResult erased(const Scene& scene, const Mask& pixels, Point at) {
    ToolResult result{.repaint = true, .done = true};
    auto targets = scene.selectedShapes();
    std::erase_if(targets, [](const SceneShape* shape) {
        return !std::holds_alternative<Mask>(shape->geometry) || shape->locked() || shape->hidden();
    });
    if (targets.empty())
        for (const auto id : scene.allAt(at, 0)) {
            const auto* shape = scene.find(id);
            if (!std::holds_alternative<Mask>(shape->geometry) || shape->locked()) continue;
            targets.push_back(shape);
            break;
        }
    std::vector<AnnotationChange> changes;
    for (const auto* shape : targets)
        if (auto change = without(*shape, pixels, scene)) changes.push_back(std::move(*change));
    if (auto edit = editOf("shape.change", scene, changes); !edit.empty()) result.edit = std::move(edit);
    return result;
}

} // namespace imago
