// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

#include <chrono>
#include <ctime>
#include <utility>
#include <vector>

namespace imago::cli {

/// Passed time, and processor time, which other programs do not disturb.
class ScaleClock {
public:
    /// Whose processor time: that of all threads, or of the calling one.
    explicit ScaleClock(clockid_t whose = CLOCK_PROCESS_CPUTIME_ID) : m_whose(whose), m_cpuMs(cpuMs()) {}
    double wallMs() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }
    double usedMs() const { return cpuMs() - m_cpuMs; }

private:
    double cpuMs() const {
        timespec now{};
        clock_gettime(m_whose, &now);
        return double(now.tv_sec) * 1e3 + double(now.tv_nsec) * 1e-6;
    }
    clockid_t m_whose;
    double m_cpuMs;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// Milliseconds of each run of one act.
struct ScaleTimes {
    std::vector<double> wall, cpu;
    void add(const ScaleClock& clock) {
        wall.push_back(clock.wallMs());
        cpu.push_back(clock.usedMs());
    }
};

/// What was measured at one size, by name.
struct ScaleRecord {
    std::vector<std::pair<std::string, ScaleTimes>> times;
    std::vector<std::pair<std::string, double>> numbers; ///< megabytes

    /// Runs act(0), act(1) …: Status each.
    template <class Act> Status time(const std::string& name, int runs, Act&& act) {
        ScaleTimes taken;
        for (int i = 0; i < runs; ++i) {
            const ScaleClock clock;
            IMAGO_CHECK(act(i));
            taken.add(clock);
        }
        times.emplace_back(name, std::move(taken));
        return {};
    }
};

} // namespace imago::cli
