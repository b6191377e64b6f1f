// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/json_stream.h"
#include "core/formats/json_values.h"
#include "core/formats/label_studio.h"
#include "core/formats/labels.h"
#include "core/formats/reading.h"
#include "core/geometry/geometry_text.h"
#include "core/image/image.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <set>

namespace imago {

namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr auto foreign = "$labelstudio";
constexpr auto configName = "label_config.xml";

bool isLabelStudio(std::string_view head) {
    const auto has = [&](std::string_view key) { return mentionsKey(head, key); };
    if (has("image_id") || has("shapes") || has("file_name")) return false;
    return (has("annotations") || has("predictions") || has("completions")) &&
           (has("data") || has("from_name") || has("original_width") || has("was_cancelled"));
}

/// "%41" → "A".
std::string unescaped(const std::string& text) {
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
    };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? digit(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : digit(text[i + 2]);
        if (low < 0) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

/// The names a picture may have, from the address that a task gives.
std::vector<std::string> namesIn(const std::string& address) {
    auto name = address;
    if (const auto at = name.find("?d="); at != name.npos) {
        name = unescaped(name.substr(at + 3));
    } else if (const auto scheme = name.find("://"); scheme != name.npos) {
        name = unescaped(name.substr(scheme + 3));
        name = name.substr(0, name.find('?'));
    }
    std::vector<std::string> names{name};
    // An upload gets eight random digits in front of its name.
    const auto slash = name.rfind('/');
    const auto last = slash == name.npos ? name : name.substr(slash + 1);
    if (last.size() > 9 && last[8] == '-' && last.find_first_not_of("0123456789abcdef") == 8)
        names.push_back(last.substr(9));
    return names;
}

double turnOf(double degrees) {
    degrees = std::fmod(degrees, 360);
    if (degrees > 180) degrees -= 360;
    return degrees <= -180 ? degrees + 360 : degrees;
}

/// What the results with one id say together.
struct Region {
    const Json* geometry = nullptr; ///< the result that has one
    std::string type;               ///< "rectangle" …
    std::vector<std::string> labels;
    Json attributes = Json::object();
    std::vector<std::pair<std::string, double>> choices; ///< of the whole task: class and score
    bool hidden = false, locked = false;
};

class TaskReader {
public:
    TaskReader(const ReadOptions& options, const fs::path& file, Dataset& data,
               std::set<std::string>& classes, std::set<std::string>& paths)
        : m_data(data),
          m_classes(classes),
          m_paths(paths),
          m_finder(file, options),
          m_file(toUtf8(file.filename())) {}

    void task(std::size_t index, const Json& json) {
        m_where = fmt::format("{}: [{}]", m_file, index);
        const auto* data = json::field(json, "data");
        const auto key = data ? imageKey(*data) : std::string();
        if (key.empty()) return problem("names no picture: its data has no \"image\"");
        std::optional<fs::path> path;
        for (const auto& name : namesIn((*data)[key].get<std::string>()))
            if (!path) path = m_finder.find(name);
        if (!path) return problem(m_finder.missing((*data)[key].get<std::string>()));
        if (!m_paths.insert(path->native()).second)
            return problem(toUtf8(path->filename()) + " is the picture of an earlier task too; left out");
        DatasetItem item;
        item.path = *path;
        const auto split = json::textAt(*data, "split");
        item.split = splitFromWord(split).value_or(Split::none);
        auto unknown = json::without(*data, {key, item.split == Split::none ? "" : "split"});
        if (!unknown.empty()) item.meta[foreign] = json::dump(Json{{"data", std::move(unknown)}});
        if (const auto* annotation = chosen(json)) {
            const auto* result = json::field(*annotation, "result");
            const bool cancelled = json::flagAt(*annotation, "was_cancelled");
            if (cancelled) item.review = ReviewState::skipped;
            item.negative = !cancelled && result && result->is_array() && result->empty();
            if (result) results(item, *result, nullptr);
        }
        predictions(item, json);
        m_data.items.push_back(std::move(item));
    }

private:
    void problem(const std::string& reason) { m_data.problems.push_back({m_where, reason}); }

    static std::string imageKey(const Json& data) {
        if (!json::textAt(data, "image").empty()) return "image";
        if (data.is_object())
            for (const auto& [key, value] : data.items())
                if (value.is_string() &&
                    isImageFileName(fromUtf8(namesIn(value.get_ref<const std::string&>()).front())))
                    return key;
        return {};
    }

    /// The annotation that counts.
    const Json* chosen(const Json& json) {
        const auto* list = json::field(json, "annotations");
        if (!list) list = json::field(json, "completions"); // its name before version 1.0
        if (!list || !list->is_array() || list->empty()) return nullptr;
        const Json* best = nullptr;
        for (const auto& one : *list)
            if (one.is_object() && (!best || !json::flagAt(*best, "ground_truth")) &&
                (!best || !json::flagAt(one, "was_cancelled") || json::flagAt(one, "ground_truth")))
                best = &one;
        if (list->size() > 1)
            problem(fmt::format("has {} annotations; one is taken, the {} left out", list->size(),
                                list->size() == 2 ? "other is" : "others are"));
        return best;
    }

    void predictions(DatasetItem& item, const Json& json) {
        const auto* list = json::field(json, "predictions");
        if (!list || !list->is_array()) return;
        std::map<std::string, const Json*> last;
        for (const auto& one : *list) {
            if (!one.is_object()) continue; // a number: left out by the export on request
            if (!last.insert_or_assign(json::textAt(one, "model_version"), &one).second)
                problem("has several predictions of one model; the last is taken");
        }
        for (const auto& [version, one] : last)
            if (const auto* result = json::field(*one, "result")) results(item, *result, one);
    }

    /// `prediction`: whose results they are; null for a person's.
    void results(DatasetItem& item, const Json& list, const Json* prediction) {
        if (!list.is_array()) return problem("the result is not a list");
        std::vector<std::pair<std::string, Region>> regions; // in the order of their first result
        std::map<std::string, std::size_t> known;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto& one = list[i];
            const auto* id = json::field(one, "id");
            auto name = id ? json::idText(*id) : std::string();
            if (name.empty()) name = fmt::format("\n{}", i);
            const auto [at, added] = known.emplace(name, regions.size());
            if (added) regions.emplace_back(name, Region());
            add(regions[at->second].second, one, i);
        }
        for (const auto& [id, region] : regions)
            if (region.geometry)
                shapes(item, region, prediction);
            else
                choices(item, region, prediction);
    }

    void add(Region& region, const Json& json, std::size_t index) {
        const auto* value = json::field(json, "value");
        auto type = json::textAt(json, "type");
        if (!value || !value->is_object() || type.empty())
            return problem(fmt::format("result {} has no type or no value; left out", index));
        region.hidden = region.hidden || json::flagAt(json, "hidden");
        region.locked = region.locked || json::flagAt(json, "locked");
        const auto lists = [&](const std::string& key) {
            std::vector<std::string> texts;
            if (const auto* names = json::field(*value, key)) json::convert(*names, texts);
            return texts;
        };
        for (auto& label : lists(type.ends_with("labels") ? type : "labels"))
            region.labels.push_back(std::move(label));
        if (type == "labels") return;
        if (type.ends_with("labels")) type.resize(type.size() - 6);
        static constexpr std::array<const char*, 5> drawn{"rectangle", "ellipse", "polygon", "keypoint",
                                                          "brush"};
        if (std::find(drawn.begin(), drawn.end(), type) != drawn.end()) {
            if (region.geometry) return; // the same shape for another control
            region.geometry = &json;
            region.type = type;
            return;
        }
        const auto name = json::textAt(json, "from_name");
        const auto score = json::numberAt(json, "score").value_or(1);
        if (type == "choices") {
            const auto picked = lists("choices");
            for (const auto& choice : picked)
                region.choices.emplace_back(choice, score);
            if (picked.size() == 1 && (picked[0] == "true" || picked[0] == "false"))
                region.attributes[name] = picked[0] == "true";
            else if (picked.size() == 1)
                region.attributes[name] = picked[0];
            else
                region.attributes[name] = picked;
        } else if (type == "textarea") {
            const auto texts = lists("text");
            if (texts.size() == 1)
                region.attributes[name] = texts[0];
            else if (texts.empty())
                region.attributes[name] = json::textAt(*value, "text");
            else
                region.attributes[name] = texts;
        } else if (type == "number" || type == "rating") {
            if (const auto* number = json::field(*value, type)) region.attributes[name] = *number;
        } else {
            problem(fmt::format("result {}: \"{}\" is not known; left out", index, type));
        }
    }

    void describe(DatasetShape& shape, const Json* prediction, double score) {
        if (prediction) {
            shape.source = AnnotationSource::model;
            shape.author = json::textAt(*prediction, "model_version");
            shape.confidence = score;
        } else if (score != 1) {
            shape.confidence = score;
        }
        if (!(shape.confidence >= 0 && shape.confidence <= 1)) {
            problem("a score is not in [0, 1]; 1 is taken");
            shape.confidence = 1;
        }
    }

    bool taken(const std::string& label) {
        if (const auto reason = labelProblem(label); !reason.empty()) {
            problem(reason + "; left out");
            return false;
        }
        if (m_classes.insert(label).second) m_data.classes.push_back(label);
        return true;
    }

    void choices(DatasetItem& item, const Region& region, const Json* prediction) {
        if (region.choices.empty()) {
            if (!region.attributes.empty() || !region.labels.empty())
                problem("says something of the whole picture that is no choice; left out");
            return;
        }
        for (const auto& [text, score] : region.choices) {
            const std::string label(withoutOuterSpace(text));
            if (!taken(label)) continue;
            if (!prediction && score == 1) {
                item.labels.push_back(label);
                continue;
            }
            DatasetShape shape;
            shape.label = label;
            const auto whole = prediction ? json::numberAt(*prediction, "score").value_or(1) : 1;
            describe(shape, prediction, score != 1 ? score : whole);
            item.shapes.push_back(std::move(shape));
        }
    }

    void shapes(DatasetItem& item, const Region& region, const Json* prediction) {
        auto size = json::sizeAt(*region.geometry, "original_width", "original_height");
        if (size.empty()) size = item.size.empty() ? pictureSize(item.path) : item.size;
        if (size.empty()) return problem("a region cannot be placed: the picture's size is not known");
        if (item.size.empty()) item.size = size;
        auto geometry = geometryOf(region, size);
        if (geometry)
            if (auto reason = geometryProblem(*geometry); !reason.empty())
                geometry = failure(ErrorCode::corrupt, "the " + region.type + " " + reason);
        if (!geometry) return problem(geometry.error().message + "; left out");
        if (region.labels.empty()) return problem(fmt::format("a {} has no label; left out", region.type));
        if (json::numberAt(*region.geometry, "image_rotation").value_or(0) != 0)
            problem("was labelled on a turned picture; its shapes are taken as on the upright one");
        for (const auto& text : region.labels) {
            DatasetShape shape;
            shape.label = withoutOuterSpace(text);
            if (!taken(shape.label)) continue;
            shape.geometry = *geometry;
            const auto whole = prediction ? json::numberAt(*prediction, "score").value_or(1) : 1;
            describe(shape, prediction, json::numberAt(*region.geometry, "score").value_or(whole));
            shape.attributes = json::textUnlessEmpty(json::plainAttributes(region.attributes));
            if (region.hidden) shape.flags |= annotationHidden;
            if (region.locked) shape.flags |= annotationLocked;
            item.shapes.push_back(std::move(shape));
        }
    }

    Result<Geometry> geometryOf(const Region& region, Size size) {
        const auto& value = (*region.geometry)["value"];
        const double w = size.width / 100.0, h = size.height / 100.0;
        const auto misfit = [&](const char* what) {
            return failure(ErrorCode::corrupt, fmt::format("a {} {}", region.type, what));
        };
        if (region.type == "polygon") {
            const auto* list = json::field(value, "points");
            auto points = list ? json::pointPairs(*list) : std::nullopt;
            if (!points) return misfit("has points that are not pairs of finite numbers");
            for (auto& point : *points)
                point = {point.x * w, point.y * h};
            const auto* closed = json::field(value, "closed");
            if (closed && *closed == false) return Geometry(Polyline{std::move(*points)});
            return Geometry(Polygon{{{std::move(*points), {}}}});
        }
        if (region.type == "brush") {
            std::vector<std::uint8_t> bytes;
            const auto* rle = json::field(value, "rle");
            if (!rle || !json::convert(*rle, bytes)) return misfit("has no run lengths");
            IMAGO_TRY(mask, maskFromBrush(bytes, size));
            if (mask.width == 0) return misfit("has no pixel");
            return Geometry(std::move(mask));
        }
        const auto x = json::numberAt(value, "x"), y = json::numberAt(value, "y");
        if (!x || !y) return misfit("has no place in finite numbers");
        const Point at{*x * w, *y * h};
        if (region.type == "keypoint") return Geometry(at);
        const auto turn = turnOf(json::numberAt(value, "rotation").value_or(0));
        if (region.type == "ellipse") {
            const auto rx = json::numberAt(value, "radiusX"), ry = json::numberAt(value, "radiusY");
            if (!rx || !ry) return misfit("has no radius in finite numbers");
            return Geometry(Ellipse{at, *rx * w, *ry * h, turn});
        }
        const auto width = json::numberAt(value, "width"), height = json::numberAt(value, "height");
        if (!width || !height) return misfit("has no size in finite numbers");
        if (turn == 0) return Geometry(Box{at.x, at.y, *width * w, *height * h});
        const double angle = turn * std::numbers::pi / 180;
        const Point half{*width * w / 2, *height * h / 2};
        return Geometry(RotatedBox{{at.x + half.x * std::cos(angle) - half.y * std::sin(angle),
                                    at.y + half.x * std::sin(angle) + half.y * std::cos(angle)},
                                   2 * half.x,
                                   2 * half.y,
                                   turn});
    }

    Dataset& m_data;
    std::set<std::string>& m_classes;
    std::set<std::string>& m_paths;
    PictureFinder m_finder;
    std::string m_file, m_where;
};

class Reader {
public:
    explicit Reader(const ReadOptions& options) : m_options(options) { m_data.format = "labelstudio"; }

