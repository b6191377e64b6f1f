// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/formats/label_map.h"
#include "core/formats/mask_layers.h"
#include "core/formats/numbers.h"
#include "core/formats/reading.h"
#include "core/formats/voc.h"
#include "core/formats/writing.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>
#include <pugixml.hpp>

#include <algorithm>
#include <numeric>
#include <sstream>

namespace imago {

namespace {

using Kind = AnnotationKind;

constexpr std::size_t mostNumbers = 254; ///< 0 is the ground, 255 the border
constexpr KindSet pixelKinds = kindSet({Kind::polygon, Kind::mask, Kind::ellipse});

struct Object {
    const DatasetShape* shape;
    Geometry geometry; ///< Box or Mask
};

pugi::xml_node put(pugi::xml_node parent, const char* name, const std::string& text) {
    auto node = parent.append_child(name);
    node.text().set(text.c_str());
    return node;
}

class Writer {
public:
    Writer(const Dataset& data, Output& out, bool oneBased, bool masks)
        : m_data(data),
          m_out(out),
          m_offset(oneBased ? 1 : 0),
          m_classes(allClasses(data)),
          m_masks(masks && m_classes.size() <= mostNumbers) {}

    Status write(const WriteOptions& options) {
        const auto names = pictureNames(m_data, true);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "writing was cancelled");
            if (i % 100 == 0)
                report(options.progress, static_cast<std::int64_t>(i),
                       static_cast<std::int64_t>(names.size()), "writing");
            IMAGO_CHECK(item(m_data.items[i], names[i]));
        }
        IMAGO_CHECK(m_out.file("labelmap.txt", labelMapText(m_classes)));
        for (const auto& [name, list] : m_lists)
            IMAGO_CHECK(m_out.file("ImageSets/Main/" + name + ".txt", list));
        loseDetails(m_data, {.attributes = true, .splits = true, .negative = true, .foreign = {}}, m_out);
        return {};
    }

private:
    Status item(const DatasetItem& item, const std::string& name) {
        m_out.about(&item);
        IMAGO_TRY(called, m_out.picture(item, "JPEGImages/" + name));
        const auto stem = withoutExtension(name);
        if (item.split != Split::none) {
            m_lists[std::string(toString(item.split))] += stem + "\n";
            if (item.split != Split::test) m_lists["trainval"] += stem + "\n";
        }
        const auto size = sizeOf(item);
        for (std::size_t i = 0; i < item.labels.size(); ++i)
            asHeld(Geometry(), 0, size, m_out); // counts it
        auto objects = objectsOf(item, size);
        bool segmented = false;
        IMAGO_CHECK(pixels(item, objects, size, stem, segmented));
        // Every picture gets a file, as readers of the lists open one for each name.
        const bool open = objects.empty() && !item.negative;
        IMAGO_CHECK(m_out.file("Annotations/" + stem + ".xml",
                               xml(item, name, called, size, objects, segmented, open)));
        m_out.wrote(1, static_cast<std::int64_t>(objects.size()));
        return {};
    }

    std::vector<Object> objectsOf(const DatasetItem& item, Size size) {
        std::vector<Object> objects;
        for (const auto& shape : item.shapes) {
            m_out.about(&item, &shape);
            const auto kind = static_cast<Kind>(shape.geometry.index());
            const bool asPixels =
                m_masks && holds(pixelKinds, kind) && objects.size() < mostNumbers && !size.empty();
            auto held = asHeld(shape.geometry, kindSet({asPixels ? Kind::mask : Kind::box}), size, m_out);
            if (held) held = cutToPicture(*held, size, m_out);
            if (const auto* mask = held ? std::get_if<Mask>(&*held) : nullptr;
                mask && pixelCount(*mask) == 0) {
                m_out.lose("mask", "becomes a box: too thin for a pixel");
                held = cutToPicture(bounds(shape.geometry), size, m_out);
            }
            if (held) objects.push_back({&shape, std::move(*held)});
        }
        return objects;
    }

