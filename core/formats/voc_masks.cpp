// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/voc_masks.h"

#include "core/formats/mask_layers.h"
#include "core/geometry/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

constexpr std::uint16_t voidValue = 255;
/// A box drawn around the same pixels may be off by the pixel that inclusive corners leave out.
constexpr double boxTolerance = 1;

bool around(const Box& box, const Mask& mask) {
    const auto near = [](double a, double b) { return std::abs(a - b) <= boxTolerance; };
    return near(box.x, mask.x) && near(box.y, mask.y) && near(box.x + box.width, mask.x + mask.width) &&
           near(box.y + box.height, mask.y + mask.height);
}

/// The class that most pixels of a mask have; empty = background.
std::optional<std::string> classBelow(const Mask& mask, const IndexPicture& classes, const LabelMap& map) {
    std::map<std::uint16_t, std::int64_t> votes;
    forRuns(mask, classes.size, [&](int y, int from, int to) {
        const auto row = std::size_t(y) * std::size_t(classes.size.width);
        for (int x = from; x < to; ++x)
            ++votes[classes.values[row + std::size_t(x)]];
    });
    const auto most =
        std::max_element(votes.begin(), votes.end(), [](auto a, auto b) { return a.second < b.second; });
    return most == votes.end() ? std::nullopt : map.classOf(classes, most->first);
}

bool isGround(const IndexPicture& picture, std::uint16_t value) {
    constexpr std::uint32_t border = 0xe0e0c0;
    if (picture.kind != IndexPicture::Kind::color) return value == 0 || value == voidValue;
    return picture.palette[value] == 0 || picture.palette[value] == border;
}

} // namespace

const LabelMap& vocLabelMap() {
    static const LabelMap map = [] {
        LabelMap made;
        made.classes = {"aeroplane", "bicycle",     "bird",  "boat",        "bottle", "bus",      "car",
                        "cat",       "chair",       "cow",   "diningtable", "dog",    "horse",    "motorbike",
                        "person",    "pottedplant", "sheep", "sofa",        "train",  "tvmonitor"};
        made.names[0] = "";
        made.colors[0] = "";
        for (std::uint16_t i = 0; i < made.classes.size(); ++i) {
            made.names[static_cast<std::uint16_t>(i + 1)] = made.classes[i];
            made.colors[vocColor(i + 1u)] = made.classes[i];
        }
        return made;
    }();
    return map;
}

void addMasks(std::vector<DatasetShape>& shapes, const IndexPicture* objects, const IndexPicture* classes,
              const LabelMap& map, const std::string& where, std::vector<DatasetProblem>& problems) {
    const auto known = shapes.size();
    std::int64_t group = 0;
    for (const auto& shape : shapes)
        group = std::max(group, shape.groupId);
    const auto problem = [&](const std::string& reason) { problems.push_back({where, reason}); };
    if (objects && classes && objects->size != classes->size)
        return problem("the masks of classes and of objects have different sizes; they are left out");
    const auto add = [&](const std::string& label, const Mask& mask) {
        DatasetShape shape;
        shape.label = label;
        shape.geometry = mask;
        shapes.push_back(std::move(shape));
    };
    if (!objects) {
        for (const auto& [value, mask] : layersOf(*classes)) {
            const auto label = map.classOf(*classes, value);
            if (!label)
                problem(fmt::format("the mask has the value {}, which labelmap.txt does not name", value));
            else if (!label->empty())
                add(*label, mask);
        }
        return;
    }
    std::size_t ordinal = 0; // colours have no number: they stand in the order of their first pixel
    for (const auto& [value, mask] : layersOf(*objects)) {
        if (isGround(*objects, value)) continue;
        const auto index =
            objects->kind == IndexPicture::Kind::color ? ordinal++ : static_cast<std::size_t>(value) - 1;
        const auto label = classes ? classBelow(mask, *classes, map) : std::nullopt;
        auto* of = index < known ? &shapes[index] : nullptr;
        if (of && label && of->label != *label) of = nullptr;
        if (!of && (!label || label->empty())) {
            problem(fmt::format("object {} of the mask has no class; it is left out", value));
            continue;
        }
        const auto* box = of ? std::get_if<Box>(&of->geometry) : nullptr;
        if (box && around(*box, mask)) {
            of->geometry = mask;
            continue;
        }
        if (of && of->groupId == 0) of->groupId = ++group;
        const auto name = of ? of->label : *label;
        const auto together = of ? of->groupId : 0;
        add(name, mask);
        shapes.back().groupId = together;
    }
}

} // namespace imago
