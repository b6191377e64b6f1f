// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/tools/drawing.h"
#include "core/tools/edges/superpixels.h"
#include "core/tools/found.h"
#include "core/tools/make_tools.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace imago {

namespace {

/// Of a larger picture only the part in view is cut into pieces, so finely that it has about as many pixels.
constexpr double mostPixels = 16e6, pixelsInView = 2e6;
/// Pixels along a side without which a piece has no form.
constexpr double leastSide = 6;

/// Paints with pieces of like colour: a drag collects them. They go into the selected shape of the current
/// class (with Ctrl out of it), else make a new one; Enter lets that shape go. `[` and `]` change the size of
/// the pieces.
class SuperpixelTool : public DrawingTool {
public:
    explicit SuperpixelTool(ToolSettings& settings) : DrawingTool(ToolKind::superpixels, settings) {}

    ToolResult handle(const InputEvent& event, Scene& scene) override {
        using Kind = InputEvent::Kind;
        if (event.kind == Kind::key) return key(event, scene);
        follow(event, scene);
        if (!m_painting) prepare(scene, event.kind == Kind::leave ? std::nullopt : std::optional(event.at));
        const auto* pieces = ready(scene);
        m_hovered = event.kind == Kind::leave || !pieces ? -1 : labelAt(*pieces, event.at);
        const bool left = event.button == Button::left;
        if ((event.kind == Kind::press || event.kind == Kind::doubleClick) && left && pieces &&
            !m_joiner.working()) {
            m_painting = true;
            m_erases = event.modifiers.ctrl;
            m_last = event.at;
        }
        if (m_painting && pieces && event.kind != Kind::leave) collect(*pieces, event.at);
        if (event.kind != Kind::release || !left || !m_painting) return {.repaint = true};
        const Join join = m_erases ? Join::subtract : fits(scene) ? Join::add : Join::fresh;
        const auto found = pieces ? united(*pieces) : Found{};
        reset();
        return m_joiner.start(scene, found, join, m_settings);
    }
    ToolResult arrived(Scene& scene) override { return m_joiner.arrived(scene); }
    void cancel() override {
        reset();
        m_joiner.drop();
    }
    bool busy() const override { return m_painting || m_joiner.working(); }
    CursorShape cursor() const override {
        return m_making.working() || m_joiner.working() ? CursorShape::busy : CursorShape::cross;
    }
    Overlay overlay(const Scene& scene, double) const override {
        const auto* pieces = ready(scene);
        Overlay overlay = base(scene, !pixelsOf(scene)     ? "noPicture"
                                      : m_joiner.working() ? "working"
                                      : !pieces            ? "preparing"
                                      : pieces->whole      ? "superpixels"
                                                           : "superpixelsInView");
        overlay.snap.reset();
        (m_erases && m_painting ? overlay.background : overlay.foreground) = m_masks;
        if (!m_painting && m_hovered >= 0 && pieces) overlay.foreground.push_back(shown(*pieces, m_hovered));
        return overlay;
    }

private:
    /// What the pieces depend on.
    struct Of {
        ImageId image;
        Size size;
        int side = 0;
        bool operator==(const Of&) const = default;
    };
    /// What a thread hands over.
    struct Pieces {
        Superpixels of;
        PixelFrame frame;
        bool whole = true;
    };

