// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/support/fixtures.h"

#include <QtGlobal>

#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace imago::test {

namespace {

struct Look {
    cv::Scalar color; ///< BGR
    int corners;      ///< 0 = disc
};

const Look looks[lookCount] = {
    {{40, 40, 220}, 0},  {{40, 200, 40}, 4},  {{220, 80, 40}, 3},
    {{30, 200, 220}, 6}, {{200, 60, 200}, 2}, {{230, 230, 230}, 5},
};

void drawShape(cv::Mat& picture, const Look& look, cv::Point2d centre, double radius, double angle,
               const cv::Scalar& color) {
    if (look.corners == 0) {
        cv::circle(picture, centre, int(radius), color, cv::FILLED);
        return;
    }
    if (look.corners == 2) { // a bar
        const cv::Point2d along(std::cos(angle) * radius, std::sin(angle) * radius);
        cv::line(picture, centre - along, centre + along, color, std::max(2, int(radius / 3)));
        return;
    }
    std::vector<cv::Point> points;
    for (int i = 0; i < look.corners; ++i) {
        const double turn = angle + 2 * CV_PI * i / look.corners;
        points.emplace_back(int(centre.x + radius * std::cos(turn)), int(centre.y + radius * std::sin(turn)));
    }
    cv::fillConvexPoly(picture, points, color);
}

} // namespace

void makeImage(const std::filesystem::path& path, std::uint64_t seed, Size size, int look) {
    const Look& kind = looks[look % lookCount];
    Random random(seedOf(seed, look));
    cv::Mat picture(size.height, size.width, CV_8UC3, cv::Scalar::all(random.uniform(30, 90)));
    const double radius = std::min(size.width, size.height) * random.uniform(0.25, 0.4);
    const cv::Point2d centre(size.width * random.uniform(0.35, 0.65),
                             size.height * random.uniform(0.35, 0.65));
    const double angle = random.uniform(0, 2 * CV_PI);
    const double light = random.uniform(0.8, 1.1);
    drawShape(picture, kind, centre, radius, angle, kind.color * light);
    picture.forEach<cv::Vec3b>([seed](cv::Vec3b& pixel, const int* at) {
        const auto noise = static_cast<int>(seedOf(seed, at[0], at[1]) % 17) - 8;
        for (int c = 0; c < 3; ++c)
            pixel[c] = cv::saturate_cast<uchar>(pixel[c] + noise);
    });
    std::filesystem::create_directories(path.parent_path());
    if (!cv::imwrite(path.string(), picture)) qFatal("%s cannot be written", path.c_str());
}

std::vector<std::filesystem::path> makeImageFolder(const std::filesystem::path& dir,
                                                   const std::vector<std::string>& classes, int perClass,
                                                   Size size) {
    std::vector<std::filesystem::path> paths;
    for (std::size_t c = 0; c < classes.size(); ++c) {
        for (int i = 0; i < perClass; ++i) {
            paths.push_back(dir / classes[c] / fmt::format("{:04}.png", i));
            makeImage(paths.back(), static_cast<std::uint64_t>(i), size, static_cast<int>(c));
        }
    }
    return paths;
}

} // namespace imago::test
