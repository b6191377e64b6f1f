// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/shapes.h"

#include <opencv2/core/mat.hpp>

#include <memory>
#include <stop_token>

namespace imago {

/// What a part of a picture shows and how finely, without the pixels.
struct PixelFrame {
    Box place;    ///< in pixels of the picture
    Size pixels;  ///< of the part
    Size picture; ///< the whole

    /// Pixels of the part a pixel of the picture; 1 or less.
    double scale() const { return place.width > 0 ? pixels.width / place.width : 1; }
    bool contains(Point at) const {
        return at.x >= place.x && at.y >= place.y && at.x < place.x + place.width &&
               at.y < place.y + place.height;
    }
    Point toPart(Point at) const;
    Point toPicture(Point at) const;
    Box toPart(const Box& box) const;
    Mask toPart(const Mask& mask) const;
    /// Cut to the picture.
    Mask toPicture(const Mask& mask) const;
    Polygon toPicture(const Polygon& polygon) const;
};

struct PixelPart {
    PixelFrame frame;
    cv::Mat bgr; ///< CV_8UC3, of frame.pixels
};

/// The pixels of a picture for tools that look at them, whatever its size. May take long: not for the thread
/// of a window. Safe to use from several threads at once.
class PixelSource {
public:
    virtual ~PixelSource() = default;
    virtual Size size() const = 0;
    /// What `area` shows (somewhat more, for whole pixels), at least at `scale` (pixels a pixel of the
    /// picture, at most 1) and less than twice as finely; as finely as there is where that is not enough.
    /// Errors: invalidArgument (the area is outside); those of reading a tile; cancelled.
    virtual Result<PixelPart> read(const Box& area, double scale, std::stop_token stop = {}) const = 0;

protected:
    PixelSource() = default;
    PixelSource(const PixelSource&) = delete;
    PixelSource& operator=(const PixelSource&) = delete;
};

/// Of a picture (CV_8UC3) that is held whole.
std::shared_ptr<const PixelSource> wholePixels(cv::Mat bgr);

/// How often a picture can be halved before it is coarser than `scale`.
int halvingsFor(double scale);

/// The whole pixels of a level of that size, which shows a picture of size `picture`, that `area` touches;
/// empty where it is outside.
cv::Rect pixelsUnder(const Box& area, Size picture, Size level);
PixelFrame frameOf(const cv::Rect& pixels, Size picture, Size level);

} // namespace imago
