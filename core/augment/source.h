// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"

#include <filesystem>

namespace imago {

/// The step before augmented(): what training keeps of a picture in memory and augments anew in each epoch.
/// The preview goes through the same functions, so that both see the same pixels. (Where a data set is too
/// large for memory, training keeps its sources as JPEG of high quality, which the preview does not imitate.)

/// The shorter side that a source is scaled down to: enough that the mean crop of the recipe is not enlarged,
/// size / cropFraction × 1.15 / √(mean share of the area), at most twice size / cropFraction.
int sourceSide(const Preprocess& preprocess, const AugmentRecipe& recipe);

/// `bgr` with the shorter side scaled down to `side`; smaller pictures stay as they are.
cv::Mat sourcePicture(const cv::Mat& bgr, int side);

/// Decodes, reduced where the format can, and scales. Errors: those of decodeImage.
Result<cv::Mat> readSource(const std::filesystem::path& path, int side);

} // namespace imago
