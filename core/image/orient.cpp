// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decode.h"

#include <opencv2/core.hpp>

namespace imago {

cv::Mat uprightPixels(const cv::Mat& stored, int orientation) {
    if (orientation <= 1) return stored;
    cv::Mat picture = stored;
    if (orientation >= 5) cv::transpose(stored, picture);
    cv::Mat out;
    switch (orientation) {
        case 2: // mirrored
        case 6: // a quarter turn clockwise
            cv::flip(picture, out, 1);
            break;
        case 3: // half a turn
        case 7: // transposed along the other diagonal
            cv::flip(picture, out, -1);
            break;
        case 4: // upside down and mirrored
        case 8: // a quarter turn anticlockwise
            cv::flip(picture, out, 0);
            break;
        default: // 5: transposed
            out = picture;
    }
    return out;
}

} // namespace imago
