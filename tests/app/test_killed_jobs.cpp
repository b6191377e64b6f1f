// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/geometry/geometry_text.h"
#include "core/project/shape_verbs.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"
#include "tests/support/kills.h"

#include <QElapsedTimer>
#include <QTest>

#include <fmt/format.h>

#include <fstream>
#include <map>
#include <set>

namespace imago {

namespace fs = std::filesystem;
using test::imagoProgram;
using test::must;
using test::Ran;
using test::TempFolder;

namespace {

constexpr int pictures = 400;
constexpr int shapesEach = 6;
const int kills = test::killsOr(12);

QString text(const fs::path& path) {
    return QString::fromStdString(path.string());
}

/// Pictures beside a COCO file that has boxes and outlines of three classes on each.
fs::path writeDataSet(const fs::path& folder) {
    std::string images, annotations;
    Random random(3);
    for (int i = 1; i <= pictures; ++i) {
        const auto name = fmt::format("{:04}.png", i);
        test::makeImage(folder / name, std::uint64_t(i), {40, 30}, i);
        images += fmt::format(R"({}{{"id":{},"file_name":"{}","width":40,"height":30}})", i > 1 ? "," : "", i,
                              name);
        for (int k = 0; k < shapesEach; ++k) {
            const double x = random.uniform(0, 20), y = random.uniform(0, 15);
            const auto outline = k % 2 == 0 ? std::string()
                                            : fmt::format("[{0:.2f},{1:.2f},{2:.2f},{1:.2f},{2:.2f},{3:.2f}]",
                                                          x, y, x + 9, y + 8);
            annotations += fmt::format(
                R"({}{{"id":{},"image_id":{},"category_id":{},"bbox":[{:.2f},{:.2f},9,8],"area":72,)"
                R"("iscrowd":0,"segmentation":[{}]}})",
                annotations.empty() ? "" : ",", (i - 1) * shapesEach + k + 1, i, k % 3 + 1, x, y, outline);
        }
    }
    std::ofstream(folder / "instances.json")
        << R"({"categories":[{"id":1,"name":"cat"},{"id":2,"name":"dog"},{"id":3,"name":"hen"}],"images":[)"
        << images << R"(],"annotations":[)" << annotations << "]}";
    return folder / "instances.json";
}

/// What the project says of each picture, without ids and times: as many lines as annotations.
std::map<std::string, std::multiset<std::string>> told(const fs::path& project) {
    const auto store = must(ProjectStore::open(project));
    std::map<ClassId, std::string> names;
    for (const auto& one : must(store->classes()))
        names[one.id] = one.name;
    std::map<std::string, std::multiset<std::string>> said;
    for (const auto id : must(store->imageIds({}))) {
        auto& lines = said[must(store->image(id))->path];
        for (const auto& row : must(store->annotations(std::vector<ImageId>{id})))
            lines.insert(names.at(row.classId) + " " + row.geometry);
    }
    return said;
}

/// Starts a command and kills it after `ms`; true when it was still running then.
bool killAfter(const QStringList& arguments, int ms) {
    QProcess process;
    test::prepare(process, arguments);
    process.start(QIODevice::ReadOnly);
    if (process.waitForFinished(ms)) return false;
    process.kill();
    process.waitForFinished();
    return true;
}

} // namespace

/// Whatever instant the power goes off at, what was there stays, and the same command ends the job.
class TestKilledJobs : public QObject {
    Q_OBJECT

    TempFolder m_folder;
    fs::path m_source;
    int m_importMs = 0, m_exportMs = 0;

    QStringList import(const fs::path& project) const {
        return {"import", text(project), text(m_source), "--json"};
    }
    QStringList exportTo(const fs::path& out) const {
        return {"export", text(m_folder / "whole.imago"), "--format", "coco", "--out", text(out), "--json"};
    }

private Q_SLOTS:
    void initTestCase() {
        m_source = writeDataSet(m_folder / "data");
        must(ProjectStore::create(m_folder / "whole.imago"));
        QElapsedTimer timer;
        timer.start();
        VERIFY_CODE(imagoProgram(import(m_folder / "whole.imago")), 0);
        m_importMs = int(timer.restart());
        VERIFY_CODE(imagoProgram(exportTo(m_folder / "whole")), 0);
        m_exportMs = int(timer.elapsed());
    }

