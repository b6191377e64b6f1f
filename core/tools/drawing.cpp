// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/drawing.h"

#include "core/geometry/measure.h"

namespace imago {

Point DrawingTool::follow(const InputEvent& event, const Scene& scene) {
    if (event.kind == InputEvent::Kind::leave) {
        m_pointer.reset();
        return {};
    }
    const Point inside = clampedTo(event.at, scene.size());
    const bool snaps = (m_settings.snapping && !event.modifiers.alt) || event.modifiers.ctrl;
    m_pointer = snaps ? snapped(inside, scene, grabReach / event.scale)
                      : Snapped{inside, Snapped::To::nothing, {}, {}};
    return m_pointer->at;
}

Overlay DrawingTool::base(const Scene& scene, std::string hint) const {
    Overlay overlay;
    overlay.hint = scene.currentClass() ? std::move(hint) : "noClass";
    if (!m_pointer) return overlay;
    overlay.crosshair = m_pointer->at;
    if (m_pointer->to != Snapped::To::nothing) overlay.snap = m_pointer->at;
    return overlay;
}

bool isKey(const InputEvent& event, Key key) {
    return event.kind == InputEvent::Kind::key && event.key == key;
}

bool isLeftPress(const InputEvent& event) {
    return event.kind == InputEvent::Kind::press && event.button == Button::left;
}

bool isDrag(Point from, Point to, double scale) {
    return distance(from, to) * scale >= clickReach;
}

} // namespace imago
