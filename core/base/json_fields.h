// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Strict reading of JSON objects. For .cpp files only: no public header of a room includes nlohmann.
namespace imago::json {

/// Parses a whole text. Error: corrupt, with the line, led by `what` ("recipe").
inline Result<nlohmann::json> parse(std::string_view text, std::string_view what) {
    try {
        return nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& e) {
        std::size_t line = 1;
        for (std::size_t i = 0; i + 1 < e.byte && i < text.size(); ++i)
            line += text[i] == '\n';
        return failure(ErrorCode::corrupt, fmt::format("{} is not valid JSON (line {})", what, line));
    } catch (const nlohmann::json::exception&) { // a number too large for its type and the like
        return failure(ErrorCode::corrupt, fmt::format("{} is not valid JSON", what));
    }
}

/// One line (indent −1) or indented text. Bytes that are no UTF-8 become U+FFFD instead of an exception.
template <class Json> std::string dump(const Json& value, int indent = -1) {
    return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

inline bool convert(const nlohmann::json& from, bool& to) {
    if (!from.is_boolean()) return false;
    to = from.get<bool>();
    return true;
}

inline bool convert(const nlohmann::json& from, std::string& to) {
    if (!from.is_string()) return false;
    to = from.get_ref<const std::string&>();
    return true;
}

inline bool convert(const nlohmann::json& from, double& to) {
    if (!from.is_number()) return false;
    to = from.get<double>();
    return std::isfinite(to);
}

/// Whole numbers, also written as 12.0, that fit the type.
template <std::integral Integer>
requires(!std::same_as<Integer, bool>) bool convert(const nlohmann::json& from, Integer& to) {
    if (from.is_number_unsigned()) {
        const auto value = from.get<std::uint64_t>();
        if (!std::in_range<Integer>(value)) return false;
        to = static_cast<Integer>(value);
        return true;
    }
    if (from.is_number_integer()) {
        const auto value = from.get<std::int64_t>();
        if (!std::in_range<Integer>(value)) return false;
        to = static_cast<Integer>(value);
        return true;
    }
    if (!from.is_number_float()) return false;
    const double value = from.get<double>();
    constexpr double exact = 9007199254740992.0; // 2^53: above it a double is no certain integer
    if (!(std::abs(value) <= exact) || value != std::floor(value)) return false;
    if (!std::in_range<Integer>(static_cast<std::int64_t>(value))) return false;
    to = static_cast<Integer>(value);
    return true;
}

template <class T> bool convert(const nlohmann::json& from, std::vector<T>& to) {
    if (!from.is_array()) return false;
    std::vector<T> values(from.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!convert(from[i], values[i])) return false;
    to = std::move(values);
    return true;
}

template <class T> constexpr std::string_view typeWord() {
    if constexpr (std::same_as<T, bool>)
        return "true or false";
    else if constexpr (std::integral<T>)
        return "a whole number in range";
    else if constexpr (std::floating_point<T>)
        return "a number";
    else if constexpr (std::same_as<T, std::string>)
        return "a text";
    else
        return "a list";
}

/// Reads fields one by one and keeps the first problem, which names the field:
///     Fields fields(object, "recipe");
///     fields.optional("epochs", recipe.epochs);
///     fields.noOthers();
///     if (!fields.status()) …
class Fields {
public:
    /// `object` must outlive the reader.
    Fields(const nlohmann::json& object, std::string what) : m_object(object), m_what(std::move(what)) {
        if (!object.is_object()) fail(fmt::format("{} is not a JSON object", m_what));
    }

    /// The field's value, or null; counts as known from now on.
    const nlohmann::json* find(std::string_view key) {
        if (!m_object.is_object()) return nullptr;
        m_known.emplace(key);
        const auto it = m_object.find(key);
        return it == m_object.end() ? nullptr : &*it;
    }
    template <class T> void optional(std::string_view key, T& to) {
        if (const auto* value = find(key)) take(key, *value, to);
    }
    template <class T> void required(std::string_view key, T& to) {
        if (const auto* value = find(key))
            take(key, *value, to);
        else
            fail(fmt::format("{} has no field '{}'", m_what, key));
    }
    /// A number that may be null, which is read as NaN: JSON has no other word for it.
    void requiredOrNan(std::string_view key, double& to) {
        if (const auto* value = find(key); value && value->is_null())
            to = std::numeric_limits<double>::quiet_NaN();
        else
            required(key, to);
    }
    /// A word that `parse` turns into a Result; its error becomes the field's.
    template <class T, class Parse> void word(std::string_view key, T& to, Parse&& parse) {
        const auto* value = find(key);
        if (!value) return;
        std::string text;
        take(key, *value, text);
        if (!m_status) return;
        auto parsed = parse(text);
        if (parsed)
            to = *parsed;
        else
            fail(fmt::format("{}: {}: {}", m_what, key, parsed.error().message));
    }
    /// Every field that was not asked for is an error.
    void noOthers() {
        if (!m_object.is_object()) return;
        for (const auto& [key, value] : m_object.items())
            if (!m_known.contains(key)) fail(fmt::format("{} has an unknown field '{}'", m_what, key));
    }
    void fail(std::string message) {
        if (m_status) m_status = failure(ErrorCode::corrupt, std::move(message));
    }
    const Status& status() const { return m_status; }

private:
    template <class T> void take(std::string_view key, const nlohmann::json& value, T& to) {
        if (!convert(value, to)) fail(fmt::format("{}: '{}' must be {}", m_what, key, typeWord<T>()));
    }

    const nlohmann::json& m_object;
    std::string m_what;
    std::set<std::string, std::less<>> m_known;
    Status m_status;
};

} // namespace imago::json
