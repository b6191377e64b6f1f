// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/project/edit.h"
#include "core/store/backups.h"
#include "core/store/project_lock.h"
#include "tests/support/fixtures.h"
#include "tests/support/kills.h"
#include "tests/support/store_state.h"

#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <thread>
#include <unistd.h>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t hour = 3'600'000, day = 24 * hour;

/// Pictures, and one class more at each call.
void work(TempProject& project, int round) {
    must(project->putImages({imageRecord(fmt::format("{}.png", round), round)}));
    must(project->commit(addClass(must(project->classes()), fmt::format("class {}", round)), "tester"));
}

Backup backedUp(const TempProject& project) {
    const auto made = must(backUp(project.file()));
    if (!made) qFatal("nothing was backed up");
    return *made;
}

/// Overwrites the middle of a file.
void damage(const fs::path& file) {
    const auto size = fs::file_size(file);
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(static_cast<std::streamoff>(size / 4));
    out << std::string(size / 2, '\x5a');
}

std::vector<Backup> made(const std::vector<std::int64_t>& ages, std::int64_t now, std::uint64_t bytes = 1) {
    std::vector<Backup> all;
    for (const auto age : ages)
        all.push_back(
            {fs::path(std::to_string(all.size())), std::int64_t(1000 - all.size()), now - age, bytes});
    return all;
}

} // namespace

class TestBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsAWholeProjectOfThatMoment() {
        TempProject project;
        work(project, 1);
        const auto then = stateOf(project.store());
        const Backup backup = backedUp(project);
        work(project, 2);
        QCOMPARE(backup.number, std::int64_t(1));
        QCOMPARE(backup.file.parent_path(), project.folder() / "test-backups");
        QCOMPARE(backup.bytes, std::uint64_t(fs::file_size(backup.file)));
        const auto content = must(contentOf(backup));
        QCOMPARE(content.images, std::int64_t(1));
        QCOMPARE(content.classes, std::int64_t(1));
        QCOMPARE(must(backups(project.file())), std::vector<Backup>{backup});

