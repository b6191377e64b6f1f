// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picture.h"

#include "core/image/image.h"

#include <opencv2/imgproc.hpp>

namespace imago::ui {

namespace {

/// Levels end where the longer side is no more than this.
constexpr int smallestLevel = 64;

cv::Mat halved(const cv::Mat& bgr) {
    cv::Mat half;
    cv::resize(bgr, half, cv::Size(std::max(1, (bgr.cols + 1) / 2), std::max(1, (bgr.rows + 1) / 2)), 0, 0,
               cv::INTER_AREA);
    return half;
}

QImage toImage(const cv::Mat& bgr) {
    QImage image(bgr.cols, bgr.rows, QImage::Format_RGB32);
    if (image.isNull()) throw std::bad_alloc();
    cv::Mat out(bgr.rows, bgr.cols, CV_8UC4, image.bits(), static_cast<std::size_t>(image.bytesPerLine()));
    cv::cvtColor(bgr, out, cv::COLOR_BGR2BGRA); // blue, green, red, 255: RGB32 in memory
    return image;
}

} // namespace

qint64 Picture::bytes() const {
    qint64 sum = 256;
    for (const auto& level : levels)
        sum += level.sizeInBytes();
    return sum;
}

const QImage& Picture::levelFor(double width) const {
    std::size_t best = 0;
    while (best + 1 < levels.size() && levels[best + 1].width() >= width)
        ++best;
    return levels[best];
}

std::shared_ptr<const Picture> readPicture(const std::filesystem::path& path) {
    auto picture = std::make_shared<Picture>();
    try {
        auto decoded = decodeImage(path);
        if (!decoded) {
            picture->error = decoded.error();
            return picture;
        }
        cv::Mat bgr = *decoded;
        picture->fullSize = {bgr.cols, bgr.rows};
        while (static_cast<qint64>(bgr.total()) > largestLevel)
            bgr = halved(bgr);
        picture->levels.push_back(toImage(bgr));
        while (std::max(bgr.cols, bgr.rows) > smallestLevel) {
            bgr = halved(bgr);
            picture->levels.push_back(toImage(bgr));
        }
    } catch (const std::exception&) {
        picture->levels.clear();
        picture->error = failure(ErrorCode::outOfMemory, "there is not enough memory to show this picture");
    }
    return picture;
}

} // namespace imago::ui
