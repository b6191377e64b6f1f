// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_values.h"
#include "core/formats/label_studio.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <sstream>

namespace imago {

namespace {

using Json = nlohmann::json;
using Ordered = nlohmann::ordered_json;
using Kind = AnnotationKind;

constexpr auto foreign = "$labelstudio";
constexpr auto fileName = "tasks.json";
constexpr std::size_t pieceBytes = std::size_t{1} << 20;

/// What an address may not hold as it is.
std::string escaped(const std::string& path) {
    std::string out;
    for (const unsigned char c : path)
        if (std::isalnum(c) || c >= 0x80 ||
            std::string_view("/-_.~()").find(static_cast<char>(c)) != std::string_view::npos)
            out += static_cast<char>(c);
        else
            out += fmt::format("%{:02X}", c);
    return out;
}

/// The types of regions that a data set needs, and what their controls are called in the interface.
struct Controls {
    std::set<std::string> regions;                 ///< "rectanglelabels" …
    std::map<std::string, std::string> attributes; ///< name → "choices", "textarea", "number"
    bool classes = false;                          ///< classes of whole pictures
};

class Writer {
public:
    Writer(const Dataset& data, Output& out, const WriteOptions& options)
        : m_data(data),
          m_out(out),
          m_options(options),
          m_names(pictureNames(data)) {
        const auto prefix = options.choices.find("prefix");
        m_prefix = prefix == options.choices.end() ? "/data/local-files/?d=" : prefix->second;
    }

    Status write() {
        IMAGO_CHECK(m_out.file(fileName, ""));
        std::string piece = "[";
        const auto total = static_cast<std::int64_t>(m_data.items.size());
        for (std::size_t i = 0; i < m_data.items.size(); ++i) {
            if (m_options.stop.stop_requested())
                return failure(ErrorCode::cancelled, "writing was cancelled");
            report(m_options.progress, static_cast<std::int64_t>(i), total, "writing");
            IMAGO_TRY(one, task(i));
            piece += (i ? ",\n" : "\n") + json::dump(one);
            if (piece.size() < pieceBytes) continue;
            IMAGO_CHECK(m_out.append(fileName, piece));
            piece.clear();
        }
        IMAGO_CHECK(m_out.append(fileName, piece + "\n]\n"));
        m_out.wrote(total, m_annotations);
        return config();
    }

private:
    Result<Ordered> task(std::size_t index) {
        const auto& item = m_data.items[index];
        m_out.about(&item);
        IMAGO_TRY(name, m_out.picture(item, "images/" + m_names[index]));
        Ordered data{{"image", m_prefix + (m_prefix.find('?') == m_prefix.npos ? name : escaped(name))}};
        if (item.split != Split::none) data["split"] = std::string(toString(item.split));
        if (const auto meta = item.meta.find(foreign); meta != item.meta.end()) {
            const auto unknown = json::objectFrom(meta->second);
            if (const auto* more = json::field(unknown, "data"); more && more->is_object())
                for (const auto& [key, value] : more->items())
                    if (!data.contains(key)) data[key] = value;
        }
        Ordered task{{"id", index + 1}, {"data", std::move(data)}, {"annotations", Ordered::array()}};
        m_size = sizeOf(item);
        m_region = 0;
        auto own = Ordered::array();
        std::map<std::string, Ordered> proposed; // by model
        for (const auto& label : item.labels) {
            DatasetShape shape;
            shape.label = label;
            choice(own, shape);
        }
        for (const auto& shape : item.shapes) {
            m_out.about(&item, &shape);
            const bool model = shape.source == AnnotationSource::model;
            auto& list = model ? proposed[shape.author] : own;
            if (list.is_null()) list = Ordered::array();
            if (!model) {
                if (!shape.author.empty()) m_out.lose("author", "the name of who made it is not kept");
                if (shape.source == AnnotationSource::human)
                    m_out.lose("source", "not kept: who drew it, a person or a program, is not told");
            }
            shape.geometry.index() == 0 ? choice(list, shape) : regions(list, shape);
        }
        m_out.about(&item);
        const bool skipped = item.review == ReviewState::skipped;
        if (item.review && !skipped && *item.review != ReviewState::unreviewed)
            m_out.lose("review", "not kept: a task is labelled or skipped");
        if (!own.empty() || item.negative || skipped)
            task["annotations"].push_back({{"id", index + 1},
                                           {"was_cancelled", skipped},
                                           {"ground_truth", false},
                                           {"result", std::move(own)}});
        task["predictions"] = Ordered::array();
        for (auto& [version, result] : proposed)
            if (!result.empty())
                task["predictions"].push_back({{"model_version", version}, {"result", std::move(result)}});
        return task;
    }

