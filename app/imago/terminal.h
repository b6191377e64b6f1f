// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <chrono>
#include <mutex>
#include <string>
#include <string_view>

namespace imago::cli {

/// Standard error, where a person looks while a command works: notes, and one line of progress that is
/// rewritten in place on a terminal and written at most every two seconds elsewhere. Safe from every thread.
class Terminal {
public:
    Terminal();
    ~Terminal();

    void note(std::string_view text);
    void progress(std::string_view text);
    /// "scanning 120/1000"
    ProgressSink sink();
    /// Removes the line of progress.
    void clear();

private:
    void clearLocked();

    std::mutex m_mutex;
    bool m_isTty;
    bool m_hasLine = false;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace imago::cli
