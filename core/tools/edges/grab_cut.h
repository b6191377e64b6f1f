// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/mask.h"

#include <opencv2/core/mat.hpp>

#include <vector>

namespace imago {

/// What a person marked for sure, in the picture's pixels.
struct GrabCutMarks {
    std::vector<Mask> foreground, background;
};

/// The object in the box (GrabCut: Rother, Kolmogorov and Blake 2004): what is not like the surroundings of
/// the box. Foreground marks may lie outside the box. Large parts are cut on a reduced copy and the outline
/// is scaled up, so that it takes about a second at most. The same input gives the same mask. `bgr` is
/// CV_8UC3. Errors: invalidArgument (the box has no pixels in the picture to speak of), notFound (nothing in
/// it differs).
Result<Mask> grabCut(const cv::Mat& bgr, const Box& box, const GrabCutMarks& marks = {});

} // namespace imago
