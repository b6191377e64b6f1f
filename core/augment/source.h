// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"
#include "core/image/decode.h"

#include <filesystem>
#include <functional>
#include <string>

namespace imago {

/// The step before augmented(): what training keeps of a picture in memory and augments anew in each epoch.
/// The preview goes through the same functions, so that both see the same pixels. (Where a data set is too
/// large for memory, training keeps its sources as JPEG of high quality, which the preview does not imitate.)

/// The shorter side that a source is scaled down to: enough that the mean crop of the recipe is not enlarged,
/// size / cropFraction × 1.15 / √(mean share of the area), at most twice size / cropFraction.
int sourceSide(const Preprocess& preprocess, const AugmentRecipe& recipe);

/// `bgr` with the shorter side scaled down to `side`; smaller pictures stay as they are.
cv::Mat sourcePicture(const cv::Mat& bgr, int side);

struct Decoded {
    cv::Mat bgr;
    Size fullSize; ///< of the file's picture, oriented
};
/// Decodes quickly, reduced where the format can, and scales to the shorter side `side`. Errors: those of
/// decodeImage.
Result<Decoded> decodeSource(Bytes bytes, const std::string& name, int side);
Result<cv::Mat> readSource(const std::filesystem::path& path, int side);

/// The evaluation view of a file: prepared() of its picture, of which only what is shown is decoded, exactly,
/// and reduced only where more than twice the pixels are left to average. Errors: those of decodeImage.
Result<Decoded> decodeView(Bytes bytes, const std::string& name, const Preprocess& preprocess);

/// decodePart of a file.
Result<DecodedPart> readPart(const std::filesystem::path& path, Decoding decoding,
                             const std::function<PartWish(Size full)>& choose);

} // namespace imago
