// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <chrono>

namespace imago {

/// Passes progress on at most ten times a second, and always the start and the end of a stage.
class ProgressMeter {
public:
    explicit ProgressMeter(const ProgressSink& sink) : m_sink(sink) {}

    void operator()(std::int64_t done, std::int64_t total, const char* stage) {
        const auto now = std::chrono::steady_clock::now();
        if (done > 0 && done != total && stage == m_stage && now - m_last < std::chrono::milliseconds(100))
            return;
        m_last = now;
        m_stage = stage;
        report(m_sink, done, total, stage);
    }

private:
    const ProgressSink& m_sink;
    std::chrono::steady_clock::time_point m_last;
    const char* m_stage = nullptr; ///< compared by address: stages are literals
};

} // namespace imago
