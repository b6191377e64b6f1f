// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/loop/checkpoint.h"
#include "tests/train/made_run.h"

#include <QElapsedTimer>
#include <QProcess>

#include <csignal>
#include <fstream>

namespace imago::train {
namespace {

/// The real program and what it said so far.
class Worker {
public:
    explicit Worker(const QStringList& arguments) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(IMAGO_BIN_DIR "/imago-worker", arguments);
        if (!m_process.waitForStarted()) qFatal("imago-worker does not start");
    }
    void say(const StudioCommand& command) { write(QByteArray::fromStdString(encode(command)) + '\n'); }
    void write(const QByteArray& bytes) {
        m_process.write(bytes);
        m_process.waitForBytesWritten();
    }
    void endInput() { m_process.closeWriteChannel(); }
    /// Reads until a message of the type has come; false where the worker ends before.
    template <class Message> bool waitFor(int count = 1) {
        while (static_cast<int>(heard.all<Message>().size()) < count)
            if (!readMore()) return false;
        return true;
    }
    /// The exit status; −1 where a signal ended it.
    int end() {
        while (readMore()) {
        }
        m_process.waitForFinished(-1);
        readMore();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }

    Heard heard;
    int badLines = 0;

private:
    bool readMore() {
        if (m_process.bytesAvailable() == 0 && !m_process.waitForReadyRead(60000) &&
            m_process.bytesAvailable() == 0)
            return false;
        const QByteArray bytes = m_process.readAllStandardOutput();
        for (const std::string& line :
             m_lines.feed({bytes.constData(), static_cast<std::size_t>(bytes.size())})) {
            auto message = decodeWorker(line);
            if (message)
                heard.messages.push_back(std::move(message).value());
            else
                ++badLines;
        }
        return true;
    }
    QProcess m_process;
    LineBuffer m_lines;
};

Recipe longRecipe() {
    Recipe recipe = smallRecipe();
    recipe.epochs = 400;
    return recipe;
}

QStringList trainArguments(const std::filesystem::path& folder) {
    return {"train", "--run", QString::fromStdString(toUtf8(folder)), "--threads", "1"};
}

} // namespace

