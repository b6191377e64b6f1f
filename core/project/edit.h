// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/records.h"

#include <string>
#include <variant>
#include <vector>

namespace imago {

/// One row that a gesture adds (before empty), removes (after empty) or changes (both).
struct AnnotationChange {
    std::optional<Annotation> before, after;
    bool operator==(const AnnotationChange&) const = default;
};
struct ClassChange {
    std::optional<ClassRecord> before, after;
    bool operator==(const ClassChange&) const = default;
};
/// The fields of an image that people edit.
struct ImageState {
    Split split = Split::none;
    ReviewState review = ReviewState::unreviewed;
    bool negative = false;
    bool operator==(const ImageState&) const = default;
};
inline ImageState stateOf(const ImageRecord& image) {
    return {image.split, image.review, image.negative};
}
struct ImageChange {
    ImageId image;
    ImageState before, after;
    bool operator==(const ImageChange&) const = default;
};
/// A text of an image (ImageMeta) that comes, goes or changes.
struct MetaChange {
    ImageId image;
    std::string key;
    std::optional<std::string> before, after;
    bool operator==(const MetaChange&) const = default;
};
using Change = std::variant<AnnotationChange, ClassChange, ImageChange, MetaChange>;

/// A gesture: everything in it is written in one transaction and undone as one, by swapping before and after.
/// The changes are made in their order; a row may appear more than once.
struct Edit {
    /// Stable word: "label", "unlabel", "review", "split", "class.add", "class.rename", "class.recolor",
    /// "class.key", "class.change", "class.move", "class.merge", "class.remove", "import", "shape.add",
    /// "shape.change", "shape.remove", "negative", "comment", "prelabel" …
    std::string verb;
    std::vector<Change> changes;
    bool empty() const { return changes.empty(); }
    bool operator==(const Edit&) const = default;
};

/// The edit that takes this one back.
Edit inverse(const Edit& edit);

/// An entry of the journal, for history lists and the audit trail.
struct JournalEntry {
    EditId id;
    std::int64_t atMs = 0;
    std::string author;
    std::string verb;
    int changeCount = 0;
    bool undone = false;
    bool operator==(const JournalEntry&) const = default;
};

// ---- verbs: each builds the Edit of one gesture from what is there now; none touches the store ----

// New annotations carry no id and no times: the store fills them in when it writes the edit.

/// Gives each image exactly this class (single-label): other image-level classes are taken away, a class that
/// is there already stays as it is (a model's proposal of it becomes the person's). `current` holds the
/// image-level annotations of those images, in any order. A human label marks its image as reviewed, unless
/// the image is excluded: labelling must not bring it back. `states` holds each image's present state,
/// parallel to `images`.
Edit setClass(const std::vector<ImageId>& images, const std::vector<ImageState>& states,
              const std::vector<Annotation>& current, ClassId classId, const std::string& author);
/// Multi-label: adds the class where it is missing or a mere proposal (reviewed as above); where every image
/// has it, takes it away from all.
Edit toggleClass(const std::vector<ImageId>& images, const std::vector<ImageState>& states,
                 const std::vector<Annotation>& current, ClassId classId, const std::string& author);
/// Takes all image-level classes away; what a model proposed is none yet, and stays proposed.
Edit clearClasses(const std::vector<Annotation>& current);
Edit setReview(const std::vector<ImageId>& images, const std::vector<ImageState>& states, ReviewState review);
Edit setSplit(const std::vector<ImageId>& images, const std::vector<ImageState>& states, Split split);
/// A new class at the end, with the first free default colour and number key. Spaces around the name are cut.
Edit addClass(const std::vector<ClassRecord>& classes, const std::string& name);
/// Verb by what differs: "class.rename", "class.recolor", "class.key", or "class.change" for several at once.
Edit changeClass(const ClassRecord& before, const ClassRecord& after);
/// Moves a class to another position; the classes in between move by one.
Edit moveClass(const std::vector<ClassRecord>& classes, ClassId id, int position);
/// Everything labelled `from` becomes `into`, then `from` goes and the classes behind it move up. `current`:
/// all annotations of both classes.
Edit mergeClass(const std::vector<ClassRecord>& classes, const std::vector<Annotation>& current, ClassId from,
                ClassId into);
/// Removes a class and its annotations (`current`); the classes behind it move up.
Edit removeClass(const std::vector<ClassRecord>& classes, const std::vector<Annotation>& current, ClassId id);

/// Why a class name cannot be used ("is empty", "exists already" …); empty when it can.
std::string classNameProblem(const std::vector<ClassRecord>& classes, const std::string& name,
                             ClassId except = ClassId{});

} // namespace imago
