// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/gestures.h"

#include <span>

namespace imago {

/// The pixels that a round brush goes over, cut to the picture.
Mask strokeMask(std::span<const Point> stroke, double radius, Size size);

/// Adds pixels to the selected mask of the current class where it is one alone and not locked, else makes
/// them a new mask. With `removeUnderlying` other masks lose these pixels in the same edit, unless they are
/// locked or hidden; one that loses all of them goes.
ToolResult painted(const Scene& scene, const Mask& pixels, bool removeUnderlying);

/// Takes pixels from masks that are not locked: the selected ones, else the topmost at `at`. A mask that
/// loses all of its pixels goes.
ToolResult erased(const Scene& scene, const Mask& pixels, Point at);

/// The mask that `painted` would add to; null for a new one.
const SceneShape* paintTarget(const Scene& scene);

} // namespace imago