    Of wanted(const Scene& scene) const {
        return {scene.picture().image, scene.size(), std::max(m_settings.superpixelSize, 2)};
    }
    const Pieces* ready(const Scene& scene) const { return m_of == wanted(scene) ? m_making.get() : nullptr; }
    static int labelAt(const Pieces& pieces, Point at) { return pieces.of.at(pieces.frame.toPart(at)); }
    static Mask shown(const Pieces& pieces, int label) {
        return pieces.frame.toPicture(superpixelMask(pieces.of, label));
    }
    /// Do the pieces of before serve under the pointer, at this magnification?
    bool serves(const Scene& scene, const Look& look, std::optional<Point> at) const {
        if (m_making.working()) return m_of == wanted(scene) && m_look.scale == look.scale;
        const auto* pieces = ready(scene);
        if (!pieces) return false;
        if (pieces->whole || !at) return true;
        return pieces->frame.contains(*at) && look.scale < 2 * m_look.scale && m_look.scale < 4 * look.scale;
    }
    void prepare(const Scene& scene, std::optional<Point> at) {
        auto source = pixelsOf(scene);
        if (!source) return m_making.drop();
        Look look = lookAt(scene, mostPixels);
        if (!look.whole) look = lookAt(scene, pixelsInView);
        if (serves(scene, look, at)) return;
        reset();
        m_of = wanted(scene);
        m_look = look;
        m_making.start(
            m_settings, [source = std::move(source), look, side = m_of.side](std::stop_token stop) {
                Pieces made;
                const auto part = source->read(look.area, look.scale, stop);
                if (!part || stop.stop_requested()) return made;
                made.frame = part->frame;
                made.whole = look.whole;
                const double wide = look.whole ? side : std::max(side * part->frame.scale(), leastSide);
                const double pixels = double(part->bgr.cols) * part->bgr.rows;
                made.of = superpixels(part->bgr, std::max(1, int(std::lround(pixels / wide / wide))));
                return made;
            });
    }
    void collect(const Pieces& pieces, Point at) {
        // A fast hand jumps over pieces between two events.
        const double dx = at.x - m_last.x, dy = at.y - m_last.y;
        const int steps =
            1 + static_cast<int>(std::max(std::abs(dx), std::abs(dy)) * pieces.frame.scale() / 2);
        for (int i = 1; i <= steps; ++i) {
            const int label = labelAt(pieces, {m_last.x + dx * i / steps, m_last.y + dy * i / steps});
            if (label >= 0 && m_labels.insert(label).second) m_masks.push_back(shown(pieces, label));
        }
        m_last = at;
    }
    Found united(const Pieces& pieces) const {
        std::vector<Mask> masks;
        for (const int label : m_labels)
            masks.push_back(superpixelMask(pieces.of, label));
        // Two by two: each pixel is looked at as often as there are rounds.
        while (masks.size() > 1) {
            std::vector<Mask> fewer;
            for (std::size_t i = 0; i < masks.size(); i += 2)
                fewer.push_back(i + 1 < masks.size() ? imago::united(masks[i], masks[i + 1]) : masks[i]);
            masks = std::move(fewer);
        }
        return {masks.empty() ? Mask{} : masks.front(), pieces.frame};
    }
    void reset() {
        m_painting = false;
        m_labels.clear();
        m_masks.clear();
    }
    bool fits(const Scene& scene) const {
        const auto* target = joinTarget(scene);
        return target && target->row.classId == scene.currentClass();
    }
    ToolResult key(const InputEvent& event, Scene& scene) {
        if (event.key == Key::escape && busy()) {
            cancel();
            return {.repaint = true, .done = true, .used = true};
        }
        if (event.key == Key::enter && !busy() && !scene.selection().empty()) {
            scene.select({});
            return {.repaint = true, .done = true, .used = true, .selection = true};
        }
        if ((event.key != Key::bracketLeft && event.key != Key::bracketRight) || busy()) return {};
        const int side = m_settings.superpixelSize, step = std::max(1, side / 4);
        m_settings.superpixelSize =
            std::clamp(event.key == Key::bracketRight ? side + step : side - step, 4, 256);
        m_hovered = -1;
        prepare(scene, std::nullopt);
        return {.repaint = true, .used = true, .settings = true};
    }

    Later<Pieces> m_making;
    Of m_of; ///< the pieces
    Look m_look;
    Joiner m_joiner;
    int m_hovered = -1;
    bool m_painting = false, m_erases = false;
    Point m_last;
    std::set<int> m_labels;
    std::vector<Mask> m_masks; ///< of these
};

} // namespace

std::unique_ptr<Tool> makeSuperpixelTool(ToolSettings& settings) {
    return std::make_unique<SuperpixelTool>(settings);
}

} // namespace imago
