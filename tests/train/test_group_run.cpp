// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/train/made_run.h"

#include <QProcess>
#include <QStandardPaths>

#include <netinet/in.h>
#include <sys/socket.h>

#include <csignal>
#include <memory>
#include <unistd.h>

namespace imago::train {
namespace {

QString workerProgram() {
    return IMAGO_BIN_DIR "/imago-worker";
}

QStringList trainArguments(const std::filesystem::path& folder) {
    return {"train", "--run", QString::fromStdString(toUtf8(folder)), "--threads", "1", "--keep-going"};
}

/// A port that was free a moment ago.
QString freePort() {
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        qFatal("there is no free port");
    close(listener);
    return QString::number(ntohs(address.sin_port));
}

QProcessEnvironment placeOf(int rank, int size, const QString& port) {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("RANK", QString::number(rank));
    environment.insert("LOCAL_RANK", QString::number(rank));
    environment.insert("WORLD_SIZE", QString::number(size));
    environment.insert("LOCAL_WORLD_SIZE", QString::number(size));
    environment.insert("MASTER_ADDR", "127.0.0.1");
    environment.insert("MASTER_PORT", port);
    return environment;
}

std::unique_ptr<QProcess> started(const QStringList& arguments, const QProcessEnvironment& environment) {
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->setStandardOutputFile(QProcess::nullDevice());
    process->start(workerProgram(), arguments);
    if (!process->waitForStarted()) qFatal("imago-worker does not start");
    return process;
}

/// The run as its events file tells it.
Heard heardOf(const std::filesystem::path& folder) {
    return {test::must(test::must(RunFolder::open(folder)).events())};
}

/// No batch statistics, no dropout: what two processes learn is exactly what one learns from twice the batch.
Recipe plainRecipe(int batch) {
    Recipe recipe = smallRecipe();
    recipe.model = "csp_nano";
    recipe.weights = "embedded";
    recipe.epochs = 3;
    recipe.batch = batch;
    return recipe;
}

void compareCurves(const Heard& one, const Heard& two) {
    const auto a = one.curve(), b = two.curve();
    QCOMPARE(a.size(), b.size());
    QVERIFY(!a.empty());
    for (std::size_t i = 0; i < a.size(); ++i) {
        QCOMPARE(a[i].step, b[i].step);
        for (const char* metric : {"train/loss", "val/loss", "train/accuracy", "val/accuracy"})
            QVERIFY2(std::abs(a[i].metrics.at(metric) - b[i].metrics.at(metric)) < 2e-3,
                     qPrintable(QString("%1 of epoch %2: %3 and %4")
                                    .arg(metric)
                                    .arg(a[i].epoch)
                                    .arg(a[i].metrics.at(metric))
                                    .arg(b[i].metrics.at(metric))));
    }
}

} // namespace

class TestGroupRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoProcessesLearnLikeOneWithTwiceTheBatch() {
        MadeRun made;
        const auto alone = made.folder("alone", plainRecipe(12));
        const auto both = made.folder("both", plainRecipe(6));
        const auto one = started(trainArguments(alone), QProcessEnvironment::systemEnvironment());
        QVERIFY(one->waitForFinished(120000));
        QCOMPARE(one->exitCode(), 0);
        const QString port = freePort();
        const auto first = started(trainArguments(both), placeOf(0, 2, port));
        const auto second = started(trainArguments(both), placeOf(1, 2, port));
        QVERIFY(first->waitForFinished(120000) && second->waitForFinished(120000));
        QCOMPARE(first->exitCode(), 0);
        QCOMPARE(second->exitCode(), 0);
        const Heard heard = heardOf(both);
        QCOMPARE(heard.all<HelloMessage>().size(), std::size_t(1)); // one writer
        QCOMPARE(heard.all<DoneMessage>().size(), std::size_t(1));
        compareCurves(heardOf(alone), heard);
        const auto a = test::must(readPredictions(alone, "test"));
        const auto b = test::must(readPredictions(both, "test"));
        QVERIFY(a.images == b.images);
        for (std::size_t i = 0; i < a.probabilities.size(); ++i)
            QVERIFY(std::abs(a.probabilities[i] - b.probabilities[i]) < 1e-2f);
    }

    void torchrunStartsIt() {
        const QString python = QStandardPaths::findExecutable("python3", {"/usr/bin"});
        QProcess look;
        look.start(python, {"-c", "import torch.distributed.run"});
        if (python.isEmpty() || !look.waitForFinished(60000) || look.exitCode() != 0)
            QSKIP("python3-torch, which has torchrun, is not installed");
        MadeRun made;
        const auto folder = made.folder("run", plainRecipe(6));
        QProcess torchrun; // 1.13 under Python 3.11 wants to be told where output goes (-r, -t)
        torchrun.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        torchrun.start(
            python, QStringList{"-m", "torch.distributed.run", "--no_python", "--nproc_per_node", "2", "-r",
                                "1", "-t", "1", "--master_port", freePort(), workerProgram()} +
                        trainArguments(folder));
        QVERIFY(torchrun.waitForFinished(180000));
        QCOMPARE(torchrun.exitCode(), 0);
        const Heard heard = heardOf(folder);
        QCOMPARE(heard.all<EpochMessage>().size(), std::size_t(3));
        QCOMPARE(heard.all<DoneMessage>().front().reason, std::string("finished"));
    }

    void aProcessThatDiesEndsTheOthersWithWords() {
        MadeRun made;
        Recipe recipe = plainRecipe(6);
        recipe.epochs = 400;
        const auto folder = made.folder("run", recipe);
        const QString port = freePort();
        const auto first = started(trainArguments(folder), placeOf(0, 2, port));
        const auto second = started(trainArguments(folder), placeOf(1, 2, port));
        QTRY_VERIFY_WITH_TIMEOUT(!heardOf(folder).all<CheckpointMessage>().empty(), 60000);
        ::kill(static_cast<pid_t>(second->processId()), SIGKILL);
        QVERIFY(first->waitForFinished(60000));
        QVERIFY(first->exitStatus() == QProcess::NormalExit && first->exitCode() != 0);
        const auto errors = heardOf(folder).all<ErrorMessage>();
        QCOMPARE(errors.size(), std::size_t(1));
        QCOMPARE(errors.front().code, std::string("worker"));
        // What was saved is there: the run goes on, with one process too.
        const auto again = started(trainArguments(folder) + QStringList{"--resume"},
                                   QProcessEnvironment::systemEnvironment());
        QTRY_VERIFY_WITH_TIMEOUT(heardOf(folder).all<HelloMessage>().size() == 2 &&
                                     heardOf(folder).all<EpochMessage>().size() >= 2,
                                 60000);
        ::kill(static_cast<pid_t>(again->processId()), SIGTERM);
        QVERIFY(again->waitForFinished(60000));
        QCOMPARE(heardOf(folder).all<DoneMessage>().back().reason, std::string("stopped"));
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestGroupRun)
#include "test_group_run.moc"
