// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace imago {

/// The kernel's counters of the processor packages: sys/class/powercap/intel-rapl:N below `root`, those whose
/// name begins with "package" and whose energy_uj may be read. (Sub-domains are part of a package, "psys"
/// holds all of them.)
class RaplCounters {
public:
    explicit RaplCounters(const std::filesystem::path& root);

    std::size_t count() const { return m_domains.size(); }
    /// Joules since the construction or the last call, `seconds` ago, of all packages. A counter that starts
    /// anew after max_energy_range_uj goes on; one that has moved by more than 1000 W is not believed.
    double advance(double seconds);

private:
    struct Domain {
        std::filesystem::path file;
        std::int64_t range = 0; ///< µJ
        std::int64_t last = 0;  ///< µJ
    };
    std::vector<Domain> m_domains;
};

/// The energy of one CUDA device, from NVIDIA's management library where it is installed.
class NvmlCounter {
public:
    /// The device that CUDA calls number `gpu` under CUDA_VISIBLE_DEVICES. Empty where the library, the
    /// device or both of its counters are absent.
    static std::unique_ptr<NvmlCounter> open(const std::string& library, int gpu);
    ~NvmlCounter();
    NvmlCounter(const NvmlCounter&) = delete;
    NvmlCounter& operator=(const NvmlCounter&) = delete;

    /// Whether the board counts energy; else its power is read, and should be about once a second.
    bool countsEnergy() const { return m_countsEnergy; }
    /// Joules since opening or the last call, `seconds` ago.
    double advance(double seconds);

private:
    struct Library;
    explicit NvmlCounter(std::unique_ptr<Library> library);
    bool choose(int gpu);
    std::optional<double> joules() const; ///< since the driver was loaded
    std::optional<double> watts() const;

    std::unique_ptr<Library> m_library;
    void* m_device = nullptr;
    bool m_countsEnergy = false;
    double m_last = 0; ///< joules, or watts
};

} // namespace imago
