// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/fixtures.h"
#include "tests/support/kills.h"
#include "tests/support/store_state.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>
#include <unistd.h>

// The program runs itself as a labelling process (see main), kills it at random instants and looks at what is
// left.
using namespace imago;
using namespace imago::test;

namespace {

constexpr const char* labelMode = "--label-until-killed";
constexpr const char* createMode = "--create-until-killed";
constexpr const char* openMode = "--open-until-killed";
constexpr int imageCount = 150; // so that many gestures change many rows, and kills fall amid their writing

/// What the n-th gesture of the labelling process is, in a project that is as `state` says.
struct Gesture {
    enum Kind { edit, undo, redo } kind = edit;
    Edit changes;
};

Gesture gestureOf(int n, const ReferenceProject& state) {
    Random random(seedOf(4711, n));
    const double dice = random.uniform();
    if (dice < 0.15) return {Gesture::undo, {}};
    if (dice < 0.25) return {Gesture::redo, {}};
    return {Gesture::edit, randomGesture(state, random)};
}

/// The same gestures without a store: rows in maps, and two stacks for undo and redo.
struct Replay {
    ReferenceProject state;
    std::vector<Edit> done, undone;
    std::int64_t lastAnnotation = 0, lastClass = 0; ///< ids are never given twice

    void perform(int n) {
        Gesture gesture = gestureOf(n, state);
        if (gesture.kind == Gesture::edit) {
            if (gesture.changes.empty()) return;
            giveIds(gesture.changes);
            apply(gesture.changes);
            done.push_back(gesture.changes);
            undone.clear();
        } else if (auto& from = gesture.kind == Gesture::undo ? done : undone; !from.empty()) {
            apply(gesture.kind == Gesture::undo ? inverse(from.back()) : from.back());
            (gesture.kind == Gesture::undo ? undone : done).push_back(from.back());
            from.pop_back();
        }
    }

private:
    void giveIds(Edit& edit) {
        for (auto& change : edit.changes) {
            if (auto* a = std::get_if<AnnotationChange>(&change); a && !a->before)
                a->after->id = AnnotationId(++lastAnnotation);
            if (auto* c = std::get_if<ClassChange>(&change); c && !c->before)
                c->after->id = ClassId(++lastClass);
        }
    }
    void apply(const Edit& edit) {
        if (const auto problem = state.apply(edit); !problem.empty()) qFatal("%s", problem.c_str());
    }
};

/// The store's state without what the clock put there.
ReferenceProject timeless(ProjectStore& store) {
    auto state = stateOf(store);
    for (auto& [id, annotation] : state.annotations)
        annotation.createdMs = annotation.changedMs = 0;
    return state;
}

/// The labelling process: goes on with gesture `n`, and says the number of each one that is committed.
int labelUntilKilled(const char* file, int n) {
    const auto store = must(ProjectStore::open(file));
    for (;; ++n) {
        const Gesture gesture = gestureOf(n, timeless(*store));
        if (gesture.kind == Gesture::undo)
            must(store->undo());
        else if (gesture.kind == Gesture::redo)
            must(store->redo());
        else if (!gesture.changes.empty())
            must(store->commit(gestureOf(n, stateOf(*store)).changes, "child"));
        const std::string line = fmt::format("{}\n", n);
        if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size())) return 1;
    }
}

int createUntilKilled(const char* file) {
    must(ProjectStore::create(file));
    for (;;)
        ::pause();
}

int openUntilKilled(const char* file) {
    must(ProjectStore::open(file));
    for (;;)
        ::pause();
}

/// A project as the first Imago left it, with labels.
void makeOldProject(const std::filesystem::path& file) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA application_id = 1229799751"); // 0x494D4147
    database.exec(
        must(readText(std::filesystem::path(IMAGO_SOURCE_DIR) / "core/store/migrations/0001_core.sql")));
    database.exec(
        "PRAGMA user_version = 1; INSERT INTO class (name) VALUES ('cat');"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
        " INSERT INTO image (path) SELECT i || '.png' FROM n;"
        "INSERT INTO annotation (image_id, class_id) SELECT id, 1 FROM image");
}

/// A copy of this program in another mode, with its output on a pipe.
class Child {
public:
    Child(const char* mode, const std::string& file, int n) {
        int ends[2];
        if (::pipe(ends) != 0) qFatal("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            const std::string number = std::to_string(n);
            ::execl("/proc/self/exe", "labeller", mode, file.c_str(), number.c_str(),
                    static_cast<char*>(nullptr));
            ::_exit(127);
        }
        ::close(ends[1]);
        m_out = ends[0];
    }
    /// Waits until the child has said something, or has ended.
    void waitForOutput() {
        char c;
        if (::read(m_out, &c, 1) == 1) m_text += c;
    }
    /// Kills it, and returns the last number it said, or `none`.
    int kill(int none) {
        ::kill(m_pid, SIGKILL);
        char block[4096];
        for (ssize_t n; (n = ::read(m_out, block, sizeof block)) > 0;)
            m_text.append(block, std::size_t(n));
        ::close(m_out);
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        if (!WIFSIGNALED(status)) qFatal("the labelling process ended by itself: %s", m_text.c_str());
        const auto end = m_text.rfind('\n'); // a number without its line end was broken off by the kill
        if (end == std::string::npos) return none;
        const auto start = m_text.rfind('\n', end - 1);
        return std::stoi(m_text.substr(start == std::string::npos || end == 0 ? 0 : start + 1));
    }

private:
    pid_t m_pid = 0;
    int m_out = -1;
    std::string m_text;
};

