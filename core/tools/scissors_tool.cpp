// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/tools/drawing.h"
#include "core/tools/edges/scissors.h"
#include "core/tools/found.h"
#include "core/tools/make_tools.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

/// How far, in view pixels, a click looks for the edge that it meant.
constexpr double edgeReach = 6;
/// Around an anchor in which edges are looked for: pixels, of the picture or of a coarser one of it where it
/// is seen so small that this would be no way at all.
constexpr int searched = 512;
constexpr double finest = 2; ///< pixels a view pixel that are worth looking at

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
            prepare(at, scene, event.scale);
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
        m_joiner.drop();
    }
    ToolResult arrived(Scene& scene) override { return m_joiner.arrived(scene); }
    bool busy() const override { return !m_line.empty() || m_joiner.working(); }
    CursorShape cursor() const override {
        return m_finder.working() || m_joiner.working() ? CursorShape::busy : CursorShape::cross;
    }
    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, !pixelsOf(scene)     ? "noPicture"
                                      : m_joiner.working() ? "working"
                                      : m_finder.working() ? "preparing"
                                                           : "scissors");
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
    /// The edges of a part of the picture, which a thread finds.
    struct Finder {
        IntelligentScissors scissors;
        PixelFrame frame;
    };

    Point place(const InputEvent& event, const Scene& scene) {
        const Point at = follow(event, scene);
        const auto* finder = m_of == scene.picture().image ? m_finder.get() : nullptr;
        if (event.modifiers.alt || !pointer() || pointer()->to != Snapped::To::nothing || !finder) return at;
        const auto& frame = finder->frame;
        const Point edge = finder->scissors.onEdge(frame.toPart(at), edgeReach / event.scale * frame.scale());
        return clampedTo(frame.toPicture(edge), scene.size());
    }
    /// The points after `from` up to `to`.
    std::vector<Point> way(Point from, Point to, bool straight) {
        auto* finder = m_finder.get();
        if (straight || !finder) return {to};
        const auto& frame = finder->frame;
        auto points = finder->scissors.path(frame.toPart(from), frame.toPart(to)).points;
        if (!points.empty()) points.erase(points.begin());
        if (points.empty()) return {to};
        for (auto& point : points)
            point = frame.toPicture(point);
        points.back() = to;
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
    /// Anew where the anchor comes near the end of what was looked at, or is seen at another scale.
    void prepare(Point anchor, const Scene& scene, double viewScale) {
        auto source = pixelsOf(scene);
        if (!source) return m_finder.drop();
        const double scale = std::min(1.0, finest * viewScale);
        const int halvings = halvingsFor(scale);
        const auto* finder =
            m_of == scene.picture().image && m_halvings == halvings ? m_finder.get() : nullptr;
        if (finder) {
            const Box& seen = finder->frame.place;
            const double margin = searched / 2.0 / finder->frame.scale();
            const auto inside = [margin](double at, double from, double length, double limit) {
                return (from <= 0 || at - from >= margin) &&
                       (from + length >= limit || from + length - at >= margin);
            };
            if (inside(anchor.x, seen.x, seen.width, scene.size().width) &&
                inside(anchor.y, seen.y, seen.height, scene.size().height))
                return;
        }
        m_of = scene.picture().image;
        m_halvings = halvings;
        const double reach = searched * std::exp2(halvings);
        const Box area{anchor.x - reach, anchor.y - reach, 2 * reach + 1, 2 * reach + 1};
        m_finder.start(m_settings, [source = std::move(source), area, scale, anchor](std::stop_token stop) {
            Finder made;
            const auto part = source->read(area, scale, stop);
            if (!part) return made;
            made.frame = part->frame;
            const Point at = part->frame.toPart(anchor);
            made.scissors.prepare(part->bgr, at, std::max(part->bgr.cols, part->bgr.rows));
            return made;
        });
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
        const Size size = scene.size();
        const PixelFrame frame{{0, 0, double(size.width), double(size.height)}, size, size};
        return m_joiner.start(scene, {rasterised(polygon, size), frame}, Join::fresh, m_settings);
    }
    ToolResult key(const InputEvent& event, const Scene& scene) {
        if (!busy()) return {};
        ToolResult result{.repaint = true, .used = true};
        if (m_line.empty() && event.key != Key::escape) return {};
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

    Later<Finder> m_finder;
    ImageId m_of;       ///< whose edges the finder knows
    int m_halvings = 0; ///< how coarsely
    Joiner m_joiner;
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
