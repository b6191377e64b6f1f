// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/bench_scale_record.h"

namespace imago::cli {

/// {"times":{NAME:{"runs","p50","p95","p99","max","cpu_p50","cpu_p95","cpu_max"}},"numbers":{NAME:MB}}
Json toJson(const ScaleRecord& record);

/// One size: {"images","annotations","times","numbers"}. Adds "limits": [{"name","limit","unit","value",
/// "cpu" (times only),"kept"}], one for each limit that was measured.
void addLimits(Json& size);

/// All measures of one size as lines, the limits beside them.
std::string scaleTable(const Json& size);

/// How it grows: all sizes in one drawing, both axes logarithmic, one line a measure.
std::string scalePlot(const Json& sizes);

} // namespace imago::cli
