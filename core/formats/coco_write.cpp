// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco.h"
#include "core/formats/coco_read.h"
#include "core/formats/coco_rle.h"
#include "core/formats/json_values.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace imago {

namespace {

using Json = nlohmann::json;
using Ordered = nlohmann::ordered_json;
using Kind = AnnotationKind;

constexpr auto foreign = "$coco";
constexpr std::size_t pieceBytes = std::size_t{1} << 20;

Json foreignOf(const std::string& attributes) {
    auto all = json::objectFrom(attributes);
    const auto at = all.find(foreign);
    return at == all.end() ? Json::object() : *at;
}

ClassSchema schemaOf(const DatasetClass* details) {
    auto schema = details ? parseSchema(details->schema) : Result<ClassSchema>(ClassSchema());
    return schema ? *schema : ClassSchema();
}

/// Everything in unknown fields that the object does not say itself.
void addUnknown(Ordered& object, const Json& unknown) {
    if (!unknown.is_object()) return;
    for (const auto& [key, value] : unknown.items())
        if (!object.contains(key)) object[key] = value;
}

/// A list of objects, written in pieces, one on a line.
class ListWriter {
public:
    ListWriter(Output& out, std::string file) : m_out(out), m_file(std::move(file)) {}

    Status raw(std::string_view text) {
        m_piece += text;
        return m_piece.size() < pieceBytes ? Status() : flush();
    }
    Status open(std::string_view name) {
        m_first = true;
        return raw(fmt::format("\"{}\": [", name));
    }
    Status add(const Ordered& element) {
        return raw((std::exchange(m_first, false) ? "\n" : ",\n") + json::dump(element));
    }
    Status close(bool last = false) { return raw(last ? "\n]" : "\n],\n"); }
    Status flush() {
        IMAGO_CHECK(m_out.append(m_file, m_piece));
        m_piece.clear();
        return {};
    }

private:
    Output& m_out;
    std::string m_file, m_piece;
    bool m_first = true;
};

class Writer {
public:
    Writer(const Dataset& data, Output& out, const WriteOptions& options)
        : m_data(data),
          m_out(out),
          m_options(options),
          m_names(pictureNames(data)),
          m_classes(allClasses(data)) {
        for (const auto& name : m_classes)
            m_categoryIds.emplace(name, static_cast<int>(m_categoryIds.size()) + 1);
        const auto rle = options.choices.find("rle");
        m_text = rle != options.choices.end() && rle->second == "text";
    }

    Status write() {
        std::map<Split, std::vector<std::size_t>> splits;
        for (std::size_t i = 0; i < m_data.items.size(); ++i)
            splits[m_data.items[i].split].push_back(i);
        if (splits.empty()) splits[Split::none];
        for (const auto& [split, items] : splits)
            IMAGO_CHECK(file(split, items));
        return {};
    }

private:
    Status file(Split split, const std::vector<std::size_t>& items) {
        ListWriter to(m_out, split == Split::none
                                 ? std::string("annotations/instances.json")
                                 : fmt::format("annotations/instances_{}.json", toString(split)));
        const auto extra = m_data.extra.find(foreign);
        auto whole = extra == m_data.extra.end() ? Json::object() : json::objectFrom(extra->second);
        const auto categories = whole.contains("categories") ? whole["categories"] : Json::object();
        whole.erase("categories");
        IMAGO_CHECK(to.raw("{\n"));
        if (!whole.contains("info")) whole["info"] = {{"description", "Exported by Imago"}};
        for (const auto& [key, value] : whole.items())
            if (key != "images" && key != "annotations")
                IMAGO_CHECK(to.raw(fmt::format("{}: {},\n", json::dump(Json(key)), json::dump(value))));
        IMAGO_CHECK(pictures(to, items));
        IMAGO_CHECK(to.open("annotations"));
        std::int64_t id = 0;
        for (const auto i : items)
            IMAGO_CHECK(annotations(to, i, id));
        IMAGO_CHECK(to.close());
        IMAGO_CHECK(to.open("categories"));
        for (const auto& name : m_classes)
            IMAGO_CHECK(to.add(category(name, categories)));
        IMAGO_CHECK(to.close(true));
        IMAGO_CHECK(to.raw("\n}\n"));
        IMAGO_CHECK(to.flush());
        m_out.wrote(static_cast<std::int64_t>(items.size()), id);
        return {};
    }

