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
        prepare(scene);
        m_hovered = event.kind == Kind::leave || !ready(scene) ? -1 : m_pieces->at(event.at);
        const bool left = event.button == Button::left;
        if ((event.kind == Kind::press || event.kind == Kind::doubleClick) && left && ready(scene)) {
            m_painting = true;
            m_erases = event.modifiers.ctrl;
            m_last = event.at;
        }
        if (m_painting && event.kind != Kind::leave) collect(event.at);
        if (event.kind != Kind::release || !left || !m_painting) return {.repaint = true};
        const Mask pixels = united();
        const Join join = m_erases ? Join::subtract : fits(scene) ? Join::add : Join::fresh;
        cancel();
        return joined(scene, pixels, join, m_settings);
    }
    void cancel() override {
        m_painting = false;
        m_labels.clear();
        m_masks.clear();
    }
    bool busy() const override { return m_painting; }
    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, "superpixels");
        overlay.snap.reset();
        if (!pixelsOf(scene))
            overlay.hint = "noPicture";
        else if (!ready(scene))
            overlay.hint = "working";
        (m_erases && m_painting ? overlay.background : overlay.foreground) = m_masks;
        if (!m_painting && m_hovered >= 0 && ready(scene))
            overlay.foreground.push_back(superpixelMask(*m_pieces, m_hovered));
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
    /// What a thread hands over; outlives the tool where it must.
    struct Making {
        Of of;
        Superpixels pieces;
        bool done = false;
    };

    Of wanted(const Scene& scene) const {
        return {scene.picture().image, scene.size(), std::max(m_settings.superpixelSize, 2)};
    }
    bool ready(const Scene& scene) const {
        return m_making && m_making->done && m_making->of == wanted(scene);
    }
    void prepare(const Scene& scene) {
        const Of of = wanted(scene);
        if (m_making && m_making->of == of) {
            m_pieces = m_making->done ? &m_making->pieces : nullptr;
            return;
        }
        const auto* picture = pixelsOf(scene);
        if (!picture) return;
        cancel();
        m_pieces = nullptr;
        auto making = m_making = std::make_shared<Making>(Making{of, {}, false});
        const double area = static_cast<double>(of.size.width) * of.size.height;
        const int count = std::max(1, static_cast<int>(std::lround(area / of.side / of.side)));
        runLater(
            m_settings, [making, bgr = *picture, count] { making->pieces = superpixels(bgr, count); },
            [making] { making->done = true; });
        m_pieces = making->done ? &making->pieces : nullptr;
    }
    void collect(Point at) {
        // A fast hand jumps over pieces between two events.
        const double dx = at.x - m_last.x, dy = at.y - m_last.y;
        const int steps = 1 + static_cast<int>(std::max(std::abs(dx), std::abs(dy)) / 2);
        for (int i = 1; i <= steps; ++i) {
            const int label = m_pieces->at({m_last.x + dx * i / steps, m_last.y + dy * i / steps});
            if (label >= 0 && m_labels.insert(label).second)
                m_masks.push_back(superpixelMask(*m_pieces, label));
        }
        m_last = at;
    }
    Mask united() const {
        Mask all;
        for (const auto& mask : m_masks)
            all = imago::united(all, mask);
        return all;
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
        prepare(scene);
        return {.repaint = true, .used = true, .settings = true};
    }

    std::shared_ptr<Making> m_making;
    const Superpixels* m_pieces = nullptr; ///< of m_making, once done
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
