// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/base64.h"
#include "core/formats/labelme.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/image/image.h"
#include "core/image/picture_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace imago {

namespace {

constexpr double tolerance = 0.01; ///< pixels, for what other programs have rounded

Error misfit(std::string what) {
    return failure(ErrorCode::corrupt, std::move(what));
}

Status needs(const std::string& type, const std::vector<Point>& points, std::size_t least,
             std::size_t most = std::numeric_limits<std::size_t>::max()) {
    if (points.size() >= least && points.size() <= most) return {};
    return misfit(
        fmt::format("a {} cannot have {} point{}", type, points.size(), points.size() == 1 ? "" : "s"));
}

Box boxAround(const std::vector<Point>& points) {
    return bounds(Geometry(Polyline{points}));
}

/// Four corners that go round an upright box, wherever they begin.
std::optional<Box> uprightBox(const std::vector<Point>& points) {
    const auto box = boxAround(points);
    const auto ring = corners(box);
    for (const Point corner : ring)
        if (std::none_of(points.begin(), points.end(),
                         [&](Point p) { return distance(p, corner) <= tolerance; }))
            return {};
    return box;
}

/// Corners clockwise from the top left one before the turn, to half a pixel.
std::optional<RotatedBox> turnedBox(const std::vector<Point>& p) {
    const Point along{(p[1].x - p[0].x + p[2].x - p[3].x) / 2, (p[1].y - p[0].y + p[2].y - p[3].y) / 2};
    const Point across{(p[3].x - p[0].x + p[2].x - p[1].x) / 2, (p[3].y - p[0].y + p[2].y - p[1].y) / 2};
    RotatedBox box;
    box.center = {(p[0].x + p[1].x + p[2].x + p[3].x) / 4, (p[0].y + p[1].y + p[2].y + p[3].y) / 4};
    box.width = std::hypot(along.x, along.y);
    box.height = std::hypot(across.x, across.y);
    box.angle = std::atan2(along.y, along.x) * 180 / std::numbers::pi;
    if (box.angle <= -180) box.angle = 180;
    const auto made = corners(box);
    for (std::size_t i = 0; i < 4; ++i)
        if (!(distance(made[i], p[i]) <= 0.5)) return {};
    return box;
}

Result<Mask> maskFrom(const std::vector<Point>& points, const std::string& text) {
    IMAGO_TRY(bytes, bytesFromBase64(text));
    const auto size = headerSize(bytes, pictureFormat(bytes));
    if (size.empty()) return misfit("the mask is no PNG");
    const auto box = boxAround(points);
    if (std::abs(box.width + 1 - size.width) > 1.5 || std::abs(box.height + 1 - size.height) > 1.5)
        return misfit(fmt::format("the mask has {} × {} pixels, its box {} × {}", size.width, size.height,
                                  box.width + 1, box.height + 1));
    IMAGO_TRY(picture, decodeImage(bytes, "the mask"));
    Bitmap bitmap;
    bitmap.x = static_cast<int>(std::floor(box.x));
    bitmap.y = static_cast<int>(std::floor(box.y));
    bitmap.width = picture.cols;
    bitmap.height = picture.rows;
    bitmap.pixels.reserve(static_cast<std::size_t>(picture.cols) * static_cast<std::size_t>(picture.rows));
    for (int y = 0; y < picture.rows; ++y)
        for (int x = 0; x < picture.cols; ++x)
            bitmap.pixels.push_back(picture.at<cv::Vec3b>(y, x) != cv::Vec3b());
    auto mask = maskOf(bitmap);
    if (mask.width == 0) return misfit("the mask has no pixel");
    return mask;
}

bool isCircle(const Ellipse& ellipse) {
    return std::abs(ellipse.rx - ellipse.ry) <= 1e-9;
}

} // namespace

