// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data/samples.h"
#include "core/train/loop/gradient_reducer.h"
#include "tests/support/compare.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <map>
#include <memory>
#include <unistd.h>

namespace imago::train {
namespace {

using Variables = std::map<std::string, std::string>;

Result<GroupPlace> placeIn(const Variables& variables) {
    return groupPlace([&](const char* name) -> std::optional<std::string> {
        const auto at = variables.find(name);
        return at == variables.end() || at->second.empty() ? std::nullopt : std::optional(at->second);
    });
}

/// A port that nobody listened on a moment ago.
int freePort() {
    const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = bind(descriptor, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(descriptor);
    if (!bound) qFatal("no port is free");
    return ntohs(address.sin_port);
}

/// This process's environment without what makes a group.
QProcessEnvironment plainEnvironment() {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        if (name.startsWith("SLURM_") || name.startsWith("TORCHELASTIC_") || name == "RANK" ||
            name == "WORLD_SIZE" || name == "MASTER_ADDR" || name == "MASTER_PORT" || name == "LOCAL_RANK")
            environment.remove(name);
    environment.insert("OMP_WAIT_POLICY", "PASSIVE");
    return environment;
}

/// A helper process in a group of two.
class Peer {
public:
    Peer(const QStringList& arguments, const Variables& variables) {
        auto environment = plainEnvironment();
        for (const auto& [name, value] : variables)
            environment.insert(QString::fromStdString(name), QString::fromStdString(value));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(IMAGO_GROUP_PEER, arguments);
    }
    ~Peer() {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Whether it ended well; says what it said where not.
    bool succeeds() {
        if (!m_process.waitForFinished(120'000)) {
            qWarning("still running");
            return false;
        }
        m_said = QString::fromUtf8(m_process.readAll());
        const bool good = m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
        if (!good) qWarning("%s", qPrintable(m_said));
        return good;
    }
    bool crashes() {
        return m_process.waitForFinished(120'000) && m_process.exitStatus() == QProcess::CrashExit;
    }
    QString said() const { return m_said; }

private:
    QProcess m_process;
    QString m_said;
};

Variables torchrunVariables(int rank, int port) {
    return {{"RANK", std::to_string(rank)},
            {"WORLD_SIZE", "2"},
            {"LOCAL_RANK", std::to_string(rank)},
            {"MASTER_ADDR", "127.0.0.1"},
            {"MASTER_PORT", std::to_string(port)}};
}

} // namespace

class TestGroup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAloneWithoutAWord() {
        QCOMPARE(placeIn({}).value(), GroupPlace());
        QCOMPARE(placeIn({{"MASTER_ADDR", "node1"}, {"MASTER_PORT", "1"}}).value(), GroupPlace());
        const GroupPlace one = placeIn({{"RANK", "0"}, {"WORLD_SIZE", "1"}}).value();
        QVERIFY(one == GroupPlace());
        // A batch script runs once, before srun has started the tasks.
        QCOMPARE(placeIn({{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "4"}, {"ENVIRONMENT", "BATCH"}}).value(),
                 GroupPlace());
    }

    void readsTorchrunsEnvironment() {
        Variables variables{
            {"RANK", "5"},           {"WORLD_SIZE", "8"},     {"LOCAL_RANK", "1"},  {"LOCAL_WORLD_SIZE", "2"},
            {"MASTER_ADDR", "gpu3"}, {"MASTER_PORT", "1234"}, {"SLURM_PROCID", "0"}};
        QCOMPARE(placeIn(variables).value(), (GroupPlace{5, 8, 1, 2, "gpu3", 1234, ""}));
        variables["MASTER_PORT"].clear();
        QCOMPARE(placeIn(variables).value().port, defaultGroupPort);
        variables["TORCHELASTIC_USE_AGENT_STORE"] = "True";
        variables["TORCHELASTIC_RESTART_COUNT"] = "2";
        QCOMPARE(placeIn(variables).value().agentPrefix, std::string("worker/attempt_2"));
    }

    void readsSlurmsEnvironment() {
        Variables variables{{"SLURM_PROCID", "3"},
                            {"SLURM_NTASKS", "4"},
                            {"SLURM_LOCALID", "1"},
                            {"SLURM_JOB_NODELIST", "gpu[07-09,12],login"},
                            {"SLURM_JOB_ID", "4711023"}};
        QCOMPARE(placeIn(variables).value(), (GroupPlace{3, 4, 1, 1, "gpu07", 21023, ""}));
        variables["SLURM_JOB_ID"].clear();
        QCOMPARE(placeIn(variables).value().port, defaultGroupPort);
        variables["MASTER_PORT"] = "99";
        variables["MASTER_ADDR"] = "10.0.0.1";
        QCOMPARE(placeIn(variables).value(), (GroupPlace{3, 4, 1, 1, "10.0.0.1", 99, ""}));
        // A step of fewer tasks than the job, on other nodes, started from a batch script.
        variables["ENVIRONMENT"] = "BATCH";
        variables["MASTER_ADDR"].clear();
        variables["SLURM_PROCID"] = "1";
        variables["SLURM_STEP_NUM_TASKS"] = "2";
        variables["SLURM_STEP_NODELIST"] = "gpu12";
        QCOMPARE(placeIn(variables).value(), (GroupPlace{1, 2, 1, 1, "gpu12", 99, ""}));
    }

    void findsTheFirstHost() {
        const std::map<std::string, std::string> lists{
            {"", ""},
            {"a", "a"},
            {"a,b", "a"},
            {"n[1-3]", "n1"},
            {"n[003,5],x", "n003"},
            {"n[5,1-3]-ib", "n5-ib"},
            {"n[5],m[1-2]", "n5"},
            {"rack[2-3]node[08-09]", "rack2node08"},
            {"n[1", ""},
        };
        for (const auto& [list, host] : lists)
            QCOMPARE(firstHost(list), host);
    }

    void saysWhatIsWrongInTheEnvironment() {
        const auto problem = [](const Variables& variables) {
            const auto place = placeIn(variables);
            return place ? std::string("none") : place.error().text();
        };
        const std::vector<std::pair<Variables, std::string>> cases{
            {{{"RANK", "0"}}, "WORLD_SIZE is missing"},
            {{{"WORLD_SIZE", "2"}}, "RANK is missing"},
            {{{"RANK", "one"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "a"}}, "RANK is 'one'"},
            {{{"RANK", "-1"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "a"}}, "RANK is '-1'"},
            {{{"RANK", "2"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "a"}}, "process number 2 of 2"},
            {{{"RANK", "0"}, {"WORLD_SIZE", "0"}}, "process number 0 of 0"},
            {{{"RANK", "0"}, {"WORLD_SIZE", "2"}}, "MASTER_ADDR is missing"},
            {{{"RANK", "0"}, {"WORLD_SIZE", "2"}, {"MASTER_ADDR", "a"}, {"MASTER_PORT", "70000"}},
             "70000 is no port"},
            {{{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "2"}}, "SLURM_JOB_NODELIST names no host"},
        };
        for (const auto& [variables, text] : cases)
            QVERIFY2(problem(variables).find(text) != std::string::npos, problem(variables).c_str());
    }

    void aloneNothingChanges() {
        Group group;
        QVERIFY(group.alone() && group.isWriter() && group.size() == 1);
        torch::Tensor weights = torch::full({2}, 3.0, torch::requires_grad());
        QVERIFY(group.broadcast({weights}) && group.average({weights}) && group.allReduceSum(weights) &&
                group.barrier());
        QVERIFY(group.agree(true).value() && !group.agree(false).value());
        GradientReducer reducer(group, {weights});
        std::vector<double> sums{4};
        reducer.arm();
        (weights * weights).sum().backward();
        QVERIFY(reducer.finish(true, sums).value());
        QVERIFY(!reducer.finish(false, sums).value());
        QCOMPARE(sums, std::vector<double>{4});
        QVERIFY((weights == 3).all().item<bool>() && (weights.grad() == 6).all().item<bool>());
        QVERIFY(Group::join({}, torch::kCPU).value().alone());
    }

    void sharesMakeUpTheBatches() {
        for (const std::int64_t samples : {1, 2, 3, 16, 50, 63, 64, 65, 67})
            for (const int size : {1, 2, 3, 4})
                for (const std::int64_t batch : {1, 4, 8}) {
                    auto order = epochOrder(samples, 3, 0);
                    const std::int64_t together = batch * size, steps = stepsPerEpoch(samples, together);
                    order.resize(static_cast<std::size_t>(std::min(samples, steps * together)));
                    std::vector<std::vector<std::int64_t>> shares;
                    for (int rank = 0; rank < size; ++rank)
                        shares.push_back(shareOf(order, rank, size, batch));
                    std::vector<std::int64_t> joined;
                    for (std::int64_t step = 0; step < steps; ++step)
                        for (const auto& share : shares) {
                            const auto has = static_cast<std::int64_t>(share.size());
                            const auto begin = std::min(has, step * batch),
                                       end = std::min(has, begin + batch);
                            if (step + 1 < steps) QCOMPARE(end - begin, batch);
                            joined.insert(joined.end(), share.begin() + begin, share.begin() + end);
                        }
                    QCOMPARE(joined, order);
                }
    }

    void twoProcessesLearnAsOne() {
        const int port = freePort();
        Peer first({"work"}, torchrunVariables(0, port)), second({"work"}, torchrunVariables(1, port));
        QVERIFY(first.succeeds());
        QVERIFY(second.succeeds());
        QCOMPARE(first.said(), QString("0 of 2\n"));
        QCOMPARE(second.said(), QString("1 of 2\n"));
    }

    void slurmsEnvironmentMakesAGroup() {
        const std::string port = std::to_string(freePort());
        const auto variables = [&](int rank) {
            return Variables{{"SLURM_PROCID", std::to_string(rank)},
                             {"SLURM_NTASKS", "2"},
                             {"SLURM_LOCALID", std::to_string(rank)},
                             {"SLURM_JOB_NODELIST", "localhost"},
                             {"MASTER_PORT", port}};
        };
        Peer first({"work"}, variables(0)), second({"work"}, variables(1));
        QVERIFY(first.succeeds());
        QVERIFY(second.succeeds());
    }

    void torchrunMakesAGroup() {
        const QString python = "/usr/bin/python3";
        if (!QFileInfo::exists(python) ||
            QProcess::execute(python, {"-c", "import torch.distributed.run"}) != 0)
            QSKIP("needs torchrun (python3-torch)");
        QProcess torchrun;
        // -r and -t: torchrun 1.13 fails under Python 3.11 without them.
        torchrun.setProcessEnvironment(plainEnvironment());
        torchrun.setProcessChannelMode(QProcess::MergedChannels);
        torchrun.start(python, {"-m", "torch.distributed.run", "--no_python", "--nproc_per_node", "2", "-r",
                                "1", "-t", "1", "--master_addr", "127.0.0.1", "--master_port",
                                QString::number(freePort()), IMAGO_GROUP_PEER, "work"});
        QVERIFY(torchrun.waitForFinished(240'000));
        const QString said = QString::fromUtf8(torchrun.readAll());
        QVERIFY2(torchrun.exitStatus() == QProcess::NormalExit && torchrun.exitCode() == 0, qPrintable(said));
        QVERIFY2(said.contains("0 of 2") && said.contains("1 of 2"), qPrintable(said));
    }

    void aDeadProcessEndsTheOther() {
        const int port = freePort();
        Peer first({"die", "30"}, torchrunVariables(0, port)),
            second({"die", "30"}, torchrunVariables(1, port));
        QVERIFY(second.crashes());
        QVERIFY(first.succeeds()); // having met the error that it expects
    }

    void aSilentProcessEndsTheOther() {
        const int port = freePort();
        Peer first({"hang", "3"}, torchrunVariables(0, port)),
            second({"hang", "600"}, torchrunVariables(1, port));
        QVERIFY(first.succeeds());
    }

    void anIncompleteGroupDoesNotBegin() {
        Peer first({"wait for others", "2"}, torchrunVariables(0, freePort()));
        Peer second({"wait for others", "2"}, torchrunVariables(1, freePort()));
        QVERIFY(first.succeeds());
        QVERIFY(second.succeeds());
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestGroup)
#include "test_group.moc"
