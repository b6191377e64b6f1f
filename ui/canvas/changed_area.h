// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"
#include "core/tools/tool.h"
#include "ui/canvas/view_transform.h"

#include <QRegion>

#include <optional>

namespace imago::ui {

/// The ground on which two geometries differ: of a ring of thousands of points with one of them moved, the
/// place around that point. Nothing where they are equal.
std::optional<Box> changedArea(const Geometry& before, const Geometry& after);

/// What has to be painted again in a view of that size when one overlay takes the place of another.
QRegion changedRegion(const Overlay& before, const Overlay& after, const ViewTransform& transform,
                      const QRect& view);

} // namespace imago::ui
