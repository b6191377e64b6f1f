// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/base64.h"
#include "core/formats/json_stream.h"
#include "core/formats/json_values.h"
#include "core/formats/labelme.h"
#include "core/formats/labels.h"
#include "core/formats/reading.h"
#include "core/geometry/geometry_text.h"
#include "core/image/picture_walk.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace imago {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr auto foreign = "$labelme";
constexpr std::int64_t highestGroup = std::int64_t{1} << 53;

bool isLabelme(std::string_view head) {
    return (mentionsKey(head, "shapes") || mentionsKey(head, "imageData")) &&
           !mentionsKey(head, "image_id") && !mentionsKey(head, "result");
}

/// Every file with ".json" below the folder, sorted; hidden names are left out.
std::vector<fs::path> jsonBelow(const fs::path& folder, const std::stop_token& stop) {
    std::vector<fs::path> files;
    std::error_code code;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, code), end;
    for (; !code && at != end && !stop.stop_requested(); at.increment(code)) {
        std::error_code ignored;
        const auto name = at->path().filename().string();
        if (isIgnoredName(name)) {
            if (at->is_directory(ignored)) at.disable_recursion_pending();
        } else if (lowerAscii(at->path().extension().string()) == ".json" && at->is_regular_file(ignored)) {
            files.push_back(at->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

class LabelmeReader {
public:
    LabelmeReader(const ReadOptions& options, bool unpacks) : m_options(options), m_unpacks(unpacks) {
        m_data.format = "labelme";
    }

    void classesFrom(const fs::path& folder) {
        for (const char* name : {"labels.txt", "classes.txt"}) {
            const auto text = readUtf8(folder / name);
            if (!text) continue;
            for (std::size_t start = 0; start < text->size();) {
                const auto end = std::min(text->find('\n', start), text->size());
                const std::string label(
                    withoutOuterSpace(std::string_view(*text).substr(start, end - start)));
                start = end + 1;
                // labelme's own words for "no class".
                if (!label.empty() && label != "__ignore__" && label != "_background_" &&
                    labelProblem(label).empty())
                    addClass(label);
            }
            return;
        }
    }

    /// `split`: of the folder that the file lies in.
    Status file(std::string_view text, const fs::path& path, const std::string& name, Split split) {
        m_file = name;
        auto json = json::parseWhole(text, name);
        if (!json) return std::move(json).error();
        const auto* shapes = json::field(*json, "shapes");
        if (!shapes || !shapes->is_array())
            return failure(ErrorCode::corrupt, fmt::format("{} has no list of shapes", name));
        const auto picture = pictureOf(*json, path);
        if (!picture) return {};
        if (!m_paths.insert(picture->native()).second) {
            problem(fmt::format("{} is the picture of an earlier file too; left out", toUtf8(*picture)));
            return {};
        }
        DatasetItem item;
        item.path = *picture;
        item.split = split;
        item.size = json::sizeAt(*json, "imageWidth", "imageHeight");
        m_group = 0;
        m_groups.clear();
        whole(item, *json);
        for (const auto& shape : *shapes) // numbers that are new must not meet those that are there
            if (std::int64_t id = 0;
                json::field(shape, "group_id") && json::convert(*json::field(shape, "group_id"), id))
                if (id < highestGroup) m_group = std::max(m_group, id);
        for (std::size_t i = 0; i < shapes->size(); ++i)
            shape(item, (*shapes)[i], i);
        item.negative = shapes->empty() && item.labels.empty();
        m_data.items.push_back(std::move(item));
        return {};
    }

    void problem(const std::string& where, const std::string& reason) {
        m_data.problems.push_back({where, reason});
    }
    void unlabelled(const fs::path& path, Split split) {
        if (!m_paths.insert(path.native()).second) return;
        DatasetItem item;
        item.path = path;
        item.split = split;
        m_data.items.push_back(std::move(item));
    }

    Dataset finish() {
        std::stable_sort(m_data.items.begin(), m_data.items.end(),
                         [](const auto& a, const auto& b) { return a.path < b.path; });
        return std::move(m_data);
    }

private:
    void problem(const std::string& reason) { problem(m_file, reason); }

    void addClass(const std::string& label) {
        if (m_classes.insert(label).second) m_data.classes.push_back(label);
    }

    std::optional<fs::path> pictureOf(const Json& json, const fs::path& file) {
        const auto name = json::textAt(json, "imagePath");
        const auto slash = name.find_last_of("/\\");
        const auto last = slash == name.npos ? name : name.substr(slash + 1);
        // One a folder: each looks through all pictures below it where a name is not found at once.
        if (const auto found =
                m_finders.try_emplace(file.parent_path(), file, m_options).first->second.find(name))
            return found;
        const PictureFinder finder(file, m_options); // for its words
        const auto data = json::textAt(json, "imageData");
        if (data.empty()) {
            problem(name.empty() ? "names no picture: it has no imagePath" : finder.missing(name));
            return {};
        }
        if (!m_unpacks || m_options.unpackTo.empty()) {
            problem(finder.missing(name) + ". The file holds it: name a folder to unpack it to");
            return {};
        }
        const auto bytes = bytesFromBase64(data);
        // The name is somebody else's: nothing but its last part, and that no way up.
        const auto target = m_options.unpackTo / fromUtf8(last);
        std::error_code code;
        if (!bytes || last.empty() || last == "." || last == ".." || !isUtf8(last) ||
            fs::exists(target, code)) {
            problem(fmt::format("the picture inside cannot be unpacked: {}",
                                bytes ? "its name is missing or taken" : bytes.error().message));
            return {};
        }
        if (const auto status = writeAtomically(target, *bytes); !status) {
            problem(status.error().message);
            return {};
        }
        return fs::absolute(target, code).lexically_normal();
    }

    void whole(DatasetItem& item, const Json& json) {
        auto unknown = json::without(
            json, {"shapes", "imagePath", "imageData", "imageHeight", "imageWidth", "flags", "checked"});
        if (json::flagAt(json, "checked"))
            item.review = ReviewState::reviewed;
        else if (json.contains("checked"))
            unknown["checked"] = json["checked"];
        if (const auto* flags = json::field(json, "flags"); flags && flags->is_object()) {
            auto unset = Json::object();
            for (const auto& [name, value] : flags->items()) {
                const std::string label(withoutOuterSpace(name));
                if (value != true)
                    unset[name] = value;
                else if (const auto reason = labelProblem(label); !reason.empty())
                    problem(fmt::format("a flag: {}", reason));
                else
                    item.labels.push_back(label), addClass(label);
            }
            if (!unset.empty()) unknown["flags"] = std::move(unset);
        } else if (flags) {
            problem("the flags are not an object");
        }
        if (!unknown.empty()) item.meta[foreign] = json::dump(unknown);
    }

    void shape(DatasetItem& item, const Json& json, std::size_t index) {
        const auto where = fmt::format("{}: shapes[{}]", m_file, index);
        if (!json.is_object()) return problem(where, "is not an object; left out");
        DatasetShape shape;
        shape.label = withoutOuterSpace(json::textAt(json, "label"));
        if (const auto reason = labelProblem(shape.label); !reason.empty())
            return problem(where, reason + "; left out");
        const auto* list = json::field(json, "points");
        const auto points = list ? json::pointPairs(*list) : std::nullopt;
        if (!points) return problem(where, "the points are not pairs of finite numbers; left out");
        auto type = json::textAt(json, "shape_type");
        if (type.empty()) type = "polygon"; // what files of the first versions leave out
        auto geometry = labelmeGeometry(type, *points, json::textAt(json, "mask"));
        if (geometry)
            if (auto reason = geometryProblem(*geometry); !reason.empty())
                geometry = failure(ErrorCode::corrupt, "the shape " + reason);
        if (!geometry) return problem(where, geometry.error().message + "; left out");
        shape.geometry = std::move(*geometry);
        addClass(shape.label);
        describe(shape, json, type, where);
        item.shapes.push_back(std::move(shape));
    }

    void describe(DatasetShape& shape, const Json& json, const std::string& type, const std::string& where) {
        auto unknown =
            json::without(json, {"label", "points", "group_id", "description", "shape_type", "flags", "mask",
                                 "score", "difficult", "attributes", "direction"});
        if (type != labelmeType(shape.geometry, false)) unknown["shape_type"] = type;
        if (const auto score = json::numberAt(json, "score")) {
            if (*score >= 0 && *score <= 1)
                shape.confidence = *score;
            else
                unknown["score"] = json["score"];
        }
        if (const auto* group = json::field(json, "group_id")) {
            const auto id = json::idText(*group);
            if (id.empty())
                problem(where, "the group_id is not a whole number; the shape is taken alone");
            else
                shape.groupId = groupOf(id);
        }
        auto attributes =
            json::plainAttributes(json::field(json, "attributes") ? json["attributes"] : Json());
        if (const auto* flags = json::field(json, "flags"); flags && flags->is_object())
            attributes.update(json::plainAttributes(*flags));
        if (json::flagAt(json, "difficult")) attributes[difficultAttribute] = true;
        if (const auto text = json::textAt(json, "description"); !text.empty())
            attributes["description"] = text;
        shape.attributes = json::attributesWith(std::move(attributes), foreign, std::move(unknown));
    }

    std::int64_t groupOf(const std::string& id) {
        const auto known = m_groups.find(id);
        if (known != m_groups.end()) return known->second;
        std::int64_t number = 0;
        // 0 and less name groups in the file, but none here.
        if (!json::convert(Json::parse(id, nullptr, false), number) || number <= 0 || number >= highestGroup)
            number = ++m_group;
        return m_groups[id] = number;
    }

    const ReadOptions& m_options;
    bool m_unpacks;
    Dataset m_data;
    std::string m_file;
    std::set<std::string> m_classes, m_paths;
    std::map<fs::path, PictureFinder> m_finders;
    std::int64_t m_group = 0; ///< the highest number in the file
    std::map<std::string, std::int64_t> m_groups;
};

} // namespace

int likelyLabelme(const fs::path& source) {
    std::error_code code;
    constexpr std::size_t headBytes = std::size_t{1} << 14;
    if (!fs::is_directory(source, code)) return isLabelme(headOf(source, headBytes)) ? 85 : 0;
    // Enough to tell: the first few, here and one folder down.
    std::vector<fs::path> files = filesIn(source, ".json");
    for (fs::directory_iterator at(source, code), end; !code && at != end && files.size() < 5;
         at.increment(code))
        if (std::error_code ignored; at->is_directory(ignored))
            for (auto& file : filesIn(at->path(), ".json"))
                files.push_back(std::move(file));
    for (std::size_t i = 0; i < std::min<std::size_t>(files.size(), 5); ++i)
        if (isLabelme(headOf(files[i], headBytes))) return 85;
    return 0;
}

Result<Dataset> readLabelme(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    std::error_code code;
    const auto root = fs::absolute(source, code).lexically_normal();
    if (!fs::exists(root, code))
        return failure(ErrorCode::notFound, fmt::format("{} does not exist", toUtf8(source)));
    LabelmeReader reader(options, true);
    if (!fs::is_directory(root, code)) {
        IMAGO_TRY(text, readUtf8(root));
        reader.classesFrom(root.parent_path());
        IMAGO_CHECK(reader.file(text, root, toUtf8(root.filename()), Split::none));
        return reader.finish();
    }
    reader.classesFrom(root);
    const auto splitOf = [&](const fs::path& path) {
        const auto below = path.lexically_relative(root);
        return below.has_parent_path() ? splitFromWord(below.begin()->string()).value_or(Split::none)
                                       : Split::none;
    };
    const auto files = jsonBelow(root, options.stop);
    std::size_t read = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
        report(options.progress, static_cast<std::int64_t>(i), static_cast<std::int64_t>(files.size()),
               "reading");
        const auto name = toUtf8(files[i].lexically_relative(root));
        const auto text = readUtf8(files[i]);
        if (text && !isLabelme(*text)) continue;
        const auto status =
            text ? reader.file(*text, files[i], name, splitOf(files[i])) : Status(text.error());
        if (status)
            ++read;
        else
            reader.problem(name, status.error().message);
    }
    if (read == 0)
        return failure(ErrorCode::notFound,
                       fmt::format("{} holds no LabelMe JSON that can be read", toUtf8(source)));
    WalkVisitor visitor;
    visitor.picture = [&](const fs::path& path) { reader.unlabelled(path, splitOf(path)); };
    walkPictures(root, visitor, options.stop);
    if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
    return reader.finish();
}

Result<Dataset> readLabelmeText(std::string_view text, const fs::path& file, const ReadOptions& options) {
    LabelmeReader reader(options, false);
    IMAGO_CHECK(reader.file(text, file, toUtf8(file.filename()), Split::none));
    return reader.finish();
}

} // namespace imago
