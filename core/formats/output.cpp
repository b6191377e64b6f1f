// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/output.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/output_folder.h"
#include "core/formats/picture_copy.h"
#include "core/image/decode.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr auto manifestName = "MANIFEST.sha256";

/// Why a name cannot be one of a data set; empty where it can.
std::string nameProblem(const std::string& name) {
    if (name.empty()) return "is empty";
    if (name.find('\0') != name.npos) return "holds a zero byte";
    if (name.front() == '/') return "is not relative";
    if (name == manifestName) return "is kept for the list of files";
    for (std::size_t start = 0; start <= name.size();) {
        const auto end = std::min(name.find('/', start), name.size());
        const auto part = name.substr(start, end - start);
        if (part.empty()) return "has an empty part";
        if (part == "." || part == "..") return "leaves its folder";
        start = end + 1;
    }
    return {};
}

/// There are some forty kinds; should there be more than bits, the last ones share one.
std::uint64_t bitOf(std::size_t number) {
    return std::uint64_t{1} << std::min<std::size_t>(number, 63);
}

} // namespace

struct Output::State {
    OutputOptions options;
    std::optional<OutputFolder> folder; ///< none in a dry run
    fs::path target;
    std::set<std::string> names;
    std::unordered_set<std::string> folded;  ///< of names and of pictures
    std::unordered_set<std::string> folders; ///< that names lie in
    std::map<std::pair<std::string, std::string>, std::int64_t> losses;
    std::map<std::string, std::size_t> kinds; ///< of losses, by number
    const void* subject = nullptr;
    std::unordered_map<const void*, std::uint64_t> lostOf; ///< by subject, a bit for each kind
    std::map<std::string, std::string> pictures;
    std::int64_t images = 0, annotations = 0;

    Status claim(const std::string& name) {
        if (const auto problem = nameProblem(name); !problem.empty())
            return failure(ErrorCode::invalidArgument, fmt::format("the name \"{}\" {}", name, problem));
        if (names.contains(name) || folders.contains(name))
            return failure(ErrorCode::invalidArgument, fmt::format("\"{}\" would be written twice", name));
        for (auto end = name.find('/'); end != name.npos; end = name.find('/', end + 1)) {
            const auto parent = name.substr(0, end);
            if (names.contains(parent))
                return failure(ErrorCode::invalidArgument,
                               fmt::format("\"{}\" would be a file and a folder", parent));
            folders.insert(parent);
        }
        if (!folded.insert(foldedCase(name)).second)
            return failure(ErrorCode::invalidArgument,
                           fmt::format("\"{}\" differs from another name by case alone", name));
        return {};
    }

    bool isElsewhere(const fs::path& picture) const {
        struct stat there {
        }, here{};
        auto parent = target.parent_path();
        std::error_code code;
        while (!fs::exists(parent, code) && parent.has_relative_path())
            parent = parent.parent_path();
        return ::stat(picture.c_str(), &there) != 0 || ::stat(parent.c_str(), &here) != 0 ||
               there.st_dev != here.st_dev;
    }
};

