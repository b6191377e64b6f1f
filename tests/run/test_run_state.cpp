// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_state.h"
#include "tests/support/compare.h"

#include <QTest>

#include <map>

using namespace imago;
using namespace imago::runstate;

namespace {

const std::map<std::string, RunState> states{{"idle", Idle{}},
                                             {"starting", Starting{}},
                                             {"running", Running{}},
                                             {"paused", Paused{}},
                                             {"stopping", Stopping{}},
                                             {"finished", Finished{"early"}},
                                             {"failed", Failed{"io", "full"}}};

const std::map<std::string, RunEvent> events{
    {"start", StartEvent{}},
    {"pause", PauseEvent{}},
    {"resume", ResumeEvent{}},
    {"stop", StopEvent{}},
    {"hello", WorkerMessage(HelloMessage{})},
    {"progress", WorkerMessage(ProgressMessage{})},
    {"epoch", WorkerMessage(EpochMessage{})},
    {"checkpoint", WorkerMessage(CheckpointMessage{})},
    {"warning", WorkerMessage(WarningMessage{})},
    {"reply", WorkerMessage(ReplyMessage{})},
    {"done", WorkerMessage(DoneMessage{"finished", 1, 1, 0.5, 1, 1, 1})},
    {"error", WorkerMessage(ErrorMessage{"corrupt", "bad file"})},
    {"exit", ExitEvent{0, false, false, ""}},
    {"exit with checkpoint", ExitEvent{9, true, true, "log"}}};

std::string nameOf(const std::optional<RunState>& state) {
    if (!state) return "-";
    for (const auto& [name, sample] : states)
        if (sample.index() == state->index()) return name;
    return "?";
}

// Rows: events; columns: idle starting running paused stopping finished failed.
const std::map<std::string, std::array<const char*, 7>> expected{
    {"start", {"starting", "-", "-", "-", "-", "-", "-"}},
    {"pause", {"-", "-", "paused", "-", "-", "-", "-"}},
    {"resume", {"-", "-", "-", "running", "-", "-", "-"}},
    {"stop", {"-", "stopping", "stopping", "stopping", "-", "-", "-"}},
    {"hello", {"-", "running", "-", "-", "-", "-", "-"}},
    {"progress", {"-", "-", "-", "-", "-", "-", "-"}},
    {"epoch", {"-", "-", "-", "-", "-", "-", "-"}},
    {"checkpoint", {"-", "-", "-", "-", "-", "-", "-"}},
    {"warning", {"-", "-", "-", "-", "-", "-", "-"}},
    {"reply", {"-", "-", "-", "-", "-", "-", "-"}},
    {"done", {"-", "finished", "finished", "finished", "finished", "-", "-"}},
    {"error", {"-", "failed", "failed", "failed", "failed", "-", "-"}},
    {"exit", {"-", "failed", "failed", "failed", "failed", "-", "-"}},
    {"exit with checkpoint", {"-", "failed", "failed", "failed", "finished", "-", "-"}}};
const char* const columns[] = {"idle", "starting", "running", "paused", "stopping", "finished", "failed"};

} // namespace

class TestRunState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateOnEveryEvent_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("target");
        QCOMPARE(expected.size(), events.size());
        for (const auto& [event, row] : expected)
            for (std::size_t i = 0; i < 7; ++i)
                QTest::addRow("%s on %s", columns[i], event.c_str())
                    << columns[i] << QString::fromStdString(event) << row[i];
    }
    void everyStateOnEveryEvent() {
        QFETCH(QString, state);
        QFETCH(QString, event);
        QFETCH(QString, target);
        const auto reached = next(states.at(state.toStdString()), events.at(event.toStdString()));
        QCOMPARE(nameOf(reached), target.toStdString());
    }

    void endsCarryTheirReason() {
        QVERIFY(*next(Running{}, events.at("done")) == RunState(Finished{"finished"}));
        QVERIFY(*next(Starting{}, events.at("error")) == RunState(Failed{"corrupt", "bad file"}));
        QVERIFY(*next(Stopping{}, events.at("exit with checkpoint")) == RunState(Finished{"stopped"}));
        const auto failed = std::get<Failed>(*next(Running{}, ExitEvent{9, true, true, "last words"}));
        QCOMPARE(failed.code, std::string("worker"));
        QVERIFY(failed.message.find("memory") != std::string::npos);
        QVERIFY(failed.message.find("last words") != std::string::npos);
        const auto crashed = std::get<Failed>(*next(Running{}, ExitEvent{11, true, false, ""}));
        QVERIFY(crashed.message.find("signal 11") != std::string::npos);
    }

    void liveStatesHaveAWorker() {
        for (const auto& [name, state] : states)
            QCOMPARE(isLive(state), name != "idle" && name != "finished" && name != "failed");
    }

    void statusWords() {
        const std::map<std::string, std::string> words{
            {"idle", "prepared"},    {"starting", "running"}, {"running", "running"}, {"paused", "paused"},
            {"stopping", "running"}, {"finished", "done"},    {"failed", "failed"}};
        for (const auto& [name, state] : states)
            QCOMPARE(std::string(statusWord(state)), words.at(name));
        QCOMPARE(statusWord(Finished{"stopped"}), std::string_view("stopped"));
        QCOMPARE(statusWord(Finished{"finished"}), std::string_view("done"));
    }
};

QTEST_APPLESS_MAIN(TestRunState)
#include "test_run_state.moc"
