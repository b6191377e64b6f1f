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

/// Where an image stands with the person. `excluded` images take no part in training or evaluation;
/// `ambiguous` ones neither train nor count, until somebody decides.
enum class ReviewState { unreviewed = 0, reviewed = 1, ambiguous = 2, excluded = 3 };

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

std::string_view toString(Split split);        ///< "none" "train" "val" "test"
std::string_view toString(ReviewState review); ///< "unreviewed" "reviewed" "ambiguous" "excluded"
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
    bool operator==(const ImageRecord&) const = default;
};

struct ClassRecord {
    ClassId id;
    std::string name;        ///< unique in the project, not empty, no leading or trailing space
    std::uint32_t color = 0; ///< 0xRRGGBB
    std::string key;         ///< "1"…"9", "0" or a letter; empty = none; unique where not empty
    int position = 0;        ///< order in lists, 0-based; the index of the class in a trained model
    bool operator==(const ClassRecord&) const = default;
};

/// What an annotation's geometry is. This version creates `image` only; the others are for later ones.
enum class AnnotationKind {
    image = 0,
    box = 1,
    rotatedBox = 2,
    polygon = 3,
    polyline = 4,
    point = 5,
    mask = 6
};

/// Who made it.
enum class AnnotationSource { human = 0, model = 1, import = 2 };

struct Annotation {
    AnnotationId id;
    ImageId image;
    ClassId classId;
    AnnotationKind kind = AnnotationKind::image;
    std::string geometry; ///< JSON by kind; empty for `image`
    AnnotationSource source = AnnotationSource::human;
    double confidence = 1; ///< in [0, 1]; 1 for people
    std::string author;    ///< user name, model run or import source
    std::int64_t createdMs = 0, changedMs = 0;
    bool operator==(const Annotation&) const = default;
};

/// The colour given to the n-th class (n from 0): seven that colour-blind people tell apart too (Okabe and
/// Ito, "Color Universal Design", 2008, without black), then hues by the golden angle.
std::uint32_t defaultClassColor(int index);
/// "1"…"9" for 0…8, "0" for 9, empty after.
std::string defaultClassKey(int index);

} // namespace imago
