// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco_rle.h"
#include "core/formats/datumaro.h"
#include "core/formats/json_values.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace imago {

namespace {

using Json = nlohmann::json;
using Ordered = nlohmann::ordered_json;
using Kind = AnnotationKind;

constexpr auto foreign = "$datumaro";
constexpr std::size_t pieceBytes = std::size_t{1} << 20;
constexpr std::int64_t highestGroup = std::int64_t{1} << 53; ///< further ones are not counted on from

ClassSchema schemaOf(const DatasetClass* details) {
    auto schema = details ? parseSchema(details->schema) : Result<ClassSchema>(ClassSchema());
    return schema ? *schema : ClassSchema();
}

Ordered flat(const std::vector<Point>& points) {
    auto list = Ordered::array();
    for (const auto point : points) {
        list.push_back(point.x);
        list.push_back(point.y);
    }
    return list;
}

class Writer {
public:
    Writer(const Dataset& data, Output& out, const WriteOptions& options)
        : m_data(data),
          m_out(out),
          m_options(options),
          m_names(pictureNames(data, true)),
          m_classes(allClasses(data)) {
        for (const auto& name : m_classes) {
            m_named[name] = !schemaOf(detailsOf(data, name)).keypoints.empty();
            m_labels.emplace(name, static_cast<int>(m_labels.size()));
        }
    }

    Status write() {
        std::map<Split, std::vector<std::size_t>> splits;
        for (std::size_t i = 0; i < m_data.items.size(); ++i)
            splits[m_data.items[i].split].push_back(i);
        if (splits.empty()) splits[Split::none];
        for (const auto& [split, items] : splits)
            IMAGO_CHECK(file(split == Split::none ? "default" : std::string(toString(split)), items));
        return {};
    }

private:
    Status file(const std::string& subset, const std::vector<std::size_t>& items) {
        const auto name = "annotations/" + subset + ".json";
        const auto extra = m_data.extra.find(foreign);
        const auto whole = extra == m_data.extra.end() ? Json::object() : json::objectFrom(extra->second);
        const auto* infos = json::field(whole, "infos");
        auto piece = fmt::format(
            "{{\"dm_format_version\": \"1.0\",\n\"media_type\": 2,\n\"infos\": {},\n\"categories\": {},\n"
            "\"items\": [",
            infos ? json::dump(*infos) : "{}", json::dump(categories()));
        IMAGO_CHECK(m_out.file(name, ""));
        std::int64_t annotations = 0;
        bool first = true;
        for (const auto i : items) {
            if (m_options.stop.stop_requested())
                return failure(ErrorCode::cancelled, "writing was cancelled");
            report(m_options.progress, m_done++, static_cast<std::int64_t>(m_data.items.size()), "writing");
            IMAGO_TRY(one, item(subset, i));
            annotations += static_cast<std::int64_t>(one["annotations"].size());
            piece += (std::exchange(first, false) ? "\n" : ",\n") + json::dump(one);
            if (piece.size() < pieceBytes) continue;
            IMAGO_CHECK(m_out.append(name, piece));
            piece.clear();
        }
        IMAGO_CHECK(m_out.append(name, piece + "\n]}\n"));
        m_out.wrote(static_cast<std::int64_t>(items.size()), annotations);
        return {};
    }

    Ordered categories() const {
        Ordered labels = Ordered::array(), points = Ordered::array(), colors = Ordered::array();
        for (const auto& name : m_classes) {
            const auto* details = detailsOf(m_data, name);
            const auto schema = schemaOf(details);
            labels.push_back(
                {{"name", name}, {"parent", schema.supercategory}, {"attributes", Ordered::array()}});
            for (const auto& attribute : schema.attributes)
                labels.back()["attributes"].push_back(attribute.name);
            if (!schema.keypoints.empty()) {
                points.push_back({{"label_id", m_labels.at(name)},
                                  {"labels", schema.keypoints},
                                  {"joints", Ordered::array()}});
                for (const auto& [from, to] : schema.skeleton)
                    points.back()["joints"].push_back({from + 1, to + 1});
            }
            if (details && details->color)
                colors.push_back({{"label_id", m_labels.at(name)},
                                  {"r", *details->color >> 16 & 255},
                                  {"g", *details->color >> 8 & 255},
                                  {"b", *details->color & 255}});
        }
        Ordered all{{"label",
                     {{"labels", std::move(labels)},
                      {"label_groups", Ordered::array()},
                      {"attributes", Ordered::array()}}}};
        if (!points.empty()) all["points"]["items"] = std::move(points);
        if (!colors.empty()) all["mask"]["colormap"] = std::move(colors);
        return all;
    }

