// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/tools/drawing.h"
#include "core/tools/edges/grab_cut.h"
#include "core/tools/found.h"
#include "core/tools/make_tools.h"
#include "core/tools/painting.h"

#include <algorithm>

namespace imago {

namespace {

/// A box around the object, then strokes that say what belongs to it (Q) and what does not (E, or the right
/// button, or Ctrl); each is followed by a new cut. Enter keeps what is shown, Backspace takes the last
/// stroke back, Escape gives up.
class GrabCutTool : public DrawingTool {
public:
    explicit GrabCutTool(ToolSettings& settings) : DrawingTool(ToolKind::grabCut, settings) {}

    ToolResult handle(const InputEvent& event, Scene& scene) override {
        using Kind = InputEvent::Kind;
        if (event.kind == Kind::key) return key(event, scene);
        if (event.kind == Kind::leave) {
            forgetPointer();
            m_at.reset();
            return {.repaint = true};
        }
        const Point at = follow(event, scene);
        m_at = event.at;
        const bool held = event.button == Button::left || event.button == Button::right;
        if ((event.kind == Kind::press || event.kind == Kind::doubleClick) && held) {
            if (m_box) {
                m_against = m_marksAgainst || event.button == Button::right || event.modifiers.ctrl;
                m_stroke = {event.at};
            } else if (event.button == Button::left) {
                m_corner = at;
            }
        } else if (event.kind == Kind::move && !m_stroke.empty()) {
            m_stroke.push_back(event.at);
        } else if (event.kind == Kind::release && m_corner) {
            const Box box = boxBetween(*m_corner, at, false, scene.size());
            const bool meant = isDrag(*m_corner, at, event.scale) && box.area() > 0;
            m_corner.reset();
            if (meant) m_box = box;
            if (meant) cut(scene);
        } else if (event.kind == Kind::release && !m_stroke.empty()) {
            const auto stroke = std::exchange(m_stroke, {});
            m_marks.push_back({strokeMask(stroke, m_settings.brushRadius, scene.size()), m_against});
            cut(scene);
        }
        return {.repaint = true};
    }
    void cancel() override {
        m_corner.reset();
        m_box.reset();
        m_stroke.clear();
        m_marks.clear();
        m_cut = std::make_shared<Cut>();
        m_marksAgainst = false;
    }
    bool busy() const override { return m_corner || m_box; }
    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, !pixelsOf(scene)           ? "noPicture"
                                      : !m_box                   ? "grabCutBox"
                                      : m_cut->working           ? "working"
                                      : m_cut->mask.runs.empty() ? "notFound"
                                                                 : "grabCutMarks");
        if (m_corner && pointer()) overlay.band = boxBetween(*m_corner, pointer()->at, false, scene.size());
        if (!m_box) return overlay;
        overlay.band = *m_box;
        overlay.crosshair.reset();
        overlay.snap.reset();
        if (!m_cut->mask.runs.empty()) overlay.shapes.push_back({m_cut->mask, scene.currentClass()});
        for (const auto& mark : m_marks)
            (mark.against ? overlay.background : overlay.foreground).push_back(mark.pixels);
        if (m_at)
            overlay.brush =
                Overlay::Brush{*m_at, m_settings.brushRadius, m_stroke.empty() ? m_marksAgainst : m_against,
                               m_stroke, scene.currentClass()};
        return overlay;
    }

private:
    struct Mark {
        Mask pixels;
        bool against = false;
    };
    /// What a thread hands over; outlives the tool where it must.
    struct Cut {
        Mask mask;
        bool working = false;
    };

    void cut(const Scene& scene) {
        const auto* picture = pixelsOf(scene);
        if (!picture || !m_box) return;
        GrabCutMarks marks;
        for (const auto& mark : m_marks)
            (mark.against ? marks.background : marks.foreground).push_back(mark.pixels);
        // What was found before is shown until the new cut is there; an older one that comes late is lost.
        const auto next = std::make_shared<Cut>(Cut{m_cut->mask, true});
        m_cut = next;
        const auto found = std::make_shared<Mask>();
        runLater(
            m_settings,
            [found, bgr = *picture, box = *m_box, marks = std::move(marks)] {
                if (auto mask = grabCut(bgr, box, marks)) *found = std::move(*mask);
            },
            [found, next] {
                next->mask = std::move(*found);
                next->working = false;
            });
    }
    ToolResult keep(const Scene& scene) {
        if (m_cut->working) return {.repaint = true};
        const Mask found = m_cut->mask;
        if (pixelCount(found) == 0) return {.repaint = true};
        cancel();
        return joined(scene, found, Join::fresh, m_settings);
    }
    ToolResult key(const InputEvent& event, const Scene& scene) {
        ToolResult result{.repaint = true, .used = true};
        if (event.key == Key::bracketLeft || event.key == Key::bracketRight) {
            const double radius = m_settings.brushRadius, step = std::max(0.5, radius / 5);
            m_settings.brushRadius =
                std::clamp(event.key == Key::bracketRight ? radius + step : radius - step, leastBrushRadius,
                           mostBrushRadius);
            result.settings = true;
            return result;
        }
        if (!busy()) return {};
        switch (event.key) {
            case Key::q:
                m_marksAgainst = false;
                return result;
            case Key::e:
                m_marksAgainst = true;
                return result;
            case Key::escape:
                cancel();
                result.done = true;
                return result;
            case Key::backspace:
                if (m_marks.empty()) {
                    cancel();
                } else {
                    m_marks.pop_back();
                    cut(scene);
                }
                return result;
            case Key::enter:
                result = keep(scene);
                result.used = true;
                return result;
            default:
                return {};
        }
    }

    std::optional<Point> m_at, m_corner;
    std::optional<Box> m_box;
    std::vector<Point> m_stroke;
    std::vector<Mark> m_marks;
    std::shared_ptr<Cut> m_cut = std::make_shared<Cut>();
    bool m_against = false;      ///< the stroke that is being drawn
    bool m_marksAgainst = false; ///< strokes to come
};

} // namespace

std::unique_ptr<Tool> makeGrabCutTool(ToolSettings& settings) {
    return std::make_unique<GrabCutTool>(settings);
}

} // namespace imago
