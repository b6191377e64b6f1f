// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/coco_rle.h"
#include "core/formats/datumaro.h"
#include "core/formats/json_stream.h"
#include "core/formats/json_values.h"
#include "core/formats/labels.h"
#include "core/formats/reading.h"
#include "core/geometry/geometry_text.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace imago {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr auto foreign = "$datumaro";

int likelyFile(const fs::path& file) {
    const auto head = headOf(file, std::size_t{1} << 16);
    const auto has = [&](std::string_view key) { return mentionsKey(head, key); };
    if (has("dm_format_version")) return 98;
    if (has("label_groups") && has("categories")) return 92;
    return (has("items") && (has("label_id") || has("categories") || has("infos") || has("info"))) ? 85 : 0;
}

/// Degrees in (-180, 180].
double turnOf(double degrees) {
    degrees = std::fmod(degrees, 360);
    if (degrees > 180) degrees -= 360;
    return degrees <= -180 ? degrees + 360 : degrees;
}

class DatumaroReader {
public:
    explicit DatumaroReader(const ReadOptions& options) : m_options(options) { m_data.format = "datumaro"; }

    void begin(const fs::path& file, std::size_t bytes) {
        const auto subset = file.stem().string();
        m_file = toUtf8(file.filename());
        m_split = splitFromWord(subset).value_or(splitInName(subset));
        m_finder.emplace(file, m_options);
        const auto images = file.parent_path().parent_path() / "images";
        m_finder->lookInto(images);
        m_finder->lookInto(images / subset);
        m_finder->lookInto(file.parent_path().parent_path(), false); // where pictures were left in place
        m_firstItem = m_data.items.size();
        m_labels.clear();
        m_named.clear();
        m_refused.clear();
        m_budget = runBudget(bytes);
        m_any = false;
    }

    json::StreamVisitor visitor() {
        json::StreamVisitor visitor;
        visitor.split = [this](const std::string& key) {
            m_any = m_any || key == "items";
            return key == "items";
        };
        visitor.element = [this](const std::string& key, std::size_t index, Json&& json) {
            if (key == "items") item(fmt::format("{}: items[{}]", m_file, index), json);
        };
        visitor.value = [this](const std::string& key, Json&& value) {
            if (key == "categories")
                categories(value);
            else if (key == "infos" || key == "info")
                infos(std::move(value));
        };
        return visitor;
    }

    Status end(const Status& status) {
        if (!status && (status.error().code != ErrorCode::corrupt || !m_any)) return status;
        if (!m_any)
            return failure(ErrorCode::unsupported,
                           fmt::format("{} is no Datumaro file: it has no list of items", m_file));
        if (!status) problem(m_file, status.error().message + "; what stands before it is taken");
        for (auto i = m_firstItem; i < m_data.items.size(); ++i)
            name(m_data.items[i]);
        for (const auto& [id, count] : m_refused)
            problem(m_file, fmt::format("{} annotation{} of label {} left out: it is not in the list", count,
                                        count == 1 ? "" : "s", id));
        return {};
    }

    void problem(const std::string& where, const std::string& reason) {
        m_data.problems.push_back({where, reason});
    }
    Dataset finish() { return std::move(m_data); }

private:
    void infos(Json&& value) {
        if (!value.is_object() || value.empty()) return;
        const auto text = json::dump(Json{{"infos", std::move(value)}});
        const auto [at, added] = m_data.extra.emplace(foreign, text);
        if (!added && at->second != text)
            problem(m_file, "\"infos\" differs from that of an earlier file, which is kept");
    }

    DatasetClass& detailsFor(const std::string& label) {
        for (auto& details : m_data.details)
            if (details.name == label) return details;
        m_data.details.push_back({label, {}, {}, {}, {}});
        return m_data.details.back();
    }

