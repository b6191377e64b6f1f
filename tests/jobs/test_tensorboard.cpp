// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/tensorboard_export.h"
#include "tests/support/fixtures.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

using namespace imago;

namespace {

/// A reader of its own: nothing of the writer's, so that both cannot be wrong in the same way.
struct Reader {
    std::string_view rest;
    bool good = true;

    std::uint64_t little(int bytes) {
        std::uint64_t value = 0;
        if (rest.size() < std::size_t(bytes)) {
            good = false;
            return 0;
        }
        for (int i = bytes - 1; i >= 0; --i)
            value = value << 8 | static_cast<unsigned char>(rest[std::size_t(i)]);
        rest.remove_prefix(std::size_t(bytes));
        return value;
    }
    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = little(1);
            value |= (byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
        good = false;
        return 0;
    }
    std::string_view bytes(std::size_t count) {
        if (rest.size() < count) {
            good = false;
            return {};
        }
        const auto part = rest.substr(0, count);
        rest.remove_prefix(count);
        return part;
    }
};

/// Bit by bit, not by table.
std::uint32_t slowCrc(std::string_view bytes) {
    std::uint32_t crc = ~0U;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int i = 0; i < 8; ++i)
            crc = crc & 1 ? crc >> 1 ^ 0x82f63b78U : crc >> 1;
    }
    return ~crc;
}

std::uint32_t unmask(std::uint32_t maskedCrc) {
    const std::uint32_t turned = maskedCrc - 0xa282ead8U;
    return turned >> 17 | turned << 15;
}

struct Decoded {
    std::vector<ScalarPoint> points;
    std::string version;
};

std::optional<Decoded> decode(std::string_view file) {
    Decoded out;
    Reader records{file};
    while (!records.rest.empty()) {
        const auto lengthBytes = records.rest.substr(0, 8);
        const auto length = records.little(8);
        if (unmask(std::uint32_t(records.little(4))) != slowCrc(lengthBytes)) return {};
        Reader event{records.bytes(length)};
        if (unmask(std::uint32_t(records.little(4))) != slowCrc(event.rest) || !records.good) return {};
        double wall = 0;
        std::int64_t step = 0;
        while (!event.rest.empty() && event.good) {
            switch (event.varint()) {
                case 1 << 3 | 1:
                    wall = std::bit_cast<double>(event.little(8));
                    break;
                case 2 << 3:
                    step = std::int64_t(event.varint());
                    break;
                case 3 << 3 | 2:
                    out.version = event.bytes(event.varint());
                    break;
                case 5 << 3 | 2: {
                    Reader summary{event.bytes(event.varint())};
                    while (!summary.rest.empty() && summary.good) {
                        if (summary.varint() != (1 << 3 | 2)) return {};
                        Reader value{summary.bytes(summary.varint())};
                        ScalarPoint point{{}, step, wall, 0};
                        if (value.varint() != (1 << 3 | 2)) return {};
                        point.tag = value.bytes(value.varint());
                        if (value.varint() != (2 << 3 | 5)) return {};
                        point.value = std::bit_cast<float>(std::uint32_t(value.little(4)));
                        if (!value.good || !value.rest.empty()) return {};
                        out.points.push_back(point);
                    }
                    if (!summary.good) return {};
                    break;
                }
                default:
                    return {};
            }
        }
        if (!event.good) return {};
    }
    return out;
}

ProgressMessage progressAt(std::int64_t step, double epoch, double loss) {
    ProgressMessage message;
    message.stage = "training";
    message.done = message.total = 1000;
    message.step = step;
    message.epoch = epoch;
    message.loss = loss;
    message.learningRate = 0.001;
    return message;
}

EpochMessage epochAt(int epoch, std::int64_t step, double seconds, double loss) {
    EpochMessage message;
    message.epoch = epoch;
    message.epochs = 2;
    message.step = step;
    message.seconds = seconds;
    message.metrics = {{"val/loss", loss}};
    return message;
}

} // namespace