    /// A result without its value.
    Ordered result(const std::string& type, const std::string& from) {
        Ordered json{
            {"id", fmt::format("r{}", m_region)}, {"from_name", from}, {"to_name", "image"}, {"type", type}};
        if (!m_size.empty()) {
            json["original_width"] = m_size.width;
            json["original_height"] = m_size.height;
            json["image_rotation"] = 0;
        }
        return json;
    }

    void choice(Ordered& list, const DatasetShape& shape) {
        ++m_region;
        auto json = result("choices", "class");
        json["value"] = {{"choices", {shape.label}}};
        // Where a model says 1, so must we: the word of its whole prediction is not given.
        if (shape.confidence != 1) json["score"] = shape.confidence;
        if (!json::plainAttributes(json::objectFrom(shape.attributes)).empty())
            m_out.lose("attribute", "not kept for classes of a whole picture");
        m_controls.classes = true;
        list.push_back(std::move(json));
        ++m_annotations;
    }

    void regions(Ordered& list, const DatasetShape& shape) {
        if (m_size.empty()) {
            m_out.lose(std::string(toString(static_cast<Kind>(shape.geometry.index()))),
                       "left out: the picture's size is not known, and places are parts of it");
            return;
        }
        const double w = 100.0 / m_size.width, h = 100.0 / m_size.height;
        const auto& geometry = shape.geometry;
        const auto add = [&](const std::string& type, Ordered value) {
            region(list, shape, type, std::move(value));
        };
        const auto pairs = [&](const std::vector<Point>& points) {
            auto all = Ordered::array();
            for (const auto point : points)
                all.push_back({point.x * w, point.y * h});
            return all;
        };
        if (const auto* box = std::get_if<Box>(&geometry)) {
            add("rectanglelabels", {{"x", box->x * w},
                                    {"y", box->y * h},
                                    {"width", box->width * w},
                                    {"height", box->height * h},
                                    {"rotation", 0}});
        } else if (const auto* turned = std::get_if<RotatedBox>(&geometry)) {
            const double angle = turned->angle * std::numbers::pi / 180;
            const Point half{turned->width / 2, turned->height / 2};
            const Point corner{turned->center.x - half.x * std::cos(angle) + half.y * std::sin(angle),
                               turned->center.y - half.x * std::sin(angle) - half.y * std::cos(angle)};
            if (turned->angle == 0) m_out.lose("rotated_box", "becomes a box: it is not turned");
            add("rectanglelabels", {{"x", corner.x * w},
                                    {"y", corner.y * h},
                                    {"width", turned->width * w},
                                    {"height", turned->height * h},
                                    {"rotation", turned->angle}});
        } else if (const auto* ellipse = std::get_if<Ellipse>(&geometry)) {
            add("ellipselabels", {{"x", ellipse->center.x * w},
                                  {"y", ellipse->center.y * h},
                                  {"radiusX", ellipse->rx * w},
                                  {"radiusY", ellipse->ry * h},
                                  {"rotation", ellipse->angle}});
        } else if (const auto* polygon = std::get_if<Polygon>(&geometry)) {
            const auto rings = ringsOf(*polygon, m_out);
            if (rings.size() > 1)
                m_out.lose("part", "becomes a shape of its own", static_cast<std::int64_t>(rings.size()));
            for (const auto& ring : rings)
                add("polygonlabels", {{"points", pairs(ring)}, {"closed", true}});
        } else if (const auto* line = std::get_if<Polyline>(&geometry)) {
            add("polygonlabels", {{"points", pairs(line->points)}, {"closed", false}});
        } else if (const auto* point = std::get_if<Point>(&geometry)) {
            add("keypointlabels", {{"x", point->x * w}, {"y", point->y * h}, {"width", 0.5}});
        } else if (const auto* keypoints = std::get_if<Keypoints>(&geometry)) {
            m_out.lose("keypoints", "becomes single points");
            for (const auto& keypoint : keypoints->points)
                if (keypoint.visibility != Visibility::absent)
                    add("keypointlabels",
                        {{"x", keypoint.at.x * w}, {"y", keypoint.at.y * h}, {"width", 0.5}});
        } else if (const auto cut = cutToPicture(geometry, m_size, m_out)) {
            add("brushlabels", {{"format", "rle"}, {"rle", brushOf(std::get<Mask>(*cut), m_size)}});
        }
    }