class TestWorker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void usageErrorsEndWithTwo() {
        for (const QStringList& arguments :
             {QStringList{}, QStringList{"dance"}, QStringList{"train"},
              QStringList{"evaluate", "--run", "x"}, QStringList{"train", "--run", "x", "--threads", "-3"}}) {
            Worker worker(arguments);
            QCOMPARE(worker.end(), 2);
            QVERIFY(worker.heard.messages.empty());
        }
        Worker help({"train", "--help"});
        QCOMPARE(help.end(), 0);
    }

    void missingRunIsAnErrorOnTheWire() {
        Worker worker({"train", "--run", "/nowhere/at/all"});
        QCOMPARE(worker.end(), 1);
        QVERIFY(std::holds_alternative<HelloMessage>(worker.heard.messages.front()));
        QCOMPARE(worker.heard.all<ErrorMessage>().front().code, std::string("notFound"));
    }

    void eventsFileHoldsTheSameLines() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 2;
        const auto folder = made.folder("run", recipe);
        Worker worker(trainArguments(folder));
        QCOMPARE(worker.end(), 0);
        QCOMPARE(worker.badLines, 0);
        const auto events = test::must(test::must(RunFolder::open(folder)).events());
        QVERIFY(events == worker.heard.messages);
        QVERIFY(std::holds_alternative<HelloMessage>(events.front()));
        QCOMPARE(std::get<DoneMessage>(events.back()).reason, std::string("finished"));

        Worker evaluation({"evaluate", "--run", QString::fromStdString(toUtf8(folder)), "--split",
                           "train,test", "--out", QString::fromStdString(toUtf8(made / "out"))});
        QCOMPARE(evaluation.end(), 0);
        QCOMPARE(test::must(readPredictions(made / "out", "train")).images.size(), std::size_t(36));
        QVERIFY(test::must(test::must(RunFolder::open(folder)).events()) == events);
    }

    void stopEndsTheRunWithACheckpoint() {
        MadeRun made;
        const auto folder = made.folder("run", longRecipe());
        Worker worker(trainArguments(folder));
        QVERIFY(worker.waitFor<EpochMessage>());
        worker.write("garbage\n\n{\"type\":\"dance\"}\n\xff\xfe{{{\n");
        worker.say(PauseCommand{});
        worker.say(ResumeCommand{});
        QVERIFY(worker.waitFor<EpochMessage>(3));
        worker.say(StopCommand{});
        QCOMPARE(worker.end(), 0);
        QCOMPARE(worker.heard.all<DoneMessage>().front().reason, std::string("stopped"));
        QVERIFY(test::must(readCheckpoint(folder / "checkpoints/last.pt")).position.epoch >= 3);
    }

    void theStudiosEndStopsTheRun() {
        MadeRun made;
        const auto folder = made.folder("run", longRecipe());
        Worker worker(trainArguments(folder));
        QVERIFY(worker.waitFor<EpochMessage>());
        worker.endInput();
        QCOMPARE(worker.end(), 0);
        QCOMPARE(worker.heard.all<DoneMessage>().front().reason, std::string("stopped"));
        QVERIFY(std::filesystem::exists(folder / "checkpoints/last.pt"));
    }

    void keepGoingOutlivesTheStudio() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 3;
        const auto folder = made.folder("run", recipe);
        Worker worker(trainArguments(folder) + QStringList{"--keep-going"});
        worker.endInput();
        QCOMPARE(worker.end(), 0);
        QCOMPARE(worker.heard.all<DoneMessage>().front().reason, std::string("finished"));
    }

    void aBrokenPipeIsNoReasonToEnd() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 3;
        const auto folder = made.folder("run", recipe);
        QProcess shell;
        shell.start("/bin/sh",
                    {"-c", QString("'" IMAGO_BIN_DIR "/imago-worker' train --run '%1' --keep-going "
                                   "--threads 1 </dev/null | head -c 1 >/dev/null")
                               .arg(QString::fromStdString(toUtf8(folder)))});
        QVERIFY(shell.waitForFinished(-1));
        QTRY_VERIFY_WITH_TIMEOUT(
            test::must(readText(folder / "events.jsonl")).find("\"done\"") != std::string::npos, 60000);
    }

    void signalsStopLikeTheStudio() {
        MadeRun made;
        const auto folder = made.folder("run", longRecipe());
        Worker worker(trainArguments(folder));
        QVERIFY(worker.waitFor<EpochMessage>());
        worker.signal(SIGTERM);
        QCOMPARE(worker.end(), 0);
        QCOMPARE(worker.heard.all<DoneMessage>().front().reason, std::string("stopped"));
    }

    void killedRunsResumeToTheSameResult() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 40;
        recipe.augment = augmentPreset("strong");
        const auto straight = made.folder("straight", recipe), killed = made.folder("killed", recipe);
        Worker whole(trainArguments(straight));
        QCOMPARE(whole.end(), 0);
        Worker victim(trainArguments(killed));
        QVERIFY(victim.waitFor<EpochMessage>(4));
        victim.signal(SIGKILL);
        QCOMPARE(victim.end(), -1);
        std::ofstream(killed / "events.jsonl", std::ios::app)
            << "{\"type\":\"prog"; // as a kill while writing leaves it
        Worker second(trainArguments(killed) + QStringList{"--resume"});
        QVERIFY(second.waitFor<EpochMessage>(3));
        second.signal(SIGKILL);
        QCOMPARE(second.end(), -1);
        Worker last(trainArguments(killed) + QStringList{"--resume"});
        QCOMPARE(last.end(), 0);

        const Checkpoint a = test::must(readCheckpoint(straight / "checkpoints/best.pt"));
        const Checkpoint b = test::must(readCheckpoint(killed / "checkpoints/best.pt"));
        QCOMPARE(a.position.bestEpoch, b.position.bestEpoch);
        QCOMPARE(a.weights.size(), b.weights.size());
        for (const auto& [name, tensor] : a.weights)
            QVERIFY2(torch::equal(tensor, b.weights.at(name)), name.c_str());
        for (const char* split : {"val", "test"})
            QVERIFY(test::must(readPredictions(straight, split)) ==
                    test::must(readPredictions(killed, split)));
        // Epochs may be told twice, with the same figures.
        std::map<int, EpochMessage> curve;
        const auto events = test::must(test::must(RunFolder::open(killed)).events());
        for (const EpochMessage& epoch : Heard{events}.curve()) {
            const auto [known, fresh] = curve.emplace(epoch.epoch, epoch);
            QVERIFY(fresh || known->second == epoch);
        }
        QCOMPARE(curve.size(), std::size_t(40));
        for (const EpochMessage& epoch : whole.heard.curve())
            QVERIFY(curve.at(epoch.epoch) == epoch);
    }

    void serveAnswersUntilTheInputEnds() {
        MadeRun made;
        Recipe recipe = smallRecipe();
        recipe.epochs = 1;
        const auto folder = made.folder("run", recipe);
        Worker training(trainArguments(folder));
        QCOMPARE(training.end(), 0);
        Worker worker({"serve", "--run", QString::fromStdString(toUtf8(folder))});
        worker.say(PredictCommand{5, toUtf8(made.picture(Split::test, 0))});
        QVERIFY(worker.waitFor<ReplyMessage>());
        worker.write("nonsense\n");
        worker.say(PredictCommand{6, "/nowhere.png"});
        QVERIFY(worker.waitFor<ReplyMessage>(2));
        QCOMPARE(worker.heard.all<ReplyMessage>()[0].error, std::string());
        QVERIFY(!worker.heard.all<ReplyMessage>()[1].error.empty());
        worker.endInput();
        QCOMPARE(worker.end(), 0);
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestWorker)
#include "test_worker.moc"
