// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/geometry.h"

#include <opencv2/core/types.hpp>

namespace imago {

/// The size of a stored picture once it is upright.
inline Size turned(Size size, int orientation) {
    return orientation >= 5 ? Size{size.height, size.width} : size;
}

/// A rectangle mirrored inside the upright picture the way uprightPixels mirrors; its own inverse.
template <class T> cv::Rect_<T> mirrored(cv::Rect_<T> r, Size whole, int orientation) {
    const bool acrossX = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
    const bool acrossY = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
    if (acrossX) r.x = static_cast<T>(whole.width) - r.x - r.width;
    if (acrossY) r.y = static_cast<T>(whole.height) - r.y - r.height;
    return r;
}

template <class T> cv::Rect_<T> transposed(cv::Rect_<T> r, int orientation) {
    return orientation >= 5 ? cv::Rect_<T>(r.y, r.x, r.height, r.width) : r;
}

/// Where a part of the upright picture, `whole` in size, lies in the stored one.
inline cv::Rect storedPart(cv::Rect part, Size whole, int orientation) {
    return transposed(mirrored(part, whole, orientation), orientation);
}

/// And back.
inline cv::Rect2d uprightPart(cv::Rect2d part, Size whole, int orientation) {
    return mirrored(transposed(part, orientation), whole, orientation);
}

} // namespace imago
