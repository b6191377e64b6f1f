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

void addSmaller(Picture& picture, cv::Mat bgr) {
    picture.levels.push_back(toImage(bgr));
    while (std::max(bgr.cols, bgr.rows) > smallestLevel) {
        bgr = halved(bgr);
        picture.levels.push_back(toImage(bgr));
    }
}

/// The finest level that fits into this is kept whole: it stands in for tiles that are being read.
constexpr qint64 overviewPixels = qint64{4} << 20;

/// False where the picture cannot be cut into tiles: it has to be read whole.
bool readTiles(Picture& picture, const std::filesystem::path& path, std::stop_token stop) {
    auto opened = TileSource::open(path);
    if (!opened) return false;
    const std::shared_ptr<TileSource> source = std::move(*opened);
    if (const auto made = source->prepare({}, stop); !made) {
        picture.error = made.error();
        return true;
    }
    picture.fullSize = {source->size().width, source->size().height};
    int level = 0;
    const auto pixelsOf = [&](int at) {
        return qint64{source->levelSize(at).width} * source->levelSize(at).height;
    };
    while (level + 1 < source->levels() && pixelsOf(level) > overviewPixels)
        ++level;
    const Size size = source->levelSize(level);
    cv::Mat whole(size.height, size.width, CV_8UC3);
    const auto count = source->tiles(level);
    for (int row = 0; row < count.height; ++row)
        for (int column = 0; column < count.width; ++column) {
            const auto tile = source->tile(level, column, row);
            if (!tile) {
                picture.error = tile.error();
                return true;
            }
            tile->copyTo(whole(
                cv::Rect(column * TileSource::tileSide, row * TileSource::tileSide, tile->cols, tile->rows)));
        }
    addSmaller(picture, whole);
    picture.tiles = source;
    return true;
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

std::shared_ptr<const Picture> readPicture(const std::filesystem::path& path, std::int64_t pixels,
                                           std::stop_token stop) {
    auto picture = std::make_shared<Picture>();
    try {
        if (pixels > largestLevel && readTiles(*picture, path, stop)) return picture;
        auto decoded = decodeImage(path);
        if (!decoded) {
            picture->error = decoded.error();
            return picture;
        }
        cv::Mat bgr = *decoded;
        picture->fullSize = {bgr.cols, bgr.rows};
        while (static_cast<qint64>(bgr.total()) > largestLevel)
            bgr = halved(bgr);
        addSmaller(*picture, bgr);
    } catch (const std::exception&) {
        picture->levels.clear();
        picture->error = failure(ErrorCode::outOfMemory, "there is not enough memory to show this picture");
    }
    return picture;
}

} // namespace imago::ui
