// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_fields.h"
#include "core/formats/cvat.h"
#include "core/formats/cvat_label.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"
#include "core/geometry/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <sstream>

namespace imago {

namespace {

using Kind = AnnotationKind;

constexpr auto ownKey = "$cvat";
constexpr KindSet held = kindSet({Kind::image, Kind::box, Kind::rotatedBox, Kind::polygon, Kind::polyline,
                                  Kind::point, Kind::mask, Kind::ellipse, Kind::keypoints});

nlohmann::json ownOf(const std::string& text) {
    if (text.find(ownKey) == text.npos) return {};
    const auto parsed = json::parse(text, "attributes");
    if (!parsed || !parsed->is_object() || !parsed->contains(ownKey)) return {};
    return parsed->at(ownKey);
}

void attribute(pugi::xml_node node, const char* name, const std::string& text) {
    node.append_attribute(name) = text.c_str();
}
void number(pugi::xml_node node, const char* name, double value) {
    attribute(node, name, shortest(value));
}
double turn(double angle) {
    return angle < 0 ? angle + 360 : angle;
}

/// What a file of this format brought along: attributes first, since elements come below them.
void putBack(pugi::xml_node node, const nlohmann::json& own) {
    if (!own.is_object()) return;
    if (const auto at = own.find("attributes"); at != own.end() && at->is_object())
        for (const auto& [name, value] : at->items())
            if (value.is_string() && !node.attribute(name.c_str()))
                attribute(node, name.c_str(), value.get<std::string>());
    if (const auto at = own.find("elements"); at != own.end() && at->is_array())
        for (const auto& element : *at)
            if (element.is_string()) addXml(node, element.get<std::string>());
}

std::string pointsText(const std::vector<Point>& points) {
    std::string text;
    for (const auto p : points)
        text += fmt::format("{}{},{}", text.empty() ? "" : ";", shortest(p.x), shortest(p.y));
    return text;
}

class Writer {
public:
    Writer(const Dataset& data, Output& out) : m_data(data), m_out(out), m_classes(allClasses(data)) {
        for (const auto& name : m_classes) {
            auto& label = m_labels[name];
            label.details.name = name;
            if (const auto* details = detailsOf(data, name)) {
                label.details = *details;
                if (auto schema = parseSchema(details->schema)) label.schema = std::move(*schema);
            }
            if (!label.schema.supercategory.empty())
                out.lose("schema", "the supercategory of a class is not kept");
        }
        for (const auto& item : data.items)
            for (const auto& shape : item.shapes)
                addToSchema(shape);
    }

    Status write(const WriteOptions& options) {
        const std::string file = "annotations.xml";
        IMAGO_CHECK(m_out.file(file,
                               "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<annotations>\n"
                               "<version>1.1</version>\n" +
                                   meta()));
        const auto names = pictureNames(m_data);
        // The ids follow the names in byte order, as CVAT numbers them.
        std::vector<std::size_t> order(names.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return names[a] < names[b]; });
        std::string text;
        constexpr std::size_t enough = 1 << 20;
        for (std::size_t id = 0; id < order.size(); ++id) {
            if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "writing was cancelled");
            if (id % 100 == 0)
                report(options.progress, static_cast<std::int64_t>(id),
                       static_cast<std::int64_t>(order.size()), "writing");
            IMAGO_TRY(image, this->image(m_data.items[order[id]], names[order[id]], id));
            text += image;
            if (text.size() < enough) continue;
            IMAGO_CHECK(m_out.append(file, text));
            text.clear();
        }
        IMAGO_CHECK(m_out.append(file, text + "</annotations>\n"));
        loseDetails(m_data,
                    {.attributes = true,
                     .source = true,
                     .zOrder = true,
                     .group = true,
                     .splits = true,
                     .schemas = true,
                     .colors = true,
                     .foreign = ownKey},
                    m_out);
        return {};
    }

private:
    /// Attributes that a shape has and its class does not tell of: CVAT takes none that it does not know.
    void addToSchema(const DatasetShape& shape) {
        auto& schema = m_labels[shape.label].schema;
        for (const auto& [name, value] : attributesOf(shape.attributes)) {
            if (name == occludedAttribute && value == AttributeValue(true) && shape.geometry.index() != 0)
                continue;
            const bool known = std::any_of(schema.attributes.begin(), schema.attributes.end(),
                                           [&, &wanted = name](const auto& a) { return a.name == wanted; });
            if (known) continue;
            AttributeSchema made;
            made.name = name;
            made.type = std::holds_alternative<bool>(value)     ? AttributeSchema::Type::flag
                        : std::holds_alternative<double>(value) ? AttributeSchema::Type::number
                                                                : AttributeSchema::Type::text;
            schema.attributes.push_back(std::move(made));
        }
        const auto* points = std::get_if<Keypoints>(&shape.geometry);
        if (!points || !isSkeleton(shape)) return;
        while (schema.keypoints.size() < points->points.size())
            schema.keypoints.push_back(std::to_string(schema.keypoints.size() + 1));
    }

