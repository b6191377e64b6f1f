// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/formats/format.h"
#include "core/formats/output.h"
#include "core/geometry/geometry_text.h"
#include "tests/support/fixtures.h"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace imago::test {

/// A picture as an item: NAME below the folder, made there.
inline DatasetItem pictureItem(const TempFolder& folder, const std::string& name, Size size = {64, 48}) {
    makeImage(folder / name, std::hash<std::string>()(name) % 1000, size);
    DatasetItem item;
    item.path = folder / name;
    item.name = name;
    item.size = size;
    return item;
}

inline DatasetShape shapeOf(const std::string& label, Geometry geometry) {
    DatasetShape shape;
    shape.label = label;
    shape.geometry = std::move(geometry);
    return shape;
}

/// One geometry of each kind but the first, in the order of AnnotationKind, inside 64 × 48.
inline std::vector<Geometry> everyKind() {
    const Ring hole{{12, 12}, {12, 16}, {16, 16}};
    return {Box{1.25, 2.5, 10, 20},
            RotatedBox{{30, 20}, 16, 8, 30},
            Polygon{{{{{5, 5}, {25, 5}, {25, 30.5}, {5, 30}}, {hole}}, {{{40, 40}, {50, 40}, {45, 46}}, {}}}},
            Polyline{{{1, 1}, {10.5, 20}, {30, 21}}},
            Point{33.25, 7.75},
            Mask{3, 4, 5, 3, {1, 3, 2, 5, 1, 1, 2}},
            Ellipse{{32, 24}, 12, 8, 20},
            Keypoints{{{{10, 10}, Visibility::visible},
                       {{0, 0}, Visibility::absent},
                       {{20.5, 30.25}, Visibility::covered}}}};
}

struct RoundTrip {
    Dataset data; ///< what came back
    std::vector<Loss> losses;
    std::int64_t images = 0, annotations = 0;
    std::vector<std::string> files;
    std::filesystem::path folder;

    std::int64_t lost(const std::string& kind) const {
        std::int64_t count = 0;
        for (const auto& loss : losses)
            if (loss.kind == kind) count += loss.count;
        return count;
    }
    /// "kind count" each, for comparing.
    std::vector<std::string> lostWords() const {
        std::map<std::string, std::int64_t> counts;
        for (const auto& loss : losses)
            counts[loss.kind] += loss.count;
        std::vector<std::string> words;
        for (const auto& [kind, count] : counts)
            words.push_back(kind + " " + std::to_string(count));
        return words;
    }
};

/// Writes into folder/"out" and reads that again.
inline RoundTrip roundTrip(const Format& format, const Dataset& data, const TempFolder& folder,
                           const WriteOptions& options = {}, const OutputOptions& outputOptions = {}) {
    RoundTrip result;
    result.folder = folder / "out";
    std::filesystem::remove_all(result.folder);
    auto out = must(Output::open(result.folder, outputOptions));
    must(format.write(data, out, options));
    must(out.finish());
    result.losses = out.losses();
    result.files = out.files();
    result.images = out.images();
    result.annotations = out.annotations();
    result.data = must(format.read(result.folder, {}));
    return result;
}

/// To 1/1000: formats that keep corners or percentages give sums back.
inline double rounded(double value) {
    return std::round(value * 1000) / 1000;
}
inline Point rounded(Point p) {
    return {rounded(p.x), rounded(p.y)};
}
inline Geometry rounded(Geometry geometry) {
    const auto all = [](std::vector<Point>& points) {
        for (auto& point : points)
            point = rounded(point);
    };
    if (auto* box = std::get_if<Box>(&geometry))
        *box = {rounded(box->x), rounded(box->y), rounded(box->width), rounded(box->height)};
    else if (auto* turned = std::get_if<RotatedBox>(&geometry))
        *turned = {rounded(turned->center), rounded(turned->width), rounded(turned->height),
                   rounded(turned->angle)};
    else if (auto* ellipse = std::get_if<Ellipse>(&geometry))
        *ellipse = {rounded(ellipse->center), rounded(ellipse->rx), rounded(ellipse->ry),
                    rounded(ellipse->angle)};
    else if (auto* polygon = std::get_if<Polygon>(&geometry))
        for (auto& part : polygon->parts) {
            all(part.outer);
            for (auto& hole : part.holes)
                all(hole);
        }
    else if (auto* line = std::get_if<Polyline>(&geometry))
        all(line->points);
    else if (auto* point = std::get_if<Point>(&geometry))
        *point = rounded(*point);
    else if (auto* keypoints = std::get_if<Keypoints>(&geometry))
        for (auto& keypoint : keypoints->points)
            keypoint.at = rounded(keypoint.at);
    return geometry;
}

/// A shape in one line.
inline std::string lineOf(const DatasetShape& shape) {
    const auto text = geometryText(rounded(shape.geometry));
    return shape.label + " " + std::string(toString(static_cast<AnnotationKind>(shape.geometry.index()))) +
           " " + text + " " + shape.attributes + " " + std::to_string(shape.confidence) + " f" +
           std::to_string(shape.flags) + " g" + std::to_string(shape.groupId) + " z" +
           std::to_string(shape.zOrder) + " " + std::string(toString(shape.source)) + " " + shape.author;
}

/// Everything that is said of the pictures, by their names below `root` ("images/"), sorted.
inline std::vector<std::string> linesOf(const Dataset& data) {
    std::vector<std::string> lines;
    for (const auto& item : data.items) {
        const auto name = toUtf8(item.path.filename());
        std::string head = name + " " + std::string(toString(item.split)) + " " +
                           std::to_string(item.size.width) + "x" + std::to_string(item.size.height) +
                           (item.negative ? " negative" : "") +
                           (item.review ? " " + std::string(toString(*item.review)) : "");
        for (const auto& label : item.labels)
            head += " +" + label;
        for (const auto& [key, value] : item.meta)
            head += " " + key + "=" + value;
        lines.push_back(head);
        for (const auto& shape : item.shapes)
            lines.push_back(name + ": " + lineOf(shape));
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
        return a.substr(0, a.find_first_of(" :")) < b.substr(0, b.find_first_of(" :"));
    });
    return lines;
}

inline void compareLines(const std::vector<std::string>& actual, const std::vector<std::string>& expected) {
    for (std::size_t i = 0; i < std::min(actual.size(), expected.size()); ++i)
        QCOMPARE(actual[i], expected[i]);
    QCOMPARE(actual.size(), expected.size());
}

inline void writeFile(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

inline bool hasProblem(const Dataset& data, const std::string& where, const std::string& part) {
    for (const auto& problem : data.problems)
        if (problem.where.find(where) != std::string::npos && problem.reason.find(part) != std::string::npos)
            return true;
    for (const auto& problem : data.problems)
        qInfo("problem: %s: %s", problem.where.c_str(), problem.reason.c_str());
    return false;
}

} // namespace imago::test
