// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/class_schema.h"

#include <string>

namespace imago {

/// The attributes of a shape are a JSON object, as Annotation::attributes keeps it. A text that is none
/// counts as empty.

/// What a new shape of the class has: the attributes that have a standard value. Empty where none has.
std::string standardAttributes(const ClassSchema& schema);

/// With one attribute set: flags as true or false ("true", "1" and "yes" are true), numbers as numbers where
/// the value is one, all else as text. An empty value takes the attribute away. Nothing is changed for a name
/// that is empty or begins with '$'.
std::string withAttribute(const std::string& attributes, const std::string& name, const std::string& value,
                          AttributeSchema::Type type);

/// As text: "true", "3.5", "red"; empty where there is none.
std::string attributeOf(const std::string& attributes, const std::string& name);

} // namespace imago
