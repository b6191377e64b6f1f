// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/format.h"
#include "core/geometry/measure.h"
#include "core/jobs/export_dataset.h"
#include "core/jobs/import_dataset.h"
#include "core/project/shape_verbs.h"
#include "tests/support/fixtures.h"

#include <QProcess>

#include <algorithm>
#include <map>
#include <tuple>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using NamedBox = std::tuple<std::string, double, double, double, double>;

/// The boxes of each picture, by its content.
std::map<std::string, std::vector<NamedBox>> boxesOf(ProjectStore& store) {
    std::map<ClassId, std::string> names;
    for (const auto& record : must(store.classes()))
        names[record.id] = record.name;
    std::map<std::string, std::vector<NamedBox>> boxes;
    for (const auto id : must(store.imageIds({}))) {
        const ImageId ids[] = {id};
        auto& list = boxes[must(store.image(id))->contentHash];
        for (const auto& row : must(store.annotations(ids))) {
            const auto box = bounds(geometryOf(row));
            list.emplace_back(names.at(row.classId), box.x, box.y, box.width, box.height);
        }
        std::sort(list.begin(), list.end());
    }
    return boxes;
}

bool equalWithin(const NamedBox& a, const NamedBox& b, double tolerance) {
    const auto near = [&](double x, double y) { return std::abs(x - y) <= tolerance; };
    return std::get<0>(a) == std::get<0>(b) && near(std::get<1>(a), std::get<1>(b)) &&
           near(std::get<2>(a), std::get<2>(b)) && near(std::get<3>(a), std::get<3>(b)) &&
           near(std::get<4>(a), std::get<4>(b));
}

} // namespace

class TestBccd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bloodCellsGoThroughFourFormats() {
        for (const auto* name : {"voc", "coco", "yolo"})
            if (const auto* format = findFormat(name); !format || !format->read || !format->write)
                QSKIP("not every format of the chain is built in");
        const fs::path archive = fs::path(IMAGO_TEST_SHARED_DIR) / "data/bccd.tar.xz";
        if (!fs::exists(archive)) QSKIP("the BCCD archive is not there");
        TempFolder folder;
        if (QProcess::execute("tar", {"-xJf", QString::fromStdString(archive.string()), "-C",
                                      QString::fromStdString(folder.path().string())}) != 0)
            QSKIP("tar cannot unpack the archive");
        fs::path source;
        for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
            if (entry.is_directory() && entry.path().filename() == "Annotations")
                source = entry.path().parent_path();
        QVERIFY(!source.empty());
        auto project = std::make_unique<TempProject>();
        ImportOptions reading;
        reading.format = "voc";
        must(importDataset(project->store(), source, reading));
        const auto first = boxesOf(project->store());
        QCOMPARE(first.size(), std::size_t(364));
        int step = 0;
        for (const auto* name : {"coco", "yolo", "voc"}) {
            ExportOptions writing;
            writing.format = name;
            writing.folder = folder / std::to_string(++step);
            const auto summary = must(exportDataset(project->store(), writing));
            QCOMPARE(summary.images, std::int64_t(first.size()));
            project = std::make_unique<TempProject>();
            reading.format = name;
            must(importDataset(project->store(), writing.folder, reading));
        }
        auto last = boxesOf(project->store());
        QCOMPARE(last.size(), first.size());
        std::size_t count = 0;
        for (const auto& [picture, boxes] : first) {
            auto& others = last[picture];
            QCOMPARE(others.size(), boxes.size());
            // Rounding may have changed the order of boxes that nearly agree in their first numbers.
            for (const auto& box : boxes) {
                const auto at = std::find_if(others.begin(), others.end(), [&](const auto& other) {
                    return equalWithin(box, other, 1e-3);
                });
                QVERIFY(at != others.end());
                others.erase(at);
                ++count;
            }
        }
        QVERIFY(count > 4800);
    }
};

QTEST_GUILESS_MAIN(TestBccd)
#include "test_bccd.moc"
