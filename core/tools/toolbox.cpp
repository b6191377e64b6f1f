// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/toolbox.h"

#include "core/tools/make_tools.h"

namespace imago {

std::unique_ptr<Tool> makeTool(ToolKind kind, ToolSettings& settings) {
    switch (kind) {
        case ToolKind::select:
            return makeSelectTool(settings);
        case ToolKind::box:
        case ToolKind::ellipse:
            return makeBoxTool(kind, settings);
        case ToolKind::rotatedBox:
            return makeRotatedBoxTool(settings);
        case ToolKind::polygon:
        case ToolKind::polyline:
            return makePathTool(kind, settings);
        case ToolKind::point:
            return makePointTool(settings);
        case ToolKind::keypoints:
            return makeKeypointsTool(settings);
        case ToolKind::brush:
        case ToolKind::eraser:
            return makeBrushTool(kind, settings);
        case ToolKind::slice:
            return makeSliceTool(settings);
        case ToolKind::scissors:
            return makeScissorsTool(settings);
        case ToolKind::grabCut:
            return makeGrabCutTool(settings);
        case ToolKind::wand:
            return makeWandTool(settings);
        case ToolKind::superpixels:
            return makeSuperpixelTool(settings);
    }
    return nullptr;
}

} // namespace imago
