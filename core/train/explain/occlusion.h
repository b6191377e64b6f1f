// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/explain/attribution.h"

namespace imago::train {

/// Side of the square that is hidden at once, and how far it moves: a seventh of the picture and half of
/// that.
struct OcclusionWindow {
    std::int64_t side = 0, stride = 0;
};
OcclusionWindow windowFor(std::int64_t inputSide);

/// Occlusion (Zeiler and Fergus 2013, arXiv 1311.2901): a square of the mean colour (0 behind the
/// normalisation) hides one part of the picture after the other; how far the class's logit falls is what the
/// part was worth. A place's value is the mean over the squares that hid it, negative ones cut off. The last
/// square of a row ends at the picture's edge. input: 1×3×S×S; classIndex −1 = the most probable class. The
/// network is in eval mode. Throws c10::Error.
Attribution occlusion(Network& network, const torch::Tensor& input, int classIndex);

} // namespace imago::train
