// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/data/picture_cache.h"
#include "core/train/train.h"

#include <chrono>
#include <filesystem>
#include <set>
#include <string>

namespace imago::train {

/// Sends messages, progress at most ten times a second.
class Reporter {
public:
    explicit Reporter(const Emit& emit) : m_emit(emit) {}

    void send(const WorkerMessage& message) const { m_emit(message); }
    void warn(std::string code, std::string text) const {
        send(WarningMessage{std::move(code), std::move(text)});
    }
    /// A warning for each picture that turned out unreadable since the last call; each picture once.
    void warnUnreadable(PictureCache& cache);
    /// Is a progress message due? Costs a clock reading.
    bool due() const { return Clock::now() - m_last >= std::chrono::milliseconds(100); }
    void progress(const ProgressMessage& message);
    /// progress(), where it is due.
    void stage(const char* name, std::int64_t done, std::int64_t total);

private:
    using Clock = std::chrono::steady_clock;
    const Emit& m_emit;
    Clock::time_point m_last{};
    std::set<std::filesystem::path> m_unreadable; ///< that were told of
};

/// Seconds since it was made.
class Stopwatch {
public:
    double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

/// Waits while the studio wants a pause; true where it wants a stop.
bool pausedOrStopped(Control& control);

} // namespace imago::train
