// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/scene.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace imago {

/// Verbs on the selected shapes of a scene: each builds the Edit of one gesture (empty where there is nothing
/// to do) and changes no shape itself. Locked shapes keep their geometry and class; unlocking, order and
/// groups are open to them.
namespace commands {

// ---- copies: the new shapes are to be selected once they are written ----
Edit duplicate(const Scene& scene, double offset = 10);
/// The selected shapes as text: {"imago":"shapes","shapes":[…]}, one object a shape with "kind", "geometry",
/// "class" (its name), "classId", "attributes", "zOrder", "flags", "group".
std::string copy(const Scene& scene);
/// The rows of such a text, for this picture: classes are found by name, then by id, else the current class.
/// Groups get fresh numbers. Errors: corrupt (other text).
Result<std::vector<Annotation>> parseShapes(const std::string& text, const Scene& scene);
/// Moved by `offset` in both directions where a shape of the same place, kind and class is there already.
Result<Edit> paste(const Scene& scene, const std::string& text, double offset = 10);
/// The selected shapes (all but proposals where none is selected) copied onto another picture. `there`: what
/// it has; equal shapes are not copied twice.
Edit propagate(const Scene& scene, ImageId to, ImageState state, const std::vector<Annotation>& there);

// ---- order, flags, groups ----
enum class ZMove { up, down, top, bottom };
Edit moveInOrder(const Scene& scene, ZMove move);
Edit setLocked(const Scene& scene, const std::vector<AnnotationId>& ids, bool on);
Edit setHidden(const Scene& scene, const std::vector<AnnotationId>& ids, bool on);
Edit setCrowd(const Scene& scene, const std::vector<AnnotationId>& ids, bool on);
Edit group(const Scene& scene);
Edit ungroup(const Scene& scene);

// ---- form ----
/// What the new form cannot hold, in English as core/geometry/convert.h says it, of how many shapes.
struct Loss {
    std::string what;
    int count = 0;
    bool operator==(const Loss&) const = default;
};
struct Reshaped {
    Edit edit;
    std::vector<Loss> lost;
};
/// The union of the selected filled shapes of one class, in the place of the first: a mask where one of them
/// is a mask, else a polygon. Nothing where fewer than two can be united.
Edit merge(const Scene& scene);
/// Parts of polygons, and masks in pieces, become shapes of their own.
Edit splitParts(const Scene& scene);
/// To another kind. Shapes that have nothing in common with it stay, and are told among the lost.
Reshaped convert(const Scene& scene, AnnotationKind kind);
Edit simplify(const Scene& scene, double tolerance);
/// Corner cutting of polygons and lines; masks by way of their outline.
Edit smooth(const Scene& scene, int rounds);
Edit nudge(const Scene& scene, double dx, double dy);
Edit remove(const Scene& scene, bool lockedToo = false);

// ---- meaning ----
Edit setClass(const Scene& scene, ClassId id);
/// One attribute of the selected shapes, as withAttribute (attributes.h) writes it.
Edit setAttribute(const Scene& scene, const std::string& name, const std::string& value,
                  AttributeSchema::Type type);
/// Model-made shapes become a person's, sure.
Edit accept(const Scene& scene, const std::vector<AnnotationId>& ids);
/// Model-made shapes go.
Edit reject(const Scene& scene, const std::vector<AnnotationId>& ids);

// ---- selection (no edits) ----
void selectAll(Scene& scene);
void selectNone(Scene& scene);
/// By place: row by row from the top left; round and round. Returns what was chosen, 0 where nothing is.
AnnotationId selectNext(Scene& scene, bool backwards = false);

} // namespace commands
} // namespace imago
