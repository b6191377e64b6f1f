// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/clipper_space.h"

#include "core/geometry/polygon_ops.h"
#include "core/geometry/rings.h"

namespace imago {

using namespace ClipperLib;

Path ClipperSpace::path(const Ring& ring) {
    // Clipper throws beyond 2^62, and infinite times zero is no number.
    const auto whole = [](double at) {
        constexpr double most = 0x1p60;
        return static_cast<cInt>(at >= -most ? std::round(std::min(at, most)) : -most);
    };
    Path path;
    path.reserve(ring.size());
    for (const Point p : ring) {
        if (!std::isfinite(p.x) || !std::isfinite(p.y)) continue;
        const double x = (p.x - m_origin.x) * m_scale, y = (p.y - m_origin.y) * m_scale;
        const IntPoint at(whole(x), whole(y));
        if (double(at.X) != x || double(at.Y) != y) m_originals.emplace(at, p);
        path.push_back(at);
    }
    return path;
}

Ring ClipperSpace::ring(const Path& path) const {
    Ring ring;
    ring.reserve(path.size());
    for (const auto& at : path) {
        if (const auto found = m_originals.find(at); found != m_originals.end())
            ring.push_back(found->second);
        else
            ring.push_back({m_origin.x + double(at.X) / m_scale, m_origin.y + double(at.Y) / m_scale});
    }
    return ring;
}

Paths ClipperSpace::paths(const Polygon& polygon) {
    Paths paths;
    forEachRing(polygon, [&](const Ring& each) { paths.push_back(path(each)); });
    return paths;
}

Paths ClipperSpace::resolved(const Polygon& polygon) {
    // Most polygons are one plain ring, which takes Clipper far longer than this look at it.
    if (polygon.parts.size() == 1 && polygon.parts[0].holes.empty() &&
        !selfIntersects(polygon.parts[0].outer)) {
        Path only = path(polygon.parts[0].outer);
        if (!Orientation(only)) ReversePath(only);
        return {std::move(only)};
    }
    Paths result;
    SimplifyPolygons(paths(polygon), result, pftEvenOdd);
    return result;
}

Polygon ClipperSpace::polygon(const PolyTree& tree) const {
    Polygon polygon;
    for (const auto* node = tree.GetFirst(); node; node = node->GetNext()) {
        if (node->IsHole()) continue;
        auto& part = polygon.parts.emplace_back(PolygonPart{ring(node->Contour), {}});
        for (const auto* hole : node->Childs)
            part.holes.push_back(ring(hole->Contour));
    }
    return polygon;
}

double ClipperSpace::area(const Paths& paths) const {
    double sum = 0;
    for (const auto& path : paths)
        sum += Area(path);
    return std::abs(sum) / (m_scale * m_scale);
}

Polygon ClipperSpace::combined(ClipType operation, const Polygon& a, const Polygon& b) {
    Clipper clipper;
    clipper.AddPaths(paths(a), ptSubject, true);
    clipper.AddPaths(paths(b), ptClip, true);
    PolyTree tree;
    clipper.Execute(operation, tree, pftEvenOdd, pftEvenOdd);
    return polygon(tree);
}

} // namespace imago
