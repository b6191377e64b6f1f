// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"

#include "core/geometry/mask_spans.h"
#include "core/geometry/measure.h"
#include "core/geometry/rings.h"

#include <cstring>

namespace imago {

namespace {

/// Both lists swept at once; `keep(inA, inB)` says what the result holds and is false for (false, false).
template <class Keep> Spans combined(const Spans& a, const Spans& b, Keep keep) {
    // An end of a span by place: rows are wider apart than any span is long.
    struct Toggles {
        const Spans& spans;
        std::size_t at = 0;
        bool inside() const { return at % 2; }
        std::int64_t place() const {
            if (at / 2 == spans.size()) return std::numeric_limits<std::int64_t>::max();
            const auto& span = spans[at / 2];
            return std::int64_t{span.y} * (std::int64_t{1} << 32) + (at % 2 ? span.end : span.begin);
        }
        int x() const { return at % 2 ? spans[at / 2].end : spans[at / 2].begin; }
        int y() const { return spans[at / 2].y; }
    };
    Toggles first{a}, second{b};
    Spans result;
    bool kept = false;
    while (first.at < 2 * a.size() || second.at < 2 * b.size()) {
        const std::int64_t place = std::min(first.place(), second.place());
        const auto& leader = first.place() == place ? first : second;
        const int x = leader.x(), y = leader.y();
        while (first.place() == place)
            ++first.at;
        while (second.place() == place)
            ++second.at;
        if (const bool now = keep(first.inside(), second.inside()); now != kept) {
            if (now)
                result.push_back({y, x, x});
            else
                result.back().end = x;
            kept = now;
        }
    }
    return result;
}

PixelFrame common(const PixelFrame& a, const PixelFrame& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
            std::min(a.bottom, b.bottom)};
}

/// The pixels that a line without width goes through, about one a step.
Spans thinStroke(Point from, Point to, const PixelFrame& frame) {
    const Point limit{double(frame.right), double(frame.bottom)};
    // Only the part near the picture, so that the steps are few.
    double first = 0, last = 1;
    const auto cut = [&](double at, double by, double high) {
        if (by == 0) return;
        const double a = (-1 - at) / by, b = (high + 1 - at) / by;
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
    };
    const double dx = to.x - from.x, dy = to.y - from.y;
    cut(from.x, dx, limit.x);
    cut(from.y, dy, limit.y);
    if (first > last) return {};
    const double steps = std::max(1.0, std::ceil((last - first) * std::max(std::abs(dx), std::abs(dy))));
    Spans pixels;
    for (double step = 0; step <= steps; ++step) {
        const double share = first + (last - first) * step / steps;
        const double x = std::floor(from.x + dx * share), y = std::floor(from.y + dy * share);
        if (x >= 0 && y >= 0 && x < limit.x && y < limit.y)
            pixels.push_back({static_cast<int>(y), static_cast<int>(x), static_cast<int>(x) + 1});
    }
    std::sort(pixels.begin(), pixels.end(),
              [](const Span& a, const Span& b) { return std::pair(a.y, a.begin) < std::pair(b.y, b.begin); });
    pixels.erase(std::unique(pixels.begin(), pixels.end()), pixels.end());
    return pixels;
}

} // namespace

Mask maskOf(const Bitmap& bitmap) {
    Spans spans;
    for (int y = 0; y < bitmap.height; ++y) {
        const auto* row = bitmap.pixels.data() + std::size_t(y) * bitmap.width;
        for (int x = 0; x < bitmap.width;) {
            // Most pixels are outside: eight at once.
            std::uint64_t eight = 0;
            if (x + 8 <= bitmap.width) std::memcpy(&eight, row + x, 8);
            if (x + 8 <= bitmap.width && eight == 0) {
                x += 8;
                continue;
            }
            if (!row[x]) {
                ++x;
                continue;
            }
            const int begin = x;
            while (x < bitmap.width && row[x])
                ++x;
            spans.push_back({bitmap.y + y, bitmap.x + begin, bitmap.x + x});
        }
    }
    return maskOf(spans);
}

