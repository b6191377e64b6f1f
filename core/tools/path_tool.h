// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/drawing.h"

namespace imago {

/// Draws a line point by point: a click sets a point, a drag draws freehand, Ctrl follows the border of a
/// neighbour from the last point to the new one. Backspace takes the last step back; Enter, a double click
/// and, for rings, a click on the first point finish; Escape gives up.
class PathTool : public DrawingTool {
public:
    enum class Freehand { yes, no }; ///< no: a drag is one straight line

    PathTool(ToolKind kind, ToolSettings& settings, bool ring, Freehand freehand)
        : DrawingTool(kind, settings),
          m_ring(ring),
          m_freehand(freehand) {}

    ToolResult handle(const InputEvent& event, Scene& scene) override;
    void cancel() override;
    bool busy() const override { return !m_points.empty(); }

protected:
    /// The first point is about to be set.
    virtual void begin(const InputEvent&, const Scene&) {}
    /// Points without repetitions: at least three of a ring, two of a line.
    virtual ToolResult finished(std::vector<Point> points, const Scene& scene) = 0;
    /// Where the pointer is taken to be.
    virtual Point place(const InputEvent& event, const Scene& scene) { return follow(event, scene); }

    const std::vector<Point>& points() const { return m_points; }
    /// With the place of the pointer as the last one, and the border up to there.
    std::vector<Point> pointsToPointer() const;
    bool closes() const { return m_closes; } ///< the next click finishes the ring

private:
    ToolResult key(const InputEvent& event, const Scene& scene);
    ToolResult finish(const Scene& scene);
    void add(Point at, const std::vector<Point>& before);
    bool nearFirst(const InputEvent& event) const;

    bool m_ring;
    Freehand m_freehand;
    std::vector<Point> m_points;
    Point m_now;                      ///< where the pointer is taken to be
    std::vector<std::size_t> m_steps; ///< how many points there were before each step
    std::optional<Snapped> m_last;    ///< what the last point lies on
    std::vector<Point> m_border;      ///< from the last point to the pointer, Ctrl being held
    std::optional<Point> m_pressed;   ///< where the button went down
    bool m_dragged = false, m_closes = false;
};

} // namespace imago
