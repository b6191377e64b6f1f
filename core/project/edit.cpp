// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/edit.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace {

struct Inverted {
    Change operator()(const AnnotationChange& change) const {
        return AnnotationChange{change.after, change.before};
    }
    Change operator()(const ClassChange& change) const { return ClassChange{change.after, change.before}; }
    Change operator()(const ImageChange& change) const {
        return ImageChange{change.image, change.after, change.before};
    }
    Change operator()(const MetaChange& change) const {
        return MetaChange{change.image, change.key, change.after, change.before};
    }
};

using ByImage = std::unordered_map<ImageId, std::vector<const Annotation*>>;

ByImage imageLevel(const std::vector<Annotation>& annotations) {
    ByImage map;
    for (const auto& annotation : annotations)
        if (annotation.kind == AnnotationKind::image) map[annotation.image].push_back(&annotation);
    return map;
}

const Annotation* find(const ByImage& map, ImageId image, ClassId classId) {
    const auto entry = map.find(image);
    if (entry == map.end()) return nullptr;
    for (const Annotation* annotation : entry->second)
        if (annotation->classId == classId) return annotation;
    return nullptr;
}

Annotation humanLabel(ImageId image, ClassId classId, const std::string& author) {
    Annotation label;
    label.image = image;
    label.classId = classId;
    label.author = author;
    return label;
}

/// The label as a person says it is. Changing the row rather than replacing it keeps when the image was first
/// labelled.
Annotation byHand(const Annotation& label, ClassId classId, const std::string& author) {
    Annotation corrected = humanLabel(label.image, classId, author);
    corrected.id = label.id;
    corrected.createdMs = label.createdMs;
    corrected.changedMs = label.changedMs;
    return corrected;
}

void addState(Edit& edit, ImageId image, ImageState before, ImageState after) {
    if (before != after) edit.changes.push_back(ImageChange{image, before, after});
}

void markReviewed(Edit& edit, ImageId image, ImageState state) {
    if (state.review == ReviewState::excluded)
        addState(edit, image, state, {state.split, state.review, false});
    else
        addState(edit, image, state, {state.split, ReviewState::reviewed, false});
}

/// Calls f(image, state) once for each image, though a list may name one twice.
template <class F>
void forEachOnce(const std::vector<ImageId>& images, const std::vector<ImageState>& states, F&& f) {
    assert(images.size() == states.size());
    std::unordered_set<ImageId> seen;
    for (std::size_t i = 0; i < images.size(); ++i)
        if (seen.insert(images[i]).second) f(images[i], states[i]);
}

} // namespace

Edit inverse(const Edit& edit) {
    Edit back{edit.verb, {}};
    back.changes.reserve(edit.changes.size());
    for (auto change = edit.changes.rbegin(); change != edit.changes.rend(); ++change)
        back.changes.push_back(std::visit(Inverted{}, *change));
    return back;
}

Edit setClass(const std::vector<ImageId>& images, const std::vector<ImageState>& states,
              const std::vector<Annotation>& current, ClassId classId, const std::string& author) {
    Edit edit{"label", {}};
    const ByImage labels = imageLevel(current);
    forEachOnce(images, states, [&](ImageId image, ImageState state) {
        const Annotation* same = find(labels, image, classId);
        bool there = same != nullptr;
        if (same && same->source == AnnotationSource::model)
            edit.changes.push_back(AnnotationChange{*same, byHand(*same, classId, author)});
        if (const auto entry = labels.find(image); entry != labels.end()) {
            for (const Annotation* label : entry->second) {
                if (label->classId == classId) continue;
                if (there) {
                    edit.changes.push_back(AnnotationChange{*label, std::nullopt});
                    continue;
                }
                edit.changes.push_back(AnnotationChange{*label, byHand(*label, classId, author)});
                there = true;
            }
        }
        if (!there)
            edit.changes.push_back(AnnotationChange{std::nullopt, humanLabel(image, classId, author)});
        markReviewed(edit, image, state);
    });
    return edit;
}

Edit toggleClass(const std::vector<ImageId>& images, const std::vector<ImageState>& states,
                 const std::vector<Annotation>& current, ClassId classId, const std::string& author) {
    const ByImage labels = imageLevel(current);
    const bool everywhere = std::all_of(images.begin(), images.end(), [&](ImageId image) {
        const Annotation* label = find(labels, image, classId);
        return label && label->source != AnnotationSource::model;
    });
    Edit edit{everywhere ? "unlabel" : "label", {}};
    forEachOnce(images, states, [&](ImageId image, ImageState state) {
        const Annotation* label = find(labels, image, classId);
        if (everywhere) {
            edit.changes.push_back(AnnotationChange{*label, std::nullopt});
            return;
        }
        if (!label)
            edit.changes.push_back(AnnotationChange{std::nullopt, humanLabel(image, classId, author)});
        else if (label->source == AnnotationSource::model)
            edit.changes.push_back(AnnotationChange{*label, byHand(*label, classId, author)});
        markReviewed(edit, image, state);
    });
    return edit;
}

Edit clearClasses(const std::vector<Annotation>& current) {
    Edit edit{"unlabel", {}};
    for (const auto& annotation : current)
        if (annotation.kind == AnnotationKind::image && annotation.source != AnnotationSource::model)
            edit.changes.push_back(AnnotationChange{annotation, std::nullopt});
    return edit;
}

Edit setReview(const std::vector<ImageId>& images, const std::vector<ImageState>& states,
               ReviewState review) {
    Edit edit{"review", {}};
    forEachOnce(images, states, [&](ImageId image, ImageState state) {
        addState(edit, image, state, {state.split, review, state.negative});
    });
    return edit;
}

Edit setSplit(const std::vector<ImageId>& images, const std::vector<ImageState>& states, Split split) {
    Edit edit{"split", {}};
    forEachOnce(images, states, [&](ImageId image, ImageState state) {
        addState(edit, image, state, {split, state.review, state.negative});
    });
    return edit;
}

} // namespace imago
