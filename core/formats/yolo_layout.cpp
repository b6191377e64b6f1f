// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/yolo_layout.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/folders.h"
#include "core/formats/labels.h"
#include "core/formats/numbers.h"
#include "core/formats/yaml.h"
#include "core/image/picture_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t mostClasses = 1 << 16;
constexpr std::int64_t mostKeypoints = 10'000;
constexpr std::array<const char*, 3> splitKeys{"train", "val", "test"};

bool isFile(const fs::path& path) {
    std::error_code code;
    return fs::is_regular_file(path, code);
}
bool isFolder(const fs::path& path) {
    std::error_code code;
    return fs::is_directory(path, code);
}

bool isDescription(const fs::path& file) {
    const auto extension = lowerAscii(file.extension().string());
    const auto head = headOf(file, 1 << 16);
    if (extension == ".data") return head.find("names") != head.npos && head.find('=') != head.npos;
    if (extension != ".yaml" && extension != ".yml") return false;
    return (head.starts_with("names:") || head.find("\nnames:") != head.npos) &&
           (head.find("train:") != head.npos || head.find("val:") != head.npos ||
            head.find("nc:") != head.npos || head.find("path:") != head.npos);
}

void name(YoloLayout& layout, std::int64_t number, const std::string& text) {
    if (number < 0 || number >= mostClasses) return;
    const auto at = static_cast<std::size_t>(number);
    if (layout.names.size() <= at) layout.names.resize(at + 1);
    layout.names[at] = std::string(withoutOuterSpace(text));
}

class Finder {
public:
    Finder(YoloLayout& layout, const fs::path& base, const ReadOptions& options, PictureFinder& pictures,
           std::vector<DatasetProblem>& problems)
        : m_layout(layout),
          m_base(base),
          m_options(options),
          m_pictures(pictures),
          m_problems(problems) {}

    /// A folder of pictures or a list of them, as the description calls it.
    void entry(const std::string& text, Split split) {
        if (const auto place = resolved(text)) {
            if (isFolder(*place)) return folder(*place, split);
            if (lowerAscii(place->extension().string()) == ".txt") return list(*place, split);
        }
        // The pictures may be elsewhere while the text files are here.
        auto labels = text;
        if (const auto at = labels.rfind("images"); at != labels.npos) labels.replace(at, 6, "labels");
        const auto place = labels == text ? std::nullopt : resolved(labels);
        if (place && isFolder(*place))
            m_layout.labelFolders.emplace_back(*place, split);
        else
            m_problems.push_back(
                {text, "is neither a folder of pictures nor a list of them beside the description"});
    }

    void folder(const fs::path& place, Split split) {
        WalkVisitor visitor;
        visitor.picture = [&](const fs::path& path) { add(path, split, toUtf8(place)); };
        visitor.problem = [&](const fs::path& path, const std::string& reason) {
            m_problems.push_back({toUtf8(path), reason});
        };
        walkPictures(place, visitor, m_options.stop);
    }

    /// Every picture below, its split by the names of folders.
    void everything() {
        WalkVisitor visitor;
        visitor.picture = [&](const fs::path& path) { add(path, splitOf(path), {}); };
        walkPictures(m_layout.root, visitor, m_options.stop);
    }

    void labelFolders() {
        for (const auto& folder : foldersWith(m_layout.root, "labels")) {
            m_layout.labelFolders.emplace_back(folder / "labels", Split::none);
        }
    }

    Split splitOf(const fs::path& path) const {
        for (const auto& part : path.lexically_proximate(m_layout.root).parent_path())
            if (const auto split = splitFromWord(part.string())) return *split;
        return Split::none;
    }

    /// As the description means it: from its folder, from the root, and as archives that were moved still
    /// say it, with folders in front that are no longer there.
    std::optional<fs::path> resolved(const std::string& text) const {
        auto rest = text;
        std::replace(rest.begin(), rest.end(), '\\', '/');
        for (;;) {
            for (const auto& folder : {m_layout.root, m_base}) {
                const auto path = (folder / fromUtf8(rest)).lexically_normal();
                if (isFolder(path) || isFile(path)) return path;
            }
            const auto slash = rest.find('/');
            if (slash == rest.npos || slash + 1 >= rest.size()) return {};
            rest.erase(0, slash + 1);
        }
    }

private:
    void list(const fs::path& file, Split split) {
        const auto text = readUtf8(file);
        if (!text) return m_problems.push_back({toUtf8(file), text.error().message});
        for (const auto& [number, line] : linesOf(*text)) {
            const auto where = fmt::format("{}:{}", toUtf8(file.filename()), number);
            const std::string name(line);
            const auto beside = (file.parent_path() / fromUtf8(name)).lexically_normal();
            std::optional<fs::path> path = beside;
            if (!isFile(beside)) path = resolved(name);
            if (!path || !isFile(*path)) path = m_pictures.find(name);
            if (path)
                add(*path, split, where);
            else
                m_problems.push_back({where, m_pictures.missing(name)});
        }
    }