class TestTensorboard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCheckIsThatOfTheStandard() {
        // RFC 3720, appendix B.4
        QCOMPARE(crc32c(std::string(32, '\0')), 0x8a9136aaU);
        QCOMPARE(crc32c(std::string(32, '\xff')), 0x62a8ab43U);
        std::string up, down;
        for (int i = 0; i < 32; ++i) {
            up += char(i);
            down += char(31 - i);
        }
        QCOMPARE(crc32c(up), 0x46dd794eU);
        QCOMPARE(crc32c(down), 0x113fdb5cU);
        QCOMPARE(crc32c("123456789"), 0xe3069283U);
    }

    void whatIsWrittenIsReadBack() {
        const std::vector<ScalarPoint> points = {{"train/loss", 1, 1700000000.25, 2.5},
                                                 {"train/accuracy", 1, 1700000000.25, 0.125},
                                                 {"val/loss", 300, 1700000010, 0.0625},
                                                 {"Länge/µ", 1234567890123, 1700000011, -1}};
        const auto file = tensorBoardEvents(points);
        auto read = decode(file);
        QVERIFY(read);
        QCOMPARE(read->version, std::string("brain.Event:2"));
        QVERIFY(read->points == points);
        // A bit that fell over is found.
        auto broken = file;
        broken[broken.size() / 2] ^= 4;
        QVERIFY(!decode(broken));
        QVERIFY(decode(tensorBoardEvents({}))->points.empty());
    }

    void timesFollowTheEpochsAndResumedStepsCountOnce() {
        const std::vector<WorkerMessage> events = {HelloMessage{},
                                                   progressAt(5, 0.5, 2),
                                                   epochAt(1, 10, 20, 1.5),
                                                   progressAt(19, 1.9, 9),
                                                   HelloMessage{} /* the worker was killed and resumed */,
                                                   progressAt(15, 1.5, 1),
                                                   epochAt(2, 20, 40, 0.5)};
        const auto points = scalarPoints(events, 1000);
        std::vector<ScalarPoint> loss;
        for (const auto& point : points)
            if (point.tag == "train/loss") loss.push_back(point);
        QCOMPARE(loss.size(), std::size_t(2));
        QCOMPARE(loss[0].wallTime, 1000.0 - 60 + 10);
        QCOMPARE(loss[1].step, std::int64_t(15));
        QCOMPARE(loss[1].wallTime, 1000.0 - 20);
        QCOMPARE(points.back().wallTime, 1000.0);
        QCOMPARE(points.back().tag, std::string("val/loss"));
    }

    void aRunIsExportedOnce() {
        test::TempFolder folder;
        Manifest manifest;
        manifest.classes = {"a", "b"};
        manifest.classIds = {1, 2};
        manifest.items = {{1, "/a.png", "x", {0}, Split::train}};
        const auto run = test::must(RunFolder::create(folder / "run-7", Recipe{}, manifest));
        const auto early = exportTensorBoard(run, folder / "logs");
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::notFound);
        std::string lines = encode(WorkerMessage(HelloMessage{})) + "\n";
        for (int i = 1; i <= 50; ++i)
            lines += encode(WorkerMessage(progressAt(i, i / 25.0, 1.0 / i))) + "\n";
        QVERIFY(writeAtomically(run.eventsFile(), lines));
        test::must(exportTensorBoard(run, folder / "logs"));
        const auto report = test::must(exportTensorBoard(run, folder / "logs"));
        QCOMPARE(report.points, std::size_t(100)); // loss and learning rate
        QCOMPARE(report.file.parent_path().filename(), std::filesystem::path("run-7"));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(report.file.parent_path()), {}), 1);
        const auto read = decode(test::must(readText(report.file)));
        QVERIFY(read);
        QCOMPARE(read->points.size(), std::size_t(100));
    }

    void tensorBoardItselfReadsIt() {
        const auto python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty() ||
            QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import tensorboard")}) != 0)
            QSKIP("python3 with tensorboard is not installed");
        test::TempFolder folder;
        const auto file = folder / "events.out.tfevents.1700000000.imago";
        QVERIFY(
            writeAtomically(file, tensorBoardEvents(std::vector<ScalarPoint>{{"val/loss", 3, 1.7e9, 0.5}})));
        const QString script = QStringLiteral(
            "import sys\n"
            "from tensorboard.backend.event_processing.event_accumulator import EventAccumulator\n"
            "a = EventAccumulator(sys.argv[1]); a.Reload(); s = a.Scalars('val/loss')\n"
            "sys.exit(not (len(s) == 1 and s[0].step == 3 and s[0].value == 0.5))\n");
        QCOMPARE(QProcess::execute(python, {QStringLiteral("-c"), script,
                                            QString::fromStdString(file.parent_path().string())}),
                 0);
    }
};

QTEST_MAIN(TestTensorboard)
#include "test_tensorboard.moc"
