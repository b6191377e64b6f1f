// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <utility>
#include <vector>

namespace imago {

/// A property of the shapes of a class that a person fills in.
struct AttributeSchema {
    enum class Type { text, number, choice, flag };
    std::string name; ///< not empty; does not begin with '$'
    Type type = Type::text;
    std::vector<std::string> choices; ///< for choice
    std::string standard;             ///< value of a new shape, as text; empty = none
    bool operator==(const AttributeSchema&) const = default;
};

/// What a class's shapes carry besides their geometry.
struct ClassSchema {
    std::vector<AttributeSchema> attributes;
    std::vector<std::string> keypoints;        ///< names, in the order of Keypoints::points
    std::vector<std::pair<int, int>> skeleton; ///< pairs of keypoint indices, from 0, joined by a line
    std::string supercategory;                 ///< COCO
    bool empty() const {
        return attributes.empty() && keypoints.empty() && skeleton.empty() && supercategory.empty();
    }
    bool operator==(const ClassSchema&) const = default;
};

/// {"attributes":[{"name","type":"text|number|choice|flag","choices":[…],"default"}],"keypoints":[…],
/// "skeleton":[[0,1],…],"supercategory"}; empty for an empty schema.
std::string schemaText(const ClassSchema& schema);
/// Errors: corrupt.
Result<ClassSchema> parseSchema(const std::string& text);

/// The names that attributes get in formats that know them: an attribute "occluded", "truncated" or
/// "difficult" of type flag is that flag of Pascal VOC, CVAT and X-AnyLabeling.
inline constexpr const char* occludedAttribute = "occluded";
inline constexpr const char* truncatedAttribute = "truncated";
inline constexpr const char* difficultAttribute = "difficult";

} // namespace imago
