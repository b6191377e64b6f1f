// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/base/text.h"
#include "core/formats/cvat.h"
#include "core/formats/cvat_label.h"
#include "core/formats/labels.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"
#include "core/geometry/geometry_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>

namespace imago {

namespace fs = std::filesystem;

namespace {

constexpr auto ownKey = "$cvat";

/// What a known element says by its XML attributes; all others are kept.
const std::set<std::string_view>& knownOf(std::string_view element) {
    static const std::map<std::string_view, std::set<std::string_view>> known = [] {
        std::map<std::string_view, std::set<std::string_view>> made{
            {"image", {"id", "name", "width", "height", "subset"}},
            {"box", {"xtl", "ytl", "xbr", "ybr", "rotation"}},
            {"polygon", {"points"}},
            {"polyline", {"points"}},
            {"points", {"points"}},
            {"ellipse", {"cx", "cy", "rx", "ry", "rotation"}},
            {"mask", {"rle", "left", "top", "width", "height"}},
            {"skeleton", {}},
            {"tag", {}}};
        for (auto& [name, attributes] : made)
            if (name != "image") attributes.insert({"label", "occluded", "source", "z_order", "group_id"});
        return made;
    }();
    static const std::set<std::string_view> none;
    const auto at = known.find(element);
    return at == known.end() ? none : at->second;
}

/// Ends its walk where elements stand in one another deeper than anybody's do: pugixml removes them by
/// recursion.
struct DepthLimit : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node&) override { return depth() < 256; }
};

class Parser {
public:
    Parser(std::string_view xml, const std::string& where)
        : m_where(where),
          m_lines(xml),
          m_pointsLeft(4 * xml.size()) {}

    Result<CvatDocument> parse(std::string_view xml) {
        pugi::xml_document document;
        const auto parsed =
            document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
        if (!parsed)
            return failure(ErrorCode::corrupt, fmt::format("{} is not valid XML (line {}: {})", m_where,
                                                           m_lines.of(parsed.offset), parsed.description()));
        DepthLimit limit;
        if (!document.traverse(limit))
            return failure(ErrorCode::corrupt, fmt::format("{} is nested too deeply", m_where));
        const auto root = document.child("annotations");
        if (!root)
            return failure(ErrorCode::corrupt,
                           fmt::format("{} is not a CVAT file: it has no <annotations>", m_where));
        labels(root.child("meta"));
        for (const auto node : root.children()) {
            const std::string_view name = node.name();
            if (name == "image")
                image(node);
            else if (name == "track")
                problem(node, "a track of a video is not read: export it as \"CVAT for images\"");
        }
        return std::move(m_out);
    }

private:
    void problem(pugi::xml_node node, const std::string& reason) {
        m_out.problems.push_back({fmt::format("{}:{}", m_where, m_lines.of(node.offset_debug())), reason});
    }

    void labels(pugi::xml_node meta) {
        auto own = nlohmann::json::object();
        for (auto part : meta.children()) {
            auto list = part.child("labels");
            if (!list) continue;
            std::map<std::string, std::vector<pugi::xml_node>> children;
            for (const auto label : list.children("label"))
                if (label.child("parent"))
                    children[std::string(withoutOuterSpace(label.child_value("parent")))].push_back(label);
            for (const auto label : list.children("label")) {
                if (label.child("parent")) continue;
                const std::string name(withoutOuterSpace(label.child_value("name")));
                if (const auto reason = labelProblem(name); !reason.empty()) {
                    problem(label, reason);
                    continue;
                }
                auto made = cvatLabelFrom(label, children[name]);
                if (!m_schemas.emplace(name, made.schema).second) continue;
                made.details.schema = schemaText(made.schema);
                m_out.classes.push_back(name);
                if (!made.details.schema.empty() || made.details.color) m_out.details.push_back(made.details);
                std::string text = xmlText(label);
                for (const auto child : children[name])
                    text += xmlText(child);
                own["labels"][name] = text;
            }
            part.remove_child(list);
        }
        std::string rest;
        for (const auto part : meta.children())
            if (part.first_child() || part.first_attribute()) rest += xmlText(part);
        if (!rest.empty()) own["meta"] = rest;
        if (!own.empty()) m_out.extra = json::dump(own);
    }