    void config(const fs::path& file) {
        const auto text = readUtf8(file);
        pugi::xml_document document;
        if (!text || !document.load_string(text->c_str())) return;
        for (const char* query : {"//Label", "//Choices[@toName='image' and not(@perRegion)]/Choice"})
            for (const auto& found : document.select_nodes(query)) {
                const std::string label(withoutOuterSpace(found.node().attribute("value").value()));
                if (!labelProblem(label).empty()) continue;
                if (!m_classes.insert(label).second) continue;
                m_data.classes.push_back(label);
                const std::string color = found.node().attribute("background").value();
                unsigned value = 0;
                if (color.size() == 7 && std::sscanf(color.c_str(), "#%6x", &value) == 1)
                    m_data.details.push_back({label, {}, {}, value, {}});
            }
    }

    template <class Stream> Status file(const fs::path& path, Stream&& stream) {
        TaskReader tasks(m_options, path, m_data, m_classes, m_paths);
        bool list = false;
        auto single = Json::object();
        json::StreamVisitor visitor;
        visitor.begin = [&](bool isList) { list = isList; };
        visitor.element = [&](const std::string&, std::size_t index, Json&& json) {
            tasks.task(index, json);
        };
        visitor.value = [&](const std::string& key, Json&& value) { single[key] = std::move(value); };
        const Status status = stream(visitor);
        if (!status && (status.error().code != ErrorCode::corrupt || m_data.items.empty())) return status;
        if (!status)
            m_data.problems.push_back({toUtf8(path.filename()), status.error().message +
                                                                    "; what stands "
                                                                    "before it is taken"});
        if (!list && !single.contains("data"))
            return failure(ErrorCode::unsupported,
                           fmt::format("{} is no list of Label Studio's tasks", toUtf8(path.filename())));
        if (!list) tasks.task(0, single);
        return {};
    }