void sleepMs(double ms) {
    std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(ms));
}

} // namespace

class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void atMostTheGestureInProgressIsMissing() {
        TempProject project;
        std::vector<ImageRecord> records;
        for (int i = 0; i < imageCount; ++i)
            records.push_back(imageRecord(fmt::format("{}.png", i), i));
        must(project->putImages(records));
        Replay replay;
        replay.state = timeless(project.store());
        const auto beginning = replay.state;
        project.close();

        Random random(1);
        int next = 0, inProgress = 0, working = 0;
        const int kills = killsOr(60);
        for (int kill = 0; kill < kills; ++kill) {
            Child child(labelMode, project.file().string(), next);
            if (kill % 6 != 5) child.waitForOutput(); // each sixth is killed while it starts
            sleepMs(random.uniform(0, 60));
            const int acknowledged = child.kill(next - 1);
            working += acknowledged >= next;
            for (; next <= acknowledged; ++next)
                replay.perform(next);

            project.reopen();
            QCOMPARE(must(project->check()), std::vector<std::string>());
            const auto found = timeless(project.store());
            if (found != replay.state) {
                replay.perform(next++); // committed, but killed before it could say so
                ++inProgress;
            }
            QVERIFY2(found == replay.state, fmt::format("kill {}, gesture {}", kill, next).c_str());
            project.close();
        }
        QVERIFY2(working > kills / 2, "the kills must fall into the work");
        QVERIFY(next > 3 * kills);
        qInfo("%d kills, %d gestures, %d of them committed but not yet acknowledged", kills, next,
              inProgress);

        // The whole history that survived can be walked back to the beginning and forth again.
        project.reopen();
        QVERIFY(!replay.done.empty());
        for (std::size_t i = 0; i < replay.done.size(); ++i)
            QVERIFY(must(project->undo()));
        QVERIFY(!must(project->undo()));
        QVERIFY(timeless(project.store()) == beginning);
        for (std::size_t i = 0; i < replay.done.size(); ++i)
            QVERIFY(must(project->redo()));
        QVERIFY(timeless(project.store()) == replay.state);
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void aProjectIsCreatedWholeOrNotAtAll() {
        Random random(2);
        int whole = 0, none = 0;
        double reach =
            40; // ms; follows the speed of the machine, so that kills fall before and after the end
        const int kills = killsOr(40);
        for (int i = 0; i < kills; ++i) {
            TempFolder folder;
            const auto file = folder / "p.imago";
            Child child(createMode, file.string(), 0);
            sleepMs(random.uniform(0, reach));
            child.kill(0);
            if (!std::filesystem::exists(file)) {
                ++none;
                reach *= 1.3;
                QCOMPARE(must(must(ProjectStore::create(file))->check()), std::vector<std::string>());
                continue;
            }
            ++whole;
            reach /= 1.3;
            QCOMPARE(must(must(ProjectStore::open(file))->check()), std::vector<std::string>());
        }
        QVERIFY(whole > 0 && none > 0);
    }

    void aMigrationIsFinishedByTheNextOpen() {
        TempFolder old;
        makeOldProject(old / "p.imago");
        Random random(3);
        int before = 0, after = 0;
        double reach = 60;
        const int kills = killsOr(25);
        for (int i = 0; i < kills; ++i) {
            TempFolder folder;
            const auto file = folder / "p.imago";
            std::filesystem::copy_file(old / "p.imago", file);
            Child child(openMode, file.string(), 0);
            sleepMs(random.uniform(0, reach));
            child.kill(0);
            const auto version = [&] {
                SQLite::Database database(file.string());
                return database.execAndGet("PRAGMA user_version").getInt();
            }();
            const auto store = must(ProjectStore::open(file));
            const bool done = version == store->schemaVersion();
            (done ? after : before) += 1;
            reach = done ? reach / 1.3 : reach * 1.3;
            QCOMPARE(must(store->check()), std::vector<std::string>());
            QCOMPARE(must(store->counts()).labelled, std::int64_t(2000));
        }
        QVERIFY(before > 0 && after > 0);
    }
};

int main(int argc, char** argv) {
    if (argc == 4 && std::strcmp(argv[1], labelMode) == 0)
        return labelUntilKilled(argv[2], std::atoi(argv[3]));
    if (argc == 4 && std::strcmp(argv[1], createMode) == 0) return createUntilKilled(argv[2]);
    if (argc == 4 && std::strcmp(argv[1], openMode) == 0) return openUntilKilled(argv[2]);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_kill.moc"