    /// What Imago has no place for; null where there is nothing.
    nlohmann::json ownOf(pugi::xml_node node, const std::set<std::string_view>& elements) {
        nlohmann::json own;
        const auto& known = knownOf(node.name());
        for (const auto attribute : node.attributes())
            if (!known.contains(attribute.name())) own["attributes"][attribute.name()] = attribute.value();
        for (const auto child : node.children())
            if (child.type() == pugi::node_element && !elements.contains(child.name()))
                own["elements"].push_back(xmlText(child));
        return own;
    }

    void image(pugi::xml_node node) {
        DatasetItem item;
        const std::string name = node.attribute("name").value();
        if (name.empty() || !isUtf8(name)) return problem(node, "the picture has no name that can be used");
        item.path = fromUtf8(name);
        const auto width = wholeFrom(node.attribute("width").value());
        const auto height = wholeFrom(node.attribute("height").value());
        constexpr std::int64_t most = 1 << 24;
        if (width && height && *width > 0 && *height > 0 && *width <= most && *height <= most)
            item.size = {static_cast<int>(*width), static_cast<int>(*height)};
        auto own =
            ownOf(node, {"box", "polygon", "polyline", "points", "ellipse", "mask", "skeleton", "tag"});
        if (const std::string subset = node.attribute("subset").value(); !subset.empty()) {
            if (const auto split = splitFromWord(subset))
                item.split = *split;
            else
                own["attributes"]["subset"] = subset;
        }
        for (const auto child : node.children()) {
            const std::string_view kind = child.name();
            if (kind == "cuboid")
                problem(child, "a cuboid is no shape here; it is kept for a file of this format alone");
            else if (kind != "image" && !knownOf(kind).empty())
                shape(child, item);
        }
        if (!own.is_null()) item.meta[ownKey] = json::dump(own);
        m_out.items.push_back(std::move(item));
        m_out.lines.push_back(m_lines.of(node.offset_debug()));
    }

    std::optional<double> number(pugi::xml_node node, const char* name) {
        const auto attribute = node.attribute(name);
        const auto value = numberFrom(attribute.value());
        if (!value)
            problem(node, fmt::format("\"{}\" of the shape is {}; the shape is left out", name,
                                      attribute ? "no number" : "missing"));
        return value;
    }

    std::optional<std::vector<Point>> points(pugi::xml_node node) {
        std::vector<Point> list;
        std::string_view rest = node.attribute("points").value();
        while (!rest.empty()) {
            const auto pair = rest.substr(0, rest.find(';'));
            rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
            if (withoutOuterSpace(pair).empty()) continue;
            const auto comma = std::min(pair.find(','), pair.size());
            const auto x = numberFrom(pair.substr(0, comma));
            const auto y = numberFrom(pair.substr(std::min(comma + 1, pair.size())));
            if (!x || !y) {
                problem(node,
                        fmt::format("point {} of the shape is no pair of numbers; the shape is left out",
                                    list.size() + 1));
                return {};
            }
            list.push_back({*x, *y});
        }
        return list;
    }

    static double angle(double degrees) {
        const double turn = std::remainder(degrees, 360.0);
        return turn <= -180 ? turn + 360 : turn;
    }

    std::optional<Geometry> box(pugi::xml_node node) {
        double v[4];
        const char* names[] = {"xtl", "ytl", "xbr", "ybr"};
        for (int i = 0; i < 4; ++i) {
            const auto value = number(node, names[i]);
            if (!value) return {};
            v[i] = *value;
        }
        if (v[2] < v[0] || v[3] < v[1]) {
            problem(node, "the corners of the box are in the wrong order; they are swapped");
            if (v[2] < v[0]) std::swap(v[0], v[2]);
            if (v[3] < v[1]) std::swap(v[1], v[3]);
        }
        const Box plain{v[0], v[1], v[2] - v[0], v[3] - v[1]};
        if (!node.attribute("rotation")) return plain;
        const auto turn = number(node, "rotation");
        if (!turn) return {};
        return RotatedBox{{(v[0] + v[2]) / 2, (v[1] + v[3]) / 2}, plain.width, plain.height, angle(*turn)};
    }

    std::optional<Geometry> ellipse(pugi::xml_node node) {
        double v[4];
        const char* names[] = {"cx", "cy", "rx", "ry"};
        for (int i = 0; i < 4; ++i) {
            const auto value = number(node, names[i]);
            if (!value) return {};
            v[i] = *value;
        }
        const auto turn = node.attribute("rotation") ? number(node, "rotation") : std::optional(0.0);
        if (!turn) return {};
        return Ellipse{{v[0], v[1]}, v[2], v[3], angle(*turn)};
    }

