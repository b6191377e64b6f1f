// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/geometry/geometry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// Which part of the data an image serves. `none`: not assigned yet.
enum class Split { none = 0, train = 1, val = 2, test = 3 };

/// Where an image stands with the person. `unreviewed`: nobody has begun (where it has no annotation either,
/// it is unlabelled). `inProgress`: shapes were drawn, more may be missing. `labelled`: who drew them says it
/// is complete. `reviewed`: somebody looked and agrees. `ambiguous` needs attention: it neither trains nor
/// counts until somebody decides. `skipped`: left for later. `excluded` images take no part in training or
/// evaluation.
enum class ReviewState {
    unreviewed = 0,
    reviewed = 1,
    ambiguous = 2,
    excluded = 3,
    inProgress = 4,
    labelled = 5,
    skipped = 6
};
/// Every state, in the order of the work.
inline constexpr ReviewState allReviewStates[] = {
    ReviewState::unreviewed, ReviewState::inProgress, ReviewState::labelled, ReviewState::reviewed,
    ReviewState::ambiguous,  ReviewState::skipped,    ReviewState::excluded};

/// Bits of ImageRecord::problems.
enum ProblemFlag : std::uint32_t {
    problemUnreadable = 1u << 0, ///< cannot be opened or decoded; problemText says why
    problemMissing = 1u << 1,    ///< the file is gone from its path
    problemDuplicate = 1u << 2,  ///< the same content as another image
    problemNearDuplicate = 1u << 3,
    problemTiny = 1u << 4,    ///< a side below 8 pixels
    problemChanged = 1u << 5, ///< the content changed after it was labelled
};

/// Every single flag, for counting and listing them.
inline constexpr std::uint32_t allProblemFlags[] = {problemUnreadable,    problemMissing, problemDuplicate,
                                                    problemNearDuplicate, problemTiny,    problemChanged};

std::string_view toString(Split split); ///< "none" "train" "val" "test"
/// "unreviewed" "reviewed" "ambiguous" "excluded" "inProgress" "labelled" "skipped"
std::string_view toString(ReviewState review);
std::optional<Split> splitFromString(std::string_view word);
std::optional<ReviewState> reviewFromString(std::string_view word);

/// One picture. The file itself is never copied or changed.
struct ImageRecord {
    ImageId id;
    std::string path; ///< UTF-8, '/': relative to the project file's folder where possible, else absolute
    std::int64_t bytes = 0;   ///< file size
    Size size;                ///< after EXIF orientation; 0×0 where unreadable
    std::int64_t mtimeMs = 0; ///< modification time, Unix milliseconds
    std::string contentHash;  ///< XXH3-128 of the bytes, 32 hex digits; empty where unreadable
    std::uint64_t phash = 0;  ///< 64-bit perceptual hash; 0 where unreadable
    std::int64_t groupId = 0; ///< near-duplicate group: the smallest image id in it; 0 = alone
    Split split = Split::none;
    ReviewState review = ReviewState::unreviewed;
    std::uint32_t problems = 0; ///< ProblemFlag bits
    std::string problemText;    ///< English reason for `unreadable`, empty otherwise
    /// Somebody looked and there is nothing to label: not the same as unlabelled. Only without labels.
    bool negative = false;
    bool operator==(const ImageRecord&) const = default;
};

struct ClassRecord {
    ClassId id;
    std::string name;            ///< unique in the project, not empty, no leading or trailing space
    std::uint32_t color = 0;     ///< 0xRRGGBB
    std::string key;             ///< "1"…"9", "0" or a letter; empty = none; unique where not empty
    int position = 0;            ///< order in lists, 0-based; the index of the class in a trained model
    std::string guidelines = {}; ///< what belongs to the class and what does not, for who labels; plain text
    std::string schema = {};     ///< ClassSchema as JSON; empty = no attributes, no keypoints
    bool operator==(const ClassRecord&) const = default;
};

/// What an annotation's geometry is: the index of its alternative in Geometry.
enum class AnnotationKind {
    image = 0,
    box = 1,
    rotatedBox = 2,
    polygon = 3,
    polyline = 4,
    point = 5,
    mask = 6,
    ellipse = 7,
    keypoints = 8
};
inline constexpr int annotationKinds = 9;
/// "image" "box" "rotated_box" "polygon" "polyline" "point" "mask" "ellipse" "keypoints"
std::string_view toString(AnnotationKind kind);
std::optional<AnnotationKind> kindFromString(std::string_view word);

/// Who made it. What a model made is a proposal, and no label until a person accepts it and makes it theirs.
enum class AnnotationSource { human = 0, model = 1, import = 2 };
std::string_view toString(AnnotationSource source); ///< "human" "model" "import"
std::optional<AnnotationSource> sourceFromString(std::string_view word);

/// Bits of Annotation::flags.
enum AnnotationFlag : std::uint32_t {
    annotationLocked = 1u << 0, ///< tools leave it alone
    annotationHidden = 1u << 1, ///< not painted
    annotationCrowd = 1u << 2,  ///< many objects that were not told apart (COCO's iscrowd)
};

struct Annotation {
    AnnotationId id;
    ImageId image;
    ClassId classId;
    AnnotationKind kind = AnnotationKind::image;
    std::string geometry; ///< geometryText(); empty for `image`
    AnnotationSource source = AnnotationSource::human;
    double confidence = 1; ///< in [0, 1]; 1 for people
    std::string author;    ///< user name, model run or import source
    std::int64_t createdMs = 0, changedMs = 0;
    /// JSON object of the class's attributes and of what a format brought that Imago has no place for (keys
    /// that begin with "$": "$coco", "$labelme", "$cvat"); empty = none.
    std::string attributes;
    int zOrder = 0;           ///< painted from low to high, then by id
    std::uint32_t flags = 0;  ///< AnnotationFlag bits
    std::int64_t groupId = 0; ///< shapes of one image with the same number are one object; 0 = alone
    bool operator==(const Annotation&) const = default;
};

/// A text of an image that is edited and undone like a label: "comments" (JSON array of {"author", "at",
/// "text", "done"}), "source" (JSON: where it was taken from: {"video", "timeMs"} or {"file", "page"}),
/// "rejected" (JSON array: classes suggested and turned down), and what formats brought ("$coco", "$cvat" …).
struct ImageMeta {
    ImageId image;
    std::string key, value;
    bool operator==(const ImageMeta&) const = default;
};

/// The colour given to the n-th class (n from 0): seven that colour-blind people tell apart too (Okabe and
/// Ito, "Color Universal Design", 2008, without black), then hues by the golden angle.
std::uint32_t defaultClassColor(int index);
/// "1"…"9" for 0…8, "0" for 9, empty after.
std::string defaultClassKey(int index);

} // namespace imago
