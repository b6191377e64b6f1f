// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/pixel_source.h"

#include "core/geometry/mask.h"
#include "core/geometry/measure.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

/// Every pixel as a square of `by` a side.
Mask magnified(const Mask& mask, int by) {
    Mask large{mask.x * by, mask.y * by, mask.width * by, mask.height * by, {}};
    bool last = false; // of the run that grows; masks begin with pixels outside
    large.runs.push_back(0);
    const auto append = [&](std::uint32_t length, bool inside) {
        if (inside != last) large.runs.push_back(0);
        large.runs.back() += length;
        last = inside;
    };
    std::vector<std::pair<std::uint32_t, bool>> row;
    std::uint32_t filled = 0;
    const auto width = static_cast<std::uint32_t>(mask.width);
    for (std::size_t i = 0; i < mask.runs.size(); ++i)
        for (std::uint32_t left = mask.runs[i]; left > 0;) {
            const std::uint32_t part = std::min(left, width - filled);
            row.emplace_back(part * static_cast<std::uint32_t>(by), i % 2 == 1);
            left -= part;
            filled += part;
            if (filled < width) continue;
            for (int copy = 0; copy < by; ++copy)
                for (const auto& [length, inside] : row)
                    append(length, inside);
            row.clear();
            filled = 0;
        }
    return large;
}

class WholePixels : public PixelSource {
public:
    explicit WholePixels(cv::Mat bgr) : m_bgr(std::move(bgr)) {}
    Size size() const override { return {m_bgr.cols, m_bgr.rows}; }
    Result<PixelPart> read(const Box& area, double scale, std::stop_token) const override {
        const cv::Rect part = pixelsUnder(area, size(), size());
        if (part.empty()) return failure(ErrorCode::invalidArgument, "this part is outside the picture");
        cv::Mat pixels = m_bgr(part);
        const double by = std::exp2(-halvingsFor(scale));
        if (by < 1)
            cv::resize(pixels, pixels,
                       cv::Size(std::max(1, int(std::ceil(part.width * by))),
                                std::max(1, int(std::ceil(part.height * by)))),
                       0, 0, cv::INTER_AREA);
        PixelFrame frame = frameOf(part, size(), size());
        frame.pixels = {pixels.cols, pixels.rows};
        return PixelPart{frame, pixels};
    }

private:
    cv::Mat m_bgr;
};

} // namespace

Point PixelFrame::toPart(Point at) const {
    return {(at.x - place.x) * pixels.width / place.width, (at.y - place.y) * pixels.height / place.height};
}

Point PixelFrame::toPicture(Point at) const {
    return {place.x + at.x * place.width / pixels.width, place.y + at.y * place.height / pixels.height};
}

Box PixelFrame::toPart(const Box& box) const {
    const Point from = toPart(Point{box.x, box.y}), to = toPart(Point{box.x + box.width, box.y + box.height});
    return {from.x, from.y, to.x - from.x, to.y - from.y};
}

Mask PixelFrame::toPart(const Mask& mask) const {
    const auto moved = translated(Geometry(mask), -place.x, -place.y);
    if (pixels.width == place.width && pixels.height == place.height) return std::get<Mask>(moved);
    return std::get<Mask>(scaled(moved, pixels.width / place.width, pixels.height / place.height, {}));
}

Mask PixelFrame::toPicture(const Mask& mask) const {
    // Levels of a picture are halved: as a rule it is a whole number.
    const double by = place.width / pixels.width;
    Geometry large = mask;
    if (by == std::round(by) && by == place.height / pixels.height)
        large = magnified(mask, static_cast<int>(by));
    else
        large = scaled(large, place.width / pixels.width, place.height / pixels.height, {});
    return clipped(std::get<Mask>(translated(large, place.x, place.y)), picture);
}

Polygon PixelFrame::toPicture(const Polygon& polygon) const {
    auto large = scaled(Geometry(polygon), place.width / pixels.width, place.height / pixels.height, {});
    large = translated(large, place.x, place.y);
    auto inside = clippedTo(large, picture);
    const auto* cut = inside ? std::get_if<Polygon>(&*inside) : nullptr;
    return cut ? *cut : Polygon{};
}

std::shared_ptr<const PixelSource> wholePixels(cv::Mat bgr) {
    return std::make_shared<WholePixels>(std::move(bgr));
}

int halvingsFor(double scale) {
    return std::clamp(int(std::floor(-std::log2(std::clamp(scale, 1e-6, 1.0)))), 0, 19);
}

cv::Rect pixelsUnder(const Box& area, Size picture, Size level) {
    if (picture.empty() || level.empty()) return {};
    const double x = double(level.width) / picture.width, y = double(level.height) / picture.height;
    const Box inside = clipped(area, picture);
    if (inside.width <= 0 || inside.height <= 0) return {};
    const cv::Point from(int(std::floor(inside.x * x)), int(std::floor(inside.y * y)));
    const cv::Point to(int(std::ceil((inside.x + inside.width) * x)),
                       int(std::ceil((inside.y + inside.height) * y)));
    return cv::Rect(from, to) & cv::Rect(0, 0, level.width, level.height);
}

PixelFrame frameOf(const cv::Rect& pixels, Size picture, Size level) {
    const double x = double(picture.width) / level.width, y = double(picture.height) / level.height;
    return {{pixels.x * x, pixels.y * y, pixels.width * x, pixels.height * y},
            {pixels.width, pixels.height},
            picture};
}

} // namespace imago
