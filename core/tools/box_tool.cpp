// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/drawing.h"
#include "core/tools/make_tools.h"

namespace imago {

namespace {

/// Boxes and ellipses by two corners: a drag, or two clicks. Shift makes both sides equal.
class BoxTool : public DrawingTool {
public:
    using DrawingTool::DrawingTool;

    ToolResult handle(const InputEvent& event, Scene& scene) override {
        using Kind = InputEvent::Kind;
        if (isKey(event, Key::escape) && busy()) {
            cancel();
            return {.repaint = true, .done = true, .used = true};
        }
        if (event.kind == Kind::key) return {};
        m_square = event.modifiers.shift;
        const Point at = follow(event, scene);
        const bool ends = event.kind == Kind::release && event.button == Button::left && m_pressed;
        if (isLeftPress(event) || (event.kind == Kind::doubleClick && event.button == Button::left)) {
            m_pressed = true;
            if (!m_corner) m_corner = at;
        } else if (ends) {
            m_pressed = false;
            // A click is the first of two; whatever is far enough from the corner is the other one.
            if (m_corner && isDrag(*m_corner, at, event.scale)) return finish(at, scene);
        }
        return {.repaint = true};
    }
    void cancel() override {
        m_corner.reset();
        m_pressed = false;
    }
    bool busy() const override { return m_corner.has_value(); }
    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, m_corner ? "otherCorner" : "firstCorner");
        if (m_corner && pointer())
            overlay.shapes.push_back({geometryTo(pointer()->at, scene.size()), scene.currentClass()});
        return overlay;
    }

private:
    Geometry geometryTo(Point at, Size size) const {
        const Box box = boxBetween(*m_corner, at, m_square, size);
        if (kind() == ToolKind::box) return box;
        return Ellipse{{box.x + box.width / 2, box.y + box.height / 2}, box.width / 2, box.height / 2, 0};
    }
    ToolResult finish(Point at, const Scene& scene) {
        const Box box = boxBetween(*m_corner, at, m_square, scene.size());
        // Flat as a line: the hand is still on its way to the other corner.
        if (box.width <= 0 || box.height <= 0) return {.repaint = true};
        const Geometry geometry = geometryTo(at, scene.size());
        cancel();
        return added(scene, geometry);
    }

    std::optional<Point> m_corner;
    bool m_pressed = false, m_square = false;
};

} // namespace

std::unique_ptr<Tool> makeBoxTool(ToolKind kind, ToolSettings& settings) {
    return std::make_unique<BoxTool>(kind, settings);
}

} // namespace imago
