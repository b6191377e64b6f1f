// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask_spans.h"

#include "core/geometry/rings.h"

#include <cstdint>

namespace imago {

PixelFrame frameOf(Size size) {
    return {0, 0, std::max(size.width, 0), std::max(size.height, 0)};
}

PixelFrame frameAround(const Box& box) {
    const auto pixel = [](double at) { return wholeWithin(at, -(1 << 29), 1 << 29); };
    return {pixel(std::floor(box.x)), pixel(std::floor(box.y)), pixel(std::ceil(box.x + box.width)),
            pixel(std::ceil(box.y + box.height))};
}

Spans spansOf(const Mask& mask) {
    Spans spans;
    if (mask.width <= 0 || mask.height <= 0) return spans;
    const std::int64_t width = mask.width, all = width * mask.height;
    std::int64_t at = 0;
    for (std::size_t i = 0; i < mask.runs.size() && at < all; ++i) {
        const std::int64_t end = std::min(at + mask.runs[i], all);
        if (i % 2 == 0) {
            at = end;
            continue;
        }
        while (at < end) {
            const std::int64_t row = at / width, rowEnd = std::min(end, (row + 1) * width);
            const Span span{mask.y + static_cast<int>(row), mask.x + static_cast<int>(at - row * width),
                            mask.x + static_cast<int>(rowEnd - row * width)};
            if (!spans.empty() && spans.back().y == span.y && spans.back().end == span.begin)
                spans.back().end = span.end;
            else
                spans.push_back(span);
            at = rowEnd;
        }
    }
    return spans;
}

Mask maskOf(const Spans& spans) {
    if (spans.empty()) return {};
    int left = spans.front().begin, right = spans.front().end;
    for (const auto& span : spans) {
        left = std::min(left, span.begin);
        right = std::max(right, span.end);
    }
    const int top = spans.front().y;
    Mask mask{left, top, right - left, spans.back().y - top + 1, {}};
    std::int64_t written = 0;
    bool inside = false;
    for (const auto& span : spans) {
        const std::int64_t row = std::int64_t{span.y - top} * mask.width;
        const std::int64_t begin = row + span.begin - left, length = span.end - span.begin;
        if (inside && begin == written) {
            mask.runs.back() += static_cast<std::uint32_t>(length);
        } else {
            mask.runs.push_back(static_cast<std::uint32_t>(begin - written));
            mask.runs.push_back(static_cast<std::uint32_t>(length));
            inside = true;
        }
        written = begin + length;
    }
    if (const auto all = std::int64_t{mask.width} * mask.height; written < all)
        mask.runs.push_back(static_cast<std::uint32_t>(all - written));
    return mask;
}

int firstPixel(double x, int low, int high) {
    return wholeWithin(std::ceil(x - 0.5), low, high);
}

Spans spansOf(const Polygon& polygon, const PixelFrame& frame) {
    struct Side {
        Point a, b;
        int first, end; ///< rows whose centre it crosses
    };
    std::vector<Side> sides;
    forEachRing(polygon, [&](const Ring& ring) {
        forEachSide(ring, [&](Point a, Point b) {
            // Neither may be infinite, nor their difference: crossings are put in order.
            if (!std::isfinite(b.x - a.x) || !std::isfinite(b.y - a.y)) return;
            const int first = firstPixel(std::min(a.y, b.y), frame.top, frame.bottom);
            const int end = firstPixel(std::max(a.y, b.y), frame.top, frame.bottom);
            if (first < end) sides.push_back({a, b, first, end});
        });
    });
    std::sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) { return a.first < b.first; });

    Spans spans;
    std::vector<const Side*> active;
    std::vector<double> crossings;
    auto next = sides.begin();
    for (int y = sides.empty() ? frame.bottom : sides.front().first; y < frame.bottom; ++y) {
        for (; next != sides.end() && next->first == y; ++next)
            active.push_back(&*next);
        std::erase_if(active, [y](const Side* side) { return side->end <= y; });
        if (active.empty()) {
            if (next == sides.end()) break;
            y = next->first - 1;
            continue;
        }
        crossings.clear();
        for (const auto* side : active)
            crossings.push_back(crossing(side->a, side->b, y + 0.5));
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const int begin = firstPixel(crossings[i], frame.left, frame.right);
            const int end = firstPixel(crossings[i + 1], frame.left, frame.right);
            if (begin >= end) continue;
            if (!spans.empty() && spans.back().y == y && spans.back().end == begin)
                spans.back().end = end;
            else
                spans.push_back({y, begin, end});
        }
    }
    return spans;
}

} // namespace imago
