// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/format.h"

namespace imago {

/// split/class/name, or class/name where no picture has a split; pictures without a class lie beside the
/// class folders, where trainers pass them by. The first class of a picture counts. No choices.
Status writeImageFolder(const Dataset& data, Output& out, const WriteOptions& options);

} // namespace imago
