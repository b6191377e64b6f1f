// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "core/tools/commands.h"
#include "core/tools/drawing.h"
#include "core/tools/make_tools.h"
#include "core/tools/reshape.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

/// More moving shapes than this are shown as one box around them all.
constexpr std::size_t mostShownMoving = 200;

/// idle → pressed (on a shape) → moving; idle → band; idle → shaping (a handle or vertex is held); each ends
/// with the release or is given up.
class SelectTool : public Tool {
public:
    explicit SelectTool(ToolSettings& settings) : m_settings(settings) {}

    ToolKind kind() const override { return ToolKind::select; }
    ToolResult handle(const InputEvent& event, Scene& scene) override;
    void cancel() override {
        m_mode = Mode::idle;
        m_shaped.reset();
    }
    bool busy() const override { return m_mode != Mode::idle && m_mode != Mode::pressed; }
    Overlay overlay(const Scene& scene, double scale) const override;
    CursorShape cursor() const override;

private:
    enum class Mode { idle, pressed, moving, band, shaping };

    ToolResult press(const InputEvent& event, Scene& scene);
    ToolResult move(const InputEvent& event, Scene& scene);
    ToolResult release(const InputEvent& event, Scene& scene);
    ToolResult key(const InputEvent& event, Scene& scene);
    ToolResult grasp(Hit hit, const InputEvent& event, const Scene& scene);
    void drag(const InputEvent& event, const Scene& scene);
    void reshape(const InputEvent& event, const Scene& scene);
    void click(const InputEvent& event, Scene& scene);
    void chooseInBand(Scene& scene) const;
    std::vector<const SceneShape*> movable(const Scene& scene) const;
    Point toBorder(Box around, Point way, Size size, double reach) const;

    ToolSettings& m_settings;
    Mode m_mode = Mode::idle;
    Point m_from, m_at;      ///< where the button went down, where the pointer is
    Point m_way;             ///< of a move
    Hit m_hit;               ///< what is held, or hovered over
    bool m_add = false;      ///< Shift or Ctrl went down with the button
    bool m_wasAlone = false; ///< the pressed shape was the only one selected before
    Point m_lastClick{-1e9, -1e9};
    std::optional<Geometry> m_shaped; ///< in its new form
    double m_turn = 0;                ///< degrees of the shape under the pointer, for the cursor
};

ToolResult SelectTool::handle(const InputEvent& event, Scene& scene) {
    switch (event.kind) {
        case InputEvent::Kind::press:
            return event.button == Button::left ? press(event, scene) : ToolResult{};
        case InputEvent::Kind::move:
            return move(event, scene);
        case InputEvent::Kind::release:
            return event.button == Button::left ? release(event, scene) : ToolResult{};
        case InputEvent::Kind::doubleClick: {
            // Out of its group, one shape alone.
            const auto under = scene.hit(event.at, grabReach / event.scale);
            if (event.button != Button::left || !under) return {};
            scene.select({under.id});
            return {.repaint = true, .selection = true};
        }
        case InputEvent::Kind::key:
            return key(event, scene);
        case InputEvent::Kind::leave:
            if (m_mode == Mode::idle) m_hit = {};
            scene.setHovered({});
            return {.repaint = true, .selection = true};
    }
    return {};
}

ToolResult SelectTool::press(const InputEvent& event, Scene& scene) {
    cancel();
    m_from = m_at = event.at;
    m_way = {};
    m_add = event.modifiers.shift || event.modifiers.ctrl;
    m_hit = scene.hit(event.at, grabReach / event.scale);
    if (m_add && m_hit.part == Hit::Part::edge) m_hit.part = Hit::Part::outline;
    switch (m_hit.part) {
        case Hit::Part::none:
            m_mode = Mode::band;
            return {.repaint = true};
        case Hit::Part::handle:
        case Hit::Part::vertex:
        case Hit::Part::edge:
            return grasp(m_hit, event, scene);
        case Hit::Part::inside:
        case Hit::Part::outline:
            break;
    }
    m_mode = Mode::pressed;
    m_wasAlone = scene.single() && scene.isSelected(m_hit.id);
    const bool known = scene.isSelected(m_hit.id);
    if (m_add) {
        for (const auto id : scene.groupOf(m_hit.id))
            known ? scene.removeFromSelection(id) : scene.addToSelection(id);
    } else if (!known) {
        scene.select(scene.groupOf(m_hit.id));
    }
    return {.repaint = true, .selection = m_add || !known};
}

ToolResult SelectTool::grasp(Hit hit, const InputEvent& event, const Scene& scene) {
    const auto* shape = scene.find(hit.id);
    if (hit.part == Hit::Part::vertex && event.modifiers.alt) {
        m_mode = Mode::idle;
        const auto without = withoutVertex(shape->geometry, hit.vertex);
        m_hit = {};
        if (!without) return {};
        ToolResult result{.repaint = true, .done = true};
        if (auto edit = changeGeometries(scene, {{hit.id, *without}}); !edit.empty())
            result.edit = std::move(edit);
        return result;
    }
    m_mode = Mode::shaping;
    m_shaped = shape->geometry;
    if (hit.part != Hit::Part::edge) return {.repaint = true};
    m_shaped = withVertexInserted(shape->geometry, hit.vertex, clampedTo(hit.at, scene.size()));
    m_hit.part = Hit::Part::vertex;
    ++m_hit.vertex.index;
    return {.repaint = true};
}

