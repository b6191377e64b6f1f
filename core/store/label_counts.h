// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"

namespace imago {

// Numbers that the store keeps, so that asking costs next to nothing however many rows there are. A label is
// an annotation that a person made, accepted or imported; what a model proposed is none.

/// Labels of an image; 0 where there is no such image.
Result<std::int64_t> labelCount(ProjectStore& store, ImageId image);
/// Images with something that a model proposed and nobody has decided on.
Result<std::int64_t> proposedImages(ProjectStore& store);

} // namespace imago
