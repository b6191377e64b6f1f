// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// The files in a folder and below it with this extension (".xml", lower case), sorted; hidden folders and
/// what archives leave behind are passed over, links to folders are not followed.
std::vector<std::filesystem::path> filesBelow(const std::filesystem::path& folder, std::string_view extension,
                                              std::stop_token stop = {});

/// The folders, `source` among them and at most `levels` below it, that hold a folder of this name, sorted.
/// Below one that does none is looked for.
std::vector<std::filesystem::path> foldersWith(const std::filesystem::path& source, std::string_view child,
                                               int levels = 2);

/// A path below a folder with '/', without its extension: "sub/a". The path itself where it lies elsewhere.
std::string stemBelow(const std::filesystem::path& folder, const std::filesystem::path& file);

/// The pictures below some folders by stemBelow.
class PicturesByStem {
public:
    void add(const std::filesystem::path& folder, std::stop_token stop);
    /// Those of that stem in byte order; empty where there are none.
    const std::vector<std::filesystem::path>& at(const std::string& stem) const;
    const std::map<std::string, std::vector<std::filesystem::path>>& all() const { return m_pictures; }

private:
    std::map<std::string, std::vector<std::filesystem::path>> m_pictures;
};

/// The lines without the space around them, blank ones left out, with their number from 1.
std::vector<std::pair<int, std::string_view>> linesOf(std::string_view text);

} // namespace imago
