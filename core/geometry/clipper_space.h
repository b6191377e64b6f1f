// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/geometry/shapes.h"

#include <clipper.hpp>

#include <unordered_map>

namespace imago {

/// Between polygons and the whole numbers that Clipper reckons with (Vatti, "A generic solution to polygon
/// clipping", 1992). Points that a result has in common with what went in come back as they were, to the bit.
class ClipperSpace {
public:
    /// Whole numbers a pixel, counted from `origin`. Fast while coordinates · scale stays below 2^30.
    explicit ClipperSpace(double scale = 1024, Point origin = {}) : m_scale(scale), m_origin(origin) {}

    ClipperLib::Paths paths(const Polygon& polygon);
    /// Where the even-odd rule says inside, as rings that do not cross, holes turning the other way.
    ClipperLib::Paths resolved(const Polygon& polygon);
    Polygon polygon(const ClipperLib::PolyTree& tree) const;
    /// Square pixels of what `resolved` or Execute gave.
    double area(const ClipperLib::Paths& paths) const;

    Polygon combined(ClipperLib::ClipType operation, const Polygon& a, const Polygon& b);

private:
    struct Hash {
        std::size_t operator()(const ClipperLib::IntPoint& p) const { return seedOf(p.X, p.Y); }
    };

    ClipperLib::Path path(const Ring& ring);
    Ring ring(const ClipperLib::Path& path) const;

    double m_scale;
    Point m_origin;
    std::unordered_map<ClipperLib::IntPoint, Point, Hash> m_originals; ///< those that rounding moved
};

} // namespace imago
