// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/run/wire.h"
#include "tests/support/compare.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace imago;

namespace {

std::string randomText(Random& random) {
    static const std::vector<std::string> parts{
        "a",  "\"", "\\", "\n", "ü", "名", "{}", "\t",
        "\r", "/",  "\0", "𝄞",  " ", "]",  ":",  std::string(1, '\0')};
    std::string text;
    for (auto n = random.below(9); n > 0; --n)
        text += parts[random.below(parts.size())];
    return text;
}

std::int64_t randomInteger(Random& random) {
    const auto shift = random.below(64);
    return static_cast<std::int64_t>(random.next() >> shift);
}

double randomNumber(Random& random) {
    return random.normal() * std::pow(10, random.uniform(-20, 20));
}

std::vector<WorkerMessage> someOfEach(Random& random) {
    const auto text = [&] { return randomText(random); };
    const auto whole = [&] { return randomInteger(random); };
    const auto small = [&] { return static_cast<int>(random.below(1u << 31)) - (1 << 20); };
    const auto number = [&] { return randomNumber(random); };
    std::map<std::string, double> metrics;
    for (auto n = random.below(6); n > 0; --n)
        metrics[text()] = number();
    return {HelloMessage{wireProtocol, text(), text(), whole()},
            ProgressMessage{text(), whole(), whole(), whole(), number(), number(), number(), number(),
                            number(), number()},
            EpochMessage{small(), small(), whole(), metrics, number(), random.chance(0.5)},
            CheckpointMessage{text(), text(), small()},
            WarningMessage{text(), text()},
            DoneMessage{text(), small(), small(), number(), number(), number(), whole(), number(),
                        random.chance(0.5), number()},
            SampleMessage{small(), {{whole(), {small()}, {small(), small()}, {number(), number()}}, {}}},
            ErrorMessage{text(), text()},
            ReplyMessage{whole(),
                         random.chance(0.5) ? R"({"classes":[{"confidence":0.25,"name":"ü"}]})"
                                            : "no object " + text(),
                         text()}};
}

ErrorCode codeOf(std::string_view line) {
    const auto message = decodeWorker(line);
    return message ? ErrorCode::internal : message.error().code;
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workerMessagesRoundTrip() {
        Random random(5);
        for (int i = 0; i < 300; ++i)
            for (const auto& message : someOfEach(random)) {
                const auto line = encode(message);
                QVERIFY(line.find('\n') == std::string::npos);
                QVERIFY(line.starts_with("{\"type\":\""));
                const auto again = decodeWorker(line);
                QVERIFY2(again.ok(), again.ok() ? "" : (again.error().text() + line).c_str());
                QVERIFY2(*again == message, line.c_str());
            }
    }

    void commandsRoundTrip() {
        for (const StudioCommand& command :
             {StudioCommand(StopCommand{}), StudioCommand(PauseCommand{}), StudioCommand(ResumeCommand{}),
              StudioCommand(PredictCommand{1ll << 40, "/a b/ü.png"}),
              StudioCommand(ExplainCommand{7, "/x.png", -1, "/tmp/out.png"}),
              StudioCommand(ExplainCommand{7, "/x.png", 3, "/o.png", "gradcam++", "layer3", true}),
              StudioCommand(EmbedCommand{9, "/x.png"}),
              StudioCommand(EmbedCommand{9, "/x.png", 1.5, -2, 30, 40.25}),
              StudioCommand(DetectCommand{8, "/x.png", 0.25, 0.6})})
            QVERIFY(*decodeCommand(encode(command)) == command);
        QCOMPARE(encode(StudioCommand(StopCommand{})), std::string(R"({"type":"stop"})"));
        QCOMPARE(decodeCommand(R"({"type":"predict","id":1})").error().code, ErrorCode::corrupt);
        QCOMPARE(decodeCommand(R"({"type":"dance"})").error().code, ErrorCode::unsupported);
        QCOMPARE(decodeCommand("stop").error().code, ErrorCode::corrupt);
    }

    void numbersThatAreNotFiniteBecomeNaN() {
        ProgressMessage progress;
        progress.loss = std::numeric_limits<double>::quiet_NaN();
        progress.secondsLeft = std::numeric_limits<double>::infinity();
        const auto again = std::get<ProgressMessage>(*decodeWorker(encode(WorkerMessage(progress))));
        QVERIFY(std::isnan(again.loss));
        QVERIFY(std::isnan(again.secondsLeft));
        QCOMPARE(again.accuracy, -1.0);
        EpochMessage epoch;
        epoch.metrics["train/loss"] = std::numeric_limits<double>::infinity();
        const auto read = std::get<EpochMessage>(*decodeWorker(encode(WorkerMessage(epoch))));
        QVERIFY(std::isnan(read.metrics.at("train/loss")));
    }

    void bytesThatAreNoUtf8DoNotThrow() {
        const auto line =
            encode(WorkerMessage(WarningMessage{"unreadable", "/data/\xff\xc3.png \xed\xa0\x80"}));
        QVERIFY(decodeWorker(line).ok());
        QVERIFY(decodeCommand(encode(StudioCommand(PredictCommand{1, "\x80\x80"}))).ok());
        QVERIFY(decodeWorker(encode(WorkerMessage(ReplyMessage{1, "{\"a\":\"\xff\"}", ""}))).ok());
    }

    void doneMessagesOfOlderWorkersAreRead() {
        const auto line =
            R"({"type":"done","reason":"finished","epochs":3,"bestEpoch":2,"bestValAccuracy":0.5,)"
            R"("imagesPerSecond":10,"seconds":4,"peakMb":300})";
        const auto done = std::get<DoneMessage>(*decodeWorker(line));
        QCOMPARE(done.epochs, 3);
        QCOMPARE(done.energyKwh, -1.0);
        QVERIFY(!done.energyMeasured);
    }

    void commandsOfOlderStudiosAreRead() {
        const auto explain = std::get<ExplainCommand>(
            *decodeCommand(R"({"type":"explain","id":7,"image":"/x.png","classIndex":2,"out":"/o.png"})"));
        QVERIFY(explain == (ExplainCommand{7, "/x.png", 2, "/o.png", "gradcam", "", false}));
        const auto embed =
            std::get<EmbedCommand>(*decodeCommand(R"({"type":"embed","id":8,"image":"/x.png"})"));
        QCOMPARE(embed.width, 0.0);
        for (const char* bad :
             {R"({"type":"embed","id":8,"image":"/x.png","width":"3"})",
              R"({"type":"explain","id":7,"image":"/x","classIndex":2,"out":"/o","randomised":1})"})
            QCOMPARE(decodeCommand(bad).error().code, ErrorCode::corrupt);
    }

    void answersTravelAsObjects() {
        const auto line = encode(WorkerMessage(ReplyMessage{3, R"({ "class": 2 })", ""}));
        QCOMPARE(line, std::string(R"({"type":"reply","id":3,"json":{"class":2},"error":""})"));
        QCOMPARE(std::get<ReplyMessage>(*decodeWorker(line)).json, std::string(R"({"class":2})"));
    }

    void badLinesAreCorrupt_data() {
        QTest::addColumn<QByteArray>("line");
        for (const char* line :
             {"",
              "{",
              "null",
              "3",
              "[]",
              "{}",
              "\"hello\"",
              R"({"type":3})",
              R"({"type":null})",
              R"({"type":"error","code":"io"})",
              R"({"type":"error","code":"io","message":7})",
              R"({"type":"checkpoint","kind":"last","path":"x","epoch":"1"})",
              R"({"type":"checkpoint","kind":"last","path":"x","epoch":1e300})",
              R"({"type":"checkpoint","kind":"last","path":"x","epoch":3000000000})",
              R"({"type":"checkpoint","kind":"last","path":"x","epoch":18446744073709551615})",
              R"({"type":"checkpoint","kind":"last","path":"x","epoch":1.5})",
              R"({"type":"checkpoint","kind":"last","path":"x","epoch":1} trailing)",
              R"({"type":"hello"})",
              R"({"type":"hello","protocol":"1"})",
              R"({"type":"epoch","epoch":1,"epochs":2,"step":3,"metrics":[],"seconds":1,"best":true})",
              R"({"type":"epoch","epoch":1,"epochs":2,"step":3,"metrics":{"a":"b"},"seconds":1,"best":true})",
              R"({"type":"epoch","epoch":1,"epochs":2,"step":3,"metrics":{},"seconds":1,"best":1})",
              R"({"type":"epoch","epoch":1,"epochs":2,"step":3,"metrics":{},"seconds":1e999,"best":true})",
              "{\"type\":\"error\",\"code\":\"\xff\",\"message\":\"\"}"})
            QTest::addRow("%s", line) << QByteArray(line);
        QTest::newRow("nested") << QByteArray(100000, '[');
        QTest::newRow("zero bytes") << QByteArray(100, '\0');
        QTest::newRow("too long") << "{\"type\":\"" + QByteArray(2 << 20, 'a') + "\"}";
    }
    void badLinesAreCorrupt() {
        QFETCH(QByteArray, line);
        QCOMPARE(codeOf({line.data(), static_cast<std::size_t>(line.size())}), ErrorCode::corrupt);
    }

    void unknownTypesAndProtocolsAreUnsupported() {
        QCOMPARE(codeOf(R"({"type":"sing"})"), ErrorCode::unsupported);
        QCOMPARE(codeOf(R"({"type":"stop"})"), ErrorCode::unsupported);
        const auto other = decodeWorker(R"({"type":"hello","protocol":99})");
        QCOMPARE(other.error().code, ErrorCode::unsupported);
        QVERIFY(other.error().message.find("99") != std::string::npos);
    }

    void unknownKeysAreIgnored() {
        QVERIFY(decodeWorker(R"({"type":"error","code":"io","message":"m","more":[1,{"x":2}]})").ok());
    }

    void truncatedLinesAreCorrupt() {
        Random random(2);
        for (const auto& message : someOfEach(random)) {
            const auto line = encode(message);
            for (std::size_t length = 0; length < line.size(); ++length)
                QCOMPARE(codeOf(std::string_view(line).substr(0, length)), ErrorCode::corrupt);
        }
    }

    void garbageNeverCrashes() {
        Random random(3);
        for (int i = 0; i < 400; ++i)
            for (const auto& message : someOfEach(random)) {
                auto line = encode(message);
                for (auto n = random.below(6); n > 0; --n)
                    line[random.below(line.size())] = static_cast<char>(random.below(256));
                if (const auto read = decodeWorker(line)) encode(*read);
                if (const auto read = decodeCommand(line)) encode(*read);
                std::string noise(random.below(200), '\0');
                for (auto& c : noise)
                    c = static_cast<char>(random.below(256));
                QVERIFY(!decodeWorker(noise).ok());
            }
    }

    void linesAreTheSameHoweverTheBytesArrive() {
        const std::string stream = "one\ntwo\r\n\nthr\ree\r\nlast";
        const std::vector<std::string> expected{"one", "two", "", "thr\ree"};
        for (std::size_t chunk = 1; chunk <= stream.size(); ++chunk) {
            LineBuffer buffer;
            std::vector<std::string> lines;
            for (std::size_t at = 0; at < stream.size(); at += chunk)
                for (auto& line : buffer.feed(std::string_view(stream).substr(at, chunk)))
                    lines.push_back(std::move(line));
            QVERIFY(lines == expected);
            QVERIFY(!buffer.overflowed());
            QCOMPARE(buffer.rest(), std::string("last"));
            QVERIFY(buffer.feed("\n") == std::vector<std::string>{"last"});
        }
    }

    void overLongLinesAreDropped_data() {
        QTest::addColumn<int>("chunk");
        QTest::newRow("at once") << (4 << 20);
        QTest::newRow("pages") << 4096;
        QTest::newRow("odd") << 999;
    }
    void overLongLinesAreDropped() {
        QFETCH(int, chunk);
        const std::string fits(LineBuffer::longestLine, 'f');
        const std::string tooLong(LineBuffer::longestLine + 1, 't');
        const std::string stream = fits + "\r\n" + tooLong + "\nafter\n";
        LineBuffer buffer;
        std::vector<std::string> lines;
        int overflows = 0;
        for (std::size_t at = 0; at < stream.size(); at += static_cast<std::size_t>(chunk)) {
            for (auto& line :
                 buffer.feed(std::string_view(stream).substr(at, static_cast<std::size_t>(chunk))))
                lines.push_back(std::move(line));
            overflows += buffer.overflowed();
            QVERIFY(buffer.rest().size() <= LineBuffer::longestLine + 2);
        }
        QCOMPARE(lines.size(), std::size_t{3});
        QVERIFY(lines[0] == fits);
        QVERIFY(lines[1].empty());
        QCOMPARE(lines[2], std::string("after"));
        QCOMPARE(overflows, 1);
    }
};

QTEST_APPLESS_MAIN(TestWire)
#include "test_wire.moc"
