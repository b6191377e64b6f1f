// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace imago::cli {

/// What a process has used since it began. Processor time is user and system time of all its threads and of
/// all processes that it started.
struct Usage {
    double wallSeconds = 0;
    double cpuSeconds = 0;
};

struct ProcessPlan {
    std::vector<std::string> command;                             ///< program and arguments
    std::vector<std::pair<std::string, std::string>> environment; ///< beside this program's own
    std::string directory;                                        ///< to work in
};

struct MeasuredProcess {
    int status = -1;         ///< exit status; −1 where a signal ended it
    Usage total;             ///< at its end, as the kernel counted it
    double peakMb = 0;       ///< of all its processes together; pages that several share count once
    double largestMb = 0;    ///< resident memory of the largest of its processes
    std::string errorOutput; ///< the last lines of its standard error, at most 4 KiB
};

/// Runs a process to its end, in a group of its own that ends with this program. `line` takes each line of
/// its standard output with what it had used by then. Linux only: reads /proc. Errors: notFound, io.
Result<MeasuredProcess> measure(const ProcessPlan& plan,
                                const std::function<void(const std::string&, const Usage&)>& line);

} // namespace imago::cli
