// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/writing.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/reading.h"
#include "core/geometry/convert.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace imago {

namespace {

using Kind = AnnotationKind;

/// What a kind may become, nearest first.
std::vector<Kind> nearest(Kind kind) {
    switch (kind) {
        case Kind::box:
            return {Kind::polygon, Kind::rotatedBox, Kind::mask};
        case Kind::rotatedBox:
            return {Kind::polygon, Kind::mask, Kind::box};
        case Kind::polygon:
            return {Kind::mask, Kind::rotatedBox, Kind::box};
        case Kind::mask:
        case Kind::ellipse:
            return {Kind::polygon, Kind::mask, Kind::rotatedBox, Kind::box};
        case Kind::polyline:
        case Kind::keypoints:
            return {Kind::box};
        case Kind::image:
        case Kind::point:
            break;
    }
    return {};
}

const char* becomes(Kind kind) {
    static constexpr std::array words{"becomes a class of the whole picture",
                                      "becomes a box",
                                      "becomes a rotated box",
                                      "becomes a polygon",
                                      "becomes a line",
                                      "becomes a point",
                                      "becomes a mask",
                                      "becomes an ellipse",
                                      "becomes keypoints"};
    return words[static_cast<std::size_t>(kind)];
}

Kind kindOf(const Geometry& geometry) {
    return static_cast<Kind>(geometry.index());
}

/// Relative, without "." and "..", so that it stays below the output.
std::string safeName(const std::string& wish) {
    std::string safe;
    for (std::size_t start = 0; start <= wish.size();) {
        const auto end = std::min(wish.find('/', start), wish.size());
        const auto part = wish.substr(start, end - start);
        start = end + 1;
        if (part.empty() || part == "." || part == "..") continue;
        safe += (safe.empty() ? "" : "/") + part;
    }
    return safe.empty() ? "picture" : safe;
}

} // namespace

std::string withoutExtension(const std::string& name) {
    const auto slash = name.rfind('/');
    const auto dot = name.rfind('.');
    const auto first = slash == name.npos ? 0 : slash + 1;
    return dot == name.npos || dot <= first ? name : name.substr(0, dot);
}

std::vector<std::string> pictureNames(const Dataset& data, bool distinctStems) {
    std::vector<std::string> names;
    names.reserve(data.items.size());
    std::unordered_set<std::string> taken;
    const auto keyOf = [&](const std::string& name) {
        return foldedCase(distinctStems ? withoutExtension(name) : name);
    };
    for (const auto& item : data.items) {
        const auto wish = safeName(item.name.empty() ? toUtf8(item.path.filename()) : item.name);
        auto name = wish;
        const auto stem = withoutExtension(wish);
        for (int n = 2; !taken.insert(keyOf(name)).second; ++n)
            name = fmt::format("{}-{}{}", stem, n, wish.substr(stem.size()));
        names.push_back(std::move(name));
    }
    return names;
}

std::vector<std::string> allClasses(const Dataset& data) {
    auto classes = data.classes;
    std::unordered_set<std::string> known(classes.begin(), classes.end());
    const auto add = [&](const std::string& name) {
        if (known.insert(name).second) classes.push_back(name);
    };
    for (const auto& item : data.items) {
        for (const auto& label : item.labels)
            add(label);
        for (const auto& shape : item.shapes)
            add(shape.label);
    }
    return classes;
}

Size sizeOf(const DatasetItem& item) {
    return item.size.empty() ? pictureSize(item.path) : item.size;
}

std::optional<Geometry> asHeld(const Geometry& geometry, KindSet held, Size size, Output& out) {
    const auto kind = kindOf(geometry);
    if (holds(held, kind)) return geometry;
    const std::string word(toString(kind));
    for (const auto other : nearest(kind)) {
        if (!holds(held, other)) continue;
        auto made = converted(geometry, static_cast<std::size_t>(other), size).geometry;
        if (kindOf(made) != other) continue;
        // The box of a straight line is none.
        if (other == Kind::box && (bounds(made).width <= 0 || bounds(made).height <= 0)) continue;
        out.lose(word, becomes(other));
        return made;
    }
    out.lose(word, kind == Kind::image ? "left out: no classes of whole pictures"
                                       : "left out: nothing like it in this format");
    return {};
}

/// By more than what shares of a width, written with some decimals, are off by.
static bool sticksOut(const Geometry& geometry, Size size) {
    constexpr double rounding = 1e-4;
    const auto box = bounds(geometry);
    return box.x < -rounding || box.y < -rounding || box.x + box.width > size.width + rounding ||
           box.y + box.height > size.height + rounding;
}

std::optional<Geometry> cutToPicture(const Geometry& geometry, Size size, Output& out) {
    if (size.empty() || isInside(geometry, size)) return geometry;
    auto cut = clippedTo(geometry, size);
    if (!cut)
        out.lose(std::string(toString(kindOf(geometry))), "left out: lies outside the picture");
    else if (sticksOut(geometry, size))
        out.lose("clamped", "cut at the border of the picture");
    return cut;
}

bool anyThere(const Keypoints& points, Output& out) {
    if (std::any_of(points.points.begin(), points.points.end(),
                    [](const auto& point) { return point.visibility != Visibility::absent; }))
        return true;
    out.lose("keypoints", "left out: none of the points is there");
    return false;
}

std::vector<Ring> ringsOf(const Polygon& polygon, Output& out) {
    std::vector<Ring> rings;
    for (const auto& part : polygon.parts) {
        if (!part.holes.empty())
            out.lose("hole", "bridged into the outline", static_cast<std::int64_t>(part.holes.size()));
        rings.push_back(part.holes.empty() ? part.outer : bridged(part));
    }
    return rings;
}

} // namespace imago
