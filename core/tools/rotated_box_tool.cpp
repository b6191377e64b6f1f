// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "core/geometry/rings.h"
#include "core/tools/drawing.h"
#include "core/tools/make_tools.h"

#include <cmath>

namespace imago {

namespace {

/// The box on the edge from `a` to `b` that reaches as far as `c`.
RotatedBox boxOn(Point a, Point b, Point c) {
    const double degrees = std::atan2(b.y - a.y, b.x - a.x) * 180 / std::numbers::pi;
    const double height = Turn(degrees).back({c.x - a.x, c.y - a.y}).y;
    const Point half = Turn(degrees)({distance(a, b) / 2, height / 2});
    return {{a.x + half.x, a.y + half.y}, distance(a, b), std::abs(height), normalisedAngle(degrees)};
}

/// An edge by a drag or two clicks (Shift: in steps of 15°), then the width by a third.
class RotatedBoxTool : public DrawingTool {
public:
    explicit RotatedBoxTool(ToolSettings& settings) : DrawingTool(ToolKind::rotatedBox, settings) {}

    ToolResult handle(const InputEvent& event, Scene& scene) override {
        using Kind = InputEvent::Kind;
        if (event.kind == Kind::key) return key(event);
        Point at = follow(event, scene);
        if (m_points.size() == 1 && event.modifiers.shift) at = inSteps(at, scene.size());
        m_now = at;
        const bool down =
            (event.kind == Kind::press || event.kind == Kind::doubleClick) && event.button == Button::left;
        if (down) {
            m_pressed = true;
            if (m_points.empty()) m_points.push_back(at);
            return {.repaint = true};
        }
        if (event.kind != Kind::release || event.button != Button::left || !m_pressed)
            return {.repaint = true};
        m_pressed = false;
        if (m_points.size() == 1) {
            if (isDrag(m_points.front(), at, event.scale)) m_points.push_back(at);
        } else if (m_points.size() == 2) {
            const auto box = boxOn(m_points[0], m_points[1], at);
            if (box.height * event.scale < clickReach) return {.repaint = true};
            cancel();
            return added(scene, box);
        }
        return {.repaint = true};
    }
    void cancel() override {
        m_points.clear();
        m_pressed = false;
    }
    bool busy() const override { return !m_points.empty(); }
    Overlay overlay(const Scene& scene, double) const override {
        constexpr const char* hints[] = {"edgeStart", "edgeEnd", "boxWidth"};
        Overlay overlay = base(scene, hints[m_points.size()]);
        overlay.vertices = m_points;
        if (!pointer() || m_points.empty()) return overlay;
        const Geometry drawn = m_points.size() == 1 ? Geometry(Polyline{{m_points[0], m_now}})
                                                    : Geometry(boxOn(m_points[0], m_points[1], m_now));
        overlay.shapes.push_back({drawn, scene.currentClass(), m_points.size() == 2});
        return overlay;
    }

private:
    ToolResult key(const InputEvent& event) {
        if (!busy()) return {};
        if (event.key == Key::escape) {
            cancel();
            return {.repaint = true, .done = true, .used = true};
        }
        if (event.key != Key::backspace) return {};
        m_points.pop_back();
        m_pressed = false;
        return {.repaint = true, .used = true};
    }
    Point inSteps(Point at, Size size) const {
        const Point from = m_points.front();
        const double step = std::numbers::pi / 12;
        const double angle = std::round(std::atan2(at.y - from.y, at.x - from.x) / step) * step;
        const double length = distance(from, at);
        return clampedTo({from.x + length * std::cos(angle), from.y + length * std::sin(angle)}, size);
    }

    std::vector<Point> m_points;
    Point m_now;
    bool m_pressed = false;
};

} // namespace

std::unique_ptr<Tool> makeRotatedBoxTool(ToolSettings& settings) {
    return std::make_unique<RotatedBoxTool>(settings);
}

} // namespace imago
