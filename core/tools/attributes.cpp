// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/attributes.h"

#include "core/base/json_fields.h"

namespace imago {

namespace {

using Json = nlohmann::json;

Json objectOf(const std::string& attributes) {
    if (attributes.empty()) return Json::object();
    auto parsed = json::parse(attributes, "attributes");
    return parsed && parsed->is_object() ? std::move(*parsed) : Json::object();
}

std::string textOf(const Json& object) {
    return object.empty() ? std::string() : json::dump(object);
}

Json valueOf(const std::string& value, AttributeSchema::Type type) {
    if (type == AttributeSchema::Type::flag) return value == "true" || value == "1" || value == "yes";
    if (type == AttributeSchema::Type::number)
        if (const auto number = json::parse(value, "a number"); number && number->is_number()) return *number;
    return value;
}

} // namespace

std::string standardAttributes(const ClassSchema& schema) {
    Json object = Json::object();
    for (const auto& attribute : schema.attributes)
        if (!attribute.standard.empty()) object[attribute.name] = valueOf(attribute.standard, attribute.type);
    return textOf(object);
}

std::string withAttribute(const std::string& attributes, const std::string& name, const std::string& value,
                          AttributeSchema::Type type) {
    if (name.empty() || name.front() == '$') return attributes;
    Json object = objectOf(attributes);
    if (value.empty())
        object.erase(name);
    else
        object[name] = valueOf(value, type);
    return textOf(object);
}

std::string attributeOf(const std::string& attributes, const std::string& name) {
    const Json object = objectOf(attributes);
    const auto found = object.find(name);
    if (found == object.end()) return {};
    return found->is_string() ? found->get<std::string>() : json::dump(*found);
}

} // namespace imago