    void region(Ordered& list, const DatasetShape& shape, const std::string& type, Ordered value) {
        ++m_region;
        ++m_annotations;
        m_controls.regions.insert(type);
        const auto from = type.substr(0, type.size() - 6); // without "labels"
        value[type] = {shape.label};
        auto json = result(type, from);
        json["value"] = std::move(value);
        if (shape.confidence != 1) json["score"] = shape.confidence;
        if (shape.flags & annotationHidden) json["hidden"] = true;
        if (shape.flags & annotationLocked) json["locked"] = true;
        list.push_back(std::move(json));
        const auto attributes = attributesOf(shape.attributes);
        for (const auto& [name, given] : attributes) {
            Ordered said;
            std::string kind = "textarea";
            if (const auto* flag = std::get_if<bool>(&given)) {
                kind = "choices";
                said = {{"choices", {*flag ? "true" : "false"}}};
            } else if (const auto* number = std::get_if<double>(&given)) {
                kind = "number";
                const bool whole = *number == std::floor(*number) && std::abs(*number) < 9e15;
                said = {{"number", whole ? Json(static_cast<std::int64_t>(*number)) : Json(*number)}};
            } else {
                said = {{"text", {std::get<std::string>(given)}}};
            }
            m_controls.attributes.emplace(name, kind);
            auto one = result(kind, name);
            one["value"] = std::move(said);
            list.push_back(std::move(one));
        }
    }

    /// The labelling interface that shows these tasks.
    Status config() {
        pugi::xml_document document;
        auto view = document.append_child("View");
        const auto named = [&](const char* tag, const std::string& name) {
            auto node = view.append_child(tag);
            node.append_attribute("name") = name.c_str();
            node.append_attribute("toName") = "image";
            return node;
        };
        auto image = view.append_child("Image");
        image.append_attribute("name") = "image";
        image.append_attribute("value") = "$image";
        static constexpr std::pair<const char*, const char*> tags[] = {{"rectanglelabels", "RectangleLabels"},
                                                                       {"ellipselabels", "EllipseLabels"},
                                                                       {"polygonlabels", "PolygonLabels"},
                                                                       {"keypointlabels", "KeyPointLabels"},
                                                                       {"brushlabels", "BrushLabels"}};
        const auto classes = allClasses(m_data);
        const auto labels = [&](pugi::xml_node to, const char* tag) {
            for (const auto& name : classes) {
                auto label = to.append_child(tag);
                label.append_attribute("value") = name.c_str();
                if (const auto* details = detailsOf(m_data, name); details && details->color)
                    label.append_attribute("background") =
                        fmt::format("#{:06x}", *details->color & 0xffffff).c_str();
            }
        };
        for (const auto& [type, tag] : tags)
            if (m_controls.regions.contains(type) || (m_controls.regions.empty() && type == tags[0].first))
                labels(named(tag, std::string(type).substr(0, std::string_view(type).size() - 6)), "Label");
        if (m_controls.classes) {
            auto choices = named("Choices", "class");
            choices.append_attribute("choice") = "multiple";
            labels(choices, "Choice");
        }
        for (const auto& [name, kind] : m_controls.attributes) {
            auto node = named(kind == "choices" ? "Choices" : kind == "number" ? "Number" : "TextArea", name);
            node.append_attribute("perRegion") = "true";
            if (kind != "choices") continue;
            for (const char* value : {"true", "false"})
                node.append_child("Choice").append_attribute("value") = value;
        }
        std::ostringstream text;
        document.save(text, "  ", pugi::format_default | pugi::format_no_declaration);
        return m_out.file("label_config.xml", text.str());
    }

    const Dataset& m_data;
    Output& m_out;
    const WriteOptions& m_options;
    std::vector<std::string> m_names;
    std::string m_prefix;
    Controls m_controls;
    Size m_size;      ///< of the picture at hand
    int m_region = 0; ///< number of the region at hand, within its picture
    std::int64_t m_annotations = 0;
};

} // namespace

Status writeLabelStudio(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"prefix"}));
    Holding holding;
    holding.attributes = holding.confidence = holding.locked = holding.hidden = holding.splits = true;
    holding.negative = holding.colors = true;
    holding.source = holding.author = holding.review = true; // counted with the tasks
    holding.foreign = foreign;
    loseDetails(data, holding, out);
    return Writer(data, out, options).write();
}

} // namespace imago
