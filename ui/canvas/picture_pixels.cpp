// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/picture_pixels.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace imago::ui {

namespace {

class PicturePixels : public PixelSource {
public:
    explicit PicturePixels(std::shared_ptr<const Picture> picture) : m_picture(std::move(picture)) {}

    Size size() const override { return {m_picture->fullSize.width(), m_picture->fullSize.height()}; }

    Result<PixelPart> read(const Box& area, double scale, std::stop_token stop) const override {
        if (clipped(area, size()).area() <= 0)
            return failure(ErrorCode::invalidArgument, "this part is outside the picture");
        const int wanted = halvingsFor(scale);
        const double finest = double(m_picture->levels.front().width()) / size().width;
        if (m_picture->tiles && std::exp2(-wanted) > finest * 1.01) return fromTiles(area, wanted, stop);
        const QImage& level = m_picture->levelFor(std::min(scale, 1.0) * size().width);
        const Size pixels{level.width(), level.height()};
        const cv::Rect part = pixelsUnder(area, size(), pixels);
        const cv::Mat bgra(level.height(), level.width(), CV_8UC4, const_cast<uchar*>(level.constBits()),
                           std::size_t(level.bytesPerLine()));
        PixelPart result{frameOf(part, size(), pixels), {}};
        cv::cvtColor(bgra(part), result.bgr, cv::COLOR_BGRA2BGR);
        return result;
    }

private:
    Result<PixelPart> fromTiles(const Box& area, int halvings, std::stop_token stop) const {
        auto& tiles = *m_picture->tiles;
        const int level = std::min(halvings, tiles.levels() - 1);
        const cv::Rect part = pixelsUnder(area, size(), tiles.levelSize(level));
        PixelPart result{frameOf(part, size(), tiles.levelSize(level)), cv::Mat(part.size(), CV_8UC3)};
        constexpr int side = TileSource::tileSide;
        for (int row = part.y / side; row * side < part.br().y; ++row)
            for (int column = part.x / side; column * side < part.br().x; ++column) {
                if (stop.stop_requested()) return failure(ErrorCode::cancelled, "stopped");
                IMAGO_TRY(tile, tiles.tile(level, column, row));
                const cv::Rect place(column * side, row * side, tile.cols, tile.rows);
                const cv::Rect shared = place & part;
                tile(shared - place.tl()).copyTo(result.bgr(shared - part.tl()));
            }
        return result;
    }

    std::shared_ptr<const Picture> m_picture;
};

} // namespace

std::shared_ptr<const PixelSource> pixelsOf(std::shared_ptr<const Picture> picture) {
    if (!picture || picture->error || picture->levels.empty()) return nullptr;
    return std::make_shared<PicturePixels>(std::move(picture));
}

} // namespace imago::ui
