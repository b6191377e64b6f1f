// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/clipper_space.h"
#include "core/geometry/convert.h"
#include "core/geometry/mask.h"
#include "core/geometry/mask_spans.h"
#include "core/geometry/measure.h"
#include "core/geometry/rings.h"

namespace imago {

namespace {

/// What two convex rings have in common (Sutherland and Hodgman 1974); both clockwise as seen on the screen.
double commonArea(Ring ring, const Ring& window) {
    Ring cut;
    forEachSide(window, [&](Point a, Point b) {
        const auto side = [&](Point p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); };
        cut.clear();
        if (ring.empty()) return;
        forEachSide(ring, [&](Point p, Point q) {
            const double from = side(p), to = side(q);
            if ((from < 0) != (to < 0)) {
                const double share = from / (from - to);
                cut.push_back({p.x + share * (q.x - p.x), p.y + share * (q.y - p.y)});
            }
            if (to >= 0) cut.push_back(q);
        });
        ring.swap(cut);
    });
    return ringArea(ring);
}

double commonArea(const Mask& mask, const Box& box) {
    double sum = 0;
    for (const auto& span : spansOf(mask)) {
        const double pixels = span.end - span.begin;
        sum += intersection(box, {double(span.begin), double(span.y), pixels, 1}).area();
    }
    return sum;
}

double ratio(double common, double a, double b) {
    // Of areas that are too large for a number nothing can be said.
    const double share = common / (a + b - common);
    return share > 0 ? std::min(share, 1.0) : 0;
}

std::optional<Ring> quadrangle(const Geometry& geometry) {
    if (const auto* box = std::get_if<Box>(&geometry)) return corners(*box);
    if (const auto* box = std::get_if<RotatedBox>(&geometry)) return corners(*box);
    return {};
}

/// Closer to the true area than what a hand would want to edit.
Polygon fine(const Geometry& geometry) {
    if (const auto* ellipse = std::get_if<Ellipse>(&geometry)) return {{{ringOf(*ellipse, 512), {}}}};
    return polygonOf(geometry);
}

} // namespace

double iou(const Geometry& a, const Geometry& b) {
    const auto *boxA = std::get_if<Box>(&a), *boxB = std::get_if<Box>(&b);
    if (boxA && boxB) return ratio(intersection(*boxA, *boxB).area(), boxA->area(), boxB->area());
    const Box around = bounds(a), other = bounds(b);
    if (intersection(around, other).area() <= 0) return 0;

    const auto *maskA = std::get_if<Mask>(&a), *maskB = std::get_if<Mask>(&b);
    if (maskA && maskB) return ratio(double(pixelCount(intersected(*maskA, *maskB))), area(a), area(b));
    if (maskA && boxB) return ratio(commonArea(*maskA, *boxB), area(a), area(b));
    if (maskB && boxA) return ratio(commonArea(*maskB, *boxA), area(a), area(b));
    const auto quadA = quadrangle(a), quadB = quadrangle(b);
    if (quadA && quadB) return ratio(commonArea(*quadA, *quadB), area(a), area(b));

    const double left = std::min(around.x, other.x), top = std::min(around.y, other.y);
    const double width = std::max(around.x + around.width, other.x + other.width) - left;
    const double height = std::max(around.y + around.height, other.y + other.height) - top;
    ClipperSpace space(0x1p28 / std::max(width, height), {left, top});
    const auto first = space.resolved(fine(a)), second = space.resolved(fine(b));
    ClipperLib::Clipper clipper;
    clipper.AddPaths(first, ClipperLib::ptSubject, true);
    clipper.AddPaths(second, ClipperLib::ptClip, true);
    ClipperLib::Paths common;
    clipper.Execute(ClipperLib::ctIntersection, common, ClipperLib::pftEvenOdd, ClipperLib::pftEvenOdd);
    return ratio(space.area(common), space.area(first), space.area(second));
}

} // namespace imago
