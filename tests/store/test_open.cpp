// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/store/label_counts.h"
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<std::uint8_t>;

std::vector<fs::path> migrationFiles() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(IMAGO_SOURCE_DIR) / "core/store/migrations"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// A project as the program of that schema version left it, with one labelled image.
void makeProjectOfVersion(const fs::path& file, int version) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA application_id = 1229799751"); // 0x494D4147
    const auto files = migrationFiles();
    for (int i = 0; i < version; ++i)
        database.exec(must(readText(files[static_cast<std::size_t>(i)])));
    database.exec("PRAGMA user_version = " + std::to_string(version));
    database.exec(
        "INSERT INTO image (path) VALUES ('a.png'); INSERT INTO class (name) VALUES ('cat');"
        "INSERT INTO annotation (image_id, class_id) VALUES (1, 1)");
}

QStringList namesIn(const fs::path& folder) {
    QStringList names;
    for (const auto& entry : fs::directory_iterator(folder))
        names += QString::fromStdString(entry.path().filename().string());
    names.sort();
    return names;
}

} // namespace

class TestOpen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewProjectIsOneSoundFile() {
        TempFolder folder;
        const auto file = folder / "deep" / "down" / "a b.imago";
        {
            const auto store = must(ProjectStore::create(file));
            QCOMPARE(store->file(), file);
            QCOMPARE(store->root(), folder / "deep" / "down");
            QCOMPARE(store->schemaVersion(), int(migrationFiles().size()));
            QCOMPARE(must(store->check()), std::vector<std::string>());
            QCOMPARE(must(store->counts()).images, std::int64_t(0));
        }
        QCOMPARE(namesIn(file.parent_path()), QStringList{"a b.imago"}); // no log, no draft left
        const Bytes bytes = must(readBytes(file));
        QCOMPARE(std::string(bytes.begin() + 68, bytes.begin() + 72), std::string("IMAG"));
        QCOMPARE(int(bytes[18]), 2); // write-ahead logging is on in the file itself
        QCOMPARE(int(bytes[19]), 2);
    }

    void anExistingFileIsNotReplaced() {
        TempProject project;
        const auto again = ProjectStore::create(project.file());
        QCOMPARE(again.error().code, ErrorCode::alreadyExists);
        QVERIFY(again.error().message.find("test.imago") != std::string::npos);
        TempFolder folder;
        QVERIFY(writeAtomically(folder / "note.txt", "mine").ok());
        QCOMPARE(ProjectStore::create(folder / "note.txt").error().code, ErrorCode::alreadyExists);
        QCOMPARE(must(readText(folder / "note.txt")), std::string("mine"));
    }

    void aFolderThatCannotBeMadeIsReported() {
        TempFolder folder;
        QVERIFY(writeAtomically(folder / "file", "x").ok());
        QCOMPARE(ProjectStore::create(folder / "file" / "p.imago").error().code, ErrorCode::io);
    }

    void theLogOfADeletedProjectIsNotTakenForTheNewOnes() {
        TempFolder folder;
        const auto file = folder / "p.imago";
        Bytes log;
        {
            const auto store = must(ProjectStore::create(file));
            must(store->setSetting("ghost", "old"));
            log = must(readBytes(folder / "p.imago-wal"));
        }
        QVERIFY(!log.empty());
        fs::remove(file);
        QVERIFY(writeAtomically(folder / "p.imago-wal", log).ok());
        const auto store = must(ProjectStore::create(file));
        QVERIFY(!must(store->setting("ghost")));
        QCOMPARE(must(store->check()), std::vector<std::string>());
    }

    void anOlderProjectIsMigratedAfterABackup() {
        TempFolder folder;
        const auto file = folder / "old.imago";
        makeProjectOfVersion(file, 1);
        {
            const auto store = must(ProjectStore::open(file));
            QCOMPARE(store->schemaVersion(), int(migrationFiles().size()));
            QCOMPARE(must(store->check()), std::vector<std::string>());
            QCOMPARE(must(store->counts()).labelled, std::int64_t(1));
            RunRecord run;
            run.name = "run-1";
            run.id = must(store->saveRun(run)); // the tables of version 2 are there
            RunRecord child;
            child.name = "run-2";
            child.parent = run.id;
            QVERIFY(store->saveRun(child).ok()); // and the column of version 3
        }
        QCOMPARE(namesIn(folder.path()), (QStringList{"old.imago", "old.imago.backup-v1"}));
        SQLite::Database backup((folder / "old.imago.backup-v1").string());
        QCOMPARE(backup.execAndGet("PRAGMA user_version").getInt(), 1);
        QCOMPARE(backup.execAndGet("PRAGMA application_id").getInt(), 0x494D4147);
        QCOMPARE(backup.execAndGet("SELECT path FROM image").getString(), std::string("a.png"));
    }

    void whatModelsProposedInAnOlderProjectIsNoLabelAnyMore() {
        TempFolder folder;
        const auto file = folder / "old.imago";
        makeProjectOfVersion(file, 4);
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
            .exec(
                "INSERT INTO image (path) VALUES ('b.png');"
                "INSERT INTO annotation (image_id, class_id, source) VALUES (2, 1, 1);"
                "INSERT INTO annotation (image_id, class_id, kind, geometry, source)"
                " VALUES (1, 1, 1, '[1,1,2,2]', 1), (2, 1, 1, '[1,1,2,2]', 1), (1, 1, 1, '[3,3,2,2]', 2)");
        const auto store = must(ProjectStore::open(file));
        QCOMPARE(must(store->check()), std::vector<std::string>());
        const auto counts = must(store->counts());
        QCOMPARE(counts.labelled, std::int64_t(1));
        QCOMPARE(must(proposedImages(*store)), std::int64_t(2));
        QCOMPARE(counts.shapes, std::int64_t(1));
        QCOMPARE(counts.byClass.at(ClassId(1)), std::int64_t(1));
    }

    void runsOfAnOlderProjectHaveNoParent() {
        TempFolder folder;
        const auto file = folder / "old.imago";
        makeProjectOfVersion(file, 2);
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
            .exec("INSERT INTO run (name, folder, status) VALUES ('run-1', 'old-runs/run-1', 'done')");
        const auto store = must(ProjectStore::open(file));
        QCOMPARE(store->schemaVersion(), int(migrationFiles().size()));
        const auto runs = must(store->runs());
        QCOMPARE(runs.size(), std::size_t(1));
        QCOMPARE(runs[0].name, std::string("run-1"));
        QCOMPARE(runs[0].parent, RunId());
        QVERIFY(fs::exists(folder / "old.imago.backup-v2"));
    }

    void anEarlierBackupIsKept() {
        TempFolder folder;
        const auto file = folder / "old.imago";
        makeProjectOfVersion(file, 1);
        QVERIFY(writeAtomically(folder / "old.imago.backup-v1", "precious").ok());
        QVERIFY(ProjectStore::open(file).ok());
        QCOMPARE(must(readText(folder / "old.imago.backup-v1")), std::string("precious"));
        QVERIFY(fs::exists(folder / "old.imago.backup-v1-2"));
    }

    void aCurrentProjectIsOpenedWithoutABackup() {
        TempProject project;
        project.reopen();
        project.close();
        QCOMPARE(namesIn(project.folder()), QStringList{"test.imago"});
    }

    void aNewerProjectIsLeftUntouched() {
        TempProject project;
        project.close();
        {
            SQLite::Database database(project.file().string(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA user_version = 999");
        }
        const Bytes before = must(readBytes(project.file()));
        const auto refused = ProjectStore::open(project.file());
        QCOMPARE(refused.error().code, ErrorCode::newerVersion);
        QVERIFY(refused.error().message.find("999") != std::string::npos);
        QVERIFY(must(readBytes(project.file())) == before);
        QCOMPARE(namesIn(project.folder()), QStringList{"test.imago"});
    }

    void aNewerVersionInTheLogAloneIsFoundToo() {
        TempProject project;
        project.close();
        // The newer program was killed: its version is in the log, the file still has the old one.
        Bytes log;
        {
            SQLite::Database database(project.file().string(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA wal_autocheckpoint = 0");
            const Bytes file = must(readBytes(project.file()));
            database.exec("PRAGMA user_version = 999");
            log = must(readBytes(project.folder() / "test.imago-wal"));
            QVERIFY(must(readBytes(project.file())) == file);
            QVERIFY(writeAtomically(project.folder() / "killed.imago", std::span(file)).ok());
        }
        const auto killed = project.folder() / "killed.imago",
                   killedLog = project.folder() / "killed.imago-wal";
        QVERIFY(writeAtomically(killedLog, std::span(std::as_const(log))).ok());
        const Bytes before = must(readBytes(killed));
        QCOMPARE(ProjectStore::open(killed).error().code, ErrorCode::newerVersion);
        QVERIFY(must(readBytes(killed)) == before);
        QVERIFY(must(readBytes(killedLog)) == log);
    }

    void otherFilesAreRefusedUntouched_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("name,label\n").repeated(100);
        QTest::newRow("short") << QByteArray("SQLite format 3");
        QByteArray noise;
        Random random(3);
        for (int i = 0; i < 20000; ++i)
            noise += char(random.next());
        QTest::newRow("noise") << noise;
    }
    void otherFilesAreRefusedUntouched() {
        QFETCH(QByteArray, content);
        TempFolder folder;
        const auto file = folder / "x.imago";
        QVERIFY(writeAtomically(file, content.toStdString()).ok());
        const auto refused = ProjectStore::open(file);
        QCOMPARE(refused.error().code, ErrorCode::corrupt);
        QVERIFY(refused.error().message.find("x.imago") != std::string::npos);
        QCOMPARE(must(readText(file)), content.toStdString());
        QCOMPARE(namesIn(folder.path()), QStringList{"x.imago"});
    }

    void aDatabaseOfAnotherProgramIsRefusedUntouched() {
        TempFolder folder;
        const auto file = folder / "music.db";
        {
            SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            database.exec("CREATE TABLE song (name TEXT); INSERT INTO song VALUES ('la')");
        }
        const Bytes before = must(readBytes(file));
        QCOMPARE(ProjectStore::open(file).error().code, ErrorCode::corrupt);
        QVERIFY(must(readBytes(file)) == before);
        QCOMPARE(namesIn(folder.path()), QStringList{"music.db"});
    }

    void missingFilesAndFoldersAreNamed() {
        TempFolder folder;
        QCOMPARE(ProjectStore::open(folder / "none.imago").error().code, ErrorCode::notFound);
        QVERIFY(namesIn(folder.path()).isEmpty());
        QCOMPARE(ProjectStore::open(folder.path()).error().code, ErrorCode::unreadable);
    }

    void aCutFileIsReported_data() {
        QTest::addColumn<double>("part");
        QTest::newRow("half") << 0.5;
        QTest::newRow("the last page") << 0.99;
        QTest::newRow("one page") << 0.05;
    }
    void aCutFileIsReported() {
        QFETCH(double, part);
        TempProject project;
        std::vector<ImageRecord> records;
        for (int i = 0; i < 3000; ++i)
            records.push_back(imageRecord("i" + std::to_string(i), i));
        must(project->putImages(records));
        project.close();
        const auto whole = fs::file_size(project.file());
        fs::resize_file(project.file(), std::uintmax_t(double(whole) * part));
        const Bytes before = must(readBytes(project.file()));
        const auto refused = ProjectStore::open(project.file());
        QCOMPARE(refused.error().code, ErrorCode::corrupt);
        QVERIFY(refused.error().message.find("cut short") != std::string::npos);
        QVERIFY(must(readBytes(project.file())) == before);
    }

    void damageInsideIsFoundByTheCheck() {
        TempProject project;
        std::vector<ImageRecord> records;
        for (int i = 0; i < 3000; ++i)
            records.push_back(imageRecord("i" + std::to_string(i), i));
        must(project->putImages(records));
        project.close();
        const auto size = fs::file_size(project.file());
        std::fstream stream(project.file(), std::ios::in | std::ios::out | std::ios::binary);
        for (auto at = size / 4; at < size / 2; at += 512) {
            stream.seekp(std::streamoff(at));
            stream.write("DAMAGED!", 8);
        }
        stream.close();
        auto store = ProjectStore::open(project.file());
        if (!store) {
            QCOMPARE(store.error().code, ErrorCode::corrupt);
            return;
        }
        const auto findings = (*store)->check();
        QVERIFY(findings ? !findings->empty() : findings.error().code == ErrorCode::corrupt);
    }

    void wrongCountersAreFoundByTheCheck() {
        TempProject project;
        must(project->putImages({imageRecord("a", 1), imageRecord("b", 2)}));
        project.close();
        {
            SQLite::Database database(project.file().string(), SQLite::OPEN_READWRITE);
            database.exec(
                "UPDATE counter SET n = 5 WHERE name = 'images'; UPDATE image SET label_count = 1 WHERE id = "
                "2");
        }
        project.reopen();
        const auto findings = must(project->check());
        QCOMPARE(findings.size(),
                 std::size_t(3)); // the counter, the label count, and "labelled" that followed it
        QVERIFY(findings[0].find("image 2") != std::string::npos);
    }

    void aFolderThatCannotBeWrittenIsReported() {
        TempProject project;
        must(project->setSetting("a", "b"));
        project.close();
        fs::permissions(project.file(), fs::perms::owner_read);
        const auto store = ProjectStore::open(project.file());
        if (store && (*store)->setSetting("a", "c").ok()) QSKIP("this user may write everything");
        const auto& error = store ? (*store)->setSetting("a", "c").error() : store.error();
        QCOMPARE(error.code, ErrorCode::io);
    }

    void pathsBelowTheProjectAreStoredRelative() {
        TempProject project;
        const auto root = project.folder();
        QCOMPARE(project->storedPath(root / "images/a.png"), std::string("images/a.png"));
        QCOMPARE(project->storedPath(root / "x/../images//b.png"), std::string("images/b.png"));
        QCOMPARE(project->storedPath("/elsewhere/c.png"), std::string("/elsewhere/c.png"));
        QCOMPARE(project->storedPath(root.parent_path() / "d.png"), toUtf8(root.parent_path() / "d.png"));
        for (const char* path : {"images/a.png", "/elsewhere/c.png", "mit Umlaut ä/ü.png"}) {
            ImageRecord image;
            image.path = path;
            QCOMPARE(project->storedPath(project->absolutePath(image)), std::string(path));
        }
    }

    void aLinkToTheProjectsFolderIsSeenThrough() {
        TempFolder folder;
        fs::create_directories(folder / "real");
        fs::create_directory_symlink(folder / "real", folder / "link");
        const auto store = must(ProjectStore::create(folder / "link" / "p.imago"));
        QCOMPARE(store->storedPath(fs::canonical(folder / "real") / "a.png"), std::string("a.png"));
    }

    void settingsAreKept() {
        TempProject project;
        QVERIFY(!must(project->setting("zoom")));
        must(project->setSetting("zoom", "1.5"));
        must(project->setSetting("zoom", "{\"a\": 2}"));
        must(project->setSetting("empty", ""));
        project.reopen();
        QCOMPARE(must(project->setting("zoom")).value(), std::string("{\"a\": 2}"));
        QCOMPARE(must(project->setting("empty")).value(), std::string());
    }
};

QTEST_APPLESS_MAIN(TestOpen)
#include "test_open.moc"
