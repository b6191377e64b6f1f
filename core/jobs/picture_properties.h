// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/evaluate/property.h"
#include "core/store/project_store.h"

#include <stop_token>
#include <vector>

namespace imago {

/// What the store knows of the pictures, a value an image in the order given: width, height, pixels, aspect
/// (width / height), bytes a pixel, folder, file type, changed (days since 1970), video, and "attribute NAME"
/// of the classes of whole images. Only what is not the same for all of them. Unknown ids have no values.
Result<std::vector<Property>> storedProperties(ProjectStore& store, std::span<const ImageId> images);

/// What the pictures look like, read from their files on all cores, at some 128 pixels: brightness (mean of
/// luma, 0 … 1), contrast (its standard deviation), sharpness (variance of the Laplacian of luma at that
/// size: low = blurred), saturation (mean, 0 … 1) and warmth (mean of red − blue, −1 … 1); NaN for a picture
/// that cannot be read. Also what the camera wrote there, unless it is the same for all: camera, taken (days
/// since 1970) and hour taken (0 … 24). Errors: the store's, cancelled.
Result<std::vector<Property>> lookProperties(ProjectStore& store, std::span<const ImageId> images,
                                             const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
