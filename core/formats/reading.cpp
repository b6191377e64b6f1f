// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/reading.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/labels.h"
#include "core/image/image.h"
#include "core/image/jpeg_reader.h"
#include "core/image/picture_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

namespace imago {

namespace fs = std::filesystem;

namespace {

/// A data set of more pictures is told apart by paths, not by looking for names.
constexpr std::size_t mostIndexed = 2'000'000;

std::string withSlashes(std::string name) {
    std::replace(name.begin(), name.end(), '\\', '/');
    return name;
}

bool isFile(const fs::path& path) {
    std::error_code code;
    return fs::is_regular_file(path, code);
}

Size headSize(Bytes bytes) {
    const auto format = pictureFormat(bytes);
    int orientation = 1;
    Size size;
    if (format == PictureFormat::jpeg) {
        JpegReader reader(bytes);
        if (!reader.readHeader()) return {};
        size = reader.size();
        orientation = reader.orientation();
    } else {
        size = headerSize(bytes, format);
        orientation = exifOrientation(exifBlock(bytes, format));
    }
    return orientation >= 5 ? Size{size.height, size.width} : size;
}

} // namespace

PictureFinder::PictureFinder(const fs::path& file, const ReadOptions& options) : m_options(options) {
    std::error_code code;
    m_file = fs::absolute(file, code).lexically_normal();
    const auto folder = m_file.parent_path();
    if (!options.images.empty()) m_folders.push_back(fs::absolute(options.images, code).lexically_normal());
    m_folders.push_back(folder);
    for (const auto& other : {folder / "images", folder.parent_path() / "images"})
        if (fs::is_directory(other, code)) m_folders.push_back(other);
    m_searched = m_folders;
}

void PictureFinder::lookInto(const fs::path& folder, bool below) {
    std::error_code code;
    const auto whole = fs::absolute(folder, code).lexically_normal();
    if (!fs::is_directory(whole, code) || std::count(m_folders.begin(), m_folders.end(), whole)) return;
    if (below) m_searched.push_back(whole);
    // What a person named comes first.
    m_folders.insert(m_folders.begin() + (m_options.images.empty() ? 0 : 1), whole);
}

std::optional<fs::path> PictureFinder::among(const std::string& name) const {
    for (const auto& folder : m_folders)
        if (auto path = (folder / fromUtf8(name)).lexically_normal(); isFile(path)) return path;
    return {};
}

std::optional<fs::path> PictureFinder::find(const std::string& name) {
    if (name.empty() || name.size() > 4096 || name.find('\0') != name.npos || !isUtf8(name)) return {};
    if (auto found = among(name)) return found;
    auto rest = withSlashes(name);
    if (rest != name)
        if (auto found = among(rest)) return found;
    for (auto slash = rest.find('/'); slash != rest.npos; slash = rest.find('/')) {
        rest.erase(0, slash + 1);
        if (rest.empty()) return {};
        if (auto found = among(rest)) return found;
    }
    if (!m_indexed) index();
    if (const auto at = m_byName.find(rest); at != m_byName.end() && !at->second.empty()) return at->second;
    if (m_options.findPicture)
        if (auto found = m_options.findPicture(name)) return found;
    return {};
}

void PictureFinder::index() {
    m_indexed = true;
    std::stop_source full;
    std::size_t count = 0;
    WalkVisitor visitor;
    visitor.picture = [&](const fs::path& path) {
        if (++count > mostIndexed || m_options.stop.stop_requested()) full.request_stop();
        const auto [at, added] = m_byName.emplace(path.filename().string(), path);
        if (!added && at->second != path) at->second.clear();
    };
    for (const auto& folder : m_searched)
        if (!folder.empty() && folder != folder.root_path()) walkPictures(folder, visitor, full.get_token());
}

std::string PictureFinder::missing(const std::string& name) const {
    return fmt::format("{} was not found beside {}{}; name the folder of the pictures, or put it there", name,
                       toUtf8(m_file.filename()),
                       m_options.images.empty() ? "" : " nor in " + toUtf8(m_options.images));
}

Size pictureSize(const fs::path& path) {
    std::error_code code;
    const auto bytes = fs::file_size(path, code);
    if (code) return {};
    // Nearly every header is this short; colour profiles and thumbnails can make it longer.
    for (const std::size_t part : {std::size_t{1} << 16, std::size_t{1} << 22}) {
        const auto head = headOf(path, part);
        const auto size = headSize({reinterpret_cast<const std::uint8_t*>(head.data()), head.size()});
        if (!size.empty() || bytes <= part) return size;
    }
    return {};
}

std::string headOf(const fs::path& file, std::size_t bytes) {
    if (!isFile(file)) return {};
    std::ifstream in(file, std::ios::binary);
    std::string head(bytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(bytes));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(0, in.gcount())));
    return head;
}

bool mentionsKey(std::string_view head, std::string_view key) {
    const auto quoted = fmt::format("\"{}\"", key);
    for (auto at = head.find(quoted); at != head.npos; at = head.find(quoted, at + 1)) {
        const auto next = head.find_first_not_of(" \t\r\n", at + quoted.size());
        if (next != head.npos && head[next] == ':') return true;
    }
    return false;
}

std::string_view withoutMark(std::string_view text) {
    return text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text;
}

Result<std::string> readUtf8(const fs::path& file) {
    IMAGO_TRY(text, readText(file));
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff"))
        return failure(ErrorCode::unsupported,
                       fmt::format("{} is UTF-16 text; save it as UTF-8", toUtf8(file)));
    if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
    return text;
}

Split splitInName(std::string_view name) {
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t i = 0; i < name.size();) {
        if (!isLetter(name[i])) {
            ++i;
            continue;
        }
        auto end = i;
        while (end < name.size() && isLetter(name[end]))
            ++end;
        if (const auto split = splitFromWord(name.substr(i, end - i))) return *split;
        i = end;
    }
    return Split::none;
}

std::vector<fs::path> filesIn(const fs::path& folder, std::string_view extension) {
    std::vector<fs::path> files;
    std::error_code code;
    for (fs::directory_iterator at(folder, code), end; !code && at != end; at.increment(code)) {
        std::error_code ignored;
        const auto& path = at->path();
        if (!isIgnoredName(path.filename().string()) && lowerAscii(path.extension().string()) == extension &&
            at->is_regular_file(ignored))
            files.push_back(path);
    }
    std::sort(files.begin(), files.end());
    return files;
}

Status checkChoices(const std::map<std::string, std::string>& choices,
                    std::initializer_list<std::string_view> known) {
    for (const auto& [name, value] : choices)
        if (std::find(known.begin(), known.end(), name) == known.end())
            return failure(ErrorCode::invalidArgument,
                           fmt::format("this format has no choice \"{}\"; it has {}", name,
                                       known.size() ? fmt::format("{}", fmt::join(known, ", ")) : "none"));
    return {};
}

Result<std::string> choiceOf(const std::map<std::string, std::string>& choices, const std::string& name,
                             std::initializer_list<std::string_view> words) {
    const auto at = choices.find(name);
    if (at == choices.end()) return std::string(*words.begin());
    if (std::find(words.begin(), words.end(), at->second) != words.end()) return at->second;
    return failure(ErrorCode::invalidArgument, fmt::format("the choice {} is one of {}, not \"{}\"", name,
                                                           fmt::join(words, ", "), at->second));
}

} // namespace imago