    void categories(const Json& json) {
        const auto* label = json::field(json, "label");
        const auto* labels = label ? json::field(*label, "labels") : nullptr;
        if (!labels || !labels->is_array()) return problem(m_file, "the categories hold no list of labels");
        m_labels.clear(); // of a key that comes twice the last one counts, as everywhere in JSON
        std::vector<ClassSchema> schemas;
        for (const auto& one : *labels) {
            const std::string text(withoutOuterSpace(json::textAt(one, "name")));
            const auto reason = labelProblem(text);
            if (!reason.empty()) problem(m_file, fmt::format("label {}: {}", m_labels.size(), reason));
            m_labels.push_back(reason.empty() ? text : std::string());
            schemas.emplace_back();
            schemas.back().supercategory = json::textAt(one, "parent");
            if (reason.empty() && m_classes.insert(text).second) m_data.classes.push_back(text);
        }
        points(json, schemas);
        for (std::size_t i = 0; i < schemas.size(); ++i)
            if (!schemas[i].empty() && !m_labels[i].empty())
                if (auto& details = detailsFor(m_labels[i]); details.schema.empty())
                    details.schema = schemaText(schemas[i]);
        const auto* mask = json::field(json, "mask");
        const auto* colors = mask ? json::field(*mask, "colormap") : nullptr;
        if (!colors || !colors->is_array()) return;
        for (const auto& color : *colors) {
            const auto at = labelAt(color);
            const auto part = [&](const char* key) { return json::numberAt(color, key).value_or(-1); };
            const double r = part("r"), g = part("g"), b = part("b");
            const auto fits = [](double v) { return v >= 0 && v <= 255 && v == std::floor(v); };
            if (!at || !fits(r) || !fits(g) || !fits(b)) {
                problem(m_file, "a color of the mask categories is none, or its label is not in the list");
                continue;
            }
            if (!m_labels[*at].empty())
                detailsFor(m_labels[*at]).color = static_cast<std::uint32_t>(r) << 16 |
                                                  static_cast<std::uint32_t>(g) << 8 |
                                                  static_cast<std::uint32_t>(b);
        }
    }

    void points(const Json& json, std::vector<ClassSchema>& schemas) {
        const auto* points = json::field(json, "points");
        const auto* items = points ? json::field(*points, "items") : nullptr;
        if (!items || !items->is_array()) return;
        for (const auto& one : *items) {
            const auto at = labelAt(one);
            const auto* names = json::field(one, "labels");
            if (!at || !names || !json::convert(*names, schemas[*at].keypoints)) {
                problem(m_file, "named points have no names, or their label is not in the list");
                continue;
            }
            m_named.insert(std::to_string(*at));
            const auto count = static_cast<int>(schemas[*at].keypoints.size());
            std::vector<std::vector<int>> joints;
            if (const auto* given = json::field(one, "joints"); given && !json::convert(*given, joints))
                problem(m_file, "the joints of named points are not pairs of numbers");
            for (const auto& joint : joints)
                if (joint.size() == 2 && joint[0] >= 1 && joint[1] >= 1 && joint[0] <= count &&
                    joint[1] <= count)
                    schemas[*at].skeleton.emplace_back(joint[0] - 1, joint[1] - 1);
                else
                    problem(m_file, "a joint names points that there are not");
        }
    }

    std::optional<std::size_t> labelAt(const Json& json) const {
        std::size_t at = 0;
        const auto* id = json::field(json, "label_id");
        if (!id || !json::convert(*id, at) || at >= m_labels.size()) return {};
        return at;
    }

    void item(const std::string& where, const Json& json) {
        const auto* image = json::field(json, "image");
        if (!image) image = json::field(json, "media");
        auto named = image ? json::textAt(*image, "path") : std::string();
        const auto* id = json::field(json, "id");
        const auto idOf = id ? json::idText(*id) : std::string();
        if (named.empty() && !idOf.empty()) named = idOf + ".jpg"; // what Datumaro takes then
        if (named.empty()) return problem(where, "names no picture: it has neither an id nor an image");
        const auto path = m_finder->find(named);
        const auto* list = json::field(json, "annotations");
        const auto count = list && list->is_array() ? list->size() : 0;
        if (!path)
            return problem(where, fmt::format("{} ({} annotation{} left out)", m_finder->missing(named),
                                              count, count == 1 ? "" : "s"));
        if (!m_paths.insert(path->native()).second)
            return problem(where, fmt::format("{} is there twice; only the first is taken", named));
        DatasetItem item;
        item.path = *path;
        item.split = m_split;
        std::vector<int> size;
        if (const auto* given = image ? json::field(*image, "size") : nullptr;
            given && json::convert(*given, size) && size.size() == 2 && size[0] > 0 && size[1] > 0)
            item.size = {size[1], size[0]};
        auto unknown = json::without(json, {"id", "annotations", "image", "media"});
        if (!unknown.empty()) item.meta[foreign] = json::dump(unknown);
        if (list && !list->is_array()) problem(where, "the annotations are not a list");
        for (std::size_t i = 0; i < count; ++i)
            annotation(item, (*list)[i], fmt::format("{}.annotations[{}]", where, i));
        m_data.items.push_back(std::move(item));
    }

