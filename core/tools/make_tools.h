// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/toolbox.h"

namespace imago {

/// What makeTool chooses from. Where one class plays several tools, `kind` tells which.
std::unique_ptr<Tool> makeSelectTool(ToolSettings& settings);
std::unique_ptr<Tool> makeBoxTool(ToolKind kind, ToolSettings& settings); ///< box, ellipse
std::unique_ptr<Tool> makeRotatedBoxTool(ToolSettings& settings);
std::unique_ptr<Tool> makePathTool(ToolKind kind, ToolSettings& settings); ///< polygon, polyline
std::unique_ptr<Tool> makePointTool(ToolSettings& settings);
std::unique_ptr<Tool> makeKeypointsTool(ToolSettings& settings);
std::unique_ptr<Tool> makeBrushTool(ToolKind kind, ToolSettings& settings); ///< brush, eraser
std::unique_ptr<Tool> makeSliceTool(ToolSettings& settings);
std::unique_ptr<Tool> makeScissorsTool(ToolSettings& settings);
std::unique_ptr<Tool> makeGrabCutTool(ToolSettings& settings);
std::unique_ptr<Tool> makeWandTool(ToolSettings& settings);
std::unique_ptr<Tool> makeSuperpixelTool(ToolSettings& settings);

} // namespace imago
