// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/path_tool.h"

#include "core/geometry/measure.h"

#include <algorithm>

namespace imago {

namespace {

/// View pixels between the points of a line drawn freehand.
constexpr double freehandStep = 4;

} // namespace

ToolResult PathTool::handle(const InputEvent& event, Scene& scene) {
    using Kind = InputEvent::Kind;
    if (event.kind == Kind::key) return key(event, scene);
    const Point at = place(event, scene);
    m_now = at;
    m_border.clear();
    if (event.modifiers.ctrl && m_last && pointer()) m_border = borderBetween(scene, *m_last, *pointer());
    m_closes = nearFirst(event);
    if (event.kind == Kind::doubleClick && event.button == Button::left) return finish(scene);
    if (isLeftPress(event)) {
        if (m_closes) return finish(scene);
        if (m_points.empty()) begin(event, scene);
        add(at, m_border);
        m_pressed = event.at;
        m_dragged = false;
    } else if (event.kind == Kind::move && m_pressed) {
        m_dragged = m_dragged || isDrag(*m_pressed, event.at, event.scale);
        const Point inside = clampedTo(event.at, scene.size());
        if (m_freehand == Freehand::yes && m_dragged &&
            distance(m_points.back(), inside) * event.scale >= freehandStep)
            add(inside, {});
    } else if (event.kind == Kind::release && event.button == Button::left && m_pressed) {
        m_pressed.reset();
        if (!m_dragged) return {.repaint = true};
        if (m_freehand == Freehand::no) {
            add(at, {});
            return finish(scene);
        }
        if (m_closes) return finish(scene);
    }
    return {.repaint = true};
}

ToolResult PathTool::key(const InputEvent& event, const Scene& scene) {
    if (!busy()) return {};
    ToolResult result{.repaint = true, .used = true};
    if (event.key == Key::escape) {
        cancel();
        result.done = true;
    } else if (event.key == Key::enter) {
        result = finish(scene);
        result.used = true;
    } else if (event.key == Key::backspace) {
        m_points.resize(m_steps.back());
        m_steps.pop_back();
        m_last.reset();
        m_border.clear();
        m_pressed.reset();
        m_closes = false;
        if (m_points.empty()) cancel();
    } else {
        return {};
    }
    return result;
}

void PathTool::add(Point at, const std::vector<Point>& before) {
    if (!m_points.empty() && m_points.back() == at) return;
    m_steps.push_back(m_points.size());
    m_points.insert(m_points.end(), before.begin(), before.end());
    m_points.push_back(at);
    m_last = pointer();
    m_border.clear();
}

bool PathTool::nearFirst(const InputEvent& event) const {
    return m_ring && m_points.size() >= 3 && event.kind != InputEvent::Kind::leave &&
           distance(m_points.front(), event.at) * event.scale <= grabReach;
}

ToolResult PathTool::finish(const Scene& scene) {
    auto points = m_points;
    points.erase(std::unique(points.begin(), points.end()), points.end());
    while (m_ring && points.size() > 1 && points.front() == points.back())
        points.pop_back();
    // Too early: what is there stays, to be gone on with.
    if (points.size() < (m_ring ? 3u : 2u)) return {.repaint = true};
    auto result = finished(std::move(points), scene);
    cancel();
    return result;
}

void PathTool::cancel() {
    m_points.clear();
    m_steps.clear();
    m_border.clear();
    m_last.reset();
    m_pressed.reset();
    m_dragged = m_closes = false;
}

std::vector<Point> PathTool::pointsToPointer() const {
    auto all = m_points;
    if (all.empty() || !pointer()) return all;
    all.insert(all.end(), m_border.begin(), m_border.end());
    all.push_back(m_closes ? m_points.front() : m_now);
    return all;
}

} // namespace imago
