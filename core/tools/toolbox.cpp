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
        default:
            return nullptr;
    }
}

} // namespace imago
