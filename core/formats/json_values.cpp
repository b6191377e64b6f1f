// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_values.h"

#include "core/base/json_depth.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace imago::json {

using Json = nlohmann::json;

const Json* field(const Json& object, const std::string& key) {
    if (!object.is_object()) return nullptr;
    const auto at = object.find(key);
    return at == object.end() || at->is_null() ? nullptr : &*at;
}

std::optional<double> number(const Json& value) {
    double out = 0;
    if (value.is_number()) {
        out = value.get<double>();
    } else if (const auto* text = value.get_ptr<const std::string*>()) {
        const auto* end = text->data() + text->size();
        const auto [at, error] = std::from_chars(text->data(), end, out);
        if (error != std::errc() || at != end) return {};
    } else {
        return {};
    }
    // Beyond this nothing is a coordinate, and sums would lose their meaning.
    if (!std::isfinite(out) || std::abs(out) > 1e12) return {};
    return out;
}

std::optional<double> numberAt(const Json& object, const std::string& key) {
    const auto* value = field(object, key);
    return value ? number(*value) : std::nullopt;
}

std::optional<std::vector<double>> numbers(const Json& value) {
    if (!value.is_array()) return {};
    std::vector<double> out;
    out.reserve(value.size());
    for (const auto& one : value) {
        const auto read = number(one);
        if (!read) return {};
        out.push_back(*read);
    }
    return out;
}

std::optional<std::vector<Point>> points(const std::vector<double>& flat) {
    if (flat.size() % 2) return {};
    std::vector<Point> out;
    out.reserve(flat.size() / 2);
    for (std::size_t i = 0; i < flat.size(); i += 2)
        out.push_back({flat[i], flat[i + 1]});
    return out;
}

std::optional<std::vector<Point>> pointPairs(const Json& value) {
    if (!value.is_array()) return {};
    std::vector<Point> out;
    out.reserve(value.size());
    for (const auto& pair : value) {
        if (!pair.is_array() || pair.size() != 2) return {};
        const auto x = number(pair[0]), y = number(pair[1]);
        if (!x || !y) return {};
        out.push_back({*x, *y});
    }
    return out;
}

std::string textAt(const Json& object, const std::string& key) {
    const auto* value = field(object, key);
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

bool flagAt(const Json& object, const std::string& key) {
    const auto* value = field(object, key);
    if (!value) return false;
    return value->is_boolean() ? value->get<bool>() : number(*value).value_or(0) != 0;
}

Size sizeAt(const Json& object, const std::string& width, const std::string& height) {
    constexpr double longest = 1 << 20;
    const auto w = numberAt(object, width), h = numberAt(object, height);
    const auto fits = [](double side) { return side >= 1 && side <= longest && side == std::floor(side); };
    return w && h && fits(*w) && fits(*h) ? Size{static_cast<int>(*w), static_cast<int>(*h)} : Size{};
}

std::string idText(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_number_integer()) return value.dump();
    // Tables that went through floating point: 12.0.
    if (value.is_number_float()) {
        const double number = value.get<double>();
        if (number == std::floor(number) && std::abs(number) < 9e15)
            return std::to_string(static_cast<std::int64_t>(number));
    }
    return {};
}

Json without(Json object, std::initializer_list<std::string_view> known) {
    if (!object.is_object()) return Json::object();
    for (auto at = object.begin(); at != object.end();)
        at =
            std::find(known.begin(), known.end(), at.key()) != known.end() ? object.erase(at) : std::next(at);
    return object;
}

Json objectFrom(const std::string& text) {
    if (text.empty() || nestsTooDeeply(text)) return Json::object();
    auto parsed = parse(text, "text");
    return parsed && parsed->is_object() ? std::move(*parsed) : Json::object();
}

Json plainAttributes(const Json& attributes) {
    auto plain = Json::object();
    if (attributes.is_object())
        for (const auto& [name, value] : attributes.items())
            if (!name.empty() && name.front() != '$') plain[name] = value;
    return plain;
}

std::string attributesWith(Json attributes, const std::string& key, Json unknown) {
    auto all = plainAttributes(attributes);
    if (unknown.is_object() && !unknown.empty()) all[key] = std::move(unknown);
    return textUnlessEmpty(all);
}

std::string textUnlessEmpty(const Json& object) {
    return object.empty() ? std::string() : dump(object);
}

} // namespace imago::json
