// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/formats/dataset.h"
#include "core/store/project_store.h"

#include <stop_token>

namespace imago {

/// What the project says of these images as a data set, in the order of their paths: every class with its
/// details, every annotation, state and text. Pictures are named by their paths below the folder that they
/// have in common, unique whatever the case. A class of a whole picture that says no more than its name is a
/// label, every other annotation a shape; the author of an imported one, the name of its source, is left out.
/// Errors: those of the store, cancelled.
Result<Dataset> projectDataset(ProjectStore& store, const ImageFilter& filter,
                               const ProgressSink& progress = {}, std::stop_token stop = {});

} // namespace imago
