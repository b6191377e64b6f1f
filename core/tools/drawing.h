// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/gestures.h"
#include "core/tools/snapping.h"
#include "core/tools/toolbox.h"

namespace imago {

/// What all tools that draw new shapes share: where the pointer is, inside the picture and drawn to what is
/// near, and the crosshair there.
class DrawingTool : public Tool {
public:
    DrawingTool(ToolKind kind, ToolSettings& settings) : m_settings(settings), m_kind(kind) {}
    ToolKind kind() const final { return m_kind; }

protected:
    /// Follows the pointer; returns where it points to.
    Point follow(const InputEvent& event, const Scene& scene);
    /// Where the pointer is; nothing while it is off the canvas.
    const std::optional<Snapped>& pointer() const { return m_pointer; }
    void forgetPointer() { m_pointer.reset(); }
    /// With the crosshair, the mark of what it was drawn to, and the word where no class is chosen.
    Overlay base(const Scene& scene, std::string hint) const;

    ToolSettings& m_settings;

private:
    ToolKind m_kind;
    std::optional<Snapped> m_pointer;
};

bool isKey(const InputEvent& event, Key key);
bool isLeftPress(const InputEvent& event);
/// Is the way longer than what counts as a click?
bool isDrag(Point from, Point to, double scale);

} // namespace imago
