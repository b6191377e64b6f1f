// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/energy_counters.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <dlfcn.h>
#include <fstream>
#include <string_view>
#include <system_error>

namespace imago {
namespace {

namespace fs = std::filesystem;

/// More than any package can draw.
constexpr double mostWatts = 1000;

template <class T> std::optional<T> readFrom(const fs::path& file) {
    T value{};
    if (std::ifstream(file) >> value) return value;
    return std::nullopt;
}

/// The entry of CUDA_VISIBLE_DEVICES that CUDA counts as number `gpu`: an index or a UUID.
std::string visibleDevice(int gpu) {
    const char* list = std::getenv("CUDA_VISIBLE_DEVICES");
    if (!list || !*list) return std::to_string(gpu);
    std::string_view rest = list;
    for (int i = 0; i < gpu; ++i) {
        const auto comma = rest.find(',');
        if (comma == std::string_view::npos) return {};
        rest.remove_prefix(comma + 1);
    }
    return std::string(rest.substr(0, rest.find(',')));
}

} // namespace

RaplCounters::RaplCounters(const fs::path& root) {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(root / "sys/class/powercap", failed)) {
        const std::string folder = entry.path().filename().string();
        // "intel-rapl:0" is a package; "intel-rapl:0:1" a part of it; "intel-rapl-mmio:0" the same one again.
        if (!folder.starts_with("intel-rapl:") || std::count(folder.begin(), folder.end(), ':') != 1)
            continue;
        if (!readFrom<std::string>(entry.path() / "name").value_or("").starts_with("package")) continue;
        const fs::path file = entry.path() / "energy_uj";
        const auto now = readFrom<std::int64_t>(file);
        if (!now) continue;
        m_domains.push_back(
            {file, readFrom<std::int64_t>(entry.path() / "max_energy_range_uj").value_or(0), *now});
    }
}

double RaplCounters::advance(double seconds) {
    double joules = 0;
    for (Domain& domain : m_domains) {
        const auto now = readFrom<std::int64_t>(domain.file);
        if (!now) continue;
        const std::int64_t moved =
            *now >= domain.last ? *now - domain.last : domain.range - domain.last + *now;
        domain.last = *now;
        const double used = static_cast<double>(moved) * 1e-6;
        if (used >= 0 && used <= mostWatts * (seconds + 1)) joules += used;
    }
    return joules;
}

/// The functions of NVML that are used, by their documented signatures; 0 is success.
struct NvmlCounter::Library {
    void* handle = nullptr;
    int (*init)() = nullptr;
    int (*shutdown)() = nullptr;
    int (*byIndex)(unsigned, void**) = nullptr;
    int (*byUuid)(const char*, void**) = nullptr;
    int (*energy)(void*, unsigned long long*) = nullptr; ///< mJ
    int (*power)(void*, unsigned*) = nullptr;            ///< mW
    bool started = false;

    template <class Function> bool find(Function& function, const char* name) {
        function = reinterpret_cast<Function>(dlsym(handle, name));
        return function;
    }
    bool load(const std::string& name) {
        handle = dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (!handle || !find(init, "nvmlInit_v2") || !find(shutdown, "nvmlShutdown") ||
            !find(byIndex, "nvmlDeviceGetHandleByIndex_v2") || !find(power, "nvmlDeviceGetPowerUsage"))
            return false;
        find(byUuid, "nvmlDeviceGetHandleByUUID");
        find(energy, "nvmlDeviceGetTotalEnergyConsumption");
        started = init() == 0;
        return started;
    }
    Library() = default;
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
    ~Library() {
        if (started) shutdown();
        if (handle) dlclose(handle);
    }
};

NvmlCounter::NvmlCounter(std::unique_ptr<Library> library) : m_library(std::move(library)) {}
NvmlCounter::~NvmlCounter() = default;

std::unique_ptr<NvmlCounter> NvmlCounter::open(const std::string& library, int gpu) {
    auto loaded = std::make_unique<Library>();
    if (gpu < 0 || !loaded->load(library)) return nullptr;
    std::unique_ptr<NvmlCounter> counter(new NvmlCounter(std::move(loaded)));
    if (!counter->choose(gpu)) return nullptr;
    const auto energy = counter->joules();
    counter->m_countsEnergy = energy.has_value();
    const auto first = energy ? energy : counter->watts();
    if (!first) return nullptr;
    counter->m_last = *first;
    return counter;
}

bool NvmlCounter::choose(int gpu) {
    const std::string name = visibleDevice(gpu);
    unsigned index = 0;
    const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), index);
    if (failed == std::errc() && end == name.data() + name.size())
        return m_library->byIndex(index, &m_device) == 0;
    return m_library->byUuid && m_library->byUuid(name.c_str(), &m_device) == 0;
}

std::optional<double> NvmlCounter::joules() const {
    unsigned long long milli = 0;
    if (!m_library->energy || m_library->energy(m_device, &milli) != 0) return std::nullopt;
    return static_cast<double>(milli) * 1e-3;
}

std::optional<double> NvmlCounter::watts() const {
    unsigned milli = 0;
    if (m_library->power(m_device, &milli) != 0) return std::nullopt;
    return static_cast<double>(milli) * 1e-3;
}

double NvmlCounter::advance(double seconds) {
    const auto now = m_countsEnergy ? joules() : watts();
    if (!now) return 0;
    const double before = m_last;
    m_last = *now;
    // A counter that went back belongs to a driver that was loaded anew.
    if (m_countsEnergy) return *now >= before ? *now - before : *now;
    return (before + *now) / 2 * seconds;
}

} // namespace imago
