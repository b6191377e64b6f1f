// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/drawing.h"
#include "core/tools/make_tools.h"

#include <algorithm>

namespace imago {

namespace {

/// One click, one point; while the button is held the point can still be moved.
class PointTool : public DrawingTool {
public:
    explicit PointTool(ToolSettings& settings) : DrawingTool(ToolKind::point, settings) {}

    ToolResult handle(const InputEvent& event, Scene& scene) override {
        if (event.kind == InputEvent::Kind::key) {
            const bool used = event.key == Key::escape && m_pressed;
            if (used) cancel();
            return {.repaint = used, .done = used, .used = used};
        }
        const Point at = follow(event, scene);
        // Quick clicks one after the other come as double clicks.
        const bool down =
            event.kind == InputEvent::Kind::press || event.kind == InputEvent::Kind::doubleClick;
        if (down && event.button == Button::left) m_pressed = true;
        const bool up = event.kind == InputEvent::Kind::release && event.button == Button::left;
        if (!up || !m_pressed) return {.repaint = true};
        m_pressed = false;
        return added(scene, at);
    }
    void cancel() override { m_pressed = false; }
    bool busy() const override { return m_pressed; }
    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, "point");
        if (m_pressed && pointer()) overlay.shapes.push_back({pointer()->at, scene.currentClass()});
        return overlay;
    }

private:
    bool m_pressed = false;
};

/// The named points of the class, one click each: the right button, or Alt, for one that is covered; Space or
/// N for one that is absent. Backspace takes the last back, Enter leaves the rest absent.
class KeypointsTool : public DrawingTool {
public:
    explicit KeypointsTool(ToolSettings& settings) : DrawingTool(ToolKind::keypoints, settings) {}

    ToolResult handle(const InputEvent& event, Scene& scene) override {
        if (m_class != scene.currentClass()) cancel();
        if (event.kind == InputEvent::Kind::key) return key(event, scene);
        const Point at = follow(event, scene);
        const bool down =
            event.kind == InputEvent::Kind::press || event.kind == InputEvent::Kind::doubleClick;
        const bool covered = event.button == Button::right || event.modifiers.alt;
        if (!down || event.button == Button::middle || event.button == Button::none) return {.repaint = true};
        return place({at, covered ? Visibility::covered : Visibility::visible}, scene);
    }
    void cancel() override { m_points.clear(); }
    bool busy() const override { return !m_points.empty(); }
    Overlay overlay(const Scene& scene, double) const override {
        const auto& names = scene.schema(scene.currentClass()).keypoints;
        if (names.empty()) return base(scene, "noKeypoints");
        Overlay overlay = base(scene, "keypoint");
        overlay.hintArgument = names[std::min(m_points.size(), names.size() - 1)];
        if (m_points.empty()) return overlay;
        Keypoints drawn{m_points};
        if (pointer()) drawn.points.push_back({pointer()->at, Visibility::visible});
        overlay.shapes.push_back({std::move(drawn), scene.currentClass(), false});
        return overlay;
    }

private:
    ToolResult key(const InputEvent& event, Scene& scene) {
        switch (event.key) {
            case Key::space:
            case Key::n: {
                if (scene.schema(scene.currentClass()).keypoints.empty()) return {};
                auto result = place({{}, Visibility::absent}, scene);
                result.used = true;
                return result;
            }
            case Key::backspace:
                if (!busy()) return {};
                m_points.pop_back();
                return {.repaint = true, .used = true};
            case Key::escape:
                if (!busy()) return {};
                cancel();
                return {.repaint = true, .done = true, .used = true};
            case Key::enter: {
                if (!busy()) return {};
                auto result = finish(scene);
                result.used = true;
                return result;
            }
            default:
                return {};
        }
    }
    ToolResult place(Keypoint point, Scene& scene) {
        const auto count = scene.schema(scene.currentClass()).keypoints.size();
        if (count == 0) return {.repaint = true};
        m_class = scene.currentClass();
        m_points.push_back(point);
        return m_points.size() < count ? ToolResult{.repaint = true} : finish(scene);
    }
    ToolResult finish(const Scene& scene) {
        Keypoints keypoints{std::exchange(m_points, {})};
        keypoints.points.resize(scene.schema(scene.currentClass()).keypoints.size(),
                                {{}, Visibility::absent});
        const bool any =
            std::any_of(keypoints.points.begin(), keypoints.points.end(),
                        [](const Keypoint& point) { return point.visibility != Visibility::absent; });
        return any ? added(scene, keypoints) : ToolResult{.repaint = true, .done = true};
    }

    std::vector<Keypoint> m_points;
    ClassId m_class; ///< whose names the points follow
};

} // namespace

std::unique_ptr<Tool> makePointTool(ToolSettings& settings) {
    return std::make_unique<PointTool>(settings);
}
std::unique_ptr<Tool> makeKeypointsTool(ToolSettings& settings) {
    return std::make_unique<KeypointsTool>(settings);
}

} // namespace imago