        const auto copy = project.folder() / "copy.imago";
        fs::copy_file(backup.file, copy);
        const auto store = must(ProjectStore::open(copy));
        QVERIFY(stateOf(*store) == then);
        QCOMPARE(must(store->check()), std::vector<std::string>());
    }

    void nothingNewIsNotBackedUpTwice() {
        TempProject project;
        work(project, 1);
        backedUp(project);
        QVERIFY(!must(backUp(project.file())));
        project.reopen(); // writes the log back into the file
        QVERIFY(!must(backUp(project.file())));
        QVERIFY(must(backUp(project.file(), true)));
        // An undo changes no count of gestures; a setting and a flag are no gestures.
        must(project->undo());
        backedUp(project);
        must(project->redo());
        backedUp(project);
        must(project->setSetting("theme", "dark"));
        backedUp(project);
        must(project->setProblems({{must(project->imageIds({})).front(), problemTiny}}));
        backedUp(project);
        QVERIFY(!must(backUp(project.file())));
    }

    void rotationKeepsAFewOfEachDayAndWeek() {
        const std::int64_t now = 20'000 * day + 5 * hour;
        std::vector<std::int64_t> ages;
        for (int i = 0; i < 60 * 24 * 6; ++i) // each ten minutes for sixty days
            ages.push_back(i * hour / 6);
        auto all = made(ages, now);
        const auto gone = superfluousBackups(all, now);
        std::erase_if(all,
                      [&](const Backup& b) { return std::find(gone.begin(), gone.end(), b) != gone.end(); });
        const auto younger = [&](std::int64_t age) {
            return std::count_if(all.begin(), all.end(),
                                 [&](const Backup& b) { return now - b.atMs <= age; });
        };
        QVERIFY(younger(hour) >= 5);
        QVERIFY(younger(day) >= 8 + 9 && younger(day) <= 20);
        QVERIFY(younger(8 * day) - younger(day) >= 6);
        QVERIFY(younger(60 * day) - younger(9 * day) >= 6);
        QVERIFY(all.size() <= 40);
        QVERIFY(superfluousBackups(all, now).empty());
    }

    void aClockThatWasSetBackLosesNoBackup() {
        const std::int64_t now = 20'000 * day;
        // The newest by number are from yesterday's clock, older ones from "next year".
        const auto all = made({0, hour, 2 * hour, -365 * day, -366 * day, -367 * day, -400 * day}, now);
        const auto gone = superfluousBackups(all, now);
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(std::find(gone.begin(), gone.end(), all[i]) == gone.end());
        TempProject project;
        work(project, 1);
        Backup first = backedUp(project);
        const auto future = first.file.parent_path() / "test-000007-29991231T000000Z.imago";
        fs::rename(first.file, future);
        work(project, 2);
        QCOMPARE(backedUp(project).number, std::int64_t(8));
        const auto listed = must(backups(project.file()));
        QCOMPARE(listed.front().number, std::int64_t(8));
        QCOMPARE(listed.back().file, future);
    }

    void hugeBackupsAreFew() {
        const std::int64_t now = 20'000 * day;
        std::vector<std::int64_t> ages;
        for (int i = 0; i < 20; ++i)
            ages.push_back(i * day);
        const auto all = made(ages, now, std::uint64_t(3) << 30);
        QCOMPARE(all.size() - superfluousBackups(all, now).size(), std::size_t(3));
    }

    void restoringKeepsWhatWasThere() {
        TempProject project;
        work(project, 1);
        const auto old = stateOf(project.store());
        const Backup backup = backedUp(project);
        work(project, 2);
        const auto newer = stateOf(project.store());
        project.close();
        const auto restored = must(restoreBackup(project.file(), backup));
        project.reopen();
        QVERIFY(stateOf(project.store()) == old);
        QCOMPARE(must(project->check()), std::vector<std::string>());
        project.close();
        // And back again.
        const auto kept = must(backups(project.file())).front();
        QCOMPARE(kept.file, restored.kept);
        must(restoreBackup(project.file(), kept));
        project.reopen();
        QVERIFY(stateOf(project.store()) == newer);
        const auto bytes = must(readBytes(project.file()));
        QCOMPARE(int(bytes[18]), 2); // still with a write-ahead log
    }

    /// A command in another process reads on.
    void restoringUnderAnOpenConnectionIsSeenByIt() {
        TempProject project;
        work(project, 1);
        const auto old = stateOf(project.store());
        const Backup backup = backedUp(project);
        work(project, 2);
        must(restoreBackup(project.file(), backup));
        QVERIFY(stateOf(project.store()) == old);
        work(project, 3);
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void aStudioHasToCloseTheProjectFirst() {
        TempProject project;
        work(project, 1);
        const Backup backup = backedUp(project);
        work(project, 2);
        const auto before = stateOf(project.store());
        const auto lock = must(ProjectLock::take(project.file()));
        const auto refused = restoreBackup(project.file(), backup);
        QCOMPARE(refused.error().code, ErrorCode::busy);
        QVERIFY(stateOf(project.store()) == before);
    }

    void aDamagedProjectIsNotBackedUpAndIsKeptByARestore() {
        TempProject project;
        for (int i = 0; i < 40; ++i)
            work(project, i);
        const auto old = stateOf(project.store());
        const Backup backup = backedUp(project);
        work(project, 41);
        project.close();
        damage(project.file());
        const auto damaged = must(readBytes(project.file()));
        const auto refused = backUp(project.file());
        QCOMPARE(refused.error().code, ErrorCode::corrupt);
        QVERIFY(refused.error().message.find("imago repair") != std::string::npos);
        QCOMPARE(must(backups(project.file())).size(), std::size_t(1));
        const auto restored = must(restoreBackup(project.file(), backup));
        QVERIFY(must(readBytes(restored.kept)) == damaged);
        project.reopen();
        QVERIFY(stateOf(project.store()) == old);
        project.close();

        damage(backup.file);
        const auto whole = must(readBytes(project.file()));
        QCOMPARE(restoreBackup(project.file(), backup).error().code, ErrorCode::corrupt);
        QVERIFY(must(readBytes(project.file())) == whole);
    }

    void aProjectThatIsGoneComesBack() {
        TempProject project;
        work(project, 1);
        const auto old = stateOf(project.store());
        const Backup backup = backedUp(project);
        project.close();
        fs::remove(project.file());
        QVERIFY(must(restoreBackup(project.file(), backup)).kept.empty());
        project.reopen();
        QVERIFY(stateOf(project.store()) == old);
    }

    void aKilledRestoreIsBeforeOrAfter() {
        TempProject project;
        for (int i = 0; i < 30; ++i)
            work(project, i);
        const auto old = stateOf(project.store());
        // Outside of the folder, where rotation would remove them in the end.
        const auto keep = [&](const char* name) {
            Backup backup = backedUp(project);
            fs::copy_file(backup.file, project.folder() / name);
            backup.file = project.folder() / name;
            return backup;
        };
        const Backup backup = keep("old.imago");
        for (int i = 30; i < 60; ++i)
            work(project, i);
        const auto newer = stateOf(project.store());
        const Backup forth = keep("newer.imago");
        project.close();
        int before = 0;
        Random random(5);
        double reach = 150; // ms; follows the speed of the machine
        const int kills = killsOr(20);
        for (int kill = 0; kill < kills; ++kill) {
            const pid_t child = ::fork();
            if (child == 0) ::_exit(restoreBackup(project.file(), backup).ok() ? 0 : 1);
            std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(random.uniform(0, reach)));
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY2(WIFSIGNALED(status) || WEXITSTATUS(status) == 0, "a restore failed");
            project.reopen();
            QCOMPARE(must(project->check()), std::vector<std::string>());
            const auto state = stateOf(project.store());
            project.close();
            before += state == newer;
            reach = state == newer ? reach * 1.3 : reach / 1.3;
            QVERIFY(state == newer || state == old);
            if (state == old) must(restoreBackup(project.file(), forth));
        }
        QVERIFY2(before > 0 && before < kills, "kills must fall before and after the end");
    }

    void backupsAreFoundByNumberFileAndWord() {
        TempProject project;
        work(project, 1);
        const Backup first = backedUp(project);
        work(project, 2);
        const Backup second = backedUp(project);
        QCOMPARE(must(findBackup(project.file(), "latest")), second);
        QCOMPARE(must(findBackup(project.file(), "1")), first);
        QCOMPARE(must(findBackup(project.file(), first.file.string())), first);
        QCOMPARE(findBackup(project.file(), "9").error().code, ErrorCode::notFound);
        std::ofstream(first.file.parent_path() / "notes.imago") << "mine";
        QCOMPARE(must(backups(project.file())).size(), std::size_t(2));
        QVERIFY(must(backups(project.folder() / "other.imago")).empty());
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "test_backups.moc"
