// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/class_schema.h"

#include "core/base/json_fields.h"

#include <array>

namespace imago {

namespace {

constexpr std::array<const char*, 4> typeWords{"text", "number", "choice", "flag"};

Result<AttributeSchema::Type> typeFromWord(const std::string& word) {
    for (std::size_t i = 0; i < typeWords.size(); ++i)
        if (word == typeWords[i]) return static_cast<AttributeSchema::Type>(i);
    return failure(ErrorCode::corrupt, "'" + word + "' is no type of an attribute");
}

Result<AttributeSchema> attributeFrom(const nlohmann::json& json) {
    AttributeSchema attribute;
    json::Fields fields(json, "an attribute");
    fields.required("name", attribute.name);
    fields.word("type", attribute.type, typeFromWord);
    fields.optional("choices", attribute.choices);
    fields.optional("default", attribute.standard);
    IMAGO_CHECK(fields.status());
    if (attribute.name.empty() || attribute.name.front() == '$')
        return failure(ErrorCode::corrupt, "an attribute needs a name that does not begin with $");
    return attribute;
}

} // namespace

std::string schemaText(const ClassSchema& schema) {
    if (schema.empty()) return {};
    nlohmann::json json = nlohmann::json::object();
    for (const auto& attribute : schema.attributes) {
        nlohmann::json one{{"name", attribute.name},
                           {"type", typeWords[static_cast<std::size_t>(attribute.type)]}};
        if (!attribute.choices.empty()) one["choices"] = attribute.choices;
        if (!attribute.standard.empty()) one["default"] = attribute.standard;
        json["attributes"].push_back(std::move(one));
    }
    if (!schema.keypoints.empty()) json["keypoints"] = schema.keypoints;
    for (const auto& [from, to] : schema.skeleton)
        json["skeleton"].push_back({from, to});
    if (!schema.supercategory.empty()) json["supercategory"] = schema.supercategory;
    return json::dump(json);
}

Result<ClassSchema> parseSchema(const std::string& text) {
    ClassSchema schema;
    if (text.empty()) return schema;
    IMAGO_TRY(parsed, json::parse(text, "the schema of a class"));
    json::Fields fields(parsed, "the schema of a class");
    fields.optional("keypoints", schema.keypoints);
    fields.optional("supercategory", schema.supercategory);
    std::vector<std::vector<int>> skeleton;
    fields.optional("skeleton", skeleton);
    const auto* attributes = fields.find("attributes");
    IMAGO_CHECK(fields.status());
    const auto points = static_cast<int>(schema.keypoints.size());
    for (const auto& bone : skeleton) {
        if (bone.size() != 2 || bone[0] < 0 || bone[1] < 0 || bone[0] >= points || bone[1] >= points)
            return failure(ErrorCode::corrupt, "the skeleton of a class names keypoints that it has not");
        schema.skeleton.emplace_back(bone[0], bone[1]);
    }
    if (attributes && !attributes->is_array())
        return failure(ErrorCode::corrupt, "the attributes of a class must be a list");
    if (attributes)
        for (const auto& one : *attributes) {
            IMAGO_TRY(attribute, attributeFrom(one));
            schema.attributes.push_back(std::move(attribute));
        }
    return schema;
}

} // namespace imago
