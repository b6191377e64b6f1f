// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <span>
#include <vector>

namespace imago {

/// Boolean operations (Vatti clipping: Clipper), exact to 1/1024 pixel.
Polygon united(std::span<const Polygon> polygons);
Polygon subtracted(const Polygon& from, const Polygon& what);
Polygon intersected(const Polygon& a, const Polygon& b);

/// Cuts along a line that may stick out or cross itself. Each piece is a polygon, the largest first; one
/// piece where the line does not cut through. Parts that the line does not cut stay with the largest piece.
/// Pieces border on each other to 1/65536 pixel.
std::vector<Polygon> split(const Polygon& polygon, const Polyline& cut);

/// Ramer–Douglas–Peucker (1972–1973): no dropped point lies further than `tolerance` from the new line. A
/// ring keeps at least three points, a line its ends.
Ring simplified(const Ring& ring, double tolerance);
Polyline simplified(const Polyline& line, double tolerance);
Polygon simplified(const Polygon& polygon, double tolerance);

/// Chaikin's corner cutting (1974), `rounds` times: each round doubles the points.
Ring smoothed(const Ring& ring, int rounds);
Polyline smoothed(const Polyline& line, int rounds);
Polygon smoothed(const Polygon& polygon, int rounds);

/// One ring that goes through the holes by bridges of no width: for formats that know no holes. Has the
/// same area under the even-odd rule.
Ring bridged(const PolygonPart& part);

/// Have two sides more in common than the point that joins them? Touching counts; points that repeat the one
/// before do not.
bool selfIntersects(const Ring& ring);

} // namespace imago
