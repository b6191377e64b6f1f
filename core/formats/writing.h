// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/dataset.h"
#include "core/formats/output.h"

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What writers share. Every function that changes something tells the Output (kinds of Loss as in
/// docs of each), so that a writer cannot forget it.
namespace imago {

// ---- names ----

/// The name of each item's picture below the output, in the order of the items: DatasetItem::name, else the
/// file's own; made relative, and unique whatever the case. `distinctStems`: also without the extension, for
/// formats with one label file beside each picture. A name that is taken gets "-2" before its extension.
std::vector<std::string> pictureNames(const Dataset& data, bool distinctStems = false);

/// Without the last extension: "a/b.c.jpg" → "a/b.c".
std::string withoutExtension(const std::string& name);

/// Dataset::classes, then what pictures and shapes name besides, in their order.
std::vector<std::string> allClasses(const Dataset& data);

/// The oriented size: the item's, else the one in the picture's header; 0×0 where neither is known.
Size sizeOf(const DatasetItem& item);

// ---- geometry ----

/// A set of AnnotationKind, one bit each.
using KindSet = std::uint32_t;
constexpr KindSet kindSet(std::initializer_list<AnnotationKind> kinds) {
    KindSet set = 0;
    for (const auto kind : kinds)
        set |= 1u << static_cast<int>(kind);
    return set;
}
constexpr bool holds(KindSet set, AnnotationKind kind) {
    return (set >> static_cast<int>(kind) & 1) != 0;
}

/// The geometry in a kind that the format holds: itself, else what is nearest to it, counted as "becomes a
/// …"; nothing where no kind will do, counted as "left out". The whole picture is never converted.
std::optional<Geometry> asHeld(const Geometry& geometry, KindSet held, Size size, Output& out);

/// The part inside the picture: counts "clamped" where it stuck out. Nothing, counted under its own kind,
/// where nothing is left. As it is where the size is not known, and rotated boxes and ellipses always.
std::optional<Geometry> cutToPicture(const Geometry& geometry, Size size, Output& out);

/// Whether any of the points is there; counts "left out" where none is, for formats that cannot tell of such
/// an object.
bool anyThere(const Keypoints& points, Output& out);

/// Each part as one ring; holes are bridged and counted.
std::vector<Ring> ringsOf(const Polygon& polygon, Output& out);

// ---- attributes ----

using AttributeValue = std::variant<bool, double, std::string>;
using Attributes = std::map<std::string, AttributeValue>;

/// Those of the class, from Annotation::attributes; keys that begin with "$" are left out. Lists, objects and
/// null are their JSON text.
Attributes attributesOf(const std::string& json);
/// As Annotation::attributes; empty for none. Names that are empty or begin with "$" are left out.
std::string attributesText(const Attributes& attributes);
/// "true" "false", a number in its shortest form, or the text.
std::string valueText(const AttributeValue& value);
/// The value that a text of unknown type stands for: true or false in any case, a number, else the text.
AttributeValue valueFromText(const std::string& text);
/// Whether the attribute is there and set: true, a number other than 0, "true", "yes" or "1".
bool isSet(const Attributes& attributes, const std::string& name);

// ---- everything else ----

/// What a format has a place for, besides geometry and classes.
struct Holding {
    bool attributes = false;
    std::set<std::string> attributeNames = {}; ///< where only some have a place
    bool attributeTrees = false;               ///< lists, objects and null stay what they are
    bool confidence = false, source = false, author = false, zOrder = false, group = false;
    bool locked = false, hidden = false, crowd = false;
    bool splits = false, review = false, comments = false;
    bool negative = false;    ///< tells it from unlabelled
    bool unlabelled = true;   ///< lists pictures without annotations
    bool emptyClasses = true; ///< lists classes that no shape has
    bool schemas = false, guidelines = false, colors = false, keys = false;
    std::string foreign = {}; ///< "$coco": the key of unknown fields that go back into this format
};

/// Counts all that is there and has no place, under "attribute", "confidence", "source", "author", "z_order",
/// "group", "flag_locked", "flag_hidden", "crowd", "split", "review", "comment", "negative", "unlabelled",
/// "class", "schema", "guidelines", "color", "key" and "foreign".
void loseDetails(const Dataset& data, const Holding& holding, Output& out);

} // namespace imago
