// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/energy.h"
#include "core/base/files.h"
#include "tests/support/fixtures.h"

#include <cmath>
#include <cstdlib>

using namespace imago;
using namespace imago::test;

namespace {

/// A machine whose counters and clocks stand where the test puts them.
class Machine {
public:
    Machine() {
        for (const char* name : {"FAKE_NVML_ENERGY_0", "FAKE_NVML_ENERGY_1", "FAKE_NVML_POWER_0",
                                 "FAKE_NVML_POWER_1", "FAKE_NVML_BROKEN", "CUDA_VISIBLE_DEVICES"})
            unsetenv(name);
    }
    void domain(const std::string& folder, const std::string& name, std::int64_t microjoules,
                std::int64_t range = 262'143'328'850) const {
        write(folder + "/name", name);
        write(folder + "/max_energy_range_uj", std::to_string(range));
        set(folder, microjoules);
    }
    void set(const std::string& folder, std::int64_t microjoules) const {
        write(folder + "/energy_uj", std::to_string(microjoules));
    }
    std::filesystem::path file(const std::string& name) const {
        return m_root / ("sys/class/powercap/" + name);
    }
    EnergySources sources(int gpu = -1) {
        EnergySources sources;
        sources.root = m_root.path();
        sources.nvml = IMAGO_FAKE_NVML;
        sources.gpu = gpu;
        sources.background = false;
        sources.seconds = [this] { return seconds; };
        sources.processSeconds = [this] { return processSeconds; };
        sources.residentGibibytes = [] { return 2.0; };
        return sources;
    }

    double seconds = 1000, processSeconds = 50;

private:
    void write(const std::string& name, const std::string& text) const {
        must(writeAtomically(file(name), text + "\n"));
    }
    TempFolder m_root;
};

double joules(EnergyMeter& meter) {
    return meter.reading().kWh * 3.6e6;
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-6 * std::max(1.0, std::abs(b));
}

} // namespace

