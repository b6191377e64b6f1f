// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/formats/format.h"
#include "core/geometry/measure.h"
#include "core/geometry/shapes.h"
#include "tests/support/fixtures.h"

#include <fstream>

/// Data sets for the tests of formats: pictures in a folder, shapes by hand, out and in again.
namespace imago::test {

using Choices = std::map<std::string, std::string>;

inline void put(const std::filesystem::path& path, const std::string& content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
}

inline DatasetShape shapeOf(const std::string& label, const Geometry& geometry) {
    DatasetShape shape;
    shape.label = label;
    shape.geometry = geometry;
    return shape;
}

/// A picture `name` of 64 × 48 pixels.
inline DatasetItem itemOf(const std::filesystem::path& folder, const std::string& name,
                          Split split = Split::none, Size size = {64, 48}) {
    DatasetItem item;
    item.path = folder / name;
    item.split = split;
    item.size = size;
    item.name = name;
    static std::uint64_t seed = 0;
    ++seed;
    makeImage(item.path, seed, size, static_cast<int>(seed % lookCount));
    return item;
}

inline Ring ringOf(std::initializer_list<Point> points) {
    return Ring(points);
}

/// One shape of each kind within 64 × 48, in the order of AnnotationKind from `box`; the mask is a little
/// cross.
inline std::vector<DatasetShape> everyKind() {
    return {
        shapeOf("cat", Box{3.25, 4.5, 20.125, 10}),
        shapeOf("dog", RotatedBox{{30, 24}, 16, 8, 30}),
        shapeOf("cat", Polygon{{{ringOf({{40, 2}, {60, 2}, {60, 20}, {40, 20}}),
                                 {ringOf({{45, 7}, {50, 7}, {50, 12}, {45, 12}})}}}}),
        shapeOf("dog", Polyline{{{1, 1}, {10, 5}, {20, 3}}}),
        shapeOf("cat", Point{33.5, 40.25}),
        shapeOf("dog", Mask{5, 30, 3, 3, {1, 1, 1, 3, 1, 1, 1}}),
        shapeOf("cat", Ellipse{{50, 36}, 8, 5, 20}),
        shapeOf("dog", Keypoints{{{{10, 20}, Visibility::visible}, {{14, 28}, Visibility::covered}}}),
    };
}

inline std::int64_t lossOf(const std::vector<Loss>& losses, const std::string& kind) {
    std::int64_t count = 0;
    for (const auto& loss : losses)
        if (loss.kind == kind) count += loss.count;
    return count;
}

struct Trip {
    Dataset back;
    std::vector<Loss> losses;
    std::vector<std::string> files;
};

/// Writes with a format and reads what was written. Ends the program where either fails.
inline Trip trip(const std::string& format, const Dataset& data, const std::filesystem::path& folder,
                 const Choices& write = {}, const Choices& read = {}, ImageMode images = ImageMode::copy) {
    const auto* found = findFormat(format);
    if (!found || !found->write || !found->read) qFatal("no format %s both ways", format.c_str());
    OutputOptions options;
    options.images = images;
    auto out = must(Output::open(folder, options));
    WriteOptions writing;
    writing.choices = write;
    must(found->write(data, out, writing));
    const auto losses = out.losses();
    const auto files = out.files();
    must(out.finish());
    // A dry run says the same.
    options.dryRun = true;
    auto dry = must(Output::open(folder.string() + "-dry", options));
    must(found->write(data, dry, writing));
    if (dry.losses() != losses || dry.files() != files || dry.annotations() != out.annotations())
        qFatal("a dry run of %s says something else", format.c_str());
    ReadOptions reading;
    reading.choices = read;
    reading.unpackTo = folder.string() + "-unpacked";
    const auto guessed = must(recogniseFormat(folder));
    if (guessed->name != found->name)
        qFatal("%s was taken for %s", format.c_str(), std::string(guessed->name).c_str());
    return {must(found->read(folder, reading)), losses, files};
}

/// The item whose file has this name; ends the program where there is none.
inline const DatasetItem& named(const Dataset& data, const std::string& name) {
    for (const auto& item : data.items)
        if (item.path.filename() == name) return item;
    qFatal("no item %s", name.c_str());
}

inline bool near(const Box& a, const Box& b, double tolerance = 1e-3) {
    const auto close = [&](double x, double y) { return std::abs(x - y) <= tolerance; };
    return close(a.x, b.x) && close(a.y, b.y) && close(a.width, b.width) && close(a.height, b.height);
}

} // namespace imago::test
