// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/tools/drawing.h"
#include "core/tools/edges/scissors.h"
#include "core/tools/found.h"
#include "core/tools/make_tools.h"

#include <algorithm>

namespace imago {

namespace {

/// How far, in view pixels, a click looks for the edge that it meant.
constexpr double edgeReach = 6;
/// Picture pixels around an anchor in which edges are looked for.
constexpr int searched = 512;

/// Clicks set anchors, between which the line follows the edges of the picture; with Alt it is straight.
/// Enter, a double click or a click on the first anchor close it, Backspace takes the last anchor back,
/// Escape all.
class ScissorsTool : public DrawingTool {
public:
    explicit ScissorsTool(ToolSettings& settings) : DrawingTool(ToolKind::scissors, settings) {}

    ToolResult handle(const InputEvent& event, Scene& scene) override {
        using Kind = InputEvent::Kind;
        if (event.kind == Kind::key) return key(event, scene);
        const Point at = place(event, scene);
        m_closes = event.kind != Kind::leave && m_anchors.size() >= 2 && m_line.size() >= 3 &&
                   distance(m_line.front(), event.at) * event.scale <= grabReach;
        const bool left = event.button == Button::left;
        if (event.kind == Kind::doubleClick && left) return finish(scene);
        if (event.kind == Kind::press && left) {
            if (m_closes) return finish(scene);
            extend(at, event.modifiers.alt);
            prepare(at, scene);
            m_live.clear();
        } else if (event.kind == Kind::leave) {
            m_live.clear();
        } else if (!m_line.empty()) {
            m_live = way(m_line.back(), m_closes ? m_line.front() : at, event.modifiers.alt);
        }
        return {.repaint = true};
    }
    void cancel() override {
        m_line.clear();
        m_anchors.clear();
        m_live.clear();
        m_closes = false;
    }
    bool busy() const override { return !m_line.empty(); }
    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, pixelsOf(scene) ? "scissors" : "noPicture");
        if (m_line.empty()) return overlay;
        auto ring = m_line;
        ring.insert(ring.end(), m_live.begin(), m_live.end());
        overlay.shapes.push_back({Polygon{{{std::move(ring), {}}}}, scene.currentClass(), m_closes});
        for (const auto anchor : m_anchors)
            overlay.vertices.push_back(m_line[anchor]);
        if (m_closes) overlay.activeVertex = 0;
        return overlay;
    }

private:
    /// A finder of edges that a thread prepares; outlives the tool where it must.
    struct Finder {
        IntelligentScissors scissors;
        bool ready = false;
    };

    Point place(const InputEvent& event, const Scene& scene) {
        const Point at = follow(event, scene);
        const bool ready = m_finder && m_finder->ready && m_of == scene.picture().image;
        if (event.modifiers.alt || !pointer() || pointer()->to != Snapped::To::nothing || !ready) return at;
        return clampedTo(m_finder->scissors.onEdge(at, edgeReach / event.scale), scene.size());
    }
    /// The points after `from` up to `to`.
    std::vector<Point> way(Point from, Point to, bool straight) {
        if (straight || !m_finder || !m_finder->ready) return {to};
        auto points = m_finder->scissors.path(from, to).points;
        if (!points.empty()) points.erase(points.begin());
        if (points.empty()) points.push_back(to);
        return points;
    }
    void extend(Point at, bool straight) {
        if (m_line.empty()) {
            m_line.push_back(at);
        } else {
            if (m_line.back() == at) return;
            const auto points = way(m_line.back(), at, straight);
            m_line.insert(m_line.end(), points.begin(), points.end());
        }
        m_anchors.push_back(m_line.size() - 1);
    }
    /// Anew where the anchor comes near the end of what was looked at.
    void prepare(Point anchor, const Scene& scene) {
        const auto* picture = pixelsOf(scene);
        if (!picture) return m_finder.reset();
        if (m_finder && m_finder->ready && m_of == scene.picture().image) {
            const Box seen = m_finder->scissors.window();
            const double margin = searched / 2.0;
            const auto inside = [margin](double at, double from, double length, double limit) {
                return (from <= 0 || at - from >= margin) &&
                       (from + length >= limit || from + length - at >= margin);
            };
            if (inside(anchor.x, seen.x, seen.width, picture->cols) &&
                inside(anchor.y, seen.y, seen.height, picture->rows))
                return;
        }
        m_of = scene.picture().image;
        const auto finder = std::make_shared<Finder>();
        m_finder = finder;
        runLater(
            m_settings, [finder, bgr = *picture, anchor] { finder->scissors.prepare(bgr, anchor, searched); },
            [finder] { finder->ready = true; });
    }
    ToolResult finish(const Scene& scene) {
        if (m_line.size() < 2) return {.repaint = true};
        auto ring = m_line;
        // Back to the first anchor along edges as well.
        const auto back = way(m_line.back(), m_line.front(), false);
        ring.insert(ring.end(), back.begin(), back.end());
        ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
        while (ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
        if (ring.size() < 3) return {.repaint = true};
        cancel();
        if (ringArea(ring) < 1) return {.repaint = true, .done = true};
        const Polygon polygon{{{std::move(ring), {}}}};
        if (!m_settings.asMask) return added(scene, polygon);
        return joined(scene, rasterised(polygon, scene.size()), Join::fresh, m_settings);
    }
    ToolResult key(const InputEvent& event, const Scene& scene) {
        if (!busy()) return {};
        ToolResult result{.repaint = true, .used = true};
        if (event.key == Key::escape) {
            cancel();
            result.done = true;
        } else if (event.key == Key::enter) {
            result = finish(scene);
            result.used = true;
        } else if (event.key == Key::backspace) {
            m_anchors.pop_back();
            m_line.resize(m_anchors.empty() ? 0 : m_anchors.back() + 1);
            m_live.clear();
            m_closes = false;
        } else {
            return {};
        }
        return result;
    }

    std::shared_ptr<Finder> m_finder;
    ImageId m_of; ///< whose edges the finder knows
    std::vector<Point> m_line;
    std::vector<std::size_t> m_anchors; ///< places in the line
    std::vector<Point> m_live;          ///< from the last anchor to the pointer
    bool m_closes = false;
};

} // namespace

std::unique_ptr<Tool> makeScissorsTool(ToolSettings& settings) {
    return std::make_unique<ScissorsTool>(settings);
}

} // namespace imago
