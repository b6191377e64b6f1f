// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/label_map.h"
#include "core/formats/labels.h"
#include "core/formats/mask_layers.h"
#include "core/formats/reading.h"
#include "core/formats/semantic_masks.h"
#include "core/formats/writing.h"
#include "core/geometry/mask.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace imago {

namespace {

using Kind = AnnotationKind;

constexpr std::size_t mostInBytes = 254; ///< 0 is the ground, 255 is void
constexpr std::size_t mostClasses = 65'000;
constexpr KindSet pixelKinds = kindSet({Kind::polygon, Kind::mask, Kind::ellipse});

struct Layer {
    const DatasetShape* shape;
    Mask mask;
    std::uint16_t value;
    int zOrder;
};

class Writer {
public:
    Writer(const Dataset& data, Output& out, bool palette)
        : m_data(data),
          m_out(out),
          m_classes(allClasses(data)),
          m_palette(palette && m_classes.size() <= mostInBytes) {
        for (std::size_t i = 0; i < m_classes.size() && i < mostClasses; ++i)
            // 255 stays void where classes go beyond it.
            m_values.emplace(m_classes[i], static_cast<std::uint16_t>(i < mostInBytes ? i + 1 : i + 2));
        for (const auto& item : data.items)
            m_splits |= item.split != Split::none;
    }

    Status write(const WriteOptions& options) {
        const auto names = pictureNames(m_data, true);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "writing was cancelled");
            if (i % 20 == 0)
                report(options.progress, static_cast<std::int64_t>(i),
                       static_cast<std::int64_t>(names.size()), "writing");
            IMAGO_CHECK(item(m_data.items[i], names[i]));
        }
        for (const auto& [name, text] : m_lists)
            IMAGO_CHECK(m_out.file(name + ".txt", text));
        IMAGO_CHECK(m_out.file("labelmap.txt", labelMap()));
        loseDetails(m_data, {.zOrder = true, .splits = true, .negative = true}, m_out);
        return {};
    }

private:
    std::string labelMap() const {
        auto classes = m_classes;
        // The line's place is the value.
        if (classes.size() > mostInBytes)
            classes.insert(classes.begin() + static_cast<std::ptrdiff_t>(mostInBytes), "void");
        return labelMapText(classes);
    }

    std::string folderOf(const DatasetItem& item, const std::string& name) const {
        if (item.split != Split::none) return std::string(toString(item.split)) + "/";
        // A folder of the picture's own that is called like a split must not become one.
        const auto slash = name.find('/');
        const bool likeSplit = slash != name.npos && splitFromWord(name.substr(0, slash));
        return m_splits || likeSplit ? "other/" : "";
    }

    Status item(const DatasetItem& item, const std::string& name) {
        const auto folder = folderOf(item, name);
        m_out.about(&item);
        IMAGO_TRY(called, m_out.picture(item, "images/" + folder + name));
        for (std::size_t i = 0; i < item.labels.size(); ++i)
            asHeld(Geometry(), 0, item.size, m_out); // counts it
        const auto size = item.shapes.empty() && !item.negative ? item.size : sizeOf(item);
        const auto layers = layersFor(item, size);
        m_out.about(&item);
        std::int64_t written = 0;
        if ((!layers.empty() || item.negative) && !size.empty()) {
            const auto mask = "masks/" + folder + withoutExtension(name) + ".png";
            IMAGO_TRY(png, pixels(item, layers, size, written));
            IMAGO_CHECK(m_out.file(mask, png));
            if (called != "images/" + folder + name)
                m_lists[item.split == Split::none ? "pictures" : std::string(toString(item.split))] +=
                    called + "\t" + mask + "\n";
        } else if (item.negative) {
            m_out.lose("negative", "left out: the size of the picture is not known");
        }
        m_out.wrote(1, written);
        return {};
    }

    std::vector<Layer> layersFor(const DatasetItem& item, Size size) {
        std::vector<Layer> layers;
        for (const auto& shape : item.shapes) {
            const auto kind = static_cast<Kind>(shape.geometry.index());
            const auto value = m_values.find(shape.label);
            m_out.about(&item, &shape);
            const bool can = holds(pixelKinds, kind) && !size.empty() && value != m_values.end();
            auto held = asHeld(shape.geometry, can ? kindSet({Kind::mask}) : 0, size, m_out);
            if (held) held = cutToPicture(*held, size, m_out);
            const auto* mask = held ? std::get_if<Mask>(&*held) : nullptr;
            if (mask && pixelCount(*mask) == 0)
                m_out.lose("mask", "left out: too thin for a pixel");
            else if (mask)
                layers.push_back({&shape, *mask, value->second, shape.zOrder});
        }
        std::stable_sort(layers.begin(), layers.end(),
                         [](const auto& a, const auto& b) { return a.zOrder < b.zOrder; });
        return layers;
    }

    Result<std::string> pixels(const DatasetItem& item, const std::vector<Layer>& layers, Size size,
                               std::int64_t& written) {
        IndexPicture picture;
        picture.size = size;
        picture.values.assign(std::size_t(size.width) * std::size_t(size.height), 0);
        std::set<std::uint16_t> values;
        for (const auto& layer : layers) {
            paint(picture, layer.mask, layer.value);
            values.insert(layer.value);
        }
        for (const auto& layer : layers) {
            bool whole = true;
            forRuns(layer.mask, size, [&](int y, int from, int to) {
                const auto row = picture.values.begin() + std::ptrdiff_t{y} * size.width;
                whole = whole && std::all_of(row + from, row + to, [&](auto v) { return v == layer.value; });
            });
            m_out.about(&item, layer.shape);
            if (!whole) m_out.lose("mask", "cut where others lie in front");
            if (layer.zOrder) m_out.lose("z_order", "what lies on top has covered what lies below");
        }
        m_out.about(&item);
        if (layers.size() > values.size())
            m_out.lose("instance", "becomes one with others of its class",
                       static_cast<std::int64_t>(layers.size() - values.size()));
        written = static_cast<std::int64_t>(layers.size());
        if (m_palette) {
            picture.kind = IndexPicture::Kind::palette;
            for (unsigned i = 0; i < 256; ++i)
                picture.palette.push_back(vocColor(i));
        }
        return indexPng(picture);
    }

    const Dataset& m_data;
    Output& m_out;
    std::vector<std::string> m_classes;
    bool m_palette;
    bool m_splits = false;
    std::map<std::string, std::uint16_t> m_values;
    std::map<std::string, std::string> m_lists;
};

} // namespace

Status writeSemanticMasks(const Dataset& data, Output& out, const WriteOptions& options) {
    IMAGO_CHECK(checkChoices(options.choices, {"mode"}));
    IMAGO_TRY(mode, choiceOf(options.choices, "mode", {"palette", "index"}));
    return Writer(data, out, mode == "palette").write(options);
}

} // namespace imago