    /// Paints the masks from the lowest up, and leaves of each what is seen.
    Status pixels(const DatasetItem& item, std::vector<Object>& objects, Size size, const std::string& stem,
                  bool& segmented) {
        std::vector<std::size_t> order(objects.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::erase_if(order, [&](auto i) { return !std::holds_alternative<Mask>(objects[i].geometry); });
        if (order.empty()) return {};
        std::stable_sort(order.begin(), order.end(),
                         [&](auto a, auto b) { return objects[a].shape->zOrder < objects[b].shape->zOrder; });
        IndexPicture numbers;
        numbers.kind = IndexPicture::Kind::palette;
        numbers.size = size;
        numbers.values.assign(std::size_t(size.width) * std::size_t(size.height), 0);
        for (const auto i : order)
            paint(numbers, std::get<Mask>(objects[i].geometry), static_cast<std::uint16_t>(i + 1));
        const auto seen = layersOf(numbers);
        for (const auto i : order) {
            m_out.about(&item, objects[i].shape);
            auto& geometry = objects[i].geometry;
            const auto at = seen.find(static_cast<std::uint16_t>(i + 1));
            if (at == seen.end()) {
                m_out.lose("mask", "becomes a box: all of it lies behind others");
                geometry = bounds(geometry);
            } else if (at->second != std::get<Mask>(geometry)) {
                m_out.lose("mask", "cut where others lie in front");
                geometry = at->second;
            }
        }
        if (seen.size() < 2 && seen.contains(0)) return {};
        segmented = true;
        for (unsigned i = 0; i < 256; ++i)
            numbers.palette.push_back(vocColor(i));
        auto classes = numbers;
        std::vector<std::uint16_t> classOf(objects.size() + 1, 0);
        for (const auto i : order) {
            const auto at = std::find(m_classes.begin(), m_classes.end(), objects[i].shape->label);
            classOf[i + 1] = static_cast<std::uint16_t>(at - m_classes.begin() + 1);
        }
        for (auto& value : classes.values)
            value = classOf[value];
        IMAGO_TRY(objectPng, indexPng(numbers));
        IMAGO_TRY(classPng, indexPng(classes));
        IMAGO_CHECK(m_out.file("SegmentationObject/" + stem + ".png", objectPng));
        return m_out.file("SegmentationClass/" + stem + ".png", classPng);
    }

    std::string xml(const DatasetItem& item, const std::string& name, const std::string& called, Size size,
                    const std::vector<Object>& objects, bool segmented, bool open) {
        pugi::xml_document document;
        auto root = document.append_child("annotation");
        put(root, "folder", "JPEGImages");
        put(root, "filename", name);
        if (called != "JPEGImages/" + name) put(root, "path", called);
        if (open) put(root.append_child("source"), "annotation", vocUnlabelled);
        if (!size.empty()) {
            auto node = root.append_child("size");
            put(node, "width", std::to_string(size.width));
            put(node, "height", std::to_string(size.height));
            put(node, "depth", "3");
        }
        put(root, "segmented", segmented ? "1" : "0");
        for (const auto& object : objects) {
            m_out.about(&item, object.shape);
            add(root, object);
        }
        std::ostringstream text;
        document.save(text, "  ", pugi::format_default, pugi::encoding_utf8);
        return std::move(text).str();
    }

    void add(pugi::xml_node root, const Object& object) {
        auto attributes = attributesOf(object.shape->attributes);
        auto node = root.append_child("object");
        put(node, "name", object.shape->label);
        const auto pose = attributes.find("pose");
        const bool plain = pose != attributes.end() && std::holds_alternative<std::string>(pose->second) &&
                           survives(pose->second) &&
                           lowerAscii(std::get<std::string>(pose->second)) != "unspecified" &&
                           !std::get<std::string>(pose->second).empty();
        put(node, "pose", plain ? std::get<std::string>(pose->second) : "Unspecified");
        if (plain) attributes.erase(pose);
        for (const char* flag : {truncatedAttribute, difficultAttribute, occludedAttribute}) {
            put(node, flag, isSet(attributes, flag) ? "1" : "0");
            if (const auto at = attributes.find(flag);
                at != attributes.end() && at->second == AttributeValue(true))
                attributes.erase(at);
        }
        const auto box = bounds(object.geometry);
        auto corners = node.append_child("bndbox");
        put(corners, "xmin", shortest(box.x + m_offset));
        put(corners, "ymin", shortest(box.y + m_offset));
        put(corners, "xmax", shortest(box.x + box.width));
        put(corners, "ymax", shortest(box.y + box.height));
        if (attributes.empty()) return;
        auto list = node.append_child("attributes");
        for (const auto& [name, value] : attributes) {
            auto one = list.append_child("attribute");
            put(one, "name", name);
            put(one, "value", valueText(value));
            if (!survives(value))
                m_out.lose("attribute", "a text that looks like a number or a flag becomes one");
        }
    }

    static bool survives(const AttributeValue& value) {
        return valueFromText(std::string(withoutOuterSpace(valueText(value)))) == value;
    }

    const Dataset& m_data;
    Output& m_out;
    double m_offset;
    std::vector<std::string> m_classes;
    bool m_masks;
    std::map<std::string, std::string> m_lists;
};

} // namespace

Status writeVoc(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"one-based", "masks"}));
    IMAGO_TRY(oneBased, choiceOf(options.choices, "one-based", {"no", "yes"}));
    IMAGO_TRY(masks, choiceOf(options.choices, "masks", {"yes", "no"}));
    return Writer(data, out, oneBased == "yes", masks == "yes").write(options);
}

} // namespace imago
