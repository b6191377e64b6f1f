// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/project/edit.h"
#include "core/store/backups.h"
#include "core/store/project_lock.h"
#include "core/store/salvage.h"
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <fstream>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

constexpr std::streamoff page = 8192;
constexpr int pictures = 3000;

/// Some hundred pages of pictures, labels and journal.
void fill(TempProject& project) {
    std::vector<ImageRecord> records;
    for (int i = 0; i < pictures; ++i)
        records.push_back(imageRecord(fmt::format("folder/picture {:05}.png", i), i));
    const auto ids = must(project->putImages(records));
    for (const char* name : {"cat", "dog", "hen"})
        must(project->commit(addClass(must(project->classes()), name), "tester"));
    const auto classes = must(project->classes());
    for (std::size_t i = 0; i < ids.size(); i += 100) {
        const std::vector<ImageId> some(ids.begin() + std::ptrdiff_t(i),
                                        ids.begin() + std::ptrdiff_t(i) + 100);
        const std::vector<ImageState> states(some.size());
        must(project->commit(setClass(some, states, {}, classes[i / 100 % 3].id, "tester"), "tester"));
    }
    must(project->setSetting("kept", "yes"));
}

void overwrite(const fs::path& file, std::streamoff at, std::size_t bytes, char with) {
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(at);
    out << std::string(bytes, with);
}

/// The pages of a table's or index's leaves, from the file itself.
std::vector<std::int64_t> leavesOf(const fs::path& file, const std::string& name) {
    SQLite::Database db(file.string());
    std::vector<std::int64_t> leaves;
    // Without the dbstat table of other builds: a leaf is known by its first byte (13: table, 10: index), and
    // to whom it belongs by reading the table with that page gone.
    const auto root =
        db.execAndGet("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'").getInt64();
    std::ifstream in(file, std::ios::binary);
    std::vector<std::int64_t> open{root};
    while (!open.empty()) {
        const auto number = open.back();
        open.pop_back();
        std::string bytes(std::size_t(page), '\0');
        in.seekg((number - 1) * page);
        in.read(bytes.data(), page);
        const auto at = [&](std::size_t i) { return std::int64_t(static_cast<unsigned char>(bytes[i])); };
        const auto big = [&](std::size_t i, int n) {
            std::int64_t value = 0;
            for (int k = 0; k < n; ++k)
                value = value << 8 | at(i + std::size_t(k));
            return value;
        };
        const std::size_t head = number == 1 ? 100 : 0;
        if (bytes[head] == 13 || bytes[head] == 10) {
            leaves.push_back(number);
            continue;
        }
        for (std::int64_t cell = 0; cell < big(head + 3, 2); ++cell)
            open.push_back(big(std::size_t(big(head + 12 + std::size_t(2 * cell), 2)), 4));
        open.push_back(big(head + 8, 4));
    }
    std::sort(leaves.begin(), leaves.end());
    return leaves;
}

void damageLeaf(const fs::path& file, const std::string& name, std::size_t index) {
    const auto leaves = leavesOf(file, name);
    if (leaves.size() <= index) qFatal("%s has %zu leaves", name.c_str(), leaves.size());
    overwrite(file, (leaves[index] - 1) * page, std::size_t(page), '\x5a');
}

const SalvagedTable& tableOf(const SalvageReport& report, const std::string& name) {
    for (const auto& one : report.tables)
        if (one.table == name) return one;
    qFatal("no table");
}

void verifySound(ProjectStore& store) {
    const auto findings = must(store.check());
    QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().c_str());
    must(store.commit(addClass(must(store.classes()), "another"), "tester"));
    must(store.undo());
}

} // namespace

