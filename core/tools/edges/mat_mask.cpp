// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/edges/mat_mask.h"

#include "core/geometry/mask_spans.h"

#include <cmath>

namespace imago {

Mask maskOf(const cv::Mat& marked, int x, int y) {
    Bitmap bitmap{x, y, marked.cols, marked.rows, {}};
    bitmap.pixels.reserve(marked.total());
    for (int row = 0; row < marked.rows; ++row)
        bitmap.pixels.insert(bitmap.pixels.end(), marked.ptr(row), marked.ptr(row) + marked.cols);
    return maskOf(bitmap);
}

void paint(const Mask& mask, Point origin, double scale, std::uint8_t value, cv::Mat& picture) {
    const cv::Rect all(0, 0, picture.cols, picture.rows);
    for (const auto& span : spansOf(mask)) {
        const auto place = [&](double at, double from, int most) {
            return std::clamp((at - from) * scale, 0.0, double(most));
        };
        const int left = int(std::floor(place(span.begin, origin.x, picture.cols)));
        const int right = int(std::ceil(place(span.end, origin.x, picture.cols)));
        const int top = int(std::floor(place(span.y, origin.y, picture.rows)));
        const int bottom = int(std::ceil(place(span.y + 1.0, origin.y, picture.rows)));
        picture(cv::Rect(left, top, right - left, bottom - top) & all).setTo(value);
    }
}

} // namespace imago