Result<Geometry> labelmeGeometry(const std::string& type, const std::vector<Point>& points,
                                 const std::string& mask) {
    for (const auto point : points) // far enough for any picture, and its pixels can be counted
        if (std::abs(point.x) > 1e8 || std::abs(point.y) > 1e8)
            return misfit("a point lies further off than any picture reaches");
    if (type == "polygon" || type == "quadrilateral") {
        IMAGO_CHECK(needs(type, points, 3));
        return Geometry(Polygon{{{points, {}}}});
    }
    if (type == "rectangle") {
        if (points.size() == 4) {
            if (const auto box = uprightBox(points)) return Geometry(*box);
            return Geometry(Polygon{{{points, {}}}});
        }
        IMAGO_CHECK(needs(type, points, 2, 2));
        return Geometry(boxAround(points));
    }
    if (type == "oriented_rectangle" || type == "rotation") {
        IMAGO_CHECK(needs(type, points, 4, 4));
        if (const auto box = turnedBox(points)) return Geometry(*box);
        if (const auto box = turnedBox({points[0], points[3], points[2], points[1]})) return Geometry(*box);
        return Geometry(Polygon{{{points, {}}}});
    }
    if (type == "circle") {
        IMAGO_CHECK(needs(type, points, 2, 2));
        const auto radius = distance(points[0], points[1]);
        return Geometry(Ellipse{points[0], radius, radius, 0});
    }
    if (type == "line" || type == "linestrip") {
        IMAGO_CHECK(needs(type, points, 2));
        return Geometry(Polyline{points});
    }
    if (type == "point") {
        IMAGO_CHECK(needs(type, points, 1, 1));
        return Geometry(points[0]);
    }
    if (type == "points") {
        IMAGO_CHECK(needs(type, points, 1));
        Keypoints keypoints;
        for (const auto point : points)
            keypoints.points.push_back({point, Visibility::visible});
        return Geometry(std::move(keypoints));
    }
    if (type == "mask") {
        IMAGO_CHECK(needs(type, points, 2, 2));
        IMAGO_TRY(read, maskFrom(points, mask));
        return Geometry(std::move(read));
    }
    return failure(ErrorCode::unsupported, fmt::format("the shape type \"{}\" is not known", type));
}

std::string labelmeType(const Geometry& geometry, bool xAnyLabeling) {
    switch (static_cast<AnnotationKind>(geometry.index())) {
        case AnnotationKind::box:
            return "rectangle";
        case AnnotationKind::rotatedBox:
            return xAnyLabeling ? "rotation" : "oriented_rectangle";
        case AnnotationKind::polygon:
            return "polygon";
        case AnnotationKind::polyline:
            return std::get<Polyline>(geometry).points.size() == 2 ? "line" : "linestrip";
        case AnnotationKind::point:
            return "point";
        case AnnotationKind::mask:
            return "mask";
        case AnnotationKind::ellipse:
            return isCircle(std::get<Ellipse>(geometry)) ? "circle" : "";
        case AnnotationKind::keypoints:
            return "points";
        case AnnotationKind::image:
            break;
    }
    return "";
}

Result<LabelmePoints> labelmePoints(const Geometry& geometry) {
    LabelmePoints out;
    if (const auto* box = std::get_if<Box>(&geometry)) {
        out.points = {{box->x, box->y}, {box->x + box->width, box->y + box->height}};
    } else if (const auto* circle = std::get_if<Ellipse>(&geometry)) {
        out.points = {circle->center, {circle->center.x + circle->rx, circle->center.y}};
    } else if (const auto* polygon = std::get_if<Polygon>(&geometry)) {
        out.points = polygon->parts.at(0).outer;
    } else if (const auto* mask = std::get_if<Mask>(&geometry)) {
        const auto bitmap = bitmapOf(*mask);
        cv::Mat picture(bitmap.height, bitmap.width, CV_8UC1);
        for (int y = 0; y < bitmap.height; ++y)
            for (int x = 0; x < bitmap.width; ++x)
                picture.at<std::uint8_t>(y, x) =
                    bitmap.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.width) +
                                  static_cast<std::size_t>(x)]
                        ? 255
                        : 0;
        IMAGO_TRY(png, encodePng(picture));
        out.mask = base64(png);
        out.points = {{static_cast<double>(mask->x), static_cast<double>(mask->y)},
                      {mask->x + mask->width - 1.0, mask->y + mask->height - 1.0}};
    } else {
        out.points = vertices(geometry); // corners, or the points themselves
    }
    return out;
}

} // namespace imago
