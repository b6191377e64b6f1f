// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_fields.h"
#include "core/base/text.h"
#include "core/formats/writing.h"

#include <charconv>
#include <cmath>

namespace imago {

Attributes attributesOf(const std::string& text) {
    Attributes attributes;
    if (text.empty()) return attributes;
    const auto parsed = json::parse(text, "the attributes of a shape");
    if (!parsed || !parsed->is_object()) return attributes;
    for (const auto& [name, value] : parsed->items()) {
        if (name.empty() || name.front() == '$') continue;
        if (value.is_boolean())
            attributes[name] = value.get<bool>();
        else if (value.is_number())
            attributes[name] = value.get<double>();
        else if (value.is_string())
            attributes[name] = value.get<std::string>();
        else
            attributes[name] = json::dump(value);
    }
    return attributes;
}

std::string attributesText(const Attributes& attributes) {
    auto object = nlohmann::json::object();
    for (const auto& [name, value] : attributes) {
        if (name.empty() || name.front() == '$') continue;
        if (const auto* number = std::get_if<double>(&value);
            number && *number == std::floor(*number) && std::abs(*number) < 9e15)
            object[name] = static_cast<std::int64_t>(*number);
        else
            std::visit([&, &key = name](const auto& v) { object[key] = v; }, value);
    }
    return object.empty() ? std::string() : json::dump(object);
}

std::string valueText(const AttributeValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
    return std::get<std::string>(value);
}

AttributeValue valueFromText(const std::string& text) {
    const auto lower = lowerAscii(text);
    if (lower == "true") return true;
    if (lower == "false") return false;
    double number = 0;
    const auto* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    // Only where the number says all that the text says: "007" is a name.
    if (error == std::errc() && at == end && std::isfinite(number) && fmt::format("{}", number) == text)
        return number;
    return text;
}

bool isSet(const Attributes& attributes, const std::string& name) {
    const auto at = attributes.find(name);
    if (at == attributes.end()) return false;
    if (const auto* flag = std::get_if<bool>(&at->second)) return *flag;
    if (const auto* number = std::get_if<double>(&at->second)) return *number != 0;
    const auto lower = lowerAscii(std::get<std::string>(at->second));
    return lower == "true" || lower == "yes" || lower == "1";
}

} // namespace imago
