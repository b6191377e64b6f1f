// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <fstream>

namespace imago {

namespace fs = std::filesystem;
using test::imagoProgram;
using test::must;
using test::TempFolder;

class TestSafety : public QObject {
    Q_OBJECT

    static QString text(const fs::path& path) { return QString::fromStdString(path.string()); }

private Q_SLOTS:
    void aProjectIsBackedUpRestoredAndRepaired() {
        TempFolder folder;
        const auto project = folder / "p.imago";
        test::makeImage(folder / "pictures" / "a.png", 1);
        VERIFY_CODE(imagoProgram({"new", text(project), "--images", text(folder / "pictures")}), 0);
        const auto none = imagoProgram({"backups", text(project), "--json"});
        VERIFY_CODE(none, 0);
        QVERIFY(none.json()["backups"].empty());
        QCOMPARE(imagoProgram({"restore", text(project)}).code, 1);

        VERIFY_CODE(imagoProgram({"backups", text(project), "--now"}), 0);
        VERIFY_CODE(imagoProgram({"label", text(project), "--image", text(folder / "pictures" / "a.png"),
                                  "--class", "cat"}),
                    0);
        const auto listed = imagoProgram({"backups", text(project), "--json"});
        QCOMPARE(listed.json()["backups"].size(), std::size_t(1));
        QVERIFY(listed.json()["backups"][0]["images"] == 1);
        QVERIFY(listed.json()["backups"][0]["labelled"] == 0);

        const auto restored = imagoProgram({"restore", text(project), "1", "--json"});
        VERIFY_CODE(restored, 0);
        QVERIFY(fs::exists(restored.json()["kept"].get<std::string>()));
        QVERIFY(imagoProgram({"info", text(project), "--json"}).json()["labelled"] == 0);
        VERIFY_CODE(imagoProgram({"restore", text(project), "latest"}), 0);
        QVERIFY(imagoProgram({"info", text(project), "--json"}).json()["labelled"] == 1);

        fs::resize_file(project, fs::file_size(project) / 2);
        const auto refused = imagoProgram({"info", text(project)});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.err.contains("imago restore"), qPrintable(refused.err));
        const auto repaired = imagoProgram({"repair", text(project), "--json"});
        VERIFY_CODE(repaired, 0);
        QVERIFY(fs::exists(repaired.json()["damaged"].get<std::string>()));
        VERIFY_CODE(imagoProgram({"check", text(project)}), 0);
        QVERIFY(imagoProgram({"info", text(project), "--json"}).json()["images"] == 1);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestSafety)
#include "test_safety.moc"
