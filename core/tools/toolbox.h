// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/tool.h"

#include <functional>
#include <memory>

namespace imago {

struct ToolSettings {
    bool snapping = true;    ///< to neighbours and the border of the picture; Alt lifts it for the moment
    double brushRadius = 10; ///< picture pixels, of brush, eraser and the marks of GrabCut
    bool removeUnderlying = false; ///< the brush takes its pixels from other masks
    double wandTolerance = 24;     ///< largest difference of a channel, 0…255
    bool wandConnected = true;     ///< only what hangs together with the clicked pixel
    int superpixelSize = 24;       ///< picture pixels along a side
    double smoothing = 1; ///< of outlines that were found in the picture, in picture pixels; 0 = none
    bool asMask = false;  ///< what scissors, GrabCut, wand and superpixels make: masks, or polygons
    /// Runs `work` in another thread, then `done` in this one, which repaints. Empty: both at once. For looks
    /// at the picture that take longer than a frame.
    std::function<void(std::function<void()> work, std::function<void()> done)> background;
};
inline constexpr double leastBrushRadius = 0.5, mostBrushRadius = 500;

/// `settings` must outlive the tool, which reads them at each event and changes what its keys change.
std::unique_ptr<Tool> makeTool(ToolKind kind, ToolSettings& settings);

} // namespace imago
