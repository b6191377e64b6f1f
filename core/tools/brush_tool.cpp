// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/tools/drawing.h"
#include "core/tools/make_tools.h"
#include "core/tools/painting.h"

#include <algorithm>

namespace imago {

namespace {

/// A drag paints (or erases: the eraser, or Ctrl) into a mask; clicks with Shift set the corners of a polygon
/// that is filled when it is closed. `[` and `]` change the radius; Enter lets the mask go, so that the next
/// stroke begins a new one.
class BrushTool : public DrawingTool {
public:
    using DrawingTool::DrawingTool;

    ToolResult handle(const InputEvent& event, Scene& scene) override {
        using Kind = InputEvent::Kind;
        if (event.kind == Kind::key) return key(event, scene);
        if (event.kind == Kind::leave) {
            m_at.reset();
            return {.repaint = true};
        }
        m_at = event.at;
        m_near = m_ring.size() >= 3 && distance(m_ring.front(), event.at) * event.scale <= grabReach;
        const bool left = event.button == Button::left;
        if (event.kind == Kind::doubleClick && left && !m_ring.empty()) return fill(scene);
        if ((event.kind == Kind::press || event.kind == Kind::doubleClick) && left) {
            if (!m_ring.empty() || event.modifiers.shift) return corner(event, scene);
            m_erases = (kind() == ToolKind::eraser) != event.modifiers.ctrl;
            m_stroke = {event.at};
        } else if (event.kind == Kind::move && !m_stroke.empty()) {
            if (distance(m_stroke.back(), event.at) * event.scale >= 1) m_stroke.push_back(event.at);
        } else if (event.kind == Kind::release && left && !m_stroke.empty()) {
            if (m_stroke.back() != event.at) m_stroke.push_back(event.at);
            const auto stroke = std::exchange(m_stroke, {});
            return put(strokeMask(stroke, m_settings.brushRadius, scene.size()), stroke.front(), scene);
        }
        return {.repaint = true};
    }
    void cancel() override {
        m_stroke.clear();
        m_ring.clear();
        m_near = false;
    }
    bool busy() const override { return !m_stroke.empty() || !m_ring.empty(); }
    Overlay overlay(const Scene& scene, double) const override {
        const bool erases = busy() ? m_erases : kind() == ToolKind::eraser;
        const auto* target = paintTarget(scene);
        Overlay overlay;
        overlay.hint = erases                  ? "erase"
                       : !scene.currentClass() ? "noClass"
                       : target                ? "paintMore"
                                               : "paintNew";
        if (m_at && m_ring.empty())
            overlay.brush =
                Overlay::Brush{*m_at, m_settings.brushRadius, erases, m_stroke, scene.currentClass()};
        if (m_ring.empty()) return overlay;
        auto ring = m_ring;
        if (m_at) ring.push_back(m_near ? m_ring.front() : *m_at);
        overlay.shapes.push_back({Polygon{{{std::move(ring), {}}}}, scene.currentClass(), m_near});
        overlay.vertices = m_ring;
        if (m_near) overlay.activeVertex = 0;
        return overlay;
    }
    CursorShape cursor() const override { return m_ring.empty() ? CursorShape::none : CursorShape::cross; }

private:
    ToolResult corner(const InputEvent& event, const Scene& scene) {
        if (m_near) return fill(scene);
        if (m_ring.empty()) m_erases = (kind() == ToolKind::eraser) != event.modifiers.ctrl;
        if (m_ring.empty() || m_ring.back() != event.at) m_ring.push_back(clampedTo(event.at, scene.size()));
        return {.repaint = true};
    }
    ToolResult fill(const Scene& scene) {
        if (m_ring.size() < 3) return {.repaint = true};
        const Polygon ground{{{std::exchange(m_ring, {}), {}}}};
        m_near = false;
        return put(rasterised(ground, scene.size()), ground.parts.front().outer.front(), scene);
    }
    ToolResult put(const Mask& pixels, Point at, const Scene& scene) const {
        return m_erases ? erased(scene, pixels, at) : painted(scene, pixels, m_settings.removeUnderlying);
    }
    ToolResult key(const InputEvent& event, Scene& scene) {
        ToolResult result{.repaint = true, .used = true};
        if (event.key == Key::bracketLeft || event.key == Key::bracketRight) {
            const double radius = m_settings.brushRadius, step = std::max(0.5, radius / 5);
            m_settings.brushRadius =
                std::clamp(event.key == Key::bracketRight ? radius + step : radius - step, leastBrushRadius,
                           mostBrushRadius);
            result.settings = true;
            return result;
        }
        if (event.key == Key::escape && busy()) {
            cancel();
            result.done = true;
            return result;
        }
        if (event.key == Key::backspace && !m_ring.empty()) {
            m_ring.pop_back();
            m_near = false;
            return result;
        }
        if (event.key != Key::enter) return {};
        if (!m_ring.empty()) {
            result = fill(scene);
            result.used = true;
            return result;
        }
        if (busy() || scene.selection().empty()) return {};
        scene.select({});
        result.selection = result.done = true;
        return result;
    }

    std::optional<Point> m_at;
    std::vector<Point> m_stroke;
    Ring m_ring;
    bool m_erases = false, m_near = false;
};

} // namespace

std::unique_ptr<Tool> makeBrushTool(ToolKind kind, ToolSettings& settings) {
    return std::make_unique<BrushTool>(kind, settings);
}

} // namespace imago
