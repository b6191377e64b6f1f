// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/shape_verbs.h"

#include "core/geometry/geometry_text.h"
#include "core/geometry/measure.h"

#include <algorithm>
#include <cassert>

namespace imago {

Annotation shape(ImageId image, ClassId classId, const Geometry& geometry, const std::string& author) {
    Annotation made;
    made.image = image;
    made.classId = classId;
    made.author = author;
    setGeometry(made, geometry);
    return made;
}

Geometry geometryOf(const Annotation& annotation) {
    auto geometry = parseGeometry(static_cast<std::size_t>(annotation.kind), annotation.geometry);
    return geometry ? std::move(*geometry) : Geometry();
}

void setGeometry(Annotation& annotation, const Geometry& geometry) {
    annotation.kind = static_cast<AnnotationKind>(geometry.index());
    annotation.geometry = geometryText(geometry);
}

Edit changeShapes(std::string verb, ImageId image, ImageState state,
                  const std::vector<AnnotationChange>& changes) {
    Edit edit{std::move(verb), {}};
    for (const auto& change : changes)
        if (change.before != change.after) edit.changes.emplace_back(change);
    if (edit.empty()) return edit;
    const bool byHand = std::any_of(changes.begin(), changes.end(), [](const auto& change) {
        return change.after && change.after->source == AnnotationSource::human;
    });
    const bool added =
        std::any_of(changes.begin(), changes.end(), [](const auto& change) { return !change.before; });
    ImageState after = state;
    if (byHand && state.review == ReviewState::unreviewed) after.review = ReviewState::inProgress;
    if (added) after.negative = false;
    if (after != state) edit.changes.emplace_back(ImageChange{image, state, after});
    return edit;
}

Edit setNegative(const std::vector<ImageId>& images, const std::vector<ImageState>& states,
                 const std::vector<bool>& annotated, bool on) {
    assert(images.size() == states.size() && images.size() == annotated.size());
    Edit edit{"negative", {}};
    for (std::size_t i = 0; i < images.size(); ++i) {
        if (states[i].negative == on || (on && annotated[i])) continue;
        ImageState after = states[i];
        after.negative = on;
        if (after.review != ReviewState::excluded)
            after.review = on ? ReviewState::labelled : ReviewState::unreviewed;
        edit.changes.emplace_back(ImageChange{images[i], states[i], after});
    }
    return edit;
}

std::vector<AnnotationChange> copiesOf(const std::vector<Annotation>& shapes, ImageId to, double dx,
                                       double dy, const std::string& author) {
    std::vector<AnnotationChange> copies;
    for (const auto& original : shapes) {
        AnnotationChange change;
        auto& copy = change.after.emplace(original);
        copy.id = {};
        copy.image = to;
        copy.source = AnnotationSource::human;
        copy.confidence = 1;
        copy.author = author;
        copy.createdMs = copy.changedMs = 0;
        if (dx != 0 || dy != 0) setGeometry(copy, translated(geometryOf(original), dx, dy));
        copies.push_back(std::move(change));
    }
    return copies;
}

Edit changeMeta(std::string verb, ImageId image, std::string key, const std::optional<std::string>& before,
                const std::optional<std::string>& after) {
    Edit edit{std::move(verb), {}};
    if (before != after) edit.changes.emplace_back(MetaChange{image, std::move(key), before, after});
    return edit;
}

} // namespace imago
