// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"

namespace imago {

namespace {

struct Translated {
    double dx, dy;
    Point operator()(Point p) const { return {p.x + dx, p.y + dy}; }
};

} // namespace

Geometry translated(const Geometry& geometry, double dx, double dy) {
    const Translated move{dx, dy};
    Geometry moved = geometry;
    if (auto* box = std::get_if<Box>(&moved)) {
        box->x += dx;
        box->y += dy;
    } else if (auto* turned = std::get_if<RotatedBox>(&moved)) {
        turned->center = move(turned->center);
    } else if (auto* ellipse = std::get_if<Ellipse>(&moved)) {
        ellipse->center = move(ellipse->center);
    }
    return moved;
}

} // namespace imago