ToolResult SelectTool::move(const InputEvent& event, Scene& scene) {
    m_at = event.at;
    if (m_mode == Mode::idle) {
        const Hit before = std::exchange(m_hit, scene.hit(event.at, grabReach / event.scale));
        const auto* shape = scene.find(m_hit.id);
        const auto frame = shape ? frameOf(shape->geometry) : std::nullopt;
        m_turn = frame ? frame->angle : 0;
        const bool other = scene.hovered() != m_hit.id;
        scene.setHovered(m_hit.id);
        return {.repaint = other || before != m_hit, .selection = other};
    }
    if (m_mode == Mode::pressed && isDrag(m_from, m_at, event.scale) && scene.isSelected(m_hit.id))
        m_mode = Mode::moving;
    if (m_mode == Mode::moving) drag(event, scene);
    if (m_mode == Mode::shaping) reshape(event, scene);
    return {.repaint = true};
}

void SelectTool::drag(const InputEvent& event, const Scene& scene) {
    const auto shapes = movable(scene);
    if (shapes.empty()) return;
    const Box around = unitedBounds(shapes);
    Point way{event.at.x - m_from.x, event.at.y - m_from.y};
    if (event.modifiers.shift) (std::abs(way.x) < std::abs(way.y) ? way.x : way.y) = 0;
    if (m_settings.snapping && !event.modifiers.alt)
        way = toBorder(around, way, scene.size(), grabReach / event.scale);
    m_way = keptInside(around, way, scene.size());
}

Point SelectTool::toBorder(Box around, Point way, Size size, double reach) const {
    const auto drawn = [reach](double from, double length, double by, double limit) {
        if (by != 0 && std::abs(from + by) <= reach) return -from;
        if (by != 0 && std::abs(from + length + by - limit) <= reach) return limit - from - length;
        return by;
    };
    return {drawn(around.x, around.width, way.x, size.width),
            drawn(around.y, around.height, way.y, size.height)};
}

void SelectTool::reshape(const InputEvent& event, const Scene& scene) {
    const auto* shape = scene.find(m_hit.id);
    if (!shape || !m_shaped) return cancel();
    Point at = clampedTo(event.at, scene.size());
    const bool snaps = m_settings.snapping && !event.modifiers.alt;
    const AnnotationId self[] = {m_hit.id};
    if (m_hit.part == Hit::Part::vertex) {
        if (snaps) at = snapped(at, scene, grabReach / event.scale, self).at;
        if (auto changed = withVertexAt(*m_shaped, m_hit.vertex, at)) m_shaped = std::move(changed);
        return;
    }
    const auto frame = frameOf(shape->geometry);
    if (!frame) return;
    if (m_hit.handle == HandleKind::turn) {
        m_shaped = withFrame(shape->geometry, turnedTowards(*frame, event.at, event.modifiers.shift));
        return;
    }
    if (snaps && !event.modifiers.shift) at = snapped(at, scene, grabReach / event.scale, self).at;
    m_shaped = withFrame(shape->geometry, resized(*frame, m_hit.handle, at, event.modifiers.shift));
}

ToolResult SelectTool::release(const InputEvent& event, Scene& scene) {
    if (m_mode == Mode::idle) return {};
    m_at = event.at;
    ToolResult result{.repaint = true};
    if (m_mode == Mode::moving) {
        drag(event, scene);
        NewGeometries moved;
        for (const auto* shape : movable(scene))
            moved.emplace_back(shape->row.id, translated(shape->geometry, m_way.x, m_way.y));
        if (auto edit = changeGeometries(scene, moved); !edit.empty()) result.edit = std::move(edit);
        result.done = true;
    } else if (m_mode == Mode::shaping && m_shaped) {
        // A click on a handle or a vertex changes nothing; on an edge it leaves the new vertex.
        if (isDrag(m_from, event.at, event.scale)) reshape(event, scene);
        if (m_shaped)
            if (auto edit = changeGeometries(scene, {{m_hit.id, *m_shaped}}); !edit.empty())
                result.edit = std::move(edit);
        result.done = true;
    } else if (m_mode == Mode::band) {
        if (isDrag(m_from, m_at, event.scale))
            chooseInBand(scene);
        else if (!m_add)
            scene.select({});
        result.selection = true;
    } else if (m_mode == Mode::pressed && !m_add) {
        click(event, scene);
        result.selection = true;
    }
    cancel();
    return result;
}

void SelectTool::click(const InputEvent& event, Scene& scene) {
    const bool again = m_wasAlone && !isDrag(m_lastClick, event.at, event.scale);
    m_lastClick = event.at;
    if (!again) {
        if (scene.selection().size() > 1) scene.select(scene.groupOf(m_hit.id));
        return;
    }
    // Clicking on the same place once more goes to what lies below, and in the end back to the top.
    const auto there = scene.allAt(event.at, grabReach / event.scale);
    const auto self = std::find(there.begin(), there.end(), scene.selection().front());
    if (there.empty()) return;
    const bool last = self == there.end() || self + 1 == there.end();
    scene.select(scene.groupOf(last ? there.front() : *(self + 1)));
}