    void add(const fs::path& path, Split split, const std::string& where) {
        const auto [at, added] = m_known.emplace(path.native(), m_layout.pictures.size());
        if (added) return m_layout.pictures.emplace_back(path, split), void();
        auto& known = m_layout.pictures[at->second].second;
        if (known == Split::none) known = split;
        if (split != Split::none && known != split)
            m_problems.push_back({where, fmt::format("{} is in {} too; {} counts", toUtf8(path),
                                                     toString(split), toString(known))});
    }

    YoloLayout& m_layout;
    fs::path m_base;
    const ReadOptions& m_options;
    PictureFinder& m_pictures;
    std::vector<DatasetProblem>& m_problems;
    std::unordered_map<std::string, std::size_t> m_known;
};

Result<YoloLayout> fromYaml(const fs::path& file, const ReadOptions& options, PictureFinder& finder,
                            std::vector<DatasetProblem>& problems) {
    IMAGO_TRY(text, readUtf8(file));
    const auto where = toUtf8(file.filename());
    IMAGO_TRY(layout, parseYoloYaml(text, where));
    IMAGO_TRY(root, parseYaml(text, where));
    const auto base = file.parent_path();
    layout.root = base;
    if (const auto* path = root.find("path"); path && !path->text.empty())
        if (const auto place = (base / fromUtf8(path->text)).lexically_normal(); isFolder(place))
            layout.root = place;
    Finder look(layout, base, options, finder, problems);
    bool any = false;
    const auto take = [&](const YamlNode* node, Split split) {
        if (!node) return;
        any = true;
        for (const auto& item : node->items)
            look.entry(item.text, split);
        if (node->kind == YamlNode::Kind::scalar && !node->text.empty()) look.entry(node->text, split);
    };
    for (std::size_t i = 0; i < splitKeys.size(); ++i)
        take(root.find(splitKeys[i]), static_cast<Split>(i + 1));
    take(root.find("valid"), Split::val);
    if (!any) look.everything();
    look.labelFolders();
    return layout;
}

Result<YoloLayout> fromDarknet(const fs::path& file, const ReadOptions& options, PictureFinder& finder,
                               std::vector<DatasetProblem>& problems) {
    IMAGO_TRY(text, readUtf8(file));
    YoloLayout layout;
    layout.root = file.parent_path();
    layout.task = YoloTask::detect;
    Finder look(layout, layout.root, options, finder, problems);
    std::map<std::string, std::string> values;
    for (const auto& [number, line] : linesOf(text))
        if (const auto equals = line.find('='); equals != line.npos)
            values[lowerAscii(withoutOuterSpace(line.substr(0, equals)))] =
                withoutOuterSpace(line.substr(equals + 1));
    if (const auto at = values.find("names"); at != values.end()) {
        const auto place = look.resolved(at->second);
        if (!place || !isFile(*place))
            return failure(ErrorCode::notFound, fmt::format("{} names {} for the classes, which is not there",
                                                            toUtf8(file), at->second));
        IMAGO_TRY(names, readUtf8(*place));
        layout.named = true;
        for (const auto& [number, line] : linesOf(names))
            name(layout, number - 1, std::string(line));
    }
    for (const auto& [key, value] : values)
        if (const auto split = splitFromWord(key)) look.entry(value, *split);
    return layout;
}

Result<YoloLayout> fromFolders(const fs::path& folder, const ReadOptions& options, PictureFinder& finder,
                               std::vector<DatasetProblem>& problems) {
    YoloLayout layout;
    layout.root = folder;
    for (const auto& place : {folder / "classes.txt", folder / "labels/classes.txt", folder / "obj.names",
                              folder / "data/classes.txt"}) {
        if (layout.named || !isFile(place)) continue;
        IMAGO_TRY(text, readUtf8(place));
        layout.named = true;
        for (const auto& [number, line] : linesOf(text))
            name(layout, number - 1, std::string(line));
    }
    Finder look(layout, folder, options, finder, problems);
    look.everything();
    look.labelFolders();
    return layout;
}

} // namespace

