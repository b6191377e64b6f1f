// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/project/edit.h"
#include "core/store/backups.h"
#include "core/store/project_lock.h"
#include "core/store/read_only.h"
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <csignal>
#include <unistd.h>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

/// For the time of its life the process has no more rights than anybody: root may write everywhere.
class Anybody {
public:
    Anybody() {
        if (::geteuid() == 0 && ::seteuid(65534) == 0) m_wasRoot = true;
    }
    ~Anybody() {
        if (m_wasRoot && ::seteuid(0) != 0) qFatal("cannot become root again");
    }

private:
    bool m_wasRoot = false;
};

void fill(TempProject& project) {
    must(project->putImages({imageRecord("a.png", 1), imageRecord("b.png", 2)}));
    must(project->commit(addClass({}, "cat"), "tester"));
}

/// All that changes a project, in a word each.
void verifyNothingChanges(ProjectStore& store, ErrorCode code) {
    const auto before = stateOf(store);
    const auto refused = [&](const auto& result) {
        QVERIFY(!result.ok());
        QCOMPARE(result.error().code, code);
    };
    refused(store.commit(addClass(must(store.classes()), "dog"), "tester"));
    refused(store.undo());
    refused(store.putImages({imageRecord("c.png", 3)}));
    refused(store.removeImages(must(store.imageIds({}))));
    refused(store.setSetting("a", "b"));
    refused(store.saveRun(RunRecord{}));
    refused(store.newGroup());
    QVERIFY(stateOf(store) == before);
}

} // namespace

class TestReadOnly : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWriteProtectedFileOpensForReading() {
        TempProject project;
        fill(project);
        const auto state = stateOf(project.store());
        project.close();
        ::chmod(project.folder().c_str(), 0777);
        ::chmod(project.file().c_str(), 0444);
        const Anybody anybody;
        const auto store = must(ProjectStore::open(project.file()));
        const auto why = writeRefusal(*store);
        QVERIFY(why);
        QVERIFY(why->message.find("test.imago is write-protected") != std::string::npos);
        QVERIFY(stateOf(*store) == state);
        verifyNothingChanges(*store, ErrorCode::io);
        QCOMPARE(must(store->check()), std::vector<std::string>());
        QVERIFY(!must(backUp(project.file())));
    }

    void aWriteProtectedFolderOpensForReading() {
        TempProject project;
        fill(project);
        const auto state = stateOf(project.store());
        project.close();
        ::chmod(project.file().c_str(), 0666);
        ::chmod(project.folder().c_str(), 0555);
        {
            const Anybody anybody;
            const auto store = must(ProjectStore::open(project.file()));
            QVERIFY(writeRefusal(*store)->message.find("the folder of") != std::string::npos);
            QVERIFY(stateOf(*store) == state);
            verifyNothingChanges(*store, ErrorCode::io);
        }
        ::chmod(project.folder().c_str(), 0755);
        int entries = 0;
        for ([[maybe_unused]] const auto& entry : fs::directory_iterator(project.folder()))
            ++entries;
        QCOMPARE(entries, 1); // nothing was left there
    }

    /// A copy of a drive that was pulled out, on a medium that cannot be written.
    void aLogThatCannotBeReadIsAnErrorAndNoOldState() {
        TempProject project;
        fill(project);
        TempFolder other;
        for (const char* suffix : {"", "-wal"})
            fs::copy_file(project.file().string() + suffix, (other / "test.imago").string() + suffix);
        ::chmod((other / "test.imago").c_str(), 0444);
        ::chmod(other.path().c_str(), 0555);
        {
            const Anybody anybody;
            const auto store = ProjectStore::open(other / "test.imago");
            QVERIFY(!store);
            QVERIFY2(store.error().message.find("copy both files") != std::string::npos,
                     store.error().text().c_str());
        }
        ::chmod(other.path().c_str(), 0755);
    }

    void anOlderProjectThatCannotBeWrittenSaysSo() {
        TempProject project;
        project.close();
        SQLite::Database(project.file().string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 1");
        const ReadOnlyHold hold(project.file(), failure(ErrorCode::busy, "it is in use"));
        const auto store = ProjectStore::open(project.file());
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::unsupported);
        QVERIFY(store.error().message.find("it is in use") != std::string::npos);
    }

    void aHoldLetsThisProcessOnlyRead() {
        TempProject project;
        fill(project);
        {
            const ReadOnlyHold hold(project.file(), failure(ErrorCode::busy, "anna has it"));
            const auto store = project.connect();
            QCOMPARE(writeRefusal(*store)->message, std::string("anna has it"));
            verifyNothingChanges(*store, ErrorCode::busy);
            // What the other one writes is seen.
            const auto version = store->dataVersion();
            must(project->commit(addClass(must(project->classes()), "dog"), "anna"));
            QVERIFY(store->dataVersion() != version);
            QCOMPARE(must(store->classes()).size(), std::size_t(2));
        }
        const auto store = project.connect();
        QVERIFY(!writeRefusal(*store));
        must(store->undo());
    }

    void aLockIsHeldByOneAndNamesThem() {
        TempProject project;
        const fs::path file = project.file().string() + ".lock";
        {
            auto lock = must(ProjectLock::take(project.file()));
            QVERIFY(lock.isHeld());
            QVERIFY(fs::exists(file));
            const auto second = ProjectLock::take(project.file());
            QCOMPARE(second.error().code, ErrorCode::busy);
            QVERIFY(second.error().message.find("process " + std::to_string(::getpid())) !=
                    std::string::npos);
            const auto moved = std::move(lock);
            QVERIFY(!ProjectLock::take(project.file()));
        }
        QVERIFY(!fs::exists(file));
        QVERIFY(must(ProjectLock::take(project.file())).isHeld());
    }

    void aKilledStudioLocksNobodyOut() {
        TempProject project;
        int ends[2];
        QVERIFY(::pipe(ends) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto lock = ProjectLock::take(project.file());
            if (!lock.ok() || ::write(ends[1], "x", 1) != 1) ::_exit(1);
            for (;;)
                ::pause();
        }
        char c = 0;
        QCOMPARE(::read(ends[0], &c, 1), ssize_t(1));
        QVERIFY(!ProjectLock::take(project.file()));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(must(ProjectLock::take(project.file())).isHeld());
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void whereNoLockCanBeMadeNothingIsRefused() {
        TempProject project;
        ::chmod(project.folder().c_str(), 0555);
        {
            const Anybody anybody;
            QVERIFY(!must(ProjectLock::take(project.file())).isHeld());
        }
        ::chmod(project.folder().c_str(), 0755);
    }
};

QTEST_GUILESS_MAIN(TestReadOnly)
#include "test_read_only.moc"
