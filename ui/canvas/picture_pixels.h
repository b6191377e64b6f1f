// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/pixel_source.h"
#include "ui/canvas/picture.h"

namespace imago::ui {

/// A shown picture as tools want it: from its levels, or where they are too coarse from its tiles. Null for
/// none, or one that could not be read.
std::shared_ptr<const PixelSource> pixelsOf(std::shared_ptr<const Picture> picture);

} // namespace imago::ui