    Dataset finish() { return std::move(m_data); }

private:
    const ReadOptions& m_options;
    Dataset m_data;
    std::set<std::string> m_classes, m_paths;
};

std::vector<fs::path> filesOf(const fs::path& source) {
    std::error_code code;
    if (!fs::is_directory(source, code)) return {source};
    std::vector<fs::path> files;
    for (auto& file : filesIn(source, ".json"))
        if (isLabelStudio(headOf(file, std::size_t{1} << 16))) files.push_back(std::move(file));
    return files;
}

} // namespace

int likelyLabelStudio(const fs::path& source) {
    std::error_code code;
    if (fs::is_directory(source, code)) return filesOf(source).empty() ? 0 : 88;
    return isLabelStudio(headOf(source, std::size_t{1} << 16)) ? 88 : 0;
}

Result<Dataset> readLabelStudio(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    const auto files = filesOf(source);
    if (files.empty())
        return failure(ErrorCode::notFound, fmt::format("{} holds no Label Studio JSON", toUtf8(source)));
    Reader reader(options);
    reader.config(files.front().parent_path() / configName);
    for (const auto& file : files)
        IMAGO_CHECK(reader.file(file, [&](const json::StreamVisitor& visitor) {
            return json::streamFile(file, visitor, options.progress, options.stop);
        }));
    return reader.finish();
}

Result<Dataset> readLabelStudioText(std::string_view text, const fs::path& file, const ReadOptions& options) {
    Reader reader(options);
    IMAGO_CHECK(reader.file(file, [&](const json::StreamVisitor& visitor) {
        return json::stream(text, toUtf8(file.filename()), visitor, options.stop);
    }));
    return reader.finish();
}

} // namespace imago
