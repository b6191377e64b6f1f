// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/gestures.h"
#include "core/tools/toolbox.h"

#include <opencv2/core/mat.hpp>

namespace imago {

// What the tools share that look at the picture.

/// The picture where it is loaded, as all functions on pixels want it (CV_8UC3, of the scene's size); else
/// null.
const cv::Mat* pixelsOf(const Scene& scene);

enum class Join { fresh, add, subtract };
/// Found pixels as a shape of the kind that the settings name, or joined to the selected polygon or mask
/// where one that is not locked is selected alone. What would leave nothing changes nothing.
ToolResult joined(const Scene& scene, const Mask& pixels, Join join, const ToolSettings& settings);
/// A shape to join to: the selected polygon or mask; null where there is none alone, or it is locked.
const SceneShape* joinTarget(const Scene& scene);

/// Runs by settings.background, or at once.
void runLater(const ToolSettings& settings, std::function<void()> work, std::function<void()> done);

} // namespace imago
