// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_fields.h"
#include "core/formats/csv_table.h"
#include "core/formats/open_images.h"
#include "core/formats/reading.h"
#include "core/formats/writing.h"
#include "core/project/class_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace imago {

namespace {

using Kind = AnnotationKind;

constexpr auto ownKey = "$openimages";

std::string subsetOf(Split split) {
    return split == Split::val ? "validation" : split == Split::none ? "" : std::string(toString(split));
}

class Writer {
public:
    Writer(const Dataset& data, Output& out) : m_data(data), m_out(out), m_classes(allClasses(data)) {
        nlohmann::json own;
        if (const auto at = data.extra.find(ownKey); at != data.extra.end())
            if (auto parsed = json::parse(at->second, ownKey); parsed && parsed->is_object())
                own = std::move(*parsed);
        std::set<std::string> taken;
        for (const auto& name : m_classes) {
            std::string mid;
            if (own.contains("mids") && own["mids"].is_object() && own["mids"].contains(name))
                json::convert(own["mids"][name], mid);
            if (!mid.empty() && taken.insert(mid).second) m_mids[name] = mid;
        }
        int number = 0;
        for (const auto& name : m_classes) {
            auto& mid = m_mids[name];
            while (mid.empty()) {
                const auto next = fmt::format("/c/{:04}", ++number);
                if (taken.insert(next).second) mid = next;
            }
        }
    }

    Status write(const WriteOptions& options) {
        std::string descriptions;
        for (const auto& name : m_classes)
            descriptions += m_mids[name] + "," + csvCell(name, ',') + "\n";
        IMAGO_CHECK(m_out.file("annotations/class-descriptions.csv", descriptions));
        const std::string images = "annotations/image_ids_and_rotation.csv";
        IMAGO_CHECK(m_out.file(images, "ImageID,Subset,OriginalURL\n"));
        const auto names = pictureNames(m_data, true);
        std::string list;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "writing was cancelled");
            if (i % 100 == 0)
                report(options.progress, static_cast<std::int64_t>(i),
                       static_cast<std::int64_t>(names.size()), "writing");
            IMAGO_TRY(line, item(m_data.items[i], names[i]));
            list += line;
        }
        IMAGO_CHECK(m_out.append(images, list));
        for (const auto& [name, text] : m_tables)
            IMAGO_CHECK(m_out.file(name, text));
        loseDetails(m_data,
                    {.attributeNames = {occludedAttribute, truncatedAttribute, "depiction", "inside"},
                     .confidence = true,
                     .source = true,
                     .crowd = true,
                     .splits = true,
                     .foreign = ownKey},
                    m_out);
        return {};
    }

private:
    std::string& table(Split split, bool boxes) {
        const auto subset = subsetOf(split);
        const auto name = fmt::format("annotations/{}annotations-{}.csv", subset.empty() ? "" : subset + "-",
                                      boxes ? "bbox" : "human-imagelabels");
        auto& text = m_tables[name];
        if (text.empty())
            text = boxes ? "ImageID,Source,LabelName,Confidence,XMin,XMax,YMin,YMax,IsOccluded,IsTruncated,"
                           "IsGroupOf,IsDepiction,IsInside\n"
                         : "ImageID,Source,LabelName,Confidence\n";
        return text;
    }

    /// The file's name without folders and extension, once in the data set.
    std::string idOf(const std::string& name) {
        auto stem = withoutExtension(name);
        std::replace(stem.begin(), stem.end(), '/', '_');
        auto id = stem;
        for (int n = 2; !m_ids.insert(id).second; ++n)
            id = fmt::format("{}-{}", stem, n);
        return id;
    }

    Result<std::string> item(const DatasetItem& item, const std::string& name) {
        const auto id = idOf(name);
        m_out.about(&item);
        const auto subset = subsetOf(item.split);
        const auto file = "images/" + (subset.empty() ? "" : subset + "/") + id +
                          name.substr(withoutExtension(name).size());
        IMAGO_TRY(called, m_out.picture(item, file));
        const auto size = item.shapes.empty() ? item.size : sizeOf(item);
        const auto cell = csvCell(id, ',');
        std::int64_t written = 0;
        for (const auto& label : item.labels) {
            table(item.split, false) += fmt::format("{},,{},1\n", cell, m_mids[label]);
            ++written;
        }
        for (const auto& shape : item.shapes) {
            m_out.about(&item, &shape);
            written += add(shape, cell, size, item.split);
        }
        m_out.wrote(1, written);
        return fmt::format("{},{},{}\n", cell, subset, called == file ? "" : csvCell(called, ','));
    }

    int add(const DatasetShape& shape, const std::string& id, Size size, Split split) {
        const bool whole = shape.geometry.index() == 0;
        const char* source = shape.source == AnnotationSource::model   ? "machine"
                             : shape.source == AnnotationSource::human ? (whole ? "verification" : "freeform")
                                                                       : "";
        const auto& mid = m_mids[shape.label];
        const auto attributes = attributesOf(shape.attributes);
        if (whole) {
            if (!attributes.empty())
                m_out.lose("attribute", "left out: a class of the whole picture has none");
            if (shape.confidence == 0) { // would say that the class is not there
                m_out.lose("image", "left out: without any confidence it would say the opposite");
                return 0;
            }
            table(split, false) += fmt::format("{},{},{},{}\n", id, source, mid, shape.confidence);
            return 1;
        }
        if (size.empty()) {
            m_out.lose(std::string(toString(static_cast<Kind>(shape.geometry.index()))),
                       "left out: the size of the picture is not known");
            return 0;
        }
        auto held = asHeld(shape.geometry, kindSet({Kind::box}), size, m_out);
        if (held) held = cutToPicture(*held, size, m_out);
        const auto* box = held ? std::get_if<Box>(&*held) : nullptr;
        if (!box) return 0;
        const auto flag = [&](const char* name) {
            const auto at = attributes.find(name);
            if (at != attributes.end() && at->second != AttributeValue(true))
                m_out.lose("attribute", isSet(attributes, name) ? "becomes a flag that is set"
                                                                : "becomes one of which nothing is said");
            return isSet(attributes, name) ? 1 : 0;
        };
        table(split, true) += fmt::format(
            "{},{},{},{},{:.9f},{:.9f},{:.9f},{:.9f},{},{},{},{},{}\n", id, source, mid, shape.confidence,
            box->x / size.width, (box->x + box->width) / size.width, box->y / size.height,
            (box->y + box->height) / size.height, flag(occludedAttribute), flag(truncatedAttribute),
            shape.flags & annotationCrowd ? 1 : 0, flag("depiction"), flag("inside"));
        return 1;
    }

    const Dataset& m_data;
    Output& m_out;
    std::vector<std::string> m_classes;
    std::map<std::string, std::string> m_mids; ///< by class
    std::map<std::string, std::string> m_tables;
    std::set<std::string> m_ids;
};

} // namespace

Status writeOpenImages(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {}));
    return Writer(data, out).write(options);
}

} // namespace imago