Output::Output(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Output::~Output() = default;
Output::Output(Output&&) noexcept = default;
Output& Output::operator=(Output&&) noexcept = default;

Result<Output> Output::open(const fs::path& folder, const OutputOptions& options) {
    auto state = std::make_unique<State>();
    std::error_code code;
    state->options = options;
    state->target = fs::absolute(folder, code).lexically_normal();
    if (!state->target.has_filename()) state->target = state->target.parent_path();
    if (options.removeMetadata && options.images == ImageMode::link)
        return failure(ErrorCode::invalidArgument,
                       "metadata can only be removed from copies: linked pictures are the originals");
    if (fs::exists(state->target, code) &&
        !(fs::is_directory(state->target, code) && fs::is_empty(state->target, code)))
        return failure(
            ErrorCode::alreadyExists,
            fmt::format("{} exists already and is not an empty folder; name another one", toUtf8(folder)));
    if (!options.dryRun) {
        IMAGO_TRY(opened, OutputFolder::open(state->target));
        state->folder.emplace(std::move(opened));
    }
    return Output(std::move(state));
}

Status Output::file(const std::string& name, std::string_view content) {
    IMAGO_CHECK(m_state->claim(name));
    m_state->names.insert(name);
    return m_state->folder ? m_state->folder->write(name, content) : Status();
}

Status Output::append(const std::string& name, std::string_view content) {
    if (!m_state->names.contains(name)) return file(name, content);
    return m_state->folder ? m_state->folder->append(name, content) : Status();
}

Result<std::string> Output::picture(const DatasetItem& item, const std::string& name) {
    IMAGO_TRY(called, put(item, name));
    if (m_state->names.contains(name) || m_state->options.images == ImageMode::none)
        m_state->pictures[item.path.native()] = called;
    return called;
}

const std::map<std::string, std::string>& Output::pictures() const {
    return m_state->pictures;
}

Result<std::string> Output::put(const DatasetItem& item, const std::string& name) {
    auto& state = *m_state;
    IMAGO_CHECK(state.claim(name));
    const auto path = toUtf8(item.path);
    const bool copies = state.options.images == ImageMode::copy;
    if (state.options.images != ImageMode::none) state.names.insert(name);
    const auto orientation = orientationOfFile(item.path);
    if (!orientation) {
        state.names.erase(name);
        lose("picture", "the file cannot be read; only what is said of it is written");
        return name;
    }
    const bool bakes = copies && *orientation != 1 && state.options.bakeOrientation;
    if (bakes)
        lose("orientation", "stored upright: encoded again");
    else if (*orientation != 1)
        lose("orientation", "left to EXIF: coordinates are those of the upright picture");
    if (state.options.images == ImageMode::none) {
        const auto relative = item.path.lexically_relative(state.target);
        return toUtf8(relative.empty() ? item.path : relative);
    }
    const bool links = !copies && !state.isElsewhere(item.path);
    if (!copies && !links) lose("link", "the pictures lie on another file system and are copied");
    if (!bakes && !state.options.removeMetadata) {
        if (!state.folder) return name;
        IMAGO_CHECK(state.folder->copy(name, item.path, links));
        return name;
    }
    IMAGO_TRY(read, readPictureFile(item.path));
    auto bytes = std::move(read.bytes);
    const auto leftOut = [&](const Error& error) -> Result<std::string> {
        state.names.erase(name);
        lose("picture", "the file cannot be decoded; only what is said of it is written");
        if (error.code == ErrorCode::outOfMemory) return error;
        return name;
    };
    if (bakes) {
        auto upright = uprightCopy(bytes, path);
        if (!upright) return leftOut(upright.error());
        bytes = std::move(*upright);
    }
    if (state.options.removeMetadata) {
        auto clean = withoutMetadata(bytes, path);
        if (!clean) return leftOut(clean.error());
        bytes = std::move(*clean);
    }
    if (state.folder)
        IMAGO_CHECK(state.folder->write(name, {reinterpret_cast<const char*>(bytes.data()), bytes.size()}));
    return name;
}

void Output::wrote(std::int64_t images, std::int64_t annotations) {
    m_state->images += images;
    m_state->annotations += annotations;
}

void Output::lose(const std::string& kind, const std::string& reason, std::int64_t count) {
    if (count <= 0) return;
    auto& state = *m_state;
    state.losses[{kind, reason}] += count;
    state.lostOf[state.subject] |= bitOf(state.kinds.emplace(kind, state.kinds.size()).first->second);
}

void Output::about(const DatasetItem* item, const DatasetShape* shape) {
    m_state->subject = shape ? static_cast<const void*>(shape) : item;
}

bool Output::hasLost(const std::string& kind, const DatasetItem* item, const DatasetShape* shape) const {
    const auto number = m_state->kinds.find(kind);
    const auto at = m_state->lostOf.find(shape ? static_cast<const void*>(shape) : item);
    return number != m_state->kinds.end() && at != m_state->lostOf.end() &&
           (at->second & bitOf(number->second)) != 0;
}

Status Output::finish() {
    if (!m_state->folder) return {};
    IMAGO_CHECK(m_state->folder->finish(manifestName));
    m_state->folder.reset();
    return {};
}

fs::path Output::place() const {
    return m_state->folder ? m_state->folder->place() : fs::path();
}

const OutputOptions& Output::options() const {
    return m_state->options;
}

std::int64_t Output::images() const {
    return m_state->images;
}

std::int64_t Output::annotations() const {
    return m_state->annotations;
}

std::vector<Loss> Output::losses() const {
    std::vector<Loss> list;
    for (const auto& [key, count] : m_state->losses)
        list.push_back({key.first, count, key.second});
    return list;
}

std::vector<std::string> Output::files() const {
    return {m_state->names.begin(), m_state->names.end()};
}

} // namespace imago
