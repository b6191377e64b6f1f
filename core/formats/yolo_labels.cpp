// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/formats/numbers.h"
#include "core/formats/writing.h"
#include "core/formats/yolo.h"
#include "core/geometry/convert.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace imago {

namespace {

constexpr std::array<std::string_view, 5> taskWords{"detect", "segment", "obb", "pose", "classify"};

/// Corners that are off a right angle by no more than rounding are those of a turned box.
constexpr double exactPixels = 0.05;
/// Corners drawn by hand as a turned box: this much of the longer side, at least `handPixels`.
constexpr double handShare = 0.02;
constexpr double handPixels = 2;

Error misfit(std::string reason) {
    return failure(ErrorCode::corrupt, std::move(reason));
}

std::vector<Point> pointsOf(const std::vector<double>& values, std::size_t count, Size size) {
    std::vector<Point> points;
    for (std::size_t i = 0; i + 1 < count; i += 2)
        points.push_back({values[i] * size.width, values[i + 1] * size.height});
    return points;
}

Box boxOf(const std::vector<double>& v, Size size) {
    const double width = v[2] * size.width, height = v[3] * size.height;
    return {v[0] * size.width - width / 2, v[1] * size.height - height / 2, width, height};
}

/// The turned box with this order of corners, and how far the corners are from its own.
std::pair<RotatedBox, double> throughCorners(const std::vector<Point>& p) {
    const Point center{(p[0].x + p[1].x + p[2].x + p[3].x) / 4, (p[0].y + p[1].y + p[2].y + p[3].y) / 4};
    const double width = (distance(p[0], p[1]) + distance(p[3], p[2])) / 2;
    const double height = (distance(p[1], p[2]) + distance(p[0], p[3])) / 2;
    const Point along = width > 0
                            ? Point{p[1].x - p[0].x + p[2].x - p[3].x, p[1].y - p[0].y + p[2].y - p[3].y}
                            : Point{p[2].y - p[1].y, p[1].x - p[2].x};
    double angle = std::atan2(along.y, along.x) * 180 / std::numbers::pi;
    if (angle <= -180) angle += 360;
    const RotatedBox box{center, width, height, angle == 0 ? 0 : angle};
    const auto own = corners(box);
    double off = 0;
    for (std::size_t i = 0; i < 4; ++i)
        off = std::max(off, distance(own[i], p[i]));
    return {box, off};
}

/// A turned box where the four points are one, exactly or as a hand draws; else they stay as they are.
Geometry turnedBox(const std::vector<Point>& points) {
    const auto [exact, off] = throughCorners(points);
    if (off <= exactPixels) return exact;
    const auto least = leastRotatedBox(points);
    const double tolerance = std::max(handPixels, handShare * std::max(least.width, least.height));
    const auto own = corners(least);
    const bool close = std::all_of(points.begin(), points.end(), [&](Point p) {
        return std::any_of(own.begin(), own.end(), [&](Point q) { return distance(p, q) <= tolerance; });
    });
    if (close) return least;
    return Polygon{{{points, {}}}};
}

bool same(const Box& a, const Box& b) {
    constexpr double close = 1e-3;
    return std::abs(a.x - b.x) < close && std::abs(a.y - b.y) < close &&
           std::abs(a.width - b.width) < close && std::abs(a.height - b.height) < close;
}

/// What stands behind the last expected number.
Status takeTail(const YoloLine& line, std::size_t expected, DatasetShape& shape) {
    if (line.values.size() == expected) return {};
    if (line.values.size() != expected + 1) {
        return misfit(
            fmt::format("has {} numbers, which fit no shape; the line is left out", line.values.size() + 1));
    }
    const double tail = line.values.back();
    if (tail > 0 && tail < 1)
        shape.confidence = tail;
    else
        shape.attributes = attributesText({{"track_id", tail}});
    return {};
}

Result<std::vector<DatasetShape>> poseOf(const YoloLine& line, const YoloMeaning& meaning, Size size,
                                         std::int64_t group) {
    const auto& v = line.values;
    if (v.size() < 6) return misfit("has no keypoints; the line is left out");
    auto dimensions = static_cast<std::size_t>(meaning.dimensions);
    if (!dimensions) dimensions = (v.size() - 4) % 3 == 0 ? 3 : 2;
    auto count = static_cast<std::size_t>(meaning.keypoints);
    if (!count) count = (v.size() - 4) / dimensions;
    DatasetShape shape;
    IMAGO_CHECK(takeTail(line, 4 + count * dimensions, shape));
    Keypoints keypoints;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = 4 + i * dimensions;
        Keypoint point{{v[at] * size.width, v[at + 1] * size.height}, Visibility::visible};
        if (dimensions == 3)
            point.visibility = v[at + 2] >= 1.5   ? Visibility::visible
                               : v[at + 2] >= 0.5 ? Visibility::covered
                                                  : Visibility::absent;
        else if (v[at] == 0 && v[at + 1] == 0)
            point.visibility = Visibility::absent;
        keypoints.points.push_back(point);
    }
    const bool any = std::any_of(keypoints.points.begin(), keypoints.points.end(),
                                 [](const auto& p) { return p.visibility != Visibility::absent; });
    if (!any) { // an object of which no point is known
        shape.geometry = boxOf(v, size);
        return std::vector{shape};
    }
    shape.geometry = keypoints;
    std::vector<DatasetShape> shapes{shape};
    if (const auto box = boxOf(v, size); !same(box, bounds(shape.geometry))) {
        shape.geometry = box;
        shape.attributes.clear();
        shapes.push_back(std::move(shape));
        for (auto& each : shapes)
            each.groupId = group;
    }
    return shapes;
}

