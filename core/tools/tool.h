// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/edit.h"
#include "core/tools/input_event.h"
#include "core/tools/scene.h"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace imago {

enum class ToolKind {
    select,
    box,
    rotatedBox,
    polygon,
    polyline,
    point,
    keypoints,
    ellipse,
    brush,
    eraser,
    scissors,
    grabCut,
    wand,
    superpixels,
    slice
};
inline constexpr ToolKind allToolKinds[] = {
    ToolKind::select,   ToolKind::box,       ToolKind::rotatedBox, ToolKind::polygon,     ToolKind::polyline,
    ToolKind::point,    ToolKind::keypoints, ToolKind::ellipse,    ToolKind::brush,       ToolKind::eraser,
    ToolKind::scissors, ToolKind::grabCut,   ToolKind::wand,       ToolKind::superpixels, ToolKind::slice};
/// A stable word for settings and actions: "select", "rotatedBox" …
std::string_view toString(ToolKind kind);
std::optional<ToolKind> toolFromString(std::string_view word);

enum class CursorShape {
    arrow,
    cross,
    pointing, ///< over something that a click takes
    move,
    sizeHorizontal,
    sizeVertical,
    sizeDiagonalDown, ///< ↘↖
    sizeDiagonalUp,   ///< ↗↙
    turn,
    busy, ///< something is being worked out
    none, ///< the overlay shows the brush instead
    forbidden
};

/// The words of Overlay::hint. "keypoint" comes with the name of the point as its argument.
inline constexpr std::string_view allHints[] = {
    "noClass",     "firstCorner", "otherCorner",       "edgeStart",  "edgeEnd",      "boxWidth",
    "polygon",     "polygonHole", "polygonPart",       "polyline",   "point",        "keypoint",
    "noKeypoints", "erase",       "paintMore",         "paintNew",   "slice",        "wand",
    "wandInView",  "superpixels", "superpixelsInView", "grabCutBox", "grabCutMarks", "scissors",
    "noPicture",   "preparing",   "working",           "notFound"};

/// What a tool wants to be painted over the shapes.
struct Overlay {
    /// Shapes as they would be: in the colour of `classId`, above all others.
    struct Shape {
        Geometry geometry;
        ClassId classId;
        bool closed = true; ///< false: a ring that is still being drawn, its last point under the pointer
    };
    std::vector<Shape> shapes;
    /// Stored shapes that `shapes` shows in their new form: not to be painted meanwhile.
    std::vector<AnnotationId> replaced;
    std::vector<HandlePlace> handles;
    std::vector<Point> vertices; ///< small marks
    std::optional<std::size_t> activeVertex;
    std::optional<Box> band;
    std::vector<std::pair<Point, Point>> guides;
    std::optional<Point> crosshair; ///< lines across the whole picture
    std::optional<Point> snap;      ///< where the pointer was drawn to
    /// A round brush: its circle under the pointer, and what it has gone over so far.
    struct Brush {
        Point center;
        double radius = 0;
        bool erase = false;
        std::vector<Point> stroke;
        ClassId classId;
    };
    std::optional<Brush> brush;
    /// Pixels marked for (foreground) or against (background) the object.
    std::vector<Mask> foreground, background;
    /// One of allHints, which the window turns into a sentence; empty = none.
    std::string hint, hintArgument;
};

struct ToolResult {
    bool repaint = false;
    /// One gesture: to be committed, and given back to the scene as it was written.
    std::optional<Edit> edit = {};
    /// Shapes that the edit brings are to be selected once they are written.
    bool selectAdded = false;
    bool done = false;      ///< a shape was finished or given up
    bool used = false;      ///< a key meant something to the tool; the window may take others
    bool settings = false;  ///< the tool changed its settings (a brush's radius)
    bool selection = false; ///< the selection or the hovered shape changed
};

/// A labelling tool: events in, edits out. It never changes stored shapes of the scene by itself, only
/// selection and hover.
class Tool {
public:
    virtual ~Tool() = default;
    virtual ToolKind kind() const = 0;
    virtual ToolResult handle(const InputEvent& event, Scene& scene) = 0;
    /// Gives up what is half done. To be called before another tool is taken or another picture opened.
    virtual void cancel() = 0;
    /// Something is half done, which leaving the tool would lose.
    virtual bool busy() const = 0;
    /// `scale`: view pixels per picture pixel.
    virtual Overlay overlay(const Scene& scene, double scale) const = 0;
    virtual CursorShape cursor() const { return CursorShape::cross; }
    /// Work of ToolSettings::background is done, perhaps of an earlier tool: what is to be made of it.
    virtual ToolResult arrived(Scene&) { return {.repaint = true}; }
};

} // namespace imago
