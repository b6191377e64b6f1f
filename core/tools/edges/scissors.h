// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <opencv2/core/mat.hpp>

#include <memory>

namespace imago {

/// Lines that follow edges (Mortensen and Barrett, "Intelligent scissors for image composition", 1995). The
/// search starts at the anchor and goes only as far as the pointer is away, so that moving the pointer near
/// it costs little; what was searched for one anchor is kept until another is asked for.
class IntelligentScissors {
public:
    IntelligentScissors();
    ~IntelligentScissors();
    IntelligentScissors(IntelligentScissors&&) noexcept;
    IntelligentScissors& operator=(IntelligentScissors&&) noexcept;

    /// Looks for edges in the part of the picture (CV_8UC3) within `reach` pixels of the anchor in both
    /// directions. The picture is not kept.
    void prepare(const cv::Mat& bgr, Point anchor, int reach = 512);
    /// The prepared part in picture pixels; all zero before.
    Box window() const;

    /// From the anchor to the pointer along edges, simplified to within 3/4 pixel; begins and ends with the
    /// given points. Straight where the anchor is outside the prepared part, and from its border on where the
    /// pointer is.
    Polyline path(Point from, Point to);

    /// The middle of the pixel with the strongest edge within `radius` of the point; the point itself where
    /// nothing was prepared or all is flat.
    Point onEdge(Point point, double radius) const;

private:
    struct Search;
    std::unique_ptr<Search> m_search;
};

} // namespace imago
