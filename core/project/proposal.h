// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/shapes.h"

#include <string>

namespace imago {

/// What a model believes to see, before it is an annotation: the class is a name of the model's own. Written
/// to the store it is an annotation of the source `model`, which is no ground truth until somebody accepts
/// it.
struct Proposal {
    Geometry geometry; ///< nothing for the whole image
    std::string className;
    double confidence = 0; ///< in [0, 1]
    bool operator==(const Proposal&) const = default;
};

} // namespace imago