    Status pictures(ListWriter& to, const std::vector<std::size_t>& items) {
        // Ids that pictures came with are kept, so that results that name them still fit.
        std::map<std::size_t, Json> metas;
        std::set<std::int64_t> taken;
        m_imageIds.clear();
        for (const auto i : items) {
            const auto at = m_data.items[i].meta.find(foreign);
            if (at == m_data.items[i].meta.end()) continue;
            auto meta = json::objectFrom(at->second);
            std::int64_t id = 0;
            if (const auto* given = json::field(meta, "id"); given && json::convert(*given, id))
                if (taken.insert(id).second) m_imageIds[i] = id;
            meta.erase("id");
            if (!meta.empty()) metas[i] = std::move(meta);
        }
        std::int64_t next = 1;
        IMAGO_CHECK(to.open("images"));
        for (const auto i : items) {
            if (m_options.stop.stop_requested())
                return failure(ErrorCode::cancelled, "writing was cancelled");
            report(m_options.progress, m_done++, static_cast<std::int64_t>(m_data.items.size()), "writing");
            const auto& item = m_data.items[i];
            m_out.about(&item);
            if (!m_imageIds.contains(i)) {
                while (taken.contains(next))
                    ++next;
                m_imageIds[i] = next++;
            }
            IMAGO_TRY(name, m_out.picture(item, "images/" + m_names[i]));
            const auto size = sizeOf(item);
            Ordered image{{"id", m_imageIds[i]},
                          {"file_name", name.starts_with("images/") ? name.substr(7) : name}};
            if (!size.empty()) {
                image["width"] = size.width;
                image["height"] = size.height;
            }
            if (const auto meta = metas.find(i); meta != metas.end()) addUnknown(image, meta->second);
            IMAGO_CHECK(to.add(image));
        }
        return to.close();
    }

    Ordered category(const std::string& name, const Json& unknown) {
        const auto* details = detailsOf(m_data, name);
        const auto schema = schemaOf(details);
        Ordered category{{"id", m_categoryIds.at(name)}, {"name", name}};
        category["supercategory"] = schema.supercategory;
        if (!schema.keypoints.empty()) {
            category["keypoints"] = schema.keypoints;
            category["skeleton"] = Ordered::array();
            for (const auto& [from, to] : schema.skeleton)
                category["skeleton"].push_back({from + 1, to + 1});
        }
        if (const auto* more = json::field(unknown, name)) addUnknown(category, *more);
        return category;
    }

    /// Each shape in a form that the format has; nothing for those that are left out.
    std::vector<std::optional<Geometry>> heldOf(const DatasetItem& item, Size size) {
        constexpr auto held = kindSet({Kind::box, Kind::polygon, Kind::mask, Kind::keypoints});
        std::vector<std::optional<Geometry>> all;
        for (const auto& shape : item.shapes) {
            m_out.about(&item, &shape);
            auto geometry = asHeld(shape.geometry, held, size, m_out);
            if (geometry) geometry = cutToPicture(*geometry, size, m_out);
            const auto* points = geometry ? std::get_if<Keypoints>(&*geometry) : nullptr;
            if (points && !anyThere(*points, m_out)) geometry.reset();
            const auto* polygon = geometry ? std::get_if<Polygon>(&*geometry) : nullptr;
            if (polygon && (shape.flags & annotationCrowd) && !size.empty()) {
                m_out.lose("polygon", "becomes a mask: the form of a crowd");
                geometry = rasterised(*polygon, size);
            }
            all.push_back(std::move(geometry));
        }
        return all;
    }

    /// An object and its keypoints in one group are one annotation: (object, keypoints), by index. A box that
    /// says no more than where its keypoints are is left out.
    std::map<std::size_t, std::size_t> pairsOf(const DatasetItem& item,
                                               std::vector<std::optional<Geometry>>& geometries) {
        const auto& shapes = item.shapes;
        std::map<std::int64_t, std::vector<std::size_t>> groups;
        for (std::size_t i = 0; i < shapes.size(); ++i)
            if (shapes[i].groupId != 0) groups[shapes[i].groupId].push_back(i);
        std::map<std::size_t, std::size_t> pairs;
        for (const auto& [group, members] : groups) {
            const auto isPoints = [&](std::size_t i) {
                return kindOf(shapes[i].geometry) == Kind::keypoints && shapes[i].attributes.empty();
            };
            const auto isGround = [&](std::size_t i) {
                const auto kind = kindOf(shapes[i].geometry);
                return kind == Kind::box || kind == Kind::polygon || kind == Kind::mask ||
                       kind == Kind::rotatedBox || kind == Kind::ellipse;
            };
            bool paired = false;
            if (members.size() == 2)
                for (const auto& [ground, points] :
                     {std::pair(members[0], members[1]), std::pair(members[1], members[0])}) {
                    const auto &a = shapes[ground], &b = shapes[points];
                    if (!isGround(ground) || !isPoints(points) || a.label != b.label ||
                        a.confidence != b.confidence || a.flags != b.flags || !geometries[ground] ||
                        !geometries[points])
                        continue;
                    const auto* box = std::get_if<Box>(&*geometries[ground]);
                    if (box && isJustAround(*box, std::get<Keypoints>(*geometries[points]))) {
                        m_out.about(&item, &a);
                        m_out.lose("box", "left to the keypoints: it goes just around them");
                        geometries[ground].reset();
                        continue;
                    }
                    pairs[ground] = points;
                    paired = true;
                }
            for (const auto i : paired ? std::vector<std::size_t>() : members) {
                m_out.about(&item, &shapes[i]);
                m_out.lose("group", "becomes a shape of its own");
            }
        }
        return pairs;
    }