void SelectTool::chooseInBand(Scene& scene) const {
    const Box band = boxBetween(m_from, m_at, false, scene.size());
    std::vector<AnnotationId> chosen;
    if (m_add) chosen = scene.selection();
    for (const auto* shape : scene.inArea(band)) {
        const Box& b = shape->bounds;
        if (b.x < band.x || b.y < band.y || b.x + b.width > band.x + band.width ||
            b.y + b.height > band.y + band.height)
            continue;
        for (const auto id : scene.groupOf(shape->row.id))
            chosen.push_back(id);
    }
    scene.select(chosen);
}

ToolResult SelectTool::key(const InputEvent& event, Scene& scene) {
    if (event.key == Key::escape) {
        const bool used = m_mode != Mode::idle || !scene.selection().empty();
        if (m_mode == Mode::idle) scene.select({});
        cancel();
        return {.repaint = used, .done = used, .used = used, .selection = used};
    }
    if (m_mode != Mode::idle || scene.selection().empty()) return {};
    const double step = event.modifiers.shift ? 10 : 1;
    Edit edit;
    switch (event.key) {
        case Key::left:
            edit = commands::nudge(scene, -step, 0);
            break;
        case Key::right:
            edit = commands::nudge(scene, step, 0);
            break;
        case Key::up:
            edit = commands::nudge(scene, 0, -step);
            break;
        case Key::down:
            edit = commands::nudge(scene, 0, step);
            break;
        case Key::remove:
        case Key::backspace:
            edit = commands::remove(scene, event.modifiers.shift);
            break;
        default:
            return {};
    }
    ToolResult result{.repaint = true, .used = true};
    if (!edit.empty()) result.edit = std::move(edit);
    return result;
}

std::vector<const SceneShape*> SelectTool::movable(const Scene& scene) const {
    auto shapes = scene.selectedShapes();
    std::erase_if(shapes, [](const SceneShape* shape) { return shape->locked() || shape->hidden(); });
    return shapes;
}

Overlay SelectTool::overlay(const Scene& scene, double scale) const {
    Overlay overlay;
    if (m_mode == Mode::band) overlay.band = boxBetween(m_from, m_at, false, scene.size());
    if (m_mode == Mode::moving) {
        const auto shapes = movable(scene);
        if (shapes.size() > mostShownMoving)
            overlay.shapes.push_back(
                {translated(Geometry(unitedBounds(shapes)), m_way.x, m_way.y), shapes.front()->row.classId});
        else
            for (const auto* shape : shapes) {
                overlay.replaced.push_back(shape->row.id);
                overlay.shapes.push_back({translated(shape->geometry, m_way.x, m_way.y), shape->row.classId});
            }
        return overlay;
    }
    const auto* alone = scene.single();
    if (!alone || alone->locked() || alone->hidden()) return overlay;
    const bool shaping = m_mode == Mode::shaping && m_shaped && m_hit.id == alone->row.id;
    const Geometry& geometry = shaping ? *m_shaped : alone->geometry;
    if (shaping) {
        overlay.replaced.push_back(alone->row.id);
        overlay.shapes.push_back({geometry, alone->row.classId});
    }
    overlay.handles = handlesOf(geometry, turnReach / scale);
    for (const auto& vertex : verticesOf(geometry)) {
        if (m_hit.id == alone->row.id && m_hit.part == Hit::Part::vertex && m_hit.vertex == vertex.ref)
            overlay.activeVertex = overlay.vertices.size();
        overlay.vertices.push_back(vertex.at);
    }
    if (m_mode == Mode::idle && m_hit.id == alone->row.id && m_hit.part == Hit::Part::edge)
        overlay.snap = m_hit.at;
    return overlay;
}

CursorShape SelectTool::cursor() const {
    if (m_mode == Mode::moving) return CursorShape::move;
    if (m_mode == Mode::band) return CursorShape::arrow;
    switch (m_hit.part) {
        case Hit::Part::none:
            return CursorShape::arrow;
        case Hit::Part::inside:
        case Hit::Part::outline:
            return CursorShape::move;
        case Hit::Part::vertex:
        case Hit::Part::edge:
            return CursorShape::pointing;
        case Hit::Part::handle:
            break;
    }
    if (m_hit.handle == HandleKind::turn) return CursorShape::turn;
    // The handles go round in steps of 45°, as the turn does.
    constexpr CursorShape shapes[] = {CursorShape::sizeDiagonalDown, CursorShape::sizeVertical,
                                      CursorShape::sizeDiagonalUp, CursorShape::sizeHorizontal};
    const int steps = static_cast<int>(m_hit.handle) + static_cast<int>(std::lround(m_turn / 45)) + 8;
    return shapes[steps % 4];
}

} // namespace

std::unique_ptr<Tool> makeSelectTool(ToolSettings& settings) {
    return std::make_unique<SelectTool>(settings);
}

} // namespace imago
