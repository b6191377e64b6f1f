// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace imago {

/// How far a long job is. total 0 means "not known yet".
struct Progress {
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::string stage; ///< English, short: "scanning"; the ui translates the known ones

    bool operator==(const Progress&) const = default;
};

/// Called from the job's own thread; must be cheap and must not throw. May be empty.
using ProgressSink = std::function<void(const Progress&)>;

inline void report(const ProgressSink& sink, std::int64_t done, std::int64_t total, const char* stage) {
    if (sink) sink(Progress{done, total, stage});
}

} // namespace imago
