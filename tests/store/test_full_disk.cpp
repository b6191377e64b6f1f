// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/project/edit.h"
#include "core/store/backups.h"
#include "core/store/read_only.h"
#include "core/store/salvage.h"
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sys/mount.h>
#include <sys/wait.h>

#include <fstream>
#include <functional>
#include <sched.h>
#include <unistd.h>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

constexpr int skipped = 77;

/// Runs `work` in a child, in a folder that is a file system of its own of so many kilobytes. The child's
/// failures end it with a text on standard error. `skipped` where this machine lets nobody mount anything.
int onSmallDisk(int kilobytes, const std::function<void(const fs::path&)>& work) {
    TempFolder folder;
    const pid_t child = ::fork();
    if (child == 0) {
        const bool root = ::geteuid() == 0;
        if (::unshare(root ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0) ::_exit(skipped);
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
        const auto size = fmt::format("size={}k", kilobytes);
        if (::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, size.c_str()) != 0) ::_exit(skipped);
        work(folder.path());
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

void require(bool right, const std::string& what) {
    if (right) return;
    std::fputs((what + "\n").c_str(), stderr);
    ::_exit(1);
}

void requireFull(const Error& error) {
    require(error.code == ErrorCode::io, "not io: " + error.text());
    require(
        error.message.find("full") != std::string::npos || error.message.find("free") != std::string::npos,
        "no word of the disk: " + error.text());
}

/// Takes all the room that is left.
class Ballast {
public:
    explicit Ballast(fs::path file) : m_file(std::move(file)) {
        std::ofstream out(m_file, std::ios::binary);
        const std::string block(1024, 'x');
        while (out.write(block.data(), std::streamsize(block.size())).flush()) {
        }
    }
    void drop() const { fs::remove(m_file); }

private:
    fs::path m_file;
};

std::vector<ImageRecord> records(int from, int count) {
    std::vector<ImageRecord> all;
    for (int i = from; i < from + count; ++i)
        all.push_back(imageRecord(fmt::format("pictures/number {}.png", i), i));
    return all;
}

} // namespace

class TestFullDisk : public QObject {
    Q_OBJECT

    void run(int kilobytes, const std::function<void(const fs::path&)>& work) {
        const int code = onSmallDisk(kilobytes, work);
        if (code == skipped) QSKIP("nothing can be mounted here");
        QCOMPARE(code, 0);
    }

private Q_SLOTS:
    void gesturesThatDoNotFitAreRefusedAndTheOthersStay() {
        run(2000, [](const fs::path& disk) {
            auto store = must(ProjectStore::create(disk / "p.imago"));
            must(store->putImages(records(0, 100)));
            const auto ids = must(store->imageIds({}));
            int written = 0;
            for (;; ++written) {
                const auto done =
                    store->commit(addClass(must(store->classes()),
                                           fmt::format("class {} {}", written, std::string(200, 'c'))),
                                  "test");
                if (done) continue;
                requireFull(done.error());
                break;
            }
            require(written > 10, "full at once");
            const auto before = stateOf(*store);
            require(int(before.classes.size()) == written, "an acknowledged gesture is missing");
            store.reset(); // no room to write the log back
            store = must(ProjectStore::open(disk / "p.imago"));
            require(stateOf(*store) == before, "lost on opening");
            require(must(store->check()).empty(), "damaged");
        });
    }

    void anImportThatDoesNotFitIsWholeBatches() {
        run(3000, [](const fs::path& disk) {
            auto store = must(ProjectStore::create(disk / "p.imago"));
            int images = 0;
            for (;; images += 500) {
                const auto done = store->putImages(records(images, 500));
                if (done) continue;
                requireFull(done.error());
                break;
            }
            require(must(store->counts()).images == images, "half a batch");
            store.reset();
            store = must(ProjectStore::open(disk / "p.imago"));
            require(must(store->counts()).images == images, "half a batch after opening");
            require(must(store->check()).empty(), "damaged");
        });
    }

    void withRoomAgainWorkGoesOn() {
        run(2000, [](const fs::path& disk) {
            auto store = must(ProjectStore::create(disk / "p.imago"));
            const Ballast ballast(disk / "ballast");
            Result<Edit> done = Edit();
            for (int i = 0; done && i < 2000; ++i)
                done = store->commit(addClass(must(store->classes()), fmt::format("class {}", i)), "test");
            require(!done, "the disk is not full");
            const auto before = must(store->classes()).size();
            ballast.drop();
            must(store->commit(addClass(must(store->classes()), "later"), "test"));
            require(must(store->classes()).size() == before + 1, "not written");
            require(must(store->check()).empty(), "damaged");
        });
    }

    void aMigrationThatDoesNotFitLeavesTheProjectAsItWas() {
        run(3000, [](const fs::path& disk) {
            const auto file = disk / "p.imago";
            {
                SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
                database.exec("PRAGMA application_id = 1229799751"); // 0x494D4147
                database.exec(
                    must(readText(fs::path(IMAGO_SOURCE_DIR) / "core/store/migrations/0001_core.sql")));
                database.exec(
                    "PRAGMA user_version = 1;"
                    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
                    " INSERT INTO image (path) SELECT 'pictures/' || i || '.png' FROM n");
            }
            const Ballast ballast(disk / "ballast");
            const auto refused = ProjectStore::open(file);
            require(!refused, "opened");
            require(refused.error().message.find("full") != std::string::npos, refused.error().text());
            ballast.drop();
            const auto store = must(ProjectStore::open(file));
            require(must(store->counts()).images == 4000, "pictures are missing");
            require(must(store->check()).empty(), "damaged");
        });
    }

    void backupRestoreAndRepairThatDoNotFitChangeNothing() {
        run(6000, [](const fs::path& disk) {
            const auto file = disk / "p.imago";
            auto store = must(ProjectStore::create(file));
            must(store->putImages(records(0, 3000)));
            const auto backup = *must(backUp(file));
            must(store->putImages(records(3000, 10)));
            const auto before = stateOf(*store);
            store.reset();
            const Ballast ballast(disk / "ballast");
            const auto more = backUp(file, true);
            require(!more, "backed up");
            requireFull(more.error());
            const auto restored = restoreBackup(file, backup);
            require(!restored && restored.error().code == ErrorCode::io, "restored");
            const auto repaired = repairProject(file);
            require(!repaired, "repaired");
            // It can be read even so.
            store = must(ProjectStore::open(file));
            require(writeRefusal(*store).has_value(), "the full disk is not told");
            requireFull(*writeRefusal(*store));
            require(stateOf(*store) == before, "changed");
            require(must(store->check()).empty(), "damaged");
            require(must(backups(file)) == std::vector<Backup>{backup}, "the backup is gone");
            ballast.drop();
            for (const auto& entry : fs::directory_iterator(disk))
                require(entry.path().string().find(".part") == std::string::npos, "a part is left");
        });
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "test_full_disk.moc"
