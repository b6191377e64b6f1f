// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

namespace imago::cli {

struct CanvasBench {
    int shapes = 10000;
    int corners = 24;  ///< of each
    int points = 6000; ///< of the one large polygon
    int frames = 150;  ///< measured in each of the movements
    int width = 1200, height = 800;
};

/// Frame times of the drawing surface, from a pointer's event to the painted window: with very many shapes,
/// one of very many points, and a picture whose tiles come meanwhile. Wants a QApplication.
Result<Answer> benchCanvas(const CanvasBench& options, Terminal& terminal);

} // namespace imago::cli