    void annotation(DatasetItem& item, const Json& json, const std::string& where) {
        const auto type = json::textAt(json, "type");
        const auto* id = json::field(json, "label_id");
        if (type == "caption" || !id) return problem(where, "has no label; left out");
        DatasetShape shape;
        shape.label = json::idText(*id); // its name may come later in the file
        auto attributes =
            json::plainAttributes(json::field(json, "attributes") ? json["attributes"] : Json());
        if (type != "label") {
            auto geometry = geometryOf(type, json, attributes);
            if (geometry)
                if (auto reason = geometryProblem(*geometry); !reason.empty())
                    geometry = failure(ErrorCode::corrupt, "the shape " + reason);
            if (!geometry) return problem(where, geometry.error().message + "; left out");
            shape.geometry = std::move(*geometry);
        }
        if (const auto crowd = attributes.find("is_crowd");
            crowd != attributes.end() && crowd->is_boolean()) {
            if (*crowd == true) shape.flags |= annotationCrowd;
            attributes.erase(crowd);
        }
        if (const auto score = json::numberAt(attributes, "score"); score && *score >= 0 && *score <= 1) {
            shape.confidence = *score;
            attributes.erase("score");
        }
        for (const auto& [key, to] : {std::pair("group", true), std::pair("z_order", false)})
            if (const auto* value = json::field(json, key);
                value && !(to ? json::convert(*value, shape.groupId) : json::convert(*value, shape.zOrder)))
                problem(where, fmt::format("\"{}\" is not a whole number", key));
        auto unknown = json::without(json, {"id", "type", "attributes", "group", "label_id", "z_order",
                                            "points", "bbox", "rle", "visibility"});
        shape.attributes = json::attributesWith(std::move(attributes), foreign, std::move(unknown));
        const bool plain = shape.geometry.index() == 0 && shape.attributes.empty() && shape.confidence == 1 &&
                           shape.groupId == 0;
        if (plain)
            item.labels.push_back(shape.label);
        else
            item.shapes.push_back(std::move(shape));
    }

    Result<Geometry> geometryOf(const std::string& type, const Json& json, Json& attributes) {
        const auto listOf = [&](const char* key) {
            const auto* list = json::field(json, key);
            return list ? json::numbers(*list) : std::nullopt;
        };
        const auto misfit = [&](const char* what) {
            return failure(ErrorCode::corrupt, fmt::format("the {} is not {}", type, what));
        };
        double turn = 0;
        const auto takeTurn = [&] {
            const auto given = json::numberAt(attributes, "rotation");
            if (given) attributes.erase("rotation");
            turn = turnOf(given.value_or(0));
        };
        if (type == "bbox") {
            const auto v = listOf("bbox");
            if (!v || v->size() != 4) return misfit("four finite numbers");
            const Box box{(*v)[0], (*v)[1], (*v)[2], (*v)[3]};
            takeTurn();
            if (turn == 0) return Geometry(box);
            return Geometry(
                RotatedBox{{box.x + box.width / 2, box.y + box.height / 2}, box.width, box.height, turn});
        }
        if (type == "rotated_bbox") {
            const auto bbox = listOf("bbox");
            const auto v = bbox ? bbox : listOf("points");
            if (!v || v->size() != 5) return misfit("five finite numbers");
            return Geometry(RotatedBox{{(*v)[0], (*v)[1]}, (*v)[2], (*v)[3], turnOf((*v)[4])});
        }
        if (type == "mask") {
            const auto* rle = json::field(json, "rle");
            std::vector<int> size;
            const auto* given = rle ? json::field(*rle, "size") : nullptr;
            if (!given || !json::convert(*given, size) || size.size() != 2)
                return misfit("run lengths with a size");
            IMAGO_TRY(runs, runsFromText(json::textAt(*rle, "counts")));
            IMAGO_TRY(mask, maskFromColumns(runs, {size[1], size[0]}, m_budget));
            if (mask.width == 0) return misfit("of any pixel");
            return Geometry(std::move(mask));
        }
        const auto flat = listOf("points");
        auto read = flat ? json::points(*flat) : std::nullopt;
        if (type == "ellipse") {
            if (!read || read->size() != 2) return misfit("two corners");
            const auto [a, b] = std::pair((*read)[0], (*read)[1]);
            takeTurn();
            return Geometry(Ellipse{
                {(a.x + b.x) / 2, (a.y + b.y) / 2}, std::abs(b.x - a.x) / 2, std::abs(b.y - a.y) / 2, turn});
        }
        if (type != "polygon" && type != "polyline" && type != "points")
            return failure(ErrorCode::unsupported,
                           fmt::format("annotations of type \"{}\" are not known", type));
        if (!read) return misfit("pairs of finite numbers");
        if (type == "polygon") return Geometry(Polygon{{{std::move(*read), {}}}});
        if (type == "polyline") return Geometry(Polyline{std::move(*read)});
        return keypoints(*read, json);
    }

