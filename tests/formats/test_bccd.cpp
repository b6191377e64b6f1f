// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/measure.h"
#include "tests/formats/made_data.h"

#include <QProcess>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

/// Real boxes by other people's programs: BCCD, 364 pictures of blood cells in Pascal VOC.
class TestBccd : public QObject {
    Q_OBJECT

private:
    static bool sameShapes(const DatasetItem& a, const DatasetItem& b) {
        if (a.shapes.size() != b.shapes.size()) return false;
        for (std::size_t i = 0; i < a.shapes.size(); ++i) {
            const auto *x = std::get_if<Box>(&a.shapes[i].geometry),
                       *y = std::get_if<Box>(&b.shapes[i].geometry);
            if (!x || !y || !near(*x, *y) || a.shapes[i].label != b.shapes[i].label) return false;
        }
        return true;
    }

private Q_SLOTS:
    void keepsEveryBoxThroughVocYoloOpenImagesCvatAndBack() {
        const auto archive = fs::path(IMAGO_TEST_SHARED_DIR) / "data/bccd.tar.xz";
        if (!fs::exists(archive))
            QSKIP("needs the BCCD data set (bccd.tar.xz), which is not part of the sources");
        const TempFolder folder;
        QProcess tar;
        tar.start("tar", {"-xf", QString::fromStdString(archive.string()), "-C",
                          QString::fromStdString(folder.path().string())});
        QVERIFY(tar.waitForFinished(60000) && tar.exitCode() == 0);
        const auto* format = must(recogniseFormat(folder / "bccd"));
        QCOMPARE(format->name, std::string_view("voc"));
        const auto original = must(format->read(folder / "bccd", {}));
        QCOMPARE(original.items.size(), std::size_t(364));
        std::size_t boxes = 0;
        // What sticks out of its picture is cut by writers: it is cut here first, so that all must be equal.
        auto data = original;
        for (auto& item : data.items) {
            boxes += item.shapes.size();
            std::erase_if(item.shapes, [&](auto& shape) {
                const auto cut = clippedTo(shape.geometry, item.size);
                if (cut) shape.geometry = *cut;
                return !cut;
            });
        }
        QVERIFY(boxes > 4800);
        Dataset last = data;
        for (const char* name : {"voc", "yolo", "openimages", "cvat", "csv", "voc"}) {
            static int number = 0;
            auto [back, losses, files] = trip(name, last, folder / ("out" + std::to_string(++number)));
            QCOMPARE(back.items.size(), data.items.size());
            for (const auto& item : data.items) {
                const auto& other = named(back, item.path.filename().string());
                QVERIFY2(sameShapes(item, other), (name + (" " + item.path.string())).c_str());
                QCOMPARE(other.split, item.split);
            }
            for (const auto& loss : losses)
                if (loss.kind != "negative" && loss.kind != "attribute" && loss.kind != "foreign")
                    QFAIL((std::string(name) + " loses " + loss.kind + ": " + loss.reason).c_str());
            last = std::move(back);
        }
    }
};

QTEST_GUILESS_MAIN(TestBccd)
#include "test_bccd.moc"