    void anImportThatIsKilledIsFinishedByTheNext() {
        const auto whole = told(m_folder / "whole.imago");
        QCOMPARE(whole.size(), std::size_t(pictures));
        Random random(17);
        int killed = 0;
        double most = m_importMs;
        for (int round = 0; round < kills; ++round) {
            const auto project = m_folder / fmt::format("p{}.imago", round);
            must(ProjectStore::create(project));
            // Several on one project, as of somebody who tries again and again.
            for (int again = 0; again < 2; ++again)
                if (killAfter(import(project), int(random.uniform(0.1, 1.0) * most)))
                    ++killed;
                else
                    most *= 0.8; // it is quicker than when it was timed
            {
                const auto store = must(ProjectStore::open(project));
                const auto damage = must(store->check());
                QVERIFY2(damage.empty(), damage.empty() ? "" : damage.front().c_str());
            }
            VERIFY_CODE(imagoProgram(import(project)), 0);
            QVERIFY2(told(project) == whole, qPrintable(QString("round %1").arg(round)));
        }
        QVERIFY2(killed >= kills / 4, qPrintable(QString("only %1 met a running import").arg(killed)));
    }

    void labelsByHandOutliveAKilledImport() {
        const auto project = m_folder / "hand.imago";
        const auto add = [&] {
            return imagoProgram(
                {"import", text(project), text(m_folder / "data"), "--format", "imagefolder"});
        };
        must(ProjectStore::create(project));
        VERIFY_CODE(add(), 0);
        const Geometry mine = Box{1.5, 2.5, 3.25, 4.75};
        const auto handMade = [&] {
            int found = 0;
            for (const auto& [path, lines] : told(project))
                found += int(lines.count("mine " + geometryText(mine)));
            return found;
        };
        {
            const auto store = must(ProjectStore::open(project));
            must(store->commit(addClass(must(store->classes()), "mine"), "ann"));
            const auto id = must(store->classes()).front().id;
            for (const auto image : must(store->imageIds({})))
                must(store->commit(changeShapes("shape.add", image, stateOf(*must(store->image(image))),
                                                {{{}, shape(image, id, mine, "ann")}}),
                                   "ann"));
        }
        QCOMPARE(handMade(), pictures);
        Random random(23);
        for (int round = 0; round < kills / 2; ++round) {
            killAfter(import(project), int(random.uniform(0.1, 1.0) * m_importMs));
            QCOMPARE(handMade(), pictures);
        }
        VERIFY_CODE(imagoProgram(import(project)), 0);
        QCOMPARE(handMade(), pictures);
    }

    void anExportThatIsKilledLeavesNoHalfFolder() {
        const auto filesIn = [](const fs::path& folder) {
            std::map<std::string, std::uintmax_t> sizes;
            for (const auto& entry : fs::recursive_directory_iterator(folder))
                if (entry.is_regular_file())
                    sizes[entry.path().lexically_relative(folder).string()] = entry.file_size();
            return sizes;
        };
        const auto whole = filesIn(m_folder / "whole");
        Random random(29);
        int killed = 0;
        double most = m_exportMs;
        for (int round = 0; killed < kills && round < 5 * kills; ++round) {
            const auto out = m_folder / fmt::format("out{}", round);
            if (killAfter(exportTo(out), int(random.uniform(0.1, 1.0) * most)))
                ++killed;
            else
                most *= 0.8; // it is quicker than when it was timed
            if (fs::exists(out)) QCOMPARE(filesIn(out), whole);
            if (fs::exists(out)) continue;
            VERIFY_CODE(imagoProgram(exportTo(out)), 0);
            QCOMPARE(filesIn(out), whole);
        }
        QVERIFY2(killed >= kills / 4, qPrintable(QString("only %1 met a running export").arg(killed)));
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestKilledJobs)
#include "test_killed_jobs.moc"
