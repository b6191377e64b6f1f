// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/drawing.h"
#include "core/tools/edges/magic_wand.h"
#include "core/tools/found.h"
#include "core/tools/make_tools.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

/// Takes what is of the colour under the pointer: shown while the button is held, kept when it is let go.
/// Shift adds it to the selected shape, Alt takes it away from there; `[` and `]` change the tolerance.
class WandTool : public DrawingTool {
public:
    explicit WandTool(ToolSettings& settings) : DrawingTool(ToolKind::wand, settings) {}

    ToolResult handle(const InputEvent& event, Scene& scene) override {
        using Kind = InputEvent::Kind;
        if (event.kind == Kind::key) return key(event, scene);
        follow(event, scene);
        const bool left = event.button == Button::left;
        if ((event.kind == Kind::press || event.kind == Kind::doubleClick) && left) {
            m_seed = event.at;
            m_join = event.modifiers.shift ? Join::add : event.modifiers.alt ? Join::subtract : Join::fresh;
            find(scene);
        } else if (event.kind == Kind::release && left && m_seed) {
            const Mask found = std::move(m_found);
            const Join join = m_join;
            cancel();
            return joined(scene, found, join, m_settings);
        }
        return {.repaint = true};
    }
    void cancel() override {
        m_seed.reset();
        m_found = {};
        m_join = Join::fresh;
    }
    bool busy() const override { return m_seed.has_value(); }
    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, pixelsOf(scene) ? "wand" : "noPicture");
        overlay.snap.reset();
        if (m_found.runs.empty()) return overlay;
        (m_join == Join::subtract ? overlay.background : overlay.foreground).push_back(m_found);
        return overlay;
    }

private:
    void find(const Scene& scene) {
        const auto* picture = pixelsOf(scene);
        if (!picture || !m_seed) return;
        m_found = magicWand(*picture, *m_seed, static_cast<int>(std::lround(m_settings.wandTolerance)),
                            m_settings.wandConnected);
    }
    ToolResult key(const InputEvent& event, const Scene& scene) {
        if (event.key == Key::escape && busy()) {
            cancel();
            return {.repaint = true, .done = true, .used = true};
        }
        if (event.key != Key::bracketLeft && event.key != Key::bracketRight) return {};
        const double step = event.key == Key::bracketRight ? 4 : -4;
        m_settings.wandTolerance = std::clamp(m_settings.wandTolerance + step, 0.0, 255.0);
        find(scene);
        return {.repaint = true, .used = true, .settings = true};
    }

    std::optional<Point> m_seed;
    Mask m_found;
    Join m_join = Join::fresh;
};

} // namespace

std::unique_ptr<Tool> makeWandTool(ToolSettings& settings) {
    return std::make_unique<WandTool>(settings);
}

} // namespace imago
