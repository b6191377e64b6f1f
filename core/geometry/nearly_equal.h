// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

namespace imago {

/// The same kind and structure, and no number differs by more than `tolerance`; masks must be equal.
bool nearlyEqual(const Geometry& a, const Geometry& b, double tolerance);

} // namespace imago
