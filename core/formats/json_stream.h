// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

/// Reading of long JSON texts value by value, so that memory never holds all of one. For .cpp files only.
///
/// Takes what Python's json module writes (NaN, Infinity) and a byte order mark. Strings are not checked to
/// be UTF-8. Nothing nests deeper than `deepest`: what does is null.
namespace imago::json {

inline constexpr int deepest = 64;

struct StreamVisitor {
    /// The outermost value begins: a list, or else an object.
    std::function<void(bool list)> begin;
    /// Whether the list under this key of the outermost object shall come element by element; a list that is
    /// itself the outermost value always does, with an empty key.
    std::function<bool(const std::string& key)> split;
    /// An element of such a list, from 0.
    std::function<void(const std::string& key, std::size_t index, nlohmann::json&& element)> element;
    /// Any other value of the outermost object.
    std::function<void(const std::string& key, nlohmann::json&& value)> value;
};

/// Errors: corrupt (with the line; values before it have been visited), unsupported (UTF-16), cancelled,
/// outOfMemory.
Status stream(std::string_view text, const std::string& name, const StreamVisitor& visitor,
              const std::stop_token& stop = {});
/// The same for a file, in pieces; reports bytes as progress. Errors also: notFound, unreadable.
Status streamFile(const std::filesystem::path& file, const StreamVisitor& visitor,
                  const ProgressSink& progress = {}, const std::stop_token& stop = {});

/// The whole text as one value, by the same rules.
Result<nlohmann::json> parseWhole(std::string_view text, const std::string& name);

} // namespace imago::json
