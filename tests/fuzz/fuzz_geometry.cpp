// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/convert.h"
#include "core/geometry/geometry_text.h"
#include "core/geometry/mask.h"
#include "core/geometry/measure.h"
#include "core/geometry/polygon_ops.h"
#include "tests/fuzz/target.h"

using namespace imago;
using fuzz::require;

namespace {

void use(const Geometry& geometry) {
    const Size size{64, 48};
    const Box around = bounds(geometry);
    const Point middle{around.x + around.width / 2, around.y + around.height / 2};
    contains(geometry, middle);
    distanceToOutline(geometry, middle);
    for (std::size_t kind = 0; kind < std::variant_size_v<Geometry>; ++kind) {
        const auto made = converted(geometry, kind, size);
        require(made.geometry.index() == kind || !made.lost.empty());
    }
    if (const auto left = clippedTo(geometry, size); left && left->index() == 6)
        require(isInside(*left, size));
    const double ratio = iou(geometry, Box{10, 10, 20, 20});
    require(ratio >= 0 && ratio <= 1);
    if (const auto* polygon = std::get_if<Polygon>(&geometry)) {
        simplified(*polygon, 1);
        split(*polygon, {{{0, 0}, {64, 48}}});
        for (const auto& part : polygon->parts)
            bridged(part);
    }
    if (const auto* mask = std::get_if<Mask>(&geometry)) {
        const Mask inside = clipped(*mask, size);
        require(rasterised(outlineOf(inside), size) == inside);
    }
}

} // namespace

/// The first byte is the kind, the rest the text of a geometry. What is taken must read back, and nothing
/// that is done with shapes may crash.
IMAGO_FUZZ_TARGET(geometry) {
    if (input.empty()) return;
    const std::size_t kind = input[0] % 10;
    const auto geometry = parseGeometry(kind, fuzz::textOf(input.subspan(1)));
    if (!geometry) return;
    const auto again = parseGeometry(kind, geometryText(*geometry));
    require(again.ok() && *again == *geometry);
    use(*geometry);
}