    Result<Ordered> item(const std::string& subset, std::size_t index) {
        const auto& item = m_data.items[index];
        const auto folder = "images/" + subset + "/";
        m_out.about(&item);
        IMAGO_TRY(name, m_out.picture(item, folder + m_names[index]));
        const auto size = sizeOf(item);
        Ordered json{{"id", withoutExtension(m_names[index])}, {"annotations", Ordered::array()}};
        auto& list = json["annotations"];
        m_group = 0;
        for (const auto& shape : item.shapes)
            if (shape.groupId < highestGroup) m_group = std::max(m_group, shape.groupId);
        for (const auto& label : item.labels)
            list.push_back(annotation(list, "label", shapeOf(label)));
        for (const auto& shape : item.shapes) {
            m_out.about(&item, &shape);
            add(list, shape, size);
        }
        json["image"]["path"] = name.starts_with(folder) ? name.substr(folder.size()) : name;
        if (!size.empty()) json["image"]["size"] = {size.height, size.width};
        if (const auto meta = item.meta.find(foreign); meta != item.meta.end()) {
            const auto unknown = json::objectFrom(meta->second);
            for (const auto& [key, value] : unknown.items())
                if (!json.contains(key)) json[key] = value;
        }
        return json;
    }

    static DatasetShape shapeOf(const std::string& label) {
        DatasetShape shape;
        shape.label = label;
        return shape;
    }

    /// What all types have in common.
    Ordered annotation(const Ordered& list, const char* type, const DatasetShape& shape) {
        const auto all = json::objectFrom(shape.attributes);
        auto attributes = json::plainAttributes(all);
        if (json::numberAt(attributes, "score")) m_out.lose("attribute", "\"score\" is the confidence");
        if (shape.confidence != 1) attributes["score"] = shape.confidence;
        if (shape.flags & annotationCrowd) attributes["is_crowd"] = true;
        Ordered json{{"id", list.size()},
                     {"type", type},
                     {"attributes", attributes},
                     {"group", shape.groupId},
                     {"label_id", m_labels.at(shape.label)}};
        if (const auto* unknown = json::field(all, foreign); unknown && unknown->is_object())
            for (const auto& [key, value] : unknown->items())
                if (!json.contains(key)) json[key] = value;
        if (shape.geometry.index() != 0) json["z_order"] = shape.zOrder;
        return json;
    }

    void add(Ordered& list, const DatasetShape& shape, Size size) {
        const auto& geometry = shape.geometry;
        if (geometry.index() == 0) {
            if (shape.zOrder != 0) m_out.lose("z_order", "a class of the whole picture lies nowhere");
            list.push_back(annotation(list, "label", shape));
        } else if (const auto* box = std::get_if<Box>(&geometry)) {
            putBox(list, shape, *box, 0);
        } else if (const auto* turned = std::get_if<RotatedBox>(&geometry)) {
            putBox(list, shape,
                   {turned->center.x - turned->width / 2, turned->center.y - turned->height / 2,
                    turned->width, turned->height},
                   turned->angle);
        } else if (const auto* ellipse = std::get_if<Ellipse>(&geometry)) {
            auto json = annotation(list, "ellipse", shape);
            const auto [x, y] = ellipse->center;
            json["points"] = {x - ellipse->rx, y - ellipse->ry, x + ellipse->rx, y + ellipse->ry};
            turn(json, ellipse->angle);
            list.push_back(std::move(json));
        } else if (const auto* polygon = std::get_if<Polygon>(&geometry)) {
            polygons(list, shape, *polygon);
        } else if (const auto* line = std::get_if<Polyline>(&geometry)) {
            auto json = annotation(list, "polyline", shape);
            json["points"] = flat(line->points);
            list.push_back(std::move(json));
        } else if (const auto* mask = std::get_if<Mask>(&geometry)) {
            // Where the picture's size is not known, the mask's own end is one.
            if (size.empty()) size = {mask->x + mask->width, mask->y + mask->height};
            const auto cut = cutToPicture(geometry, size, m_out);
            if (!cut) return;
            auto json = annotation(list, "mask", shape);
            json["rle"] = {{"counts", textOfRuns(columnsOf(std::get<Mask>(*cut), size))},
                           {"size", {size.height, size.width}}};
            list.push_back(std::move(json));
        } else {
            points(list, shape);
        }
    }

