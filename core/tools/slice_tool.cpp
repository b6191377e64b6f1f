// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"
#include "core/project/shape_verbs.h"
#include "core/tools/make_tools.h"
#include "core/tools/path_tool.h"

namespace imago {

namespace {

/// A line whose ends reach a little further: drawn up to an outline, it cuts through it.
Polyline reaching(std::vector<Point> points) {
    const auto further = [](Point& end, Point before) {
        const double length = distance(end, before);
        if (length == 0) return;
        end = {end.x + (end.x - before.x) / length, end.y + (end.y - before.y) / length};
    };
    further(points.front(), points[1]);
    further(points.back(), points[points.size() - 2]);
    return {std::move(points)};
}

/// Every pixel goes to one piece; those that the cut itself leaves out, to the first.
std::vector<Geometry> piecesOf(const Mask& mask, const Polyline& cut) {
    std::vector<Geometry> pieces;
    Mask rest = mask;
    for (const auto& piece : split(outlineOf(mask), cut)) {
        const Size reach{mask.x + mask.width, mask.y + mask.height};
        const Mask own = intersected(rest, rasterised(piece, reach));
        if (pixelCount(own) == 0) continue;
        rest = subtracted(rest, own);
        pieces.emplace_back(own);
    }
    if (!pieces.empty() && pixelCount(rest) > 0)
        pieces.front() = united(std::get<Mask>(pieces.front()), rest);
    return pieces;
}

std::vector<Geometry> piecesOf(const Geometry& geometry, const Polyline& cut) {
    if (const auto* mask = std::get_if<Mask>(&geometry)) return piecesOf(*mask, cut);
    const auto* polygon = std::get_if<Polygon>(&geometry);
    if (!polygon) return {};
    auto pieces = split(*polygon, cut);
    return {std::make_move_iterator(pieces.begin()), std::make_move_iterator(pieces.end())};
}

/// Cuts along a line: the selected polygons and masks, or where none is selected whatever the line goes
/// through. The first piece stays the old shape, the others are new ones like it.
class SliceTool : public PathTool {
public:
    explicit SliceTool(ToolSettings& settings) : PathTool(ToolKind::slice, settings, false, Freehand::no) {}

    Overlay overlay(const Scene& scene, double) const override {
        Overlay overlay = base(scene, "slice");
        overlay.hint = "slice";
        overlay.vertices = points();
        if (busy()) {
            const auto line = pointsToPointer();
            for (std::size_t i = 0; i + 1 < line.size(); ++i)
                overlay.guides.emplace_back(line[i], line[i + 1]);
        }
        return overlay;
    }

private:
    /// A cut may begin and end outside of the picture.
    Point place(const InputEvent& event, const Scene& scene) override {
        const Point at = follow(event, scene);
        return pointer() && pointer()->to == Snapped::To::vertex ? at : event.at;
    }
    ToolResult finished(std::vector<Point> points, const Scene& scene) override {
        const Polyline cut = reaching(std::move(points));
        auto shapes = scene.selectedShapes();
        if (shapes.empty()) shapes = scene.inArea(bounds(cut));
        std::vector<AnnotationChange> changes;
        for (const auto* shape : shapes) {
            if (shape->locked() || shape->hidden()) continue;
            const auto pieces = piecesOf(shape->geometry, cut);
            if (pieces.size() < 2) continue;
            auto row = madeByHand(shape->row, scene);
            setGeometry(row, pieces.front());
            changes.push_back({shape->row, row});
            row.id = {};
            row.createdMs = row.changedMs = 0;
            for (std::size_t i = 1; i < pieces.size(); ++i) {
                setGeometry(row, pieces[i]);
                changes.push_back({{}, row});
            }
        }
        ToolResult result{.repaint = true, .done = true};
        if (auto edit = editOf("shape.slice", scene, changes); !edit.empty()) result.edit = std::move(edit);
        return result;
    }
};

} // namespace

std::unique_ptr<Tool> makeSliceTool(ToolSettings& settings) {
    return std::make_unique<SliceTool>(settings);
}

} // namespace imago
