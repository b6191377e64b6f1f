// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/wire.h"
#include "core/store/run_records.h"

#include <cstdint>
#include <vector>

namespace imago {

/// The curve points that a message of a worker brings: the running training values of a progress message of
/// the stage "training" (loss and accuracy from 256 pictures or a fifth of the epoch on), every metric of an
/// epoch message; none for the others. Values that are not finite are left out: no curve shows them.
std::vector<MetricPoint> metricPoints(const WorkerMessage& message, std::int64_t atMs);

} // namespace imago