    void putBox(Ordered& list, const DatasetShape& shape, const Box& box, double angle) {
        auto json = annotation(list, "bbox", shape);
        json["bbox"] = {box.x, box.y, box.width, box.height};
        turn(json, angle);
        list.push_back(std::move(json));
    }

    void turn(Ordered& json, double angle) {
        auto& attributes = json["attributes"];
        if (attributes.contains("rotation")) {
            m_out.lose("attribute", "\"rotation\" is the turn of the shape");
            attributes.erase("rotation");
        }
        if (angle != 0) attributes["rotation"] = angle;
    }

    /// One ring an annotation: parts are joined by their group.
    void polygons(Ordered& list, const DatasetShape& shape, const Polygon& polygon) {
        const auto rings = ringsOf(polygon, m_out);
        auto one = shape;
        if (rings.size() > 1) {
            m_out.lose("part", "becomes a shape of its own in a group",
                       static_cast<std::int64_t>(rings.size()));
            if (one.groupId == 0) one.groupId = ++m_group;
        }
        for (const auto& ring : rings) {
            auto json = annotation(list, "polygon", one);
            json["points"] = flat(ring);
            list.push_back(std::move(json));
        }
    }

    void points(Ordered& list, const DatasetShape& shape) {
        std::vector<Point> at;
        auto visibility = Ordered::array();
        if (const auto* point = std::get_if<Point>(&shape.geometry)) {
            at = {*point};
            visibility = {2};
            if (m_named.at(shape.label)) m_out.lose("point", "becomes keypoints: its class has some");
        } else {
            for (const auto& keypoint : std::get<Keypoints>(shape.geometry).points) {
                at.push_back(keypoint.at);
                visibility.push_back(static_cast<int>(keypoint.visibility));
            }
            const bool alone = at.size() == 1 && !m_named.at(shape.label);
            if (alone && !anyThere(std::get<Keypoints>(shape.geometry), m_out)) return;
            if (alone) m_out.lose("keypoints", "becomes a point: its class names no keypoints");
        }
        auto json = annotation(list, "points", shape);
        json["points"] = flat(at);
        json["visibility"] = std::move(visibility);
        list.push_back(std::move(json));
    }

    const Dataset& m_data;
    Output& m_out;
    const WriteOptions& m_options;
    std::vector<std::string> m_names, m_classes;
    std::map<std::string, int> m_labels;
    std::map<std::string, bool> m_named; ///< classes with named keypoints
    std::int64_t m_done = 0;
    std::int64_t m_group = 0; ///< the highest number in the picture at hand
};

} // namespace

Status writeDatumaro(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    Holding holding;
    holding.attributes = holding.confidence = holding.crowd = holding.group = holding.zOrder = true;
    holding.splits = holding.colors = true;
    holding.schemas = true; // counted below
    holding.attributeTrees = true;
    holding.foreign = foreign;
    loseDetails(data, holding, out);
    for (const auto& details : data.details)
        if (!schemaOf(&details).attributes.empty())
            out.lose("schema", "of a class's attributes only the names are kept");
    return Writer(data, out, options).write();
}

} // namespace imago