Bitmap bitmapOf(const Mask& mask) {
    Bitmap bitmap{mask.x, mask.y, mask.width, mask.height, {}};
    bitmap.pixels.resize(std::size_t(std::max(mask.width, 0)) * std::max(mask.height, 0));
    for (const auto& span : spansOf(mask))
        std::memset(bitmap.pixels.data() + std::size_t(span.y - mask.y) * mask.width + (span.begin - mask.x),
                    1, span.end - span.begin);
    return bitmap;
}

std::int64_t pixelCount(const Mask& mask) {
    std::int64_t count = 0;
    for (std::size_t i = 1; i < mask.runs.size(); i += 2)
        count += mask.runs[i];
    return count;
}

bool contains(const Mask& mask, int x, int y) {
    if (x < mask.x || y < mask.y || x - mask.x >= mask.width || y - mask.y >= mask.height) return false;
    const std::int64_t place = std::int64_t{y - mask.y} * mask.width + (x - mask.x);
    std::int64_t end = 0;
    for (std::size_t i = 0; i < mask.runs.size(); ++i)
        if ((end += mask.runs[i]) > place) return i % 2;
    return false;
}

Mask united(const Mask& a, const Mask& b) {
    return maskOf(combined(spansOf(a), spansOf(b), [](bool inA, bool inB) { return inA || inB; }));
}

Mask subtracted(const Mask& from, const Mask& what) {
    return maskOf(combined(spansOf(from), spansOf(what), [](bool inA, bool inB) { return inA && !inB; }));
}

Mask intersected(const Mask& a, const Mask& b) {
    return maskOf(combined(spansOf(a), spansOf(b), [](bool inA, bool inB) { return inA && inB; }));
}

Mask clipped(const Mask& mask, Size size) {
    Spans kept;
    for (auto span : spansOf(mask)) {
        span.begin = std::max(span.begin, 0);
        span.end = std::min(span.end, size.width);
        if (span.y >= 0 && span.y < size.height && span.begin < span.end) kept.push_back(span);
    }
    return maskOf(kept);
}

Mask rasterised(const Polygon& polygon, Size size) {
    return maskOf(spansOf(polygon, frameOf(size)));
}

Mask brushStroke(Point from, Point to, double radius, Size size) {
    const PixelFrame picture = frameOf(size);
    if (radius < 0.5) return maskOf(thinStroke(from, to, picture));
    const Box reach{std::min(from.x, to.x) - radius, std::min(from.y, to.y) - radius,
                    std::abs(to.x - from.x) + 2 * radius, std::abs(to.y - from.y) + 2 * radius};
    const PixelFrame frame = common(picture, frameAround(reach));
    const double length = distance(from, to);
    const Point side =
        length > 0 ? Point{(to.y - from.y) * radius / length, (from.x - to.x) * radius / length} : Point{};
    const Ring middle{{from.x + side.x, from.y + side.y},
                      {to.x + side.x, to.y + side.y},
                      {to.x - side.x, to.y - side.y},
                      {from.x - side.x, from.y - side.y}};
    Spans spans;
    for (int y = frame.top; y < frame.bottom; ++y) {
        const double centre = y + 0.5;
        double left = reach.x + reach.width, right = reach.x;
        const auto reaches = [&](double low, double high) {
            left = std::min(left, low);
            right = std::max(right, high);
        };
        for (const Point end : {from, to}) {
            const double dy = centre - end.y, square = radius * radius - dy * dy;
            if (square >= 0) reaches(end.x - std::sqrt(square), end.x + std::sqrt(square));
        }
        forEachSide(middle, [&](Point a, Point b) {
            if (crosses(a, b, centre)) reaches(crossing(a, b, centre), crossing(a, b, centre));
        });
        addRow(spans, y, left, right, frame, [&](double x, double rowCentre) {
            return distanceToSegment({x, rowCentre}, from, to) <= radius;
        });
    }
    return maskOf(spans);
}

} // namespace imago