    static Kind kindOf(const Geometry& geometry) { return static_cast<Kind>(geometry.index()); }

    Status annotations(ListWriter& to, std::size_t index, std::int64_t& id) {
        const auto& item = m_data.items[index];
        const auto size = sizeOf(item);
        m_out.about(&item);
        if (!item.labels.empty())
            m_out.lose("image", "left out: no classes of whole pictures",
                       static_cast<std::int64_t>(item.labels.size()));
        auto geometries = heldOf(item, size);
        const auto pairs = pairsOf(item, geometries);
        std::set<std::size_t> done;
        for (const auto& [ground, points] : pairs)
            done.insert(points);
        for (std::size_t i = 0; i < item.shapes.size(); ++i) {
            const auto& shape = item.shapes[i];
            const auto& geometry = geometries[i];
            if (!geometry || done.contains(i)) continue;
            m_out.about(&item, &shape);
            Ordered annotation{{"id", ++id},
                               {"image_id", m_imageIds.at(index)},
                               {"category_id", m_categoryIds.at(shape.label)}};
            describe(annotation, *geometry, size);
            annotation["iscrowd"] = shape.flags & annotationCrowd ? 1 : 0;
            if (const auto pair = pairs.find(i); pair != pairs.end())
                keypoints(annotation, std::get<Keypoints>(*geometries[pair->second]));
            if (shape.confidence != 1) annotation["score"] = shape.confidence;
            if (!shape.attributes.empty()) {
                const auto all = json::objectFrom(shape.attributes);
                if (auto plain = json::plainAttributes(all); !plain.empty())
                    annotation["attributes"] = std::move(plain);
                const auto unknown = foreignOf(shape.attributes);
                for (const auto& [key, value] : unknown.items())
                    if (annotation.contains(key))
                        m_out.lose("foreign", fmt::format("\"{}\" is the format's own word", key));
                addUnknown(annotation, unknown);
            }
            IMAGO_CHECK(to.add(annotation));
        }
        return {};
    }

    /// bbox, area, and what says more.
    void describe(Ordered& annotation, const Geometry& geometry, Size size) {
        const auto box = bounds(geometry);
        annotation["bbox"] = {box.x, box.y, box.width, box.height};
        annotation["area"] = area(geometry);
        auto& segmentation = annotation["segmentation"] = Ordered::array();
        if (const auto* polygon = std::get_if<Polygon>(&geometry)) {
            for (const auto& ring : ringsOf(*polygon, m_out)) {
                auto flat = Ordered::array();
                for (const auto point : ring) {
                    flat.push_back(point.x);
                    flat.push_back(point.y);
                }
                segmentation.push_back(std::move(flat));
            }
        } else if (const auto* mask = std::get_if<Mask>(&geometry)) {
            // Where the picture's size is not known, the mask's own end is one.
            if (size.empty()) size = {mask->x + mask->width, mask->y + mask->height};
            const auto runs = columnsOf(*mask, size);
            segmentation = Ordered{{"size", {size.height, size.width}}};
            if (m_text)
                segmentation["counts"] = textOfRuns(runs);
            else
                segmentation["counts"] = runs;
        } else if (const auto* points = std::get_if<Keypoints>(&geometry)) {
            annotation["area"] = box.area();
            keypoints(annotation, *points);
        }
    }

    static void keypoints(Ordered& annotation, const Keypoints& keypoints) {
        auto flat = Ordered::array();
        int count = 0;
        for (const auto& point : keypoints.points) {
            flat.push_back(point.at.x);
            flat.push_back(point.at.y);
            flat.push_back(static_cast<int>(point.visibility));
            count += point.visibility != Visibility::absent;
        }
        annotation["num_keypoints"] = count;
        annotation["keypoints"] = std::move(flat);
    }

    const Dataset& m_data;
    Output& m_out;
    const WriteOptions& m_options;
    std::vector<std::string> m_names, m_classes;
    std::map<std::string, int> m_categoryIds;
    std::map<std::size_t, std::int64_t> m_imageIds; ///< of the file at hand, by item
    std::int64_t m_done = 0;
    bool m_text = false;
};

} // namespace

Status writeCoco(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"rle"}));
    Holding holding;
    holding.attributes = holding.confidence = holding.crowd = holding.splits = true;
    holding.group = true;   // counted with the pairs
    holding.schemas = true; // counted below
    holding.attributeTrees = true;
    holding.foreign = foreign;
    loseDetails(data, holding, out);
    for (const auto& details : data.details)
        if (!schemaOf(&details).attributes.empty())
            out.lose("schema", "the list of a class's attributes is not kept");
    return Writer(data, out, options).write();
}

} // namespace imago
