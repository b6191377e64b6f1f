// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/mask.h"

namespace imago {

/// The outline of a mask for editing by hand: without the steps of the pixels, with as few points as lie
/// within `tolerance` pixels (0.75 is good), in rings that do not cross. Islands and holes of less than
/// `leastArea` square pixels are left out; so is everything where nothing larger is.
Polygon smoothOutline(const Mask& mask, double tolerance, double leastArea = 16);

} // namespace imago