    /// Points alone would be read as one point, or lose that they are covered.
    bool isSkeleton(const DatasetShape& shape) {
        const auto& points = std::get<Keypoints>(shape.geometry).points;
        return !m_labels[shape.label].schema.keypoints.empty() || points.size() == 1 ||
               std::any_of(points.begin(), points.end(),
                           [](const auto& p) { return p.visibility != Visibility::visible; });
    }

    std::string meta() {
        nlohmann::json own;
        if (const auto at = m_data.extra.find(ownKey); at != m_data.extra.end())
            if (auto parsed = json::parse(at->second, ownKey); parsed && parsed->is_object())
                own = std::move(*parsed);
        pugi::xml_document document;
        auto node = document.append_child("meta");
        std::string rest;
        if (own.contains("meta") && json::convert(own["meta"], rest)) addXml(node, rest);
        pugi::xml_node task;
        for (const char* name : {"task", "project", "job"})
            if (!task) task = node.child(name);
        if (!task) task = node.prepend_child("task");
        auto labels = task.append_child("labels");
        for (const auto& name : m_classes) {
            const auto& label = m_labels[name];
            std::string text;
            if (own.contains("labels") && own["labels"].is_object() && own["labels"].contains(name))
                json::convert(own["labels"][name], text);
            // As it came, unless the class has changed since.
            if (!text.empty() && same(label, text))
                addXml(labels, text);
            else
                addCvatLabels(labels, label);
        }
        std::ostringstream out;
        node.print(out, "  ", pugi::format_indent, pugi::encoding_utf8);
        return std::move(out).str();
    }

