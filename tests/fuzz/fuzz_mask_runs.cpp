// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/coco_rle.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "tests/fuzz/target.h"

#include <limits>

using namespace imago;
using fuzz::require;

namespace {

constexpr Size size{40, 30};

/// Runs that add up, as bytes say.
Mask maskFrom(fuzz::Numbers& numbers) {
    Mask mask{numbers.below(50) - 5, numbers.below(40) - 5, 1 + numbers.below(24), 1 + numbers.below(24), {}};
    auto left = static_cast<std::uint32_t>(mask.width * mask.height);
    while (left > 0) {
        const auto run = numbers.atEnd() ? left : std::min<std::uint32_t>(left, numbers.take<std::uint8_t>());
        mask.runs.push_back(run);
        left -= run;
    }
    return mask;
}

/// Pixel by pixel what runs are to give.
template <class Rule> Mask byPixels(const Mask& a, const Mask& b, Rule rule) {
    Bitmap all{-8, -8, 96, 96, std::vector<std::uint8_t>(96 * 96)};
    for (int y = 0; y < all.height; ++y)
        for (int x = 0; x < all.width; ++x)
            all.pixels[static_cast<std::size_t>(y * all.width + x)] =
                rule(contains(a, x + all.x, y + all.y), contains(b, x + all.x, y + all.y));
    return maskOf(all);
}

/// Runs that need not add up to anything: such a mask is refused where it is read, and harmless where it is
/// not.
Mask anyMask(fuzz::Numbers& numbers) {
    Mask mask{numbers.take<std::int16_t>(),
              numbers.take<std::int16_t>(),
              numbers.take<std::int16_t>(),
              numbers.take<std::int16_t>(),
              {}};
    for (int i = numbers.below(16); i > 0; --i)
        mask.runs.push_back(numbers.below(4) ? numbers.take<std::uint8_t>() : numbers.take<std::uint32_t>());
    return mask;
}

} // namespace

/// Two masks against their pixels, the texts that keep them, and brush strokes to anywhere.
IMAGO_FUZZ_TARGET(mask_runs) {
    fuzz::Numbers numbers(input);
    const auto a = maskFrom(numbers), b = maskFrom(numbers);
    require(united(a, b) == byPixels(a, b, [](bool p, bool q) { return p || q; }));
    require(subtracted(a, b) == byPixels(a, b, [](bool p, bool q) { return p && !q; }));
    require(intersected(a, b) == byPixels(a, b, [](bool p, bool q) { return p && q; }));
    const auto inside = clipped(a, size);
    require(inside.width == 0 || isInside(inside, size));
    require(rasterised(outlineOf(inside), size) == inside);
    require(pixelCount(inside) == static_cast<std::int64_t>(area(inside)));
    auto budget = std::numeric_limits<std::size_t>::max();
    require(*maskFromColumns(columnsOf(inside, size), size, budget) == inside);
    const auto text = geometryText(a);
    require(*parseGeometry(6, text) == Geometry(a));

    const auto any = anyMask(numbers);
    const auto problem = geometryProblem(any);
    require(parseGeometry(6, geometryText(any)).ok() == problem.empty());
    const auto cut = clipped(any, size);
    require(cut.width == 0 || isInside(cut, size));
    const Point from{numbers.coordinate(), numbers.coordinate()},
        to{numbers.coordinate(), numbers.coordinate()};
    const auto stroke = brushStroke(from, to, numbers.coordinate(), size);
    require(stroke.width == 0 || isInside(stroke, size));
}
