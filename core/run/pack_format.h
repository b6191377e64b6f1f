// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_pack.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

/// The names inside a pack: for its writer and its reader alone.
namespace imago::pack {

inline constexpr const char* wordOfFormat = "imago-pack";
inline constexpr int version = 1;
inline constexpr const char* indexName = "pack.json";
inline constexpr const char* shardsFolder = "shards";
inline constexpr const char* picturesFolder = "pictures";
inline constexpr const char* weightsFolder = "weights";
inline constexpr const char* missingFolder = "missing";
inline constexpr std::size_t keyDigits = 9;

inline bool isKey(std::string_view text) {
    return text.size() == keyDigits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Lower-case letters and digits, at most five: what is left of a file name's ending.
inline bool isEnding(std::string_view text) {
    return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    });
}

/// "000000017.jpg": the only names a shard may hold.
inline bool isMember(std::string_view name) {
    return name.size() > keyDigits + 1 && name[keyDigits] == '.' && isKey(name.substr(0, keyDigits)) &&
           isEnding(name.substr(keyDigits + 1));
}

/// "train-000000.tar"
inline bool isShard(std::string_view name) {
    const auto dash = name.find('-');
    if (dash == std::string_view::npos || !splitFromString(name.substr(0, dash))) return false;
    const auto number = name.substr(dash + 1);
    return number.size() == 10 && number.substr(6) == ".tar" &&
           std::all_of(number.begin(), number.begin() + 6, [](char c) { return c >= '0' && c <= '9'; });
}

/// Where a manifest's path leads: "shards/SHARD/MEMBER", or "missing/MEMBER" with no shard.
struct Place {
    std::string shard, member;
};
inline std::optional<Place> placeOf(const std::string& path) {
    const auto last = path.rfind('/');
    if (last == std::string::npos) return std::nullopt;
    Place place{path.substr(0, last), path.substr(last + 1)};
    if (!isMember(place.member)) return std::nullopt;
    if (place.shard == missingFolder) return Place{{}, place.member};
    const std::string lead = std::string(shardsFolder) + "/";
    if (!place.shard.starts_with(lead)) return std::nullopt;
    place.shard.erase(0, lead.size());
    return isShard(place.shard) ? std::optional(place) : std::nullopt;
}

/// A folder that is filled; removed again with all it holds unless keep() is called.
class Draft {
public:
    /// Errors: alreadyExists where it holds something, io.
    static Result<Draft> open(const std::filesystem::path& folder);
    Draft(Draft&& other) noexcept : m_folder(std::move(other.m_folder)) { other.m_folder.clear(); }
    Draft& operator=(Draft&&) = delete;
    ~Draft();
    void keep() { m_folder.clear(); }

private:
    explicit Draft(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    std::filesystem::path m_folder;
};

} // namespace imago::pack
