// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/memory.h"
#include "tests/support/fixtures.h"

using namespace imago;
using namespace imago::test;

namespace {

constexpr std::int64_t mebibyte = 1 << 20;

/// A machine with 1000 MiB of memory, 600 of them available.
class Machine {
public:
    Machine() {
        write("proc/meminfo",
              "MemTotal:        1024000 kB\nMemFree:          100000 kB\n"
              "MemAvailable:     614400 kB\nHugePages_Total:       0\n");
    }
    void write(const std::string& file, const std::string& text) const {
        must(writeAtomically(m_root / file, text));
    }
    void group(const std::string& folder, const std::string& limit, std::int64_t used,
               std::int64_t cache) const {
        write(folder + "/memory.max", limit + "\n");
        write(folder + "/memory.current", std::to_string(used * mebibyte) + "\n");
        write(folder + "/memory.stat",
              "anon 1\nfile 2\ninactive_file " + std::to_string(cache * mebibyte) + "\nactive_file 3\n");
    }
    std::int64_t available() const { return availableMemoryBytes(m_root.path()) / mebibyte; }
    std::int64_t total() const { return totalMemoryBytes(m_root.path()) / mebibyte; }

private:
    TempFolder m_root;
};

std::string mebibytes(std::int64_t count) {
    return std::to_string(count * mebibyte);
}

} // namespace

class TestMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfThisMachine() {
        QVERIFY(availableMemoryBytes() > mebibyte);
        QVERIFY(totalMemoryBytes() >= availableMemoryBytes());
    }

    void knowsNothingWithoutMeminfo() {
        TempFolder empty;
        QCOMPARE(availableMemoryBytes(empty.path()), std::int64_t(0));
        QCOMPARE(totalMemoryBytes(empty.path()), std::int64_t(0));
        must(writeAtomically(empty / "proc/meminfo", "MemTotal: kB"));
        QCOMPARE(availableMemoryBytes(empty.path()), std::int64_t(0));
    }

    void isTheMachinesWithoutLimits() {
        const Machine machine;
        QCOMPARE(machine.available(), std::int64_t(600));
        QCOMPARE(machine.total(), std::int64_t(1000));
        machine.write("proc/self/cgroup", "0::/user.slice\n");
        machine.group("sys/fs/cgroup/user.slice", "max", 300, 0);
        QCOMPARE(machine.available(), std::int64_t(600));
        QCOMPARE(machine.total(), std::int64_t(1000));
    }

    void keepsToItsControlGroupAndThoseAround() {
        const Machine machine;
        machine.write("proc/self/cgroup", "0::/user.slice/shell.scope\n");
        machine.group("sys/fs/cgroup/user.slice/shell.scope", mebibytes(500), 200, 50);
        QCOMPARE(machine.available(), std::int64_t(350)); // page cache can be given back
        QCOMPARE(machine.total(), std::int64_t(500));
        machine.group("sys/fs/cgroup/user.slice", mebibytes(400), 390, 10);
        QCOMPARE(machine.available(), std::int64_t(20));
        QCOMPARE(machine.total(), std::int64_t(400));
        machine.group("sys/fs/cgroup/user.slice", mebibytes(400), 450, 0);
        QCOMPARE(machine.available(), std::int64_t(0));
    }

    void seesAContainersGroupAsTheRoot() {
        const Machine machine;
        machine.group("sys/fs/cgroup", mebibytes(256), 56, 0);
        for (const char* path : {"0::/\n", "0::/docker/0123\n", "0::/../other\n"}) {
            machine.write("proc/self/cgroup", path);
            QCOMPARE(machine.available(), std::int64_t(200));
            QCOMPARE(machine.total(), std::int64_t(256));
        }
    }

    void readsVersionOneToo() {
        const Machine machine;
        machine.write("proc/self/cgroup", "12:pids:/docker/7\n5:cpu,memory:/docker/7\n1:name=systemd:/\n");
        const std::string folder = "sys/fs/cgroup/memory/docker/7/";
        machine.write(folder + "memory.limit_in_bytes", mebibytes(300));
        machine.write(folder + "memory.usage_in_bytes", mebibytes(250));
        machine.write(folder + "memory.stat",
                      "cache 5\ninactive_file 1\ntotal_inactive_file " + mebibytes(100) + "\n");
        machine.write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712");
        machine.write("sys/fs/cgroup/memory/memory.usage_in_bytes", mebibytes(800));
        QCOMPARE(machine.available(), std::int64_t(150));
        QCOMPARE(machine.total(), std::int64_t(300));
    }
};

QTEST_APPLESS_MAIN(TestMemory)
#include "test_memory.moc"
