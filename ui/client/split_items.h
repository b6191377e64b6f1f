// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/manifest.h"
#include "core/store/project_store.h"

namespace imago {

/// The images of a split that a run's network can be judged by: labelled with classes that the run knows,
/// readable, neither excluded nor ambiguous. `onlyMissing` leaves out those that the store has the run's
/// prediction of.
Result<Manifest> splitItems(ProjectStore& store, const RunRecord& run, Split split, bool onlyMissing);

} // namespace imago
