// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace imago {

/// Electricity that was used since a meter was made.
struct EnergyReading {
    double kWh = 0;
    bool measured = false; ///< by counters of the machine throughout; false where any part is an estimate
    /// What the figure is, in words for a model card: "measured: 1 processor package with all that ran on it
    /// (RAPL)".
    std::string source;
};

/// What a meter reads; the defaults and empty functions are this machine and this process, tests give others.
struct EnergySources {
    std::filesystem::path root = "/"; ///< above sys/class/powercap
    std::string nvml = "libnvidia-ml.so.1";
    int gpu = -1; ///< number of the CUDA device that is used, as CUDA counts; −1 = none
    /// False in a process that leaves the processor packages of its machine to another one's meter: of a
    /// group, local rank 0 alone counts them.
    bool packages = true;
    bool background = true;                 ///< reads now and then by itself, as counters wrap around
    std::function<double()> seconds;        ///< a steady clock
    std::function<double()> processSeconds; ///< processor time of this process, all threads
    std::function<double()> residentGibibytes;
};

/// Counts the energy of a run, as far as the machine tells:
///
/// - processor: RAPL, /sys/class/powercap/intel-rapl:N of the kernel (Intel and AMD). Its package domains
/// count
///   all that runs on the processor, other programs too. Since Linux 5.10 only root may read them by default.
/// - CUDA device: NVML's counter of the board's energy (since Volta), else its power, added up over time.
/// - where a counter is absent, an estimate after Green Algorithms (Lannelongue, Grealey, Inouye 2021,
///   doi 10.1002/advs.202100707): 12 W for each busy core (their mean over processors of unknown model) times
///   the process's own processor seconds, 0.3725 W for each GiB of memory that it holds, 200 W for a CUDA
///   device. Cooling, screen and losses of the power supply are left out.
///
/// A counter that jumps by more than a processor can draw (after suspension, say) is not believed. All
/// methods may be called from any thread.
class EnergyMeter {
public:
    explicit EnergyMeter(EnergySources sources = {});
    ~EnergyMeter();
    EnergyMeter(const EnergyMeter&) = delete;
    EnergyMeter& operator=(const EnergyMeter&) = delete;

    /// What is used while paused is not counted.
    void setPaused(bool paused);
    /// Reads the counters; needed without `background` only, once a second for power, once in ten minutes
    /// else.
    void update();
    /// Up to now.
    EnergyReading reading();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Grams of CO₂ for a grid that emits so many grams for each kWh.
double gramsCo2(double kWh, double gridIntensity);

} // namespace imago
