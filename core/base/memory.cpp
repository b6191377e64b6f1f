// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memory.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace imago {
namespace {

namespace fs = std::filesystem;

std::optional<std::int64_t> numberIn(const fs::path& file) {
    std::int64_t number = 0;
    // Version 2 says "max" where there is no limit.
    if (std::ifstream(file) >> number && number >= 0) return number;
    return std::nullopt;
}

/// The number behind a key in a file of "key number" lines; "key:" in meminfo.
std::optional<std::int64_t> numberOf(const fs::path& file, std::string_view key) {
    std::ifstream in(file);
    std::string name, rest;
    for (std::int64_t number = 0; in >> name >> number; std::getline(in, rest))
        if (name == key) return number;
    return std::nullopt;
}

std::optional<std::int64_t> meminfo(const fs::path& root, std::string_view key) {
    const auto kilobytes = numberOf(root / "proc/meminfo", key);
    return kilobytes ? std::optional(*kilobytes * 1024) : std::nullopt;
}

/// How a version of control groups names its files.
struct Names {
    const char *limit, *used, *statistics, *cache;
};
constexpr Names version2{"memory.max", "memory.current", "memory.stat", "inactive_file"};
constexpr Names version1{"memory.limit_in_bytes", "memory.usage_in_bytes", "memory.stat",
                         "total_inactive_file"};

/// A control group's folder, with the names of its files.
struct ControlGroup {
    fs::path folder;
    const Names* names;
};

/// Those that hold this process, from its own out to the root. A container sees its own group as the root,
/// whatever the path says, so folders that are not there do no harm.
std::vector<ControlGroup> controlGroups(const fs::path& root) {
    std::vector<ControlGroup> groups;
    std::ifstream in(root / "proc/self/cgroup");
    for (std::string line; std::getline(in, line);) {
        const auto first = line.find(':'), second = line.find(':', first + 1);
        if (first == std::string::npos || second == std::string::npos) continue;
        const std::string controllers = "," + line.substr(first + 1, second - first - 1) + ",";
        const bool unified = controllers == ",,";
        if (!unified && controllers.find(",memory,") == std::string::npos) continue;
        const fs::path top = root / (unified ? "sys/fs/cgroup" : "sys/fs/cgroup/memory");
        const Names* names = unified ? &version2 : &version1;
        fs::path below = fs::path(line.substr(second + 1)).relative_path();
        while (!below.empty()) {
            groups.push_back({top / below, names});
            below = below.parent_path();
        }
        groups.push_back({top, names});
    }
    return groups;
}

} // namespace

std::int64_t availableMemoryBytes(const fs::path& root) {
    const auto free = meminfo(root, "MemAvailable:");
    if (!free) return 0;
    std::int64_t available = *free;
    for (const auto& [folder, names] : controlGroups(root)) {
        const auto limit = numberIn(folder / names->limit), used = numberIn(folder / names->used);
        if (!limit || !used) continue;
        const std::int64_t cache = numberOf(folder / names->statistics, names->cache).value_or(0);
        available =
            std::min(available, std::max<std::int64_t>(0, *limit - std::max<std::int64_t>(0, *used - cache)));
    }
    return available;
}

std::int64_t totalMemoryBytes(const fs::path& root) {
    const auto all = meminfo(root, "MemTotal:");
    if (!all) return 0;
    std::int64_t total = *all;
    for (const auto& [folder, names] : controlGroups(root))
        if (const auto limit = numberIn(folder / names->limit)) total = std::min(total, *limit);
    return total;
}

} // namespace imago
