// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/found.h"

#include "core/geometry/convert.h"
#include "core/geometry/mask.h"
#include "core/geometry/polygon_ops.h"
#include "core/tools/edges/outline_to_polygon.h"

#include <vector>

namespace imago {

namespace {

/// The outline as a person would edit it; the exact one where smoothing leaves nothing, or is not wished for.
Polygon outlined(const Mask& pixels, double smoothing) {
    if (smoothing > 0)
        if (auto smooth = smoothOutline(pixels, smoothing); !smooth.parts.empty()) return smooth;
    return outlineOf(pixels);
}

} // namespace

const cv::Mat* pixelsOf(const Scene& scene) {
    const auto& ask = scene.picture().pixels;
    const cv::Mat* picture = ask ? ask() : nullptr;
    const bool fits = picture && picture->type() == CV_8UC3 && picture->cols == scene.size().width &&
                      picture->rows == scene.size().height;
    return fits ? picture : nullptr;
}

const SceneShape* joinTarget(const Scene& scene) {
    const auto* shape = scene.single();
    const bool fits =
        shape && !shape->locked() && !shape->hidden() &&
        (std::holds_alternative<Mask>(shape->geometry) || std::holds_alternative<Polygon>(shape->geometry));
    return fits ? shape : nullptr;
}

ToolResult joined(const Scene& scene, const Mask& pixels, Join join, const ToolSettings& settings) {
    ToolResult result{.repaint = true, .done = true};
    if (pixelCount(pixels) == 0) return result;
    const auto* target = join == Join::fresh ? nullptr : joinTarget(scene);
    if (!target) {
        if (join == Join::subtract) return result;
        return settings.asMask ? added(scene, pixels) : added(scene, outlined(pixels, settings.smoothing));
    }
    Geometry changed;
    if (const auto* mask = std::get_if<Mask>(&target->geometry)) {
        Mask now = join == Join::add ? united(*mask, pixels) : subtracted(*mask, pixels);
        if (pixelCount(now) == 0) return result;
        changed = std::move(now);
    } else {
        const auto& polygon = std::get<Polygon>(target->geometry);
        const auto piece = outlined(pixels, settings.smoothing);
        changed = join == Join::add ? united(std::vector{polygon, piece}) : subtracted(polygon, piece);
    }
    if (auto edit = changeGeometries(scene, {{target->row.id, changed}}); !edit.empty())
        result.edit = std::move(edit);
    return result;
}

void runLater(const ToolSettings& settings, std::function<void()> work, std::function<void()> done) {
    if (settings.background) return settings.background(std::move(work), std::move(done));
    work();
    done();
}

} // namespace imago
