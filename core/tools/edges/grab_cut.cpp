// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/edges/grab_cut.h"

#include "core/geometry/measure.h"
#include "core/tools/edges/mat_mask.h"

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace imago {

namespace {

/// Pixels that are cut at once.
constexpr double mostPixels = 120000;
constexpr int rounds = 4;
/// A mixture of five colours needs some to mix.
constexpr int leastSamples = 16;

Box around(const Box& a, const Box& b) {
    const double left = std::min(a.x, b.x), top = std::min(a.y, b.y);
    return {left, top, std::max(a.x + a.width, b.x + b.width) - left,
            std::max(a.y + a.height, b.y + b.height) - top};
}

/// The box and enough of what is around it to learn the background from.
cv::Rect window(const cv::Mat& bgr, const Box& box, const GrabCutMarks& marks) {
    Box wanted = box;
    for (const auto& mark : marks.foreground)
        if (const Box place = bounds(mark); place.area() > 0) wanted = around(wanted, place);
    const double margin = std::max(10.0, 0.2 * std::max(wanted.width, wanted.height));
    const Box part = clipped(
        Box{wanted.x - margin, wanted.y - margin, wanted.width + 2 * margin, wanted.height + 2 * margin},
        {bgr.cols, bgr.rows});
    const cv::Point first(int(std::floor(part.x)), int(std::floor(part.y)));
    const cv::Point last(int(std::ceil(part.x + part.width)), int(std::ceil(part.y + part.height)));
    return cv::Rect(first, last) & cv::Rect(0, 0, bgr.cols, bgr.rows);
}

int countOf(const cv::Mat& labels, int a, int b) {
    return cv::countNonZero(labels == a) + cv::countNonZero(labels == b);
}

} // namespace

Result<Mask> grabCut(const cv::Mat& bgr, const Box& box, const GrabCutMarks& marks) try {
    const Box inside = clipped(box, {bgr.cols, bgr.rows});
    if (!(inside.width >= 4 && inside.height >= 4))
        return failure(ErrorCode::invalidArgument, "the box is too small: draw it around the whole object");
    const cv::Rect part = window(bgr, inside, marks);
    const double scale = std::min(1.0, std::sqrt(mostPixels / part.area()));
    cv::Mat small = bgr(part);
    if (scale < 1) cv::resize(small, small, {}, scale, scale, cv::INTER_AREA);

    const Point origin{double(part.x), double(part.y)};
    // resize rounds the size: what a pixel is worth follows from it.
    const double exact = double(small.cols) / part.width;
    cv::Mat labels(small.size(), CV_8U, cv::Scalar(cv::GC_BGD));
    const cv::Rect middle(cv::Point(int(std::round((inside.x - origin.x) * exact)),
                                    int(std::round((inside.y - origin.y) * exact))),
                          cv::Point(int(std::round((inside.x + inside.width - origin.x) * exact)),
                                    int(std::round((inside.y + inside.height - origin.y) * exact))));
    labels(middle & cv::Rect({}, small.size())).setTo(cv::GC_PR_FGD);
    // A box over the whole picture has no surroundings: its rim is the best guess.
    if (countOf(labels, cv::GC_BGD, cv::GC_PR_BGD) < leastSamples)
        cv::rectangle(labels, cv::Rect({}, small.size()), cv::Scalar(cv::GC_PR_BGD), 2);
    for (const auto& mark : marks.foreground)
        paint(mark, origin, exact, cv::GC_FGD, labels);
    for (const auto& mark : marks.background)
        paint(mark, origin, exact, cv::GC_BGD, labels);
    if (countOf(labels, cv::GC_BGD, cv::GC_PR_BGD) < leastSamples ||
        countOf(labels, cv::GC_FGD, cv::GC_PR_FGD) < leastSamples)
        return failure(ErrorCode::invalidArgument, "the box is too small: draw it around the whole object");

    // Its clustering draws random numbers; the thread's own state is put back afterwards.
    const auto state = cv::theRNG().state;
    cv::theRNG().state = 0x1234567;
    cv::Mat background, foreground;
    cv::grabCut(small, labels, {}, background, foreground, rounds, cv::GC_INIT_WITH_MASK);
    cv::theRNG().state = state;

    cv::Mat found = (labels == cv::GC_FGD) | (labels == cv::GC_PR_FGD);
    if (scale < 1) {
        cv::resize(found, found, part.size(), 0, 0, cv::INTER_LINEAR);
        found = found > 127;
    }
    Mask mask = maskOf(found, part.x, part.y);
    if (mask.runs.empty())
        return failure(ErrorCode::notFound,
                       "nothing in the box differs from what is around it: mark parts of the object");
    return mask;
} catch (const cv::Exception& e) {
    return failure(ErrorCode::internal, std::string("the picture could not be cut: ") + e.what());
}

} // namespace imago
