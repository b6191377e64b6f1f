// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_values.h"
#include "core/formats/labelme.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"
#include "core/geometry/polygon_ops.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace imago {

namespace {

using Json = nlohmann::json;
using Ordered = nlohmann::ordered_json;
using Kind = AnnotationKind;

constexpr auto foreign = "$labelme";
/// The first version that knows every type that is written.
constexpr auto version = "6.0.0";
constexpr std::int64_t highestGroup = std::int64_t{1} << 53; ///< further ones are not counted on from

/// Whether a geometry may have the type that it came with.
bool fits(const std::string& type, const Geometry& geometry) {
    switch (static_cast<Kind>(geometry.index())) {
        case Kind::rotatedBox:
            return type == "rotation" || type == "oriented_rectangle";
        case Kind::polygon: {
            const auto& parts = std::get<Polygon>(geometry).parts;
            return type == "quadrilateral" && parts.size() == 1 && parts[0].holes.empty() &&
                   parts[0].outer.size() == 4;
        }
        case Kind::polyline:
            return type == "linestrip";
        default:
            return false;
    }
}

class Writer {
public:
    Writer(const Dataset& data, Output& out, const WriteOptions& options)
        : m_data(data),
          m_out(out),
          m_options(options),
          m_names(pictureNames(data, true)) {
        m_splits = std::any_of(data.items.begin(), data.items.end(),
                               [](const auto& item) { return item.split != Split::none; });
        const auto dialect = options.choices.find("dialect");
        m_xAnyLabeling = dialect != options.choices.end() && dialect->second == "x-anylabeling";
    }

    Status write() {
        std::string classes;
        for (const auto& name : allClasses(m_data))
            classes += name + "\n";
        IMAGO_CHECK(m_out.file("labels.txt", classes));
        const auto total = static_cast<std::int64_t>(m_data.items.size());
        for (std::size_t i = 0; i < m_data.items.size(); ++i) {
            if (m_options.stop.stop_requested())
                return failure(ErrorCode::cancelled, "writing was cancelled");
            report(m_options.progress, static_cast<std::int64_t>(i), total, "writing");
            IMAGO_CHECK(item(m_data.items[i], m_names[i]));
        }
        m_out.wrote(total, m_annotations);
        return {};
    }

private:
    Status item(const DatasetItem& item, const std::string& wish) {
        const auto name = (m_splits && item.split != Split::none ? std::string(toString(item.split)) + "/"
                                                                 : std::string()) +
                          wish;
        m_out.about(&item);
        IMAGO_TRY(called, m_out.picture(item, name));
        const auto meta = item.meta.find(foreign);
        const bool says = !item.labels.empty() || !item.shapes.empty() || item.negative ||
                          item.review == ReviewState::reviewed || meta != item.meta.end();
        if (item.review && *item.review != ReviewState::reviewed && *item.review != ReviewState::unreviewed)
            m_out.lose("review", "not kept: a file is checked or it is not");
        if (!says && called == name) return {}; // a picture without JSON is one without labels
        if (!says || (!item.negative && item.labels.empty() && item.shapes.empty()))
            m_out.lose("unlabelled", "looks like a picture with nothing to label");
        const auto unknown = meta == item.meta.end() ? Json::object() : json::objectFrom(meta->second);

        Ordered json;
        json["version"] = unknown.contains("version") ? unknown["version"] : Json(version);
        const auto* kept = json::field(unknown, "flags");
        auto flags = kept && kept->is_object() ? *kept : Json::object();
        for (const auto& label : item.labels)
            flags[label] = true;
        m_annotations += static_cast<std::int64_t>(item.labels.size());
        json["shapes"] = Ordered::array();
        IMAGO_CHECK(shapes(json["shapes"], flags, item));
        json["flags"] = std::move(flags);
        json["imagePath"] = called == name ? name.substr(name.rfind('/') + 1) : fromFolderOf(name, called);
        json["imageData"] = nullptr;
        const auto size = sizeOf(item);
        json["imageHeight"] = size.empty() ? Json() : Json(size.height);
        json["imageWidth"] = size.empty() ? Json() : Json(size.width);
        if (item.review == ReviewState::reviewed) json["checked"] = true;
        for (const auto& [key, value] : unknown.items())
            if (!json.contains(key)) json[key] = value;
        return m_out.file(withoutExtension(name) + ".json", json::dump(json, 2) + "\n");
    }

    /// A path from the output's folder, as seen from that of the file.
    static std::string fromFolderOf(const std::string& name, const std::string& path) {
        if (path.starts_with('/')) return path;
        std::string up;
        for (const auto c : name)
            if (c == '/') up += "../";
        return up + path;
    }

