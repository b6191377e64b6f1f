// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"
#include "core/tools/make_tools.h"
#include "core/tools/path_tool.h"

#include <algorithm>

namespace imago {

namespace {

/// Rings of less ground are slips of the hand. Square pixels.
constexpr double leastRing = 0.25;

bool lies(const Ring& ring, const PolygonPart& inside) {
    const auto holds = [&](Point point) {
        return ringContains(inside.outer, point) &&
               std::none_of(inside.holes.begin(), inside.holes.end(),
                            [point](const Ring& hole) { return ringContains(hole, point); });
    };
    return std::all_of(ring.begin(), ring.end(), holds);
}

/// Without the ring's ground. Where the ring lies wholly inside its points are kept as they were drawn.
Polygon withHole(Polygon polygon, const Ring& ring) {
    const Polygon cut{{{ring, {}}}};
    for (auto& part : polygon.parts) {
        if (selfIntersects(ring) || !lies(ring, part)) continue;
        const auto reaches = [&](const Ring& other) {
            return std::any_of(other.begin(), other.end(), [&](Point p) { return ringContains(ring, p); });
        };
        // Around another hole, or over the outline between its points.
        const Polygon outside = subtracted(cut, Polygon{{{part.outer, {}}}});
        if (std::any_of(part.holes.begin(), part.holes.end(), reaches) || !outside.parts.empty()) continue;
        part.holes.push_back(ring);
        return polygon;
    }
    return subtracted(polygon, cut);
}

Polygon withPart(Polygon polygon, const Ring& ring) {
    const Polygon part{{{ring, {}}}};
    if (selfIntersects(ring) || !intersected(polygon, part).parts.empty())
        return united(std::vector<Polygon>{polygon, part});
    polygon.parts.push_back(part.parts.front());
    return polygon;
}

class PolygonTool : public PathTool {
public:
    explicit PolygonTool(ToolSettings& settings)
        : PathTool(ToolKind::polygon, settings, true, Freehand::yes) {}

    Overlay overlay(const Scene& scene, double) const override {
        constexpr const char* hints[] = {"polygon", "polygonHole", "polygonPart"};
        Overlay overlay = base(scene, hints[static_cast<int>(m_role)]);
        if (!busy()) return overlay;
        overlay.vertices = points();
        if (closes()) {
            overlay.activeVertex = 0;
            overlay.snap = points().front();
        }
        const auto* target = scene.find(m_target);
        overlay.shapes.push_back({Polygon{{{pointsToPointer(), {}}}},
                                  target ? target->row.classId : scene.currentClass(), closes()});
        return overlay;
    }
    void cancel() override {
        PathTool::cancel();
        m_role = Role::shape;
        m_target = {};
    }

private:
    enum class Role { shape, hole, part };

    /// Alt draws a hole into the selected shape, Shift another part of it.
    void begin(const InputEvent& event, const Scene& scene) override {
        const auto* shape = scene.single();
        const bool filled = shape && (std::holds_alternative<Polygon>(shape->geometry) ||
                                      std::holds_alternative<Mask>(shape->geometry));
        if (!filled || shape->locked() || !(event.modifiers.alt || event.modifiers.shift)) return;
        m_role = event.modifiers.alt ? Role::hole : Role::part;
        m_target = shape->row.id;
    }
    ToolResult finished(std::vector<Point> ring, const Scene& scene) override {
        if (ringArea(ring) < leastRing) return {.repaint = true, .done = true};
        if (m_role == Role::shape) return added(scene, Polygon{{{std::move(ring), {}}}});
        ToolResult result{.repaint = true, .done = true};
        const auto* shape = scene.find(m_target);
        if (!shape) return result;
        Geometry changed = shape->geometry;
        const bool hole = m_role == Role::hole;
        if (auto* polygon = std::get_if<Polygon>(&changed)) {
            *polygon = hole ? withHole(std::move(*polygon), ring) : withPart(std::move(*polygon), ring);
        } else if (auto* mask = std::get_if<Mask>(&changed)) {
            const Mask drawn = rasterised(Polygon{{{std::move(ring), {}}}}, scene.size());
            *mask = hole ? subtracted(*mask, drawn) : united(*mask, drawn);
            // What is gone altogether is to be deleted on purpose, not by a hole.
            if (pixelCount(*mask) == 0) return result;
        }
        if (auto edit = changeGeometries(scene, {{m_target, changed}}); !edit.empty())
            result.edit = std::move(edit);
        return result;
    }

    Role m_role = Role::shape;
    AnnotationId m_target;
};

class PolylineTool : public PathTool {
public:
    explicit PolylineTool(ToolSettings& settings)
        : PathTool(ToolKind::polyline, settings, false, Freehand::yes) {}

    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, "polyline");
        if (!busy()) return overlay;
        overlay.vertices = points();
        overlay.shapes.push_back({Polyline{pointsToPointer()}, scene.currentClass(), false});
        return overlay;
    }

private:
    ToolResult finished(std::vector<Point> points, const Scene& scene) override {
        return added(scene, Polyline{std::move(points)});
    }
};

} // namespace

std::unique_ptr<Tool> makePathTool(ToolKind kind, ToolSettings& settings) {
    if (kind == ToolKind::polygon) return std::make_unique<PolygonTool>(settings);
    return std::make_unique<PolylineTool>(settings);
}

} // namespace imago
