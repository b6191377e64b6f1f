// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/drawing.h"
#include "core/tools/edges/magic_wand.h"
#include "core/tools/found.h"
#include "core/tools/make_tools.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

/// Of a larger picture only the part in view is looked at, more coarsely where that is larger still.
constexpr double mostPixels = 16e6, mostInView = 4e6;
/// So many pixels are looked at within a frame.
constexpr double atOnce = 1e6;

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
        // What was let go before it was found comes first.
        if (m_keeps || m_joiner.working()) return {.repaint = true};
        if ((event.kind == Kind::press || event.kind == Kind::doubleClick) && left) {
            m_seed = event.at;
            m_join = event.modifiers.shift ? Join::add : event.modifiers.alt ? Join::subtract : Join::fresh;
            find(scene);
        } else if (event.kind == Kind::release && left && m_seed) {
            m_keeps = true;
            if (!m_found.working()) return keep(scene);
        }
        return {.repaint = true};
    }
    ToolResult arrived(Scene& scene) override {
        if (m_joiner.working() || m_found.working()) return {.repaint = true};
        return m_keeps ? keep(scene) : m_joiner.arrived(scene);
    }
    void cancel() override {
        reset();
        m_joiner.drop();
    }
    bool busy() const override { return m_seed || m_joiner.working(); }
    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, !pixelsOf(scene)                          ? "noPicture"
                                      : m_found.working() || m_joiner.working() ? "working"
                                      : lookAt(scene, mostPixels).whole         ? "wand"
                                                                                : "wandInView");
        overlay.snap.reset();
        const auto* found = m_found.get();
        if (!found || found->shown.runs.empty()) return overlay;
        (m_join == Join::subtract ? overlay.background : overlay.foreground).push_back(found->shown);
        return overlay;
    }
    CursorShape cursor() const override {
        return m_found.working() || m_joiner.working() ? CursorShape::busy : CursorShape::cross;
    }

private:
    struct Shown {
        Found found;
        Mask shown; ///< in the picture's pixels
    };

    void find(const Scene& scene) {
        auto source = pixelsOf(scene);
        if (!source || !m_seed) return m_found.drop();
        Look look = lookAt(scene, mostPixels);
        if (!look.whole) look = lookAt(scene, mostInView);
        const auto work = [source = std::move(source), look, seed = *m_seed,
                           tolerance = static_cast<int>(std::lround(m_settings.wandTolerance)),
                           connected = m_settings.wandConnected](std::stop_token stop) -> Shown {
            const auto part = source->read(look.area, look.scale, stop);
            if (!part || stop.stop_requested()) return {};
            Shown result{{magicWand(part->bgr, part->frame.toPart(seed), tolerance, connected), part->frame},
                         {}};
            result.shown = part->frame.toPicture(result.found.pixels);
            return result;
        };
        m_found.start(m_settings, work, look.area.area() > atOnce);
    }
    ToolResult keep(const Scene& scene) {
        const auto* found = m_found.get();
        const Found pixels = found ? found->found : Found{};
        const Join join = m_join;
        reset();
        if (!found) return {.repaint = true, .done = true};
        return m_joiner.start(scene, pixels, join, m_settings);
    }
    void reset() {
        m_seed.reset();
        m_found.drop();
        m_join = Join::fresh;
        m_keeps = false;
    }
    ToolResult key(const InputEvent& event, const Scene& scene) {
        if (event.key == Key::escape && busy()) {
            cancel();
            return {.repaint = true, .done = true, .used = true};
        }
        if (event.key != Key::bracketLeft && event.key != Key::bracketRight) return {};
        const double step = event.key == Key::bracketRight ? 4 : -4;
        m_settings.wandTolerance = std::clamp(m_settings.wandTolerance + step, 0.0, 255.0);
        if (m_seed) find(scene);
        return {.repaint = true, .used = true, .settings = true};
    }

    std::optional<Point> m_seed;
    Later<Shown> m_found;
    Joiner m_joiner;
    Join m_join = Join::fresh;
    bool m_keeps = false; ///< let go: what is found is to be kept
};

} // namespace

std::unique_ptr<Tool> makeWandTool(ToolSettings& settings) {
    return std::make_unique<WandTool>(settings);
}

} // namespace imago