class TestEnergy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsProcessorPackages() {
        Machine machine;
        machine.domain("intel-rapl:0", "package-0", 5'000'000);
        machine.domain("intel-rapl:0:0", "core", 1'000'000);
        machine.domain("intel-rapl:1", "package-1", 7'000'000);
        machine.domain("intel-rapl:2", "psys", 1'000'000);
        machine.domain("intel-rapl-mmio:0", "package-0", 1'000'000);
        EnergyMeter meter(machine.sources());
        QCOMPARE(joules(meter), 0.0);
        machine.seconds += 10;
        machine.processSeconds += 20;
        machine.set("intel-rapl:0", 305'000'000);
        machine.set("intel-rapl:1", 107'000'000);
        for (const char* other : {"intel-rapl:0:0", "intel-rapl:2", "intel-rapl-mmio:0"})
            machine.set(other, 900'000'000);
        const auto reading = meter.reading();
        QVERIFY(near(reading.kWh, 400.0 / 3.6e6));
        QVERIFY(reading.measured);
        QCOMPARE(reading.source,
                 std::string("measured: 2 processor packages with all that ran on them (RAPL)"));
        QVERIFY(near(joules(meter), 400));
    }

    void followsACounterThatComesRound() {
        Machine machine;
        machine.domain("intel-rapl:0", "package-0", 262'000'000'000);
        EnergyMeter meter(machine.sources());
        for (std::int64_t minute = 1; minute <= 3; ++minute) {
            machine.seconds += 60;
            // 143.328850 J to the end of the range, then on from 0.
            machine.set("intel-rapl:0", minute * 1'000'000'000 - 143'328'850);
            meter.update();
        }
        QVERIFY(near(joules(meter), 3000));
    }

    void doesNotBelieveAJump() {
        Machine machine;
        machine.domain("intel-rapl:0", "package-0", 200'000'000'000);
        EnergyMeter meter(machine.sources());
        machine.seconds += 1;
        machine.set("intel-rapl:0", 10); // started anew after suspension: not 62 kJ in a second
        QVERIFY(near(joules(meter), 0));
        machine.seconds += 1;
        machine.set("intel-rapl:0", 50'000'010);
        QVERIFY(near(joules(meter), 50));
    }

    void takesUnreadableCountersForAbsent() {
        Machine machine;
        machine.domain("intel-rapl:0", "package-0", 0);
        std::filesystem::remove(machine.file("intel-rapl:0/energy_uj"));
        std::filesystem::create_directories(machine.file("intel-rapl:0/energy_uj"));
        EnergyMeter meter(machine.sources());
        QVERIFY(!meter.reading().measured);
    }

    void keepsWhatItHasWhereACounterVanishes() {
        Machine machine;
        machine.domain("intel-rapl:0", "package-0", 0);
        EnergyMeter meter(machine.sources());
        machine.seconds += 10;
        machine.set("intel-rapl:0", 90'000'000);
        meter.update();
        std::filesystem::remove(machine.file("intel-rapl:0/energy_uj"));
        machine.seconds += 10;
        QVERIFY(near(joules(meter), 90));
    }

    void estimatesWithoutCounters() {
        Machine machine;
        EnergyMeter meter(machine.sources());
        machine.seconds += 100;
        machine.processSeconds += 150;
        const auto reading = meter.reading();
        QVERIFY(near(reading.kWh * 3.6e6, 12 * 150 + 0.3725 * 2 * 100));
        QVERIFY(!reading.measured);
        QCOMPARE(reading.source,
                 std::string("estimate: processor and memory (12 W a busy core, 0.3725 W a GiB)"));
    }

    void leavesOutPauses() {
        Machine machine;
        machine.domain("intel-rapl:0", "package-0", 0);
        EnergyMeter meter(machine.sources());
        const auto pass = [&](std::int64_t microjoules) {
            machine.seconds += 10;
            machine.set("intel-rapl:0", microjoules);
        };
        pass(100'000'000);
        meter.setPaused(true);
        pass(300'000'000);
        meter.update();
        pass(700'000'000);
        meter.setPaused(false);
        pass(720'000'000);
        QVERIFY(near(joules(meter), 120));
    }

    void leavesPackagesToAnotherProcess() {
        Machine machine;
        machine.domain("intel-rapl:0", "package-0", 0);
        auto sources = machine.sources();
        sources.packages = false;
        EnergyMeter meter(sources);
        machine.seconds += 10;
        machine.processSeconds += 10;
        machine.set("intel-rapl:0", 100'000'000);
        const auto reading = meter.reading();
        QCOMPARE(reading.kWh, 0.0);
        QVERIFY(reading.measured);
        QCOMPARE(reading.source, std::string("measured by another process of this machine"));
    }

    void countsTheEnergyOfADevice() {
        Machine machine;
        machine.domain("intel-rapl:0", "package-0", 0);
        setenv("FAKE_NVML_ENERGY_0", "1000000", 1);
        setenv("FAKE_NVML_POWER_0", "1", 1);
        EnergyMeter meter(machine.sources(0));
        machine.seconds += 10;
        machine.set("intel-rapl:0", 100'000'000);
        setenv("FAKE_NVML_ENERGY_0", "4500000", 1);
        const auto reading = meter.reading();
        QVERIFY(near(reading.kWh * 3.6e6, 100 + 3500));
        QVERIFY(reading.measured);
        QCOMPARE(reading.source,
                 std::string("measured: 1 processor package with all that ran on it (RAPL), GPU 0 (NVML)"));
    }

    void addsUpThePowerOfAnOlderDevice() {
        Machine machine;
        setenv("FAKE_NVML_POWER_1", "100000", 1);
        EnergyMeter meter(machine.sources(1));
        machine.seconds += 1;
        setenv("FAKE_NVML_POWER_1", "200000", 1);
        meter.update();
        machine.seconds += 2;
        const auto reading = meter.reading();
        const double memory = 0.3725 * 2 * 3;
        QVERIFY(near(reading.kWh * 3.6e6, 150 + 400 + memory));
        QVERIFY(!reading.measured);
        QCOMPARE(reading.source, std::string("measured: GPU 1 (NVML); estimate: processor and memory (12 W a "
                                             "busy core, 0.3725 W a GiB)"));
    }

    void findsTheDeviceThatCudaSees() {
        Machine machine;
        setenv("FAKE_NVML_ENERGY_0", "0", 1);
        setenv("FAKE_NVML_ENERGY_1", "0", 1);
        const auto used = [&](const char* visible, int gpu) {
            setenv("CUDA_VISIBLE_DEVICES", visible, 1);
            setenv("FAKE_NVML_ENERGY_0", "0", 1);
            setenv("FAKE_NVML_ENERGY_1", "0", 1);
            EnergyMeter meter(machine.sources(gpu));
            setenv("FAKE_NVML_ENERGY_0", "1000", 1);
            setenv("FAKE_NVML_ENERGY_1", "2000", 1);
            return std::lround(joules(meter));
        };
        QCOMPARE(used("0,1", 1), 2L);
        QCOMPARE(used("1,0", 0), 2L);
        QCOMPARE(used("1,0", 1), 1L);
        QCOMPARE(used("GPU-one", 0), 2L);
        QCOMPARE(used("MIG-unknown", 0), 0L); // an estimate, over no time
        QCOMPARE(used("7", 0), 0L);
        QCOMPARE(used("1", 1), 0L);
    }

    void estimatesADeviceWithoutNvml() {
        Machine machine;
        machine.domain("intel-rapl:0", "package-0", 0);
        auto sources = machine.sources(0);
        sources.nvml = "libthere-is-no-such-library.so";
        EnergyMeter absent(sources);
        setenv("FAKE_NVML_BROKEN", "1", 1);
        EnergyMeter broken(machine.sources(0));
        unsetenv("FAKE_NVML_BROKEN");
        EnergyMeter silent(machine.sources(0)); // neither counter is supported
        machine.seconds += 10;
        for (EnergyMeter* meter : {&absent, &broken, &silent}) {
            const auto reading = meter->reading();
            QVERIFY(near(reading.kWh * 3.6e6, 2000));
            QVERIFY(!reading.measured);
            QCOMPARE(reading.source,
                     std::string("measured: 1 processor package with all that ran on it (RAPL); "
                                 "estimate: GPU 0 (200 W)"));
        }
    }

    void metersThisProcess() {
        EnergyMeter meter;
        volatile double sum = 0;
        for (int i = 0; i < 20'000'000; ++i)
            sum = sum + std::sqrt(i);
        const auto reading = meter.reading();
        QVERIFY(!reading.source.empty());
        if (reading.source.starts_with("estimate")) QVERIFY(reading.kWh > 0);
        QVERIFY(meter.reading().kWh >= reading.kWh);
    }

    void knowsTheGrid() {
        QCOMPARE(gramsCo2(2, 480), 960.0);
        QCOMPARE(gramsCo2(0, 480), 0.0);
    }
};

QTEST_APPLESS_MAIN(TestEnergy)
#include "test_energy.moc"