Result<std::vector<DatasetShape>> shapesUnchecked(const YoloLine& line, const YoloMeaning& meaning, Size size,
                                                  std::int64_t group) {
    const auto& v = line.values;
    if (meaning.task == YoloTask::pose) return poseOf(line, meaning, size, group);
    DatasetShape shape;
    if (v.size() == 4 || v.size() == 5) {
        IMAGO_CHECK(takeTail(line, 4, shape));
        shape.geometry = boxOf(v, size);
        return std::vector{shape};
    }
    const auto points = v.size() / 2;
    if (points < 3)
        return misfit(fmt::format("has {} numbers, which fit no shape; the line is left out", v.size() + 1));
    IMAGO_CHECK(takeTail(line, points * 2, shape));
    auto ring = pointsOf(v, points * 2, size);
    if (points == 4 && meaning.task == YoloTask::obb)
        shape.geometry = turnedBox(ring);
    else
        shape.geometry = Polygon{{{std::move(ring), {}}}};
    return std::vector{shape};
}

} // namespace

std::string_view toString(YoloTask task) {
    return taskWords[static_cast<std::size_t>(task)];
}

std::optional<YoloTask> yoloTaskFromString(std::string_view word) {
    const auto at = std::find(taskWords.begin(), taskWords.end(), word);
    if (at == taskWords.end()) return {};
    return static_cast<YoloTask>(at - taskWords.begin());
}

YoloFile parseYolo(std::string_view text, const std::string& where) {
    YoloFile file;
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    file.empty = true;
    int number = 0;
    for (std::size_t start = 0; start < text.size();) {
        const auto end = std::min(text.find_first_of("\r\n", start), text.size());
        auto rest = withoutOuterSpace(text.substr(start, end - start));
        start = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
        ++number;
        if (rest.empty()) continue;
        file.empty = false;
        YoloLine line{number, 0, {}};
        const auto problem = [&](const std::string& reason) {
            file.problems.push_back({fmt::format("{}:{}", where, number), reason});
        };
        bool first = true, good = true;
        while (!rest.empty() && good) {
            const auto word = rest.substr(0, rest.find_first_of(" \t"));
            rest = withoutOuterSpace(rest.substr(word.size()));
            const auto value = numberFrom(word);
            if (!value) {
                problem("holds something that is no number; the line is left out");
                good = false;
            } else if (!first) {
                line.values.push_back(*value);
            } else if (*value < 0 || *value > 1e9 || *value != std::floor(*value)) {
                problem("begins with no class number; the line is left out");
                good = false;
            } else {
                line.classId = static_cast<std::int64_t>(*value);
            }
            first = false;
        }
        if (!good) continue;
        if (line.values.size() < 4)
            problem(fmt::format("has {} number{}; a box has five; the line is left out",
                                line.values.size() + 1, line.values.empty() ? "" : "s"));
        else
            file.lines.push_back(std::move(line));
    }
    return file;
}

YoloTask taskOf(const std::vector<const YoloFile*>& files) {
    bool four = false;
    for (const auto* file : files) {
        for (const auto& line : file->lines) {
            const auto count = line.values.size();
            if (count == 6 || count == 7 || count > 9) return YoloTask::segment;
            four |= count == 8 || count == 9;
        }
    }
    return four ? YoloTask::obb : YoloTask::detect;
}

Result<std::vector<DatasetShape>> shapesOf(const YoloLine& line, const YoloMeaning& meaning, Size size,
                                           std::int64_t group) {
    IMAGO_TRY(shapes, shapesUnchecked(line, meaning, size, group));
    for (const auto& shape : shapes)
        if (const auto problem = geometryProblem(shape.geometry); !problem.empty())
            return misfit("the shape " + problem + "; the line is left out");
    return shapes;
}

} // namespace imago
