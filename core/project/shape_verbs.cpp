// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/shape_verbs.h"

#include "core/geometry/geometry_text.h"
#include "core/geometry/measure.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <unordered_set>

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
    const bool labels = std::any_of(changes.begin(), changes.end(), [](const auto& change) {
        return change.after && change.after->source != AnnotationSource::model;
    });
    ImageState after = state;
    if (byHand && state.review == ReviewState::unreviewed) after.review = ReviewState::inProgress;
    if (labels) after.negative = false;
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

Annotation madeSure(Annotation proposal, const std::string& author) {
    proposal.source = AnnotationSource::human;
    proposal.confidence = 1;
    proposal.author = author;
    return proposal;
}

Edit decideProposals(const std::vector<ImageId>& images, const std::vector<ImageState>& states,
                     const std::vector<Annotation>& current, bool accept, bool severalClasses,
                     const std::string& author) {
    assert(images.size() == states.size());
    struct Whole {
        bool labelled = false;
        const Annotation* best = nullptr; ///< of what is proposed
    };
    std::unordered_map<ImageId, Whole> wholes;
    for (const auto& row : current) {
        if (row.kind != AnnotationKind::image) continue;
        auto& whole = wholes[row.image];
        if (row.source != AnnotationSource::model)
            whole.labelled = true;
        else if (!whole.best || row.confidence > whole.best->confidence)
            whole.best = &row;
    }
    struct Taken {
        bool shape = false, whole = false;
    };
    std::unordered_map<ImageId, Taken> taken;
    const std::unordered_set<ImageId> wanted(images.begin(), images.end());
    Edit edit{accept ? "shape.accept" : "shape.reject", {}};
    for (const auto& row : current) {
        if (row.source != AnnotationSource::model || !wanted.contains(row.image)) continue;
        const bool whole = row.kind == AnnotationKind::image;
        const auto& here = wholes[row.image];
        const bool takes = accept && (!whole || severalClasses || (!here.labelled && here.best == &row));
        AnnotationChange change{row, {}};
        if (takes) change.after = madeSure(row, author);
        edit.changes.emplace_back(std::move(change));
        if (takes) (whole ? taken[row.image].whole : taken[row.image].shape) = true;
    }
    std::unordered_set<ImageId> seen;
    for (std::size_t i = 0; i < images.size(); ++i) {
        const auto at = taken.find(images[i]);
        if (at == taken.end() || !seen.insert(images[i]).second) continue;
        ImageState after = states[i];
        after.negative = false;
        if (at->second.whole && after.review != ReviewState::excluded) after.review = ReviewState::reviewed;
        if (after.review == ReviewState::unreviewed) after.review = ReviewState::inProgress;
        if (after != states[i]) edit.changes.emplace_back(ImageChange{images[i], states[i], after});
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
