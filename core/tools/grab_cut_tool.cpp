// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/tools/drawing.h"
#include "core/tools/edges/grab_cut.h"
#include "core/tools/found.h"
#include "core/tools/make_tools.h"
#include "core/tools/painting.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

/// Pixels of the box and what is around it that are worth more than its outline would show.
constexpr double mostPixels = 4e6;

Box around(const Box& a, const Box& b) {
    const double left = std::min(a.x, b.x), top = std::min(a.y, b.y);
    return {left, top, std::max(a.x + a.width, b.x + b.width) - left,
            std::max(a.y + a.height, b.y + b.height) - top};
}

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
        m_cut.drop();
        m_before = {};
        m_joiner.drop();
        m_marksAgainst = false;
    }
    ToolResult arrived(Scene& scene) override { return m_joiner.arrived(scene); }
    bool busy() const override { return m_corner || m_box || m_joiner.working(); }
    CursorShape cursor() const override {
        return m_cut.working() || m_joiner.working() ? CursorShape::busy : CursorShape::cross;
    }
    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, !pixelsOf(scene)                        ? "noPicture"
                                      : m_cut.working() || m_joiner.working() ? "working"
                                      : !m_box                                ? "grabCutBox"
                                      : shown().runs.empty()                  ? "notFound"
                                                                              : "grabCutMarks");
        if (m_corner && pointer()) overlay.band = boxBetween(*m_corner, pointer()->at, false, scene.size());
        if (!m_box) return overlay;
        overlay.band = *m_box;
        overlay.crosshair.reset();
        overlay.snap.reset();
        if (!shown().runs.empty()) overlay.shapes.push_back({shown(), scene.currentClass()});
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
    struct Cut {
        Found found;
        Mask shown; ///< in the picture's pixels
    };

    /// What was found before is shown until the new cut is there.
    const Mask& shown() const { return m_cut.get() ? m_cut.get()->shown : m_before; }

    void cut(const Scene& scene) {
        auto source = pixelsOf(scene);
        if (!source || !m_box) return;
        Box area = *m_box;
        std::vector<Mask> foreground, background;
        for (const auto& mark : m_marks) {
            (mark.against ? background : foreground).push_back(mark.pixels);
            if (!mark.against) area = around(area, bounds(Geometry(mark.pixels)));
        }
        // As much as the cut itself looks at around the box.
        const double margin = std::max(10.0, 0.25 * std::max(area.width, area.height));
        area = {area.x - margin, area.y - margin, area.width + 2 * margin, area.height + 2 * margin};
        const double scale = std::min(1.0, std::sqrt(mostPixels / area.area()));
        m_before = shown();
        m_cut.start(
            m_settings,
            [source = std::move(source), area, scale, box = *m_box, foreground = std::move(foreground),
             background = std::move(background)](std::stop_token stop) -> Cut {
                const auto part = source->read(area, scale, stop);
                if (!part || stop.stop_requested()) return {};
                GrabCutMarks marks;
                for (const auto& mark : foreground)
                    marks.foreground.push_back(part->frame.toPart(mark));
                for (const auto& mark : background)
                    marks.background.push_back(part->frame.toPart(mark));
                const auto mask = grabCut(part->bgr, part->frame.toPart(box), marks);
                if (!mask) return {};
                return {{*mask, part->frame}, part->frame.toPicture(*mask)};
            });
    }
    ToolResult keep(const Scene& scene) {
        const auto* cut = m_cut.get();
        if (!cut || pixelCount(cut->found.pixels) == 0) return {.repaint = true};
        const Found found = cut->found;
        cancel();
        return m_joiner.start(scene, found, Join::fresh, m_settings);
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
        if (!m_box && !m_corner && event.key != Key::escape) return {};
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
    Later<Cut> m_cut;
    Mask m_before;
    Joiner m_joiner;
    bool m_against = false;      ///< the stroke that is being drawn
    bool m_marksAgainst = false; ///< strokes to come
};

} // namespace

std::unique_ptr<Tool> makeGrabCutTool(ToolSettings& settings) {
    return std::make_unique<GrabCutTool>(settings);
}

} // namespace imago