    std::optional<Geometry> mask(pugi::xml_node node) {
        std::int64_t v[4];
        const char* names[] = {"left", "top", "width", "height"};
        for (int i = 0; i < 4; ++i) {
            const auto value = number(node, names[i]);
            if (!value) return {};
            if (std::abs(*value) > 1e8 || *value != std::floor(*value)) {
                problem(node, "the rectangle of the mask is nonsense; the mask is left out");
                return {};
            }
            v[i] = static_cast<std::int64_t>(*value);
        }
        Mask out{static_cast<int>(v[0]),
                 static_cast<int>(v[1]),
                 static_cast<int>(v[2]),
                 static_cast<int>(v[3]),
                 {}};
        std::string_view rest = node.attribute("rle").value();
        while (!rest.empty()) {
            const auto word = rest.substr(0, rest.find(','));
            rest.remove_prefix(std::min(word.size() + 1, rest.size()));
            const auto run = wholeFrom(word);
            if (!run || *run < 0 || *run > (std::int64_t{1} << 28)) {
                problem(node, "a run of the mask is no number; the mask is left out");
                return {};
            }
            out.runs.push_back(static_cast<std::uint32_t>(*run));
        }
        return out;
    }

    std::optional<Geometry> skeleton(pugi::xml_node node, const std::string& label) {
        Keypoints out;
        const auto& names = m_schemas[label].keypoints;
        // CVAT writes every point of each skeleton. Many names and many skeletons without them must not
        // become more than the file could hold.
        if (names.size() > m_pointsLeft) {
            problem(node, "the skeleton has more points than are said; the shape is left out");
            return {};
        }
        m_pointsLeft -= names.size();
        out.points.resize(names.size(), {{}, Visibility::absent});
        for (const auto child : node.children("points")) {
            const auto list = points(child);
            if (!list || list->size() != 1) continue;
            auto visibility = Visibility::visible;
            if (child.attribute("occluded").as_bool()) visibility = Visibility::covered;
            if (child.attribute("outside").as_bool()) visibility = Visibility::absent;
            const Keypoint point{list->front(), visibility};
            const auto at = std::find(names.begin(), names.end(), child.attribute("label").value());
            if (at != names.end())
                out.points[static_cast<std::size_t>(at - names.begin())] = point;
            else if (names.empty())
                out.points.push_back(point);
            else
                problem(child, "a point of the skeleton is not in its label; it is left out");
        }
        return out;
    }

    std::optional<Geometry> geometryOf(pugi::xml_node node, const std::string& label) {
        const std::string_view kind = node.name();
        if (kind == "tag") return Geometry();
        if (kind == "box") return box(node);
        if (kind == "ellipse") return ellipse(node);
        if (kind == "mask") return mask(node);
        if (kind == "skeleton") return skeleton(node, label);
        auto list = points(node);
        if (!list) return {};
        if (kind == "polygon") return Polygon{{{std::move(*list), {}}}};
        if (kind == "polyline") return Polyline{std::move(*list)};
        if (list->size() == 1) return list->front();
        Keypoints out;
        for (const auto p : *list)
            out.points.push_back({p, Visibility::visible});
        return out;
    }

    void shape(pugi::xml_node node, DatasetItem& item) {
        DatasetShape shape;
        shape.label = withoutOuterSpace(node.attribute("label").value());
        if (const auto reason = labelProblem(shape.label); !reason.empty())
            return problem(node, reason + "; the shape is left out");
        auto geometry = geometryOf(node, shape.label);
        if (!geometry) return;
        if (const auto reason = geometryProblem(*geometry); !reason.empty())
            return problem(node, "the shape " + reason + "; it is left out");
        shape.geometry = std::move(*geometry);
        Attributes attributes;
        for (const auto attribute : node.children("attribute")) {
            const std::string name = attribute.attribute("name").value();
            if (name.empty() || name.front() == '$' || !isUtf8(name))
                problem(attribute, "an attribute has no name that can be used; it is left out");
            else
                attributes[name] = cvatValue(m_schemas[shape.label], name, attribute.child_value());
        }
        if (node.attribute("occluded").as_bool()) attributes[occludedAttribute] = true;
        auto own = ownOf(node, std::string_view(node.name()) == "skeleton"
                                   ? std::set<std::string_view>{"attribute", "points"}
                                   : std::set<std::string_view>{"attribute"});
        const std::string source = node.attribute("source").value();
        if (source == "manual")
            shape.source = AnnotationSource::human;
        else if (source == "auto")
            shape.source = AnnotationSource::model;
        else if (!source.empty() && source != "file")
            own["attributes"]["source"] = source;
        shape.zOrder = static_cast<int>(std::clamp<std::int64_t>(
            wholeFrom(node.attribute("z_order").value()).value_or(0), -1'000'000, 1'000'000));
        shape.groupId = wholeFrom(node.attribute("group_id").value()).value_or(0);
        shape.attributes = attributesText(attributes);
        if (!own.is_null()) {
            auto all =
                shape.attributes.empty() ? nlohmann::json::object() : nlohmann::json::parse(shape.attributes);
            all[ownKey] = std::move(own);
            shape.attributes = json::dump(all);
        }
        DatasetShape bare;
        bare.label = shape.label;
        if (shape == bare)
            item.labels.push_back(shape.label); // a tag that carries no more than its name
        else
            item.shapes.push_back(std::move(shape));
    }