    Status shapes(Ordered& list, Json& flags, const DatasetItem& item) {
        std::vector<std::size_t> order(item.shapes.size()); // what lies on top comes last
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
                         [&](auto a, auto b) { return item.shapes[a].zOrder < item.shapes[b].zOrder; });
        std::int64_t group = 0;
        for (const auto& shape : item.shapes)
            if (shape.groupId < highestGroup) group = std::max(group, shape.groupId);
        for (const auto i : order) {
            const auto& shape = item.shapes[i];
            m_out.about(&item, &shape);
            if (shape.geometry.index() == 0) {
                flags[shape.label] = true;
                ++m_annotations;
                if (!json::plainAttributes(json::objectFrom(shape.attributes)).empty())
                    m_out.lose("attribute", "not kept for classes of a whole picture");
                if (shape.confidence != 1)
                    m_out.lose("confidence", "not kept for classes of a whole picture");
                continue;
            }
            const auto geometries = pieces(shape, item);
            auto one = shape;
            if (geometries.size() > 1 && one.groupId == 0) one.groupId = ++group;
            for (const auto& geometry : geometries)
                IMAGO_CHECK(add(list, one, geometry));
        }
        m_out.about(&item);
        return {};
    }

    /// The geometry in forms that the format has: parts of a polygon are shapes of one group.
    std::vector<Geometry> pieces(const DatasetShape& shape, const DatasetItem& item) {
        constexpr auto held = kindSet({Kind::box, Kind::rotatedBox, Kind::polygon, Kind::polyline,
                                       Kind::point, Kind::mask, Kind::ellipse, Kind::keypoints});
        const bool oval = labelmeType(shape.geometry, false).empty();
        auto geometry =
            asHeld(shape.geometry, oval ? held & ~kindSet({Kind::ellipse}) : held, item.size, m_out);
        if (!geometry) return {};
        if (const auto* points = std::get_if<Keypoints>(&*geometry)) {
            if (!anyThere(*points, m_out)) return {};
            const auto hidden =
                std::count_if(points->points.begin(), points->points.end(),
                              [](const auto& p) { return p.visibility != Visibility::visible; });
            if (hidden > 0) m_out.lose("visibility", "every keypoint counts as visible", hidden);
        }
        const auto* polygon = std::get_if<Polygon>(&*geometry);
        if (!polygon) return {*geometry};
        std::vector<Geometry> all;
        for (auto& ring : ringsOf(*polygon, m_out))
            all.emplace_back(Polygon{{{std::move(ring), {}}}});
        if (all.size() > 1)
            m_out.lose("part", "becomes a shape of its own in a group",
                       static_cast<std::int64_t>(all.size()));
        return all;
    }

    Status add(Ordered& list, const DatasetShape& shape, const Geometry& geometry) {
        const auto all = json::objectFrom(shape.attributes);
        auto attributes = json::plainAttributes(all);
        const auto unknown = all.contains(foreign) ? all[foreign] : Json::object();
        IMAGO_TRY(drawn, labelmePoints(geometry));
        Ordered json{{"label", shape.label}, {"points", Ordered::array()}};
        for (const auto point : drawn.points)
            json["points"].push_back({point.x, point.y});
        json["group_id"] = shape.groupId == 0 ? Json() : Json(shape.groupId);
        json["description"] = "";
        if (const auto text = attributes.find("description");
            text != attributes.end() && text->is_string() && !text->get_ref<const std::string&>().empty()) {
            json["description"] = *text;
            attributes.erase(text);
        }
        const auto came = json::textAt(unknown, "shape_type");
        json["shape_type"] = fits(came, geometry) ? came : labelmeType(geometry, m_xAnyLabeling);
        json["flags"] = Ordered::object();
        json["mask"] = drawn.mask.empty() ? Json() : Json(drawn.mask);
        if (shape.confidence != 1) json["score"] = shape.confidence;
        if (const auto hard = attributes.find(difficultAttribute);
            hard != attributes.end() && *hard == true) {
            json["difficult"] = true;
            attributes.erase(hard);
        }
        for (auto at = attributes.begin(); at != attributes.end();)
            if (at->is_boolean()) {
                json["flags"][at.key()] = *at;
                at = attributes.erase(at);
            } else {
                ++at;
            }
        if (!attributes.empty()) json["attributes"] = attributes;
        if (json["shape_type"] == "rotation")
            json["direction"] =
                std::fmod(std::get<RotatedBox>(geometry).angle + 360, 360) * std::numbers::pi / 180;
        if (unknown.is_object())
            for (const auto& [key, value] : unknown.items())
                if (!json.contains(key)) json[key] = value;
        list.push_back(std::move(json));
        ++m_annotations;
        return {};
    }

    const Dataset& m_data;
    Output& m_out;
    const WriteOptions& m_options;
    std::vector<std::string> m_names;
    bool m_splits = false, m_xAnyLabeling = false;
    std::int64_t m_annotations = 0;
};

} // namespace

Status writeLabelme(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"dialect"}));
    Holding holding;
    holding.attributes = holding.confidence = holding.group = holding.splits = holding.negative = true;
    holding.review = true; // counted with the pictures
    holding.attributeTrees = true;
    holding.foreign = foreign;
    loseDetails(data, holding, out);
    return Writer(data, out, options).write();
}

} // namespace imago
