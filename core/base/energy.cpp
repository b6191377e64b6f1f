// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/energy.h"

#include "core/base/energy_counters.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <stop_token>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace imago {
namespace {

constexpr double joulesPerKwh = 3.6e6;
/// Means of Green Algorithms (2021) for hardware of unknown model.
constexpr double wattsPerCore = 12, wattsPerGibibyte = 0.3725, wattsPerGpu = 200;
/// A RAPL counter of 2³² steps of 61 µJ comes round in 17 minutes at 250 W; power changes from second to
/// second.
constexpr std::chrono::seconds counterInterval{60}, powerInterval{1};

double steadySeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double usedProcessorSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double residentGibibytes() {
    std::ifstream file("/proc/self/statm");
    double all = 0, resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 30);
}

EnergySources complete(EnergySources sources) {
    if (!sources.seconds) sources.seconds = steadySeconds;
    if (!sources.processSeconds) sources.processSeconds = usedProcessorSeconds;
    if (!sources.residentGibibytes) sources.residentGibibytes = residentGibibytes;
    return sources;
}

} // namespace

struct EnergyMeter::State {
    explicit State(EnergySources given)
        : sources(complete(std::move(given))),
          packages(sources.root),
          device(NvmlCounter::open(sources.nvml, sources.gpu)),
          lastSeconds(sources.seconds()),
          lastProcess(sources.processSeconds()) {}

    void update();
    EnergyReading reading() const;
    void keepReading(std::stop_token stop);

    EnergySources sources;
    RaplCounters packages;
    std::unique_ptr<NvmlCounter> device;
    double lastSeconds, lastProcess;
    double joules = 0;
    bool paused = false;
    std::mutex mutex; ///< over all of the above
    std::condition_variable_any wake;
    std::jthread thread; ///< last: it ends before what it uses
};

void EnergyMeter::State::update() {
    const double now = sources.seconds(), process = sources.processSeconds();
    const double elapsed = std::max(0.0, now - std::exchange(lastSeconds, now));
    const double busy = std::max(0.0, process - std::exchange(lastProcess, process));
    // Counters are read in a pause too: what they count then is to be left out.
    double used = 0;
    if (packages.count() == 0) {
        used += wattsPerCore * busy + wattsPerGibibyte * sources.residentGibibytes() * elapsed;
    } else {
        const double counted = packages.advance(elapsed);
        if (sources.packages) used += counted;
    }
    if (device)
        used += device->advance(elapsed);
    else if (sources.gpu >= 0)
        used += wattsPerGpu * elapsed;
    if (!paused) joules += used;
}

EnergyReading EnergyMeter::State::reading() const {
    std::vector<std::string> measured, estimated;
    if (packages.count() == 0)
        estimated.push_back(fmt::format("processor and memory ({:g} W a busy core, {:g} W a GiB)",
                                        wattsPerCore, wattsPerGibibyte));
    else if (sources.packages)
        measured.push_back(fmt::format("{} processor package{} with all that ran on {} (RAPL)",
                                       packages.count(), packages.count() == 1 ? "" : "s",
                                       packages.count() == 1 ? "it" : "them"));
    if (device)
        measured.push_back(fmt::format("GPU {} (NVML)", sources.gpu));
    else if (sources.gpu >= 0)
        estimated.push_back(fmt::format("GPU {} ({:g} W)", sources.gpu, wattsPerGpu));
    EnergyReading reading{joules / joulesPerKwh, estimated.empty(), {}};
    if (!measured.empty()) reading.source = fmt::format("measured: {}", fmt::join(measured, ", "));
    if (!estimated.empty())
        reading.source +=
            fmt::format("{}estimate: {}", measured.empty() ? "" : "; ", fmt::join(estimated, ", "));
    if (reading.source.empty()) reading.source = "measured by another process of this machine";
    return reading;
}

void EnergyMeter::State::keepReading(std::stop_token stop) {
    const auto interval = device && !device->countsEnergy() ? powerInterval : counterInterval;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
        wake.wait_for(lock, stop, interval, [] { return false; });
        if (!stop.stop_requested()) update();
    }
}

EnergyMeter::EnergyMeter(EnergySources sources) : m_state(std::make_unique<State>(std::move(sources))) {
    State* state = m_state.get();
    if (state->sources.background && (state->packages.count() > 0 || state->device))
        state->thread = std::jthread([state](std::stop_token stop) { state->keepReading(std::move(stop)); });
}

EnergyMeter::~EnergyMeter() = default;

void EnergyMeter::setPaused(bool paused) {
    const std::scoped_lock lock(m_state->mutex);
    m_state->update();
    m_state->paused = paused;
}

void EnergyMeter::update() {
    const std::scoped_lock lock(m_state->mutex);
    m_state->update();
}

EnergyReading EnergyMeter::reading() {
    const std::scoped_lock lock(m_state->mutex);
    m_state->update();
    return m_state->reading();
}

double gramsCo2(double kWh, double gridIntensity) {
    return kWh * gridIntensity;
}

} // namespace imago
