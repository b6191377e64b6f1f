// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <optional>
#include <vector>

namespace imago {

/// The smallest axis-aligned box around it; for keypoints around those that are not absent. All zero for
/// the whole image.
Box bounds(const Geometry& geometry);

/// Square pixels; of polygons without their holes (parts are taken to be apart), 0 for lines and points.
double area(const Geometry& geometry);

/// Is the point inside? Polygons by the even-odd rule; lines, points and the whole image hold nothing.
bool contains(const Geometry& geometry, Point point);

/// From a point to the nearest of outline, line or points, in pixels; infinite for the whole image.
double distanceToOutline(const Geometry& geometry, Point point);

/// The four corners, clockwise from the one that is top left before the turn.
std::vector<Point> corners(const Box& box);
std::vector<Point> corners(const RotatedBox& box);

/// Every point that a hand can drag, in drawing order: corners, ring by ring, points. None for masks.
std::vector<Point> vertices(const Geometry& geometry);

double distance(Point a, Point b);
/// From a point to a segment; `at` gets the nearest point of the segment.
double distanceToSegment(Point point, Point a, Point b, Point* at = nullptr);
/// Twice the signed area is never negative here: the plain area of a ring.
double ringArea(const Ring& ring);
bool ringContains(const Ring& ring, Point point);

Geometry translated(const Geometry& geometry, double dx, double dy);
/// About `origin`. A turned box or ellipse keeps being one: its axes are scaled along themselves.
/// Masks move to whole pixels and are resampled.
Geometry scaled(const Geometry& geometry, double sx, double sy, Point origin);
/// Clockwise degrees about `centre`. A box becomes a rotated box unless the turn is a multiple of 90.
Geometry rotated(const Geometry& geometry, double degrees, Point centre);
/// The part inside a picture of that size; nothing where none is left. Of a line the longest stretch inside;
/// keypoints outside become absent. A turned box or ellipse that sticks out stays whole (no clipped form
/// exists): callers count it.
std::optional<Geometry> clippedTo(const Geometry& geometry, Size size);
bool isInside(const Geometry& geometry, Size size);

/// Intersection over union in [0, 1] of two filled geometries of any kind; 0 where one has no area.
double iou(const Geometry& a, const Geometry& b);

} // namespace imago
