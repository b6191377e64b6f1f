// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/geometry.h"

#include <algorithm>

namespace imago {

Box intersection(const Box& a, const Box& b) {
    const double left = std::max(a.x, b.x), top = std::max(a.y, b.y);
    const double right = std::min(a.x + a.width, b.x + b.width);
    const double bottom = std::min(a.y + a.height, b.y + b.height);
    if (right <= left || bottom <= top) return {};
    return {left, top, right - left, bottom - top};
}

double iou(const Box& a, const Box& b) {
    const double common = intersection(a, b).area();
    const double all = a.area() + b.area() - common;
    return all > 0 ? common / all : 0;
}

Box clipped(const Box& box, Size size) {
    return intersection(box, {0, 0, double(size.width), double(size.height)});
}

Box fitted(Size content, Size frame) {
    if (content.empty() || frame.empty()) return {};
    const double scale = std::min(double(frame.width) / content.width, double(frame.height) / content.height);
    const double width = content.width * scale, height = content.height * scale;
    return {(frame.width - width) / 2, (frame.height - height) / 2, width, height};
}

} // namespace imago
