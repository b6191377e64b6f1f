// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_fields.h"
#include "core/geometry/shapes.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Tolerant reading of the JSON of other programs: numbers may be texts, fields may be null. For .cpp files
/// only.
namespace imago::json {

/// The field, or null where it is missing, is JSON's null, or `object` is no object.
const nlohmann::json* field(const nlohmann::json& object, const std::string& key);

/// A finite number, perhaps written as text.
std::optional<double> number(const nlohmann::json& value);
std::optional<double> numberAt(const nlohmann::json& object, const std::string& key);
/// A list of nothing but finite numbers.
std::optional<std::vector<double>> numbers(const nlohmann::json& value);
/// Pairs of a flat list: x, y, x, y, …; nothing where the count is odd.
std::optional<std::vector<Point>> points(const std::vector<double>& flat);
/// A list of [x, y].
std::optional<std::vector<Point>> pointPairs(const nlohmann::json& value);
/// The text there; empty where there is none.
std::string textAt(const nlohmann::json& object, const std::string& key);
/// true, or a number other than 0.
bool flagAt(const nlohmann::json& object, const std::string& key);
/// A whole number in [1, 2^20] each; 0×0 where one is none.
Size sizeAt(const nlohmann::json& object, const std::string& width, const std::string& height);
/// The name of an id that may be a number or a text; empty where it is neither. 7 and "7" are the same.
std::string idText(const nlohmann::json& value);

/// The fields of an object that are none of these.
nlohmann::json without(nlohmann::json object, std::initializer_list<std::string_view> known);
/// The object that a text holds; an empty one where it holds none.
nlohmann::json objectFrom(const std::string& text);
/// Annotation::attributes of the class's attributes and, under `key` ("$coco"), of unknown fields. Either may
/// be no object; attributes with names that begin with "$" are left out.
std::string attributesWith(nlohmann::json attributes, const std::string& key, nlohmann::json unknown);
/// The text of an object, empty where it has no fields.
std::string textUnlessEmpty(const nlohmann::json& object);
/// The class's attributes alone.
nlohmann::json plainAttributes(const nlohmann::json& attributes);

} // namespace imago::json