    Result<Geometry> keypoints(const std::vector<Point>& at, const Json& json) {
        std::vector<int> visibility;
        if (const auto* given = json::field(json, "visibility"); given && !json::convert(*given, visibility))
            return failure(ErrorCode::corrupt, "the visibility is not a list of numbers");
        Keypoints keypoints;
        for (std::size_t i = 0; i < at.size(); ++i) {
            const int v = i < visibility.size() ? visibility[i] : 2;
            if (v < 0 || v > 2) return failure(ErrorCode::corrupt, "a point's visibility is not 0, 1 or 2");
            keypoints.points.push_back({at[i], static_cast<Visibility>(v)});
        }
        return Geometry(std::move(keypoints));
    }

    /// Numbers of labels become names; single points without a name become points.
    void name(DatasetItem& item) {
        const auto nameOf = [&](const std::string& id) -> const std::string* {
            std::size_t at = 0;
            const auto parsed = Json::parse(id, nullptr, false);
            if (!json::convert(parsed, at) || at >= m_labels.size() || m_labels[at].empty()) {
                ++m_refused[id];
                return nullptr;
            }
            return &m_labels[at];
        };
        std::erase_if(item.labels, [&](std::string& label) {
            const auto* text = nameOf(label);
            if (text) label = *text;
            return !text;
        });
        std::erase_if(item.shapes, [&](DatasetShape& shape) {
            const auto* text = nameOf(shape.label);
            if (!text) return true;
            if (const auto* points = std::get_if<Keypoints>(&shape.geometry);
                points && points->points.size() == 1 && !m_named.contains(shape.label)) {
                const auto at = points->points[0].at;
                shape.geometry = at;
            }
            shape.label = *text;
            return false;
        });
    }

    const ReadOptions& m_options;
    Dataset m_data;
    std::set<std::string> m_classes, m_paths;

    // Of the file at hand.
    std::string m_file;
    Split m_split = Split::none;
    std::optional<PictureFinder> m_finder;
    std::size_t m_firstItem = 0, m_budget = 0;
    std::vector<std::string> m_labels; ///< by id; empty where they cannot be taken
    std::set<std::string> m_named;     ///< ids of labels with named points
    std::map<std::string, std::int64_t> m_refused;
    bool m_any = false;
};

std::vector<fs::path> filesOf(const fs::path& source) {
    std::error_code code;
    if (!fs::is_directory(source, code)) return {source};
    std::vector<fs::path> files;
    for (const auto& folder : {source, source / "annotations"})
        for (auto& file : filesIn(folder, ".json"))
            if (likelyFile(file) > 0) files.push_back(std::move(file));
    return files;
}

} // namespace

int likelyDatumaro(const fs::path& source) {
    std::error_code code;
    if (!fs::is_directory(source, code)) return likelyFile(source);
    int most = 0;
    for (const auto& file : filesOf(source))
        most = std::max(most, likelyFile(file));
    return most;
}

Result<Dataset> readDatumaro(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    std::error_code code;
    const auto files = filesOf(source);
    if (files.empty())
        return failure(ErrorCode::notFound,
                       fmt::format("{} holds no Datumaro JSON, in it or in \"annotations\"", toUtf8(source)));
    DatumaroReader reader(options);
    for (const auto& file : files) {
        reader.begin(file, static_cast<std::size_t>(fs::file_size(file, code)));
        auto status = json::streamFile(file, reader.visitor(), options.progress, options.stop);
        IMAGO_CHECK(reader.end(status));
    }
    return reader.finish();
}

Result<Dataset> readDatumaroText(std::string_view text, const fs::path& file, const ReadOptions& options) {
    DatumaroReader reader(options);
    reader.begin(file, text.size());
    auto status = json::stream(text, toUtf8(file.filename()), reader.visitor(), options.stop);
    IMAGO_CHECK(reader.end(status));
    return reader.finish();
}

} // namespace imago
