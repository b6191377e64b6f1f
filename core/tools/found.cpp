// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/found.h"

#include "core/geometry/convert.h"
#include "core/geometry/mask.h"
#include "core/geometry/polygon_ops.h"
#include "core/tools/edges/outline_to_polygon.h"

#include <cmath>
#include <vector>

namespace imago {

namespace {

/// So many pixels are outlined and joined within a frame.
constexpr double atOnce = 300e3;

/// The outline as a person would edit it; the exact one where smoothing leaves nothing, or is not wished for.
Polygon outlined(const Found& found, double smoothing) {
    if (smoothing > 0)
        if (auto smooth = smoothOutline(found.pixels, smoothing); !smooth.parts.empty())
            return found.frame.toPicture(smooth);
    return found.frame.toPicture(outlineOf(found.pixels));
}

/// No shape where nothing would be left.
Geometry made(const Found& found, Join join, const Geometry& target, const ToolSettings& settings) {
    if (pixelCount(found.pixels) == 0) return {};
    if (target.index() == 0) {
        if (join == Join::subtract) return {};
        if (settings.asMask) return found.frame.toPicture(found.pixels);
        return outlined(found, settings.smoothing);
    }
    if (const auto* mask = std::get_if<Mask>(&target)) {
        const Mask pixels = found.frame.toPicture(found.pixels);
        Mask now = join == Join::add ? united(*mask, pixels) : subtracted(*mask, pixels);
        if (pixelCount(now) == 0) return {};
        return now;
    }
    const auto& polygon = std::get<Polygon>(target);
    const auto piece = outlined(found, settings.smoothing);
    return join == Join::add ? united(std::vector{polygon, piece}) : subtracted(polygon, piece);
}

} // namespace

std::shared_ptr<const PixelSource> pixelsOf(const Scene& scene) {
    const auto& ask = scene.picture().pixels;
    auto source = ask ? ask() : nullptr;
    return source && source->size() == scene.size() ? source : nullptr;
}

Look lookAt(const Scene& scene, double most) {
    const Box all{0, 0, double(scene.size().width), double(scene.size().height)};
    Look look{all, 1, true};
    if (all.area() <= most) return look;
    look.area = intersection(all, scene.view());
    if (look.area.area() <= 0) look.area = all;
    look.whole = false;
    look.scale = std::min(1.0, std::sqrt(most / look.area.area()));
    return look;
}

const SceneShape* joinTarget(const Scene& scene) {
    const auto* shape = scene.single();
    const bool fits =
        shape && !shape->locked() && !shape->hidden() &&
        (std::holds_alternative<Mask>(shape->geometry) || std::holds_alternative<Polygon>(shape->geometry));
    return fits ? shape : nullptr;
}

ToolResult Joiner::start(const Scene& scene, Found found, Join join, const ToolSettings& settings) {
    const auto* target = join == Join::fresh ? nullptr : joinTarget(scene);
    m_target = target ? target->row.id : AnnotationId{};
    m_before = target ? target->geometry : Geometry{};
    const double pixels = double(found.pixels.width) * found.pixels.height;
    // The settings are the window's thread's.
    m_later.start(
        settings,
        [found = std::move(found), join, before = m_before, settings](std::stop_token) {
            return made(found, join, before, settings);
        },
        pixels > atOnce);
    return m_later.working() ? ToolResult{.repaint = true} : arrived(scene);
}

ToolResult Joiner::arrived(const Scene& scene) {
    ToolResult result{.repaint = true, .done = true};
    const auto* found = m_later.get();
    if (!found) return {.repaint = true};
    const Geometry geometry = std::move(*found);
    m_later.drop();
    if (geometry.index() == 0) return result;
    if (!m_target) return added(scene, geometry);
    const auto* target = scene.find(m_target);
    if (!target || target->geometry != m_before) return result;
    if (auto edit = changeGeometries(scene, {{m_target, geometry}}); !edit.empty())
        result.edit = std::move(edit);
    return result;
}

} // namespace imago
