// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/folders.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/image/picture_walk.h"

#include <algorithm>

namespace imago {

namespace fs = std::filesystem;

std::vector<fs::path> filesBelow(const fs::path& folder, std::string_view extension, std::stop_token stop) {
    std::vector<fs::path> files;
    std::error_code code;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, code);
    for (const fs::recursive_directory_iterator end; !code && at != end && !stop.stop_requested();
         at.increment(code)) {
        std::error_code ignored;
        const auto name = at->path().filename().string();
        if (isIgnoredName(name))
            at.disable_recursion_pending();
        else if (lowerAscii(at->path().extension().string()) == extension && at->is_regular_file(ignored))
            files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> foldersWith(const fs::path& source, std::string_view child, int levels) {
    std::error_code code;
    if (fs::is_directory(source / child, code)) return {source};
    if (levels == 0) return {};
    std::vector<fs::path> found;
    for (fs::directory_iterator at(source, code), end; !code && at != end; at.increment(code)) {
        std::error_code ignored;
        if (isIgnoredName(at->path().filename().string()) || !at->is_directory(ignored)) continue;
        auto below = foldersWith(at->path(), child, levels - 1);
        found.insert(found.end(), below.begin(), below.end());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string stemBelow(const fs::path& folder, const fs::path& file) {
    auto stem = file;
    return toUtf8(stem.replace_extension().lexically_proximate(folder));
}

void PicturesByStem::add(const fs::path& folder, std::stop_token stop) {
    WalkVisitor visitor;
    visitor.picture = [&](const fs::path& path) {
        auto& list = m_pictures[stemBelow(folder, path)];
        if (std::find(list.begin(), list.end(), path) == list.end()) list.push_back(path);
    };
    walkPictures(folder, visitor, stop);
}

const std::vector<fs::path>& PicturesByStem::at(const std::string& stem) const {
    static const std::vector<fs::path> none;
    const auto found = m_pictures.find(stem);
    return found == m_pictures.end() ? none : found->second;
}

std::vector<std::pair<int, std::string_view>> linesOf(std::string_view text) {
    std::vector<std::pair<int, std::string_view>> lines;
    int number = 0;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find_first_of("\r\n", start), text.size());
        const auto line = withoutOuterSpace(text.substr(start, end - start));
        start = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
        ++number;
        if (!line.empty()) lines.emplace_back(number, line);
    }
    return lines;
}

} // namespace imago