Result<YoloLayout> parseYoloYaml(std::string_view text, const std::string& where) {
    IMAGO_TRY(root, parseYaml(text, where));
    YoloLayout layout;
    if (const auto* names = root.find("names")) {
        layout.named = true;
        for (std::size_t i = 0; i < names->items.size(); ++i)
            name(layout, static_cast<std::int64_t>(i), names->items[i].text);
        for (const auto& [key, value] : names->fields)
            if (const auto number = wholeFrom(key)) name(layout, *number, value.text);
    }
    if (const auto* shape = root.find("kpt_shape"); shape && shape->items.size() == 2) {
        const auto count = wholeFrom(shape->items[0].text), dimensions = wholeFrom(shape->items[1].text);
        if (!count || !dimensions || *count < 1 || *count > mostKeypoints || *dimensions < 2 ||
            *dimensions > 3)
            return failure(
                ErrorCode::corrupt,
                fmt::format("{}: line {}: kpt_shape must be [number of points, 2 or 3]", where, shape->line));
        layout.keypoints = static_cast<int>(*count);
        layout.dimensions = static_cast<int>(*dimensions);
    }
    if (const auto* points = root.find("kpt_names"))
        for (const auto& [key, value] : points->fields) {
            const auto number = wholeFrom(key);
            if (!number || *number < 0 || *number >= static_cast<std::int64_t>(layout.names.size())) continue;
            for (const auto& item : value.items)
                layout.pointNames[layout.names[static_cast<std::size_t>(*number)]].push_back(item.text);
        }
    if (const auto* task = root.find("task")) layout.task = yoloTaskFromString(task->text);
    if (layout.keypoints) layout.task = YoloTask::pose;
    return layout;
}

std::optional<fs::path> yoloDescription(const fs::path& source) {
    if (isFile(source)) return isDescription(source) ? std::optional(source) : std::nullopt;
    std::vector<fs::path> folders{source};
    std::error_code code;
    for (fs::directory_iterator at(source, code), end; !code && at != end; at.increment(code)) {
        std::error_code ignored;
        if (!isIgnoredName(at->path().filename().string()) && at->is_directory(ignored))
            folders.push_back(at->path());
    }
    std::sort(folders.begin() + 1, folders.end());
    for (const auto& folder : folders)
        for (const char* extension : {".yaml", ".yml", ".data"})
            for (const auto& file : filesIn(folder, extension))
                if (isDescription(file)) return file;
    return {};
}

Result<YoloLayout> yoloLayout(const fs::path& source, const ReadOptions& options, PictureFinder& finder,
                              std::vector<DatasetProblem>& problems) {
    auto layout = [&]() -> Result<YoloLayout> {
        if (const auto file = yoloDescription(source))
            return lowerAscii(file->extension().string()) == ".data"
                       ? fromDarknet(*file, options, finder, problems)
                       : fromYaml(*file, options, finder, problems);
        if (isFolder(source)) return fromFolders(source, options, finder, problems);
        return failure(
            ErrorCode::unsupported,
            fmt::format("{} does not describe a YOLO data set: name its folder, its data.yaml or its "
                        "obj.data",
                        toUtf8(source)));
    }();
    if (layout && options.stop.stop_requested())
        return failure(ErrorCode::cancelled, "reading was cancelled");
    return layout;
}

std::vector<fs::path> yoloLabelPlaces(const YoloLayout& layout, const fs::path& picture, Split split) {
    std::vector<fs::path> places;
    auto beside = picture;
    beside.replace_extension(".txt");
    // As the trainers do it: the last folder of this name.
    const auto text = toUtf8(beside);
    constexpr std::string_view images = "/images/";
    if (const auto at = text.rfind(images); at != text.npos)
        places.push_back(fromUtf8(text.substr(0, at) + "/labels/" + text.substr(at + images.size())));
    places.push_back(beside);
    // Pictures that were left where they are: by as much of the path as the text files have.
    std::vector<fs::path> parts(beside.begin(), beside.end());
    const auto word = fs::path(std::string(toString(split == Split::none ? Split::train : split)));
    for (const auto& folder :
         {layout.root / "labels" / word, layout.root / "labels", layout.root / "data" / word})
        for (std::size_t first = parts.size() > 4 ? parts.size() - 4 : 1; first < parts.size(); ++first) {
            auto place = folder;
            for (auto i = first; i < parts.size(); ++i)
                place /= parts[i];
            places.push_back(std::move(place));
        }
    return places;
}

} // namespace imago
