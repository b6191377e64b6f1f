// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shape_index.h"
#include "core/geometry/shapes.h"
#include "core/project/class_schema.h"
#include "core/project/edit.h"
#include "core/tools/hit.h"

#include <functional>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace imago {

class PixelSource;

struct SceneShape {
    Annotation row; ///< as it is stored
    Geometry geometry;
    Box bounds;
    bool locked() const { return row.flags & annotationLocked; }
    bool hidden() const { return row.flags & annotationHidden; }
};

/// The picture that is being labelled.
struct ScenePicture {
    ImageId image;
    Size size;
    ImageState state;
    std::string author; ///< whose name new shapes get
    /// The pixels, of exactly `size`; null where they are not there (yet). Asked for only when a tool looks
    /// at pixels.
    std::function<std::shared_ptr<const PixelSource>()> pixels;
};

/// The shapes of one picture, as stored, with what a window remembers about them: selection and hover. Labels
/// of the whole image have no place and are left out. Changing one shape costs logarithmic time. Pointers to
/// shapes stay good until that shape is changed.
class Scene {
public:
    /// Another picture: nothing is selected.
    void open(ScenePicture picture, const std::vector<Annotation>& rows);
    /// The rows as stored now; what is still there stays selected.
    void replace(const std::vector<Annotation>& rows);
    /// What was written, with the ids that the store gave. Changes of other images are passed over. Returns
    /// the ids of shapes that came to be, in order.
    std::vector<AnnotationId> apply(const Edit& written);

    const ScenePicture& picture() const { return m_picture; }
    Size size() const { return m_picture.size; }
    /// What a person sees of the picture; at first all of it.
    const Box& view() const { return m_view; }
    void setView(const Box& area) { m_view = area; }
    void setClasses(std::vector<ClassRecord> classes);
    const std::vector<ClassRecord>& classes() const { return m_classes; }
    /// Of that class; empty for an unknown one.
    const ClassSchema& schema(ClassId id) const;
    void setCurrentClass(ClassId id) { m_currentClass = id; }
    ClassId currentClass() const { return m_currentClass; }
    /// A row of the current class on top of all others, with the class's standard attributes.
    Annotation newShape(const Geometry& geometry) const;

    std::size_t count() const { return m_shapes.size(); }
    const SceneShape* find(AnnotationId id) const;
    /// From the lowest to the topmost, hidden ones too.
    std::vector<AnnotationId> paintOrder() const;
    /// Those whose bounds touch the area, from the lowest to the topmost, without hidden ones.
    std::vector<const SceneShape*> inArea(const Box& area) const;
    /// The lowest and the highest zOrder; (0, 0) without shapes.
    std::pair<int, int> zRange() const;
    /// All shapes of an object, `id` among them.
    std::vector<AnnotationId> groupOf(AnnotationId id) const;
    std::int64_t freeGroup() const; ///< a group number that no shape has

    // ---- selection, in the order of choosing ----
    const std::vector<AnnotationId>& selection() const { return m_selection; }
    bool isSelected(AnnotationId id) const { return m_selected.contains(id); }
    /// Ids that are not here are left out.
    void select(const std::vector<AnnotationId>& ids);
    void addToSelection(AnnotationId id);
    void removeFromSelection(AnnotationId id);
    std::vector<const SceneShape*> selectedShapes() const;
    /// The selected shape where it is one alone.
    const SceneShape* single() const;

    AnnotationId hovered() const { return m_hovered; }
    void setHovered(AnnotationId id) { m_hovered = id; }

    // ---- hit tests; hidden shapes are not there ----
    /// What lies under a point, by what a hand would want: the handles and vertices of a single selected
    /// shape that is not locked, then the topmost shape whose outline is near or that holds the point.
    /// `tolerance` in picture pixels.
    Hit hit(Point at, double tolerance) const;
    /// All shapes there, topmost first.
    std::vector<AnnotationId> allAt(Point at, double tolerance) const;

    // ---- clipboard: text, so that it crosses pictures and programs (shapesText in commands.h) ----
    void setClipboard(std::string text) { m_clipboard = std::move(text); }
    const std::string& clipboard() const { return m_clipboard; }

private:
    void put(const Annotation& row);
    void drop(AnnotationId id);
    void forgetLost(); ///< what is selected or hovered but not there any more

    ScenePicture m_picture;
    Box m_view;
    std::vector<ClassRecord> m_classes;
    std::unordered_map<ClassId, ClassSchema> m_schemas;
    ClassId m_currentClass;
    std::unordered_map<AnnotationId, SceneShape> m_shapes;
    std::set<std::pair<int, AnnotationId>> m_order; ///< (zOrder, id)
    std::set<std::pair<std::int64_t, AnnotationId>> m_groups;
    ShapeIndex m_index;
    std::vector<AnnotationId> m_selection;
    std::set<AnnotationId> m_selected;
    AnnotationId m_hovered;
    std::string m_clipboard;
};

} // namespace imago