    static bool same(const CvatLabel& label, const std::string& text) {
        pugi::xml_document document;
        if (!document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_fragment))
            return false;
        std::vector<pugi::xml_node> children;
        for (const auto node : document.children("label"))
            if (node.child("parent")) children.push_back(node);
        const auto read = cvatLabelFrom(document.child("label"), children);
        return read.schema == label.schema && read.details.name == label.details.name &&
               read.details.color == label.details.color;
    }

    Result<std::string> image(const DatasetItem& item, const std::string& name, std::size_t id) {
        const std::string folder = "images/";
        m_out.about(&item);
        IMAGO_TRY(called, m_out.picture(item, folder + name));
        pugi::xml_document document;
        auto node = document.append_child("image");
        attribute(node, "id", std::to_string(id));
        attribute(node, "name", called == folder + name ? name : called);
        if (item.split != Split::none) attribute(node, "subset", std::string(toString(item.split)));
        const auto size = sizeOf(item);
        if (!size.empty()) {
            attribute(node, "width", std::to_string(size.width));
            attribute(node, "height", std::to_string(size.height));
        }
        std::int64_t written = 0;
        m_nextGroup = 0;
        for (const auto& shape : item.shapes)
            m_nextGroup = std::max(m_nextGroup, shape.groupId);
        for (const auto& label : item.labels) {
            auto tag = node.append_child("tag");
            attribute(tag, "label", label);
            attribute(tag, "source", "file");
            ++written;
        }
        for (const auto& shape : item.shapes) {
            m_out.about(&item, &shape);
            written += add(node, shape, size);
        }
        if (const auto own = item.meta.find(ownKey); own != item.meta.end())
            if (const auto parsed = json::parse(own->second, ownKey)) putBack(node, *parsed);
        m_out.wrote(1, written);
        std::ostringstream text;
        node.print(text, "  ", pugi::format_indent, pugi::encoding_utf8);
        return std::move(text).str();
    }

    int add(pugi::xml_node image, const DatasetShape& shape, Size size) {
        if (shape.geometry.index() == 0) {
            begin(image, "tag", shape, shape.groupId);
            return 1;
        }
        const auto geometry = cutToPicture(*asHeld(shape.geometry, held, size, m_out), size, m_out);
        if (!geometry) return 0;
        if (const auto* polygon = std::get_if<Polygon>(&*geometry)) {
            const auto rings = ringsOf(*polygon, m_out);
            auto group = shape.groupId;
            if (rings.size() > 1 && !group) group = ++m_nextGroup;
            if (rings.size() > 1)
                m_out.lose("part", "becomes a polygon of the same group",
                           static_cast<std::int64_t>(rings.size()) - 1);
            for (const auto& ring : rings)
                attribute(begin(image, "polygon", shape, group), "points", pointsText(ring));
            return 1;
        }
        one(image, shape, *geometry);
        return 1;
    }

    void one(pugi::xml_node image, const DatasetShape& shape, const Geometry& geometry) {
        const auto start = [&](const char* name) { return begin(image, name, shape, shape.groupId); };
        if (const auto* box = std::get_if<Box>(&geometry)) {
            corners(start("box"), {box->x, box->y}, {box->x + box->width, box->y + box->height});
        } else if (const auto* turned = std::get_if<RotatedBox>(&geometry)) {
            const auto node = start("box");
            const Point half{turned->width / 2, turned->height / 2};
            corners(node, {turned->center.x - half.x, turned->center.y - half.y},
                    {turned->center.x + half.x, turned->center.y + half.y});
            number(node, "rotation", turn(turned->angle));
        } else if (const auto* ellipse = std::get_if<Ellipse>(&geometry)) {
            const auto node = start("ellipse");
            number(node, "cx", ellipse->center.x);
            number(node, "cy", ellipse->center.y);
            number(node, "rx", ellipse->rx);
            number(node, "ry", ellipse->ry);
            number(node, "rotation", turn(ellipse->angle));
        } else if (const auto* line = std::get_if<Polyline>(&geometry)) {
            attribute(start("polyline"), "points", pointsText(line->points));
        } else if (const auto* point = std::get_if<Point>(&geometry)) {
            attribute(start("points"), "points", pointsText({*point}));
        } else if (const auto* mask = std::get_if<Mask>(&geometry)) {
            const auto node = start("mask");
            attribute(node, "rle", fmt::format("{}", fmt::join(mask->runs, ", ")));
            number(node, "left", mask->x);
            number(node, "top", mask->y);
            number(node, "width", mask->width);
            number(node, "height", mask->height);
        } else if (const auto* keypoints = std::get_if<Keypoints>(&geometry)) {
            keypointsOf(image, shape, *keypoints);
        }
    }

    static void corners(pugi::xml_node node, Point from, Point to) {
        number(node, "xtl", from.x);
        number(node, "ytl", from.y);
        number(node, "xbr", to.x);
        number(node, "ybr", to.y);
    }

    void keypointsOf(pugi::xml_node image, const DatasetShape& shape, const Keypoints& keypoints) {
        if (!isSkeleton(shape)) {
            std::vector<Point> points;
            for (const auto& p : keypoints.points)
                points.push_back(p.at);
            attribute(begin(image, "points", shape, shape.groupId), "points", pointsText(points));
            return;
        }
        const auto& names = m_labels[shape.label].schema.keypoints;
        const auto node = begin(image, "skeleton", shape, shape.groupId);
        for (std::size_t i = 0; i < keypoints.points.size(); ++i) {
            const auto& point = keypoints.points[i];
            auto child = pugi::xml_node(node).append_child("points");
            attribute(child, "label", names[i]);
            attribute(child, "outside", point.visibility == Visibility::absent ? "1" : "0");
            attribute(child, "occluded", point.visibility == Visibility::covered ? "1" : "0");
            attribute(child, "points", pointsText({point.at}));
        }
        if (keypoints.points.size() < names.size())
            m_out.lose("keypoints", "filled up with points that are not there: the class has more");
    }

    pugi::xml_node begin(pugi::xml_node image, const char* name, const DatasetShape& shape,
                         std::int64_t group) {
        auto node = image.append_child(name);
        attribute(node, "label", shape.label);
        auto attributes = attributesOf(shape.attributes);
        const auto own = ownOf(shape.attributes);
        std::string source = shape.source == AnnotationSource::human   ? "manual"
                             : shape.source == AnnotationSource::model ? "auto"
                                                                       : "file";
        if (own.is_object() && own.contains("attributes") && own["attributes"].is_object() &&
            own["attributes"].contains("source") && shape.source == AnnotationSource::import)
            json::convert(own["attributes"]["source"], source);
        attribute(node, "source", source);
        const bool tag = shape.geometry.index() == 0;
        if (const auto at = attributes.find(occludedAttribute);
            !tag && at != attributes.end() && at->second == AttributeValue(true)) {
            attribute(node, "occluded", "1");
            attributes.erase(at);
        } else if (!tag) {
            attribute(node, "occluded", "0");
        }
        if (shape.zOrder || !tag) attribute(node, "z_order", std::to_string(shape.zOrder));
        if (group) attribute(node, "group_id", std::to_string(group));
        for (const auto& [key, value] : attributes) {
            const auto text = valueText(value);
            auto child = node.append_child("attribute");
            attribute(child, "name", key);
            child.text().set(text.c_str());
            if (cvatValue(m_labels[shape.label].schema, key, text) != value)
                m_out.lose("attribute", "changes its type to the one that its class says");
        }
        putBack(node, own);
        return node;
    }

    const Dataset& m_data;
    Output& m_out;
    std::vector<std::string> m_classes;
    std::map<std::string, CvatLabel> m_labels;
    std::int64_t m_nextGroup = 0;
};

} // namespace

Status writeCvat(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    return Writer(data, out).write(options);
}

} // namespace imago