    const std::string& m_where;
    LineNumbers m_lines;
    std::map<std::string, ClassSchema> m_schemas;
    std::size_t m_pointsLeft; ///< that skeletons may have in all
    CvatDocument m_out;
};

bool looksLikeCvat(const fs::path& file) {
    const auto head = headOf(file);
    return head.find("<annotations") != head.npos &&
           (head.find("<image") != head.npos || head.find("<meta") != head.npos ||
            head.find("<version>") != head.npos);
}

std::vector<fs::path> cvatFiles(const fs::path& source) {
    std::error_code code;
    if (!fs::is_directory(source, code)) return {source};
    std::vector<fs::path> files;
    for (const auto& file : filesIn(source, ".xml"))
        if (looksLikeCvat(file)) files.push_back(file);
    return files;
}

} // namespace

Result<CvatDocument> parseCvat(std::string_view xml, const std::string& where) {
    return Parser(xml, where).parse(xml);
}

int likelyCvat(const fs::path& source) {
    std::error_code code;
    if (!fs::is_directory(source, code))
        return lowerAscii(source.extension().string()) == ".xml" && looksLikeCvat(source) ? 95 : 0;
    if (fs::is_regular_file(source / "annotations.xml", code))
        return looksLikeCvat(source / "annotations.xml") ? 95 : 0;
    const auto files = filesIn(source, ".xml");
    return !files.empty() && looksLikeCvat(files.front()) ? 75 : 0;
}

Result<Dataset> readCvat(const fs::path& source, const ReadOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    Dataset data;
    data.format = "cvat";
    std::unordered_set<std::string> classes, details, pictures;
    const auto files = cvatFiles(source);
    for (const auto& file : files) {
        IMAGO_TRY(text, readText(file));
        const auto where = toUtf8(file.filename());
        IMAGO_TRY(document, parseCvat(text, where));
        text.clear();
        PictureFinder finder(file, options);
        for (auto& problem : document.problems)
            data.problems.push_back(std::move(problem));
        const auto addClass = [&](const std::string& name) {
            if (classes.insert(name).second) data.classes.push_back(name);
        };
        for (const auto& name : document.classes)
            addClass(name);
        for (auto& each : document.details)
            if (details.insert(each.name).second) data.details.push_back(std::move(each));
        if (!document.extra.empty()) data.extra.emplace(ownKey, document.extra);
        for (std::size_t i = 0; i < document.items.size(); ++i) {
            if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "reading was cancelled");
            if (i % 200 == 0)
                report(options.progress, static_cast<std::int64_t>(i),
                       static_cast<std::int64_t>(document.items.size()), "reading");
            auto& item = document.items[i];
            const auto line = fmt::format("{}:{}", where, document.lines[i]);
            const auto name = toUtf8(item.path);
            const auto path = finder.find(name);
            if (!path) {
                data.problems.push_back({line, finder.missing(name)});
            } else if (!pictures.insert(path->native()).second) {
                data.problems.push_back(
                    {line, fmt::format("{} has been described before; this is left out", name)});
            } else {
                item.path = *path;
                if (item.size.empty()) item.size = pictureSize(item.path);
                for (const auto& label : item.labels)
                    addClass(label);
                for (const auto& shape : item.shapes)
                    addClass(shape.label);
                data.items.push_back(std::move(item));
            }
        }
    }
    if (files.empty())
        return failure(ErrorCode::notFound,
                       fmt::format("{} holds no CVAT file (annotations.xml)", toUtf8(source)));
    return data;
}

} // namespace imago