class TestSalvage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damageIsSeen() {
        TempProject project;
        fill(project);
        project.close();
        must(lookForDamage(project.file()));
        damageLeaf(project.file(), "annotation", 2);
        const auto seen = lookForDamage(project.file());
        QVERIFY(!seen);
        QCOMPARE(seen.error().code, ErrorCode::corrupt);
        QVERIFY(seen.error().message.find("imago repair") != std::string::npos);
    }

    void aSoundProjectComesOutAsItIs() {
        TempProject project;
        fill(project);
        must(project->undo());
        const auto state = stateOf(project.store());
        project.close();
        const auto report = must(salvageProject(project.file(), project.folder() / "out.imago"));
        QVERIFY2(report.losses.empty(), report.losses.empty() ? "" : report.losses.front().c_str());
        const auto store = must(ProjectStore::open(project.folder() / "out.imago"));
        QVERIFY(stateOf(*store) == state);
        QCOMPARE(must(store->setting("kept")), std::optional<std::string>("yes"));
        QCOMPARE(must(store->journal(1000)).size(), std::size_t(pictures / 100 + 3));
        QVERIFY(must(store->nextRedo()));
        verifySound(*store);
    }

    void changesInTheLogAreTaken() {
        TempProject project;
        fill(project);
        const auto state = stateOf(project.store());
        TempFolder other; // as a drive that was pulled out
        for (const char* suffix : {"", "-wal"})
            fs::copy_file(project.file().string() + suffix, (other / "p.imago").string() + suffix);
        must(repairProject(other / "p.imago"));
        QVERIFY(stateOf(*must(ProjectStore::open(other / "p.imago"))) == state);
    }

    void withoutABackupOnlyTheDamagedPagesAreLost_data() {
        QTest::addColumn<QString>("where");
        for (const char* name : {"image", "annotation", "edit", "annotation_image", "image_hash",
                                 "image_browse", "sqlite_autoindex_image_1"})
            QTest::newRow(name) << QString(name);
    }
    void withoutABackupOnlyTheDamagedPagesAreLost() {
        QFETCH(QString, where);
        TempProject project;
        fill(project);
        const auto state = stateOf(project.store());
        project.close();
        damageLeaf(project.file(), where.toStdString(), 1);
        const auto damaged = must(readBytes(project.file()));
        const auto report = must(repairProject(project.file()));
        QVERIFY(must(readBytes(report.damaged)) == damaged);
        project.reopen();
        const auto now = stateOf(project.store());
        verifySound(project.store());
        if (where == "image") {
            // From the index; what a look at the files finds again is missing.
            QCOMPARE(now.images.size(), state.images.size());
            QVERIFY(tableOf(report, "image").rebuilt > 10);
            for (const auto& [id, image] : state.images)
                QCOMPARE(now.images.at(id).path, image.path);
            QVERIFY(now.annotations == state.annotations);
        } else if (where == "annotation") {
            const auto lost = state.annotations.size() - now.annotations.size();
            QVERIFY(lost > 10 && lost < 400);
            QCOMPARE(tableOf(report, "annotation").lost, std::int64_t(lost));
            // They are named.
            for (const auto& [id, annotation] : state.annotations) {
                if (now.annotations.contains(id)) continue;
                const auto line = "look at the labels of " + state.images.at(annotation.image).path;
                QVERIFY(std::find(report.losses.begin(), report.losses.end(), line) != report.losses.end());
            }
            QVERIFY(now.classes == state.classes);
        } else if (where == "edit") {
            QVERIFY(tableOf(report, "edit").lost > 0);
            QVERIFY(now == state);
        } else {
            QVERIFY2(now == state, "an index is only made anew");
            QVERIFY(report.losses.empty());
        }
    }

    void aBackupFillsTheGaps() {
        TempProject project;
        fill(project);
        must(backUp(project.file()));
        must(project->commit(addClass(must(project->classes()), "later"), "tester"));
        const auto state = stateOf(project.store());
        project.close();
        damageLeaf(project.file(), "image", 2);
        damageLeaf(project.file(), "annotation", 3);
        const auto report = must(repairProject(project.file()));
        QVERIFY(!report.backup.empty());
        QVERIFY(tableOf(report, "annotation").fromBackup > 10);
        QCOMPARE(tableOf(report, "annotation").lost, std::int64_t(0));
        QVERIFY(!report.losses.empty());
        project.reopen();
        QVERIFY(stateOf(project.store()) == state);
        verifySound(project.store());
    }

    /// What was removed after the backup does not come back, except in the gap itself.
    void aBackupBringsNothingBackThatWasRemoved() {
        TempProject project;
        fill(project);
        must(backUp(project.file()));
        const auto ids = must(project->imageIds({}));
        must(project->removeImages({ids.front()}));
        const auto state = stateOf(project.store());
        project.close();
        damageLeaf(project.file(), "annotation", 4);
        must(repairProject(project.file()));
        project.reopen();
        QCOMPARE(stateOf(project.store()).images.size(), state.images.size());
        QVERIFY(!must(project->image(ids.front())));
        verifySound(project.store());
    }

    void aFileThatIsCutShortGivesItsBeginning() {
        TempProject project;
        fill(project);
        const auto state = stateOf(project.store());
        project.close();
        fs::resize_file(project.file(), fs::file_size(project.file()) * 2 / 3);
        QCOMPARE(ProjectStore::open(project.file()).error().code, ErrorCode::corrupt);
        must(repairProject(project.file()));
        project.reopen();
        const auto now = stateOf(project.store());
        QVERIFY(!now.images.empty());
        for (const auto& [id, image] : now.images)
            QCOMPARE(image.path, state.images.at(id).path);
        verifySound(project.store());
    }

    void whereNothingIsLeftTheBackupIsTaken() {
        TempProject project;
        fill(project);
        const auto state = stateOf(project.store());
        must(backUp(project.file()));
        project.close();
        overwrite(project.file(), 0, fs::file_size(project.file()), '\x5a');
        const auto report = must(repairProject(project.file()));
        QVERIFY(!report.losses.empty());
        project.reopen();
        QVERIFY(stateOf(project.store()) == state);
        verifySound(project.store());
    }

    void whereThereIsNothingTheFileStays() {
        TempProject project;
        fill(project);
        project.close();
        overwrite(project.file(), 0, fs::file_size(project.file()), '\x5a');
        const auto bytes = must(readBytes(project.file()));
        const auto report = repairProject(project.file());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::corrupt);
        QVERIFY(must(readBytes(project.file())) == bytes);
        int files = 0;
        for ([[maybe_unused]] const auto& entry : fs::directory_iterator(project.folder()))
            ++files;
        QCOMPARE(files, 1);
    }

    /// Any bytes anywhere: an answer, and what comes out is sound.
    void randomDamageGivesASoundProject() {
        TempProject project;
        fill(project);
        const auto state = stateOf(project.store());
        project.close();
        const auto whole = must(readBytes(project.file()));
        Random random(99);
        std::size_t kept = 0, rounds = 0;
        for (int round = 0; round < 25; ++round) {
            const auto file = project.folder() / fmt::format("r{}.imago", round);
            auto bytes = whole;
            for (int hit = 0; hit <= round % 5; ++hit) {
                const auto at = std::size_t(random.uniform(8192, double(bytes.size() - 600)));
                for (std::size_t i = 0; i < 500; ++i)
                    bytes[at + i] = std::uint8_t(random.uniform(0, 256));
            }
            must(writeAtomically(file, bytes));
            const auto report = repairProject(file);
            QVERIFY2(report.ok(), report.ok() ? "" : report.error().text().c_str());
            const auto store = must(ProjectStore::open(file));
            const auto now = stateOf(*store);
            verifySound(*store);
            ++rounds;
            for (const auto& [id, annotation] : now.annotations)
                kept += state.annotations.contains(id);
        }
        // A hit takes a page or two of several hundred.
        QVERIFY(kept > rounds * state.annotations.size() * 9 / 10);
    }

    void aStudioHasToCloseItFirst() {
        TempProject project;
        project.close();
        const auto lock = must(ProjectLock::take(project.file()));
        QCOMPARE(repairProject(project.file()).error().code, ErrorCode::busy);
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "test_salvage.moc"
