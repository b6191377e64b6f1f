// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/dataset.h"
#include "core/formats/writing.h"
#include "core/project/class_schema.h"

#include <pugixml.hpp>

#include <map>
#include <string>

namespace imago {

/// A <label> and those that have it for their parent. Colours "#rrggbb"; edges of a skeleton from its <svg>.
/// Attributes with names that cannot be used are left out.
struct CvatLabel {
    DatasetClass details; ///< without a schema
    ClassSchema schema;
};
CvatLabel cvatLabelFrom(pugi::xml_node label, const std::vector<pugi::xml_node>& children);

/// Appends the <label> elements of a class: it and its keypoints.
void addCvatLabels(pugi::xml_node labels, const CvatLabel& label);

/// The value of an attribute of that type, as the reader takes it; a text where it is nothing else.
AttributeValue cvatValue(const ClassSchema& schema, const std::string& name, const std::string& text);

/// An element as text, in one line.
std::string xmlText(pugi::xml_node node);
/// Appends the elements of a text; nothing where it is no XML.
void addXml(pugi::xml_node parent, const std::string& text);

} // namespace imago
