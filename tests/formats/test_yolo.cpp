// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/yolo_layout.h"
#include "tests/formats/made_data.h"

#include <cmath>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

YoloTask told(const std::string& text) {
    const auto file = parseYolo(text, "a.txt");
    return taskOf({&file});
}

/// The shapes of one line in a picture of 100 × 50 pixels.
std::vector<DatasetShape> shapes(const std::string& line, const YoloMeaning& meaning) {
    const auto file = parseYolo(line, "a.txt");
    return must(shapesOf(file.lines.at(0), meaning, {100, 50}, 1));
}

bool nearGeometry(const Geometry& a, const Geometry& b) {
    if (a.index() != b.index()) return false;
    if (const auto* box = std::get_if<RotatedBox>(&a)) {
        const auto& other = std::get<RotatedBox>(b);
        return distance(box->center, other.center) < 1e-3 && std::abs(box->width - other.width) < 1e-3 &&
               std::abs(box->height - other.height) < 1e-3 &&
               std::abs(std::remainder(box->angle - other.angle, 360)) < 1e-2;
    }
    const auto p = vertices(a), q = vertices(b);
    if (p.size() != q.size()) return false;
    for (std::size_t i = 0; i < p.size(); ++i)
        if (distance(p[i], q[i]) > 1e-3) return false;
    return true;
}

Dataset twoClasses() {
    Dataset data;
    data.classes = {"cat", "a: \"dog\"", "never"};
    return data;
}

} // namespace

class TestYolo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLinesAndTellsWhichItCannot() {
        const auto file = parseYolo(
            "\xef\xbb\xbf"
            "0 0.5 0.5 1 1\r\n\r\n1 .1 .2 .3\nx 1 1 1 1\n2 nan 0 0 0\n"
            "-1 0 0 0 0\n1.5 0 0 0 0\n3 1e-1\t0.5  0.25 0.5 ",
            "a.txt");
        QCOMPARE(file.lines.size(), std::size_t(2));
        QCOMPARE(file.lines[1].classId, std::int64_t(3));
        QCOMPARE(file.lines[1].line, 8);
        QCOMPARE(file.lines[1].values, (std::vector<double>{0.1, 0.5, 0.25, 0.5}));
        QCOMPARE(file.problems.size(), std::size_t(5));
        QCOMPARE(file.problems[0].where, std::string("a.txt:3"));
        QVERIFY(!file.empty);
        QVERIFY(parseYolo(" \r\n\n", "a.txt").empty);
    }

    void tellsTurnedBoxesFromPolygonsByTheWholeDataSet() {
        QCOMPARE(told("0 .5 .5 .1 .1"), YoloTask::detect);
        QCOMPARE(told("0 0 0 .5 0 .5 .5 0 .5"), YoloTask::obb);
        QCOMPARE(told("0 0 0 .5 0 .5 .5 0 .5\n0 0 0 1 0 1 1"), YoloTask::segment);
        QCOMPARE(told(""), YoloTask::detect);
    }

    void understandsEachTask() {
        QVERIFY((shapes("0 .5 .5 .2 .4", {})[0].geometry == Geometry(Box{40, 15, 20, 20})));
        QCOMPARE(shapes("0 .5 .5 .2 .4 .75", {})[0].confidence, 0.75);
        QCOMPARE(shapes("0 .5 .5 .2 .4 12", {})[0].attributes, std::string(R"({"track_id":12})"));
        const auto obb = shapes("0 .4 .2 .6 .2 .6 .6 .4 .6", {YoloTask::obb, 0, 0})[0].geometry;
        QVERIFY(nearGeometry(obb, RotatedBox{{50, 20}, 20, 20, 0}));
        const auto polygon = shapes("0 .4 .2 .6 .2 .6 .6 .4 .6", {YoloTask::segment, 0, 0})[0].geometry;
        QCOMPARE(polygon.index(), std::size_t(3));
        // No turned box at all: stays what it is.
        QCOMPARE(shapes("0 .1 .1 .9 .2 .6 .9 .2 .5", {YoloTask::obb, 0, 0})[0].geometry.index(),
                 std::size_t(3));
        const auto pose = shapes("0 .5 .5 .2 .4 .45 .5 2 0 0 0", {YoloTask::pose, 2, 3});
        QCOMPARE(pose.size(), std::size_t(2));
        QVERIFY(pose[0].groupId == 1 && pose[1].groupId == 1);
        const auto& points = std::get<Keypoints>(pose[0].geometry).points;
        QVERIFY(points[0].visibility == Visibility::visible && points[1].visibility == Visibility::absent);
        const auto file = parseYolo("0 .1 .2 .3 .4 .5 .6", "");
        QVERIFY(!shapesOf(file.lines[0], {YoloTask::pose, 17, 3}, {100, 50}, 1));
    }

    void readsDescriptions() {
        const auto list =
            must(parseYoloYaml("names: ['a', \"b\", c] # three\nkpt_shape: [17, 3]\n", "data.yaml"));
        QCOMPARE(list.names, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(list.keypoints, 17);
        const auto map = must(parseYoloYaml("names:\n  0: a\n  3: d\nnc: 4\n", "data.yaml"));
        QCOMPARE(map.names, (std::vector<std::string>{"a", "", "", "d"}));
        for (const std::string text :
             {"names: [a", "a: &x [1]\nb: *x\n", "kpt_shape: [9999999999, 3]", "\xff\xfe\x01"})
            QVERIFY(!parseYoloYaml(text, "data.yaml"));
        std::string deep;
        for (int i = 0; i < 100000; ++i)
            deep += '[';
        QVERIFY(!parseYoloYaml(deep, "data.yaml"));
    }

    void readsTheTrapsOfFolders() {
        const TempFolder folder;
        // Roboflow: SPLIT/images, and paths that point one folder too high.
        for (const char* name : {"train/images/a.jpg", "train/images/b.png", "train/images/b.jpg",
                                 "train/images/empty.jpg", "valid/images/c.jpg", "valid/images/unseen.jpg"})
            makeImage(folder / name, 1, {100, 50});
        put(folder / "data.yaml", "train: ../train/images\nval: ../valid/images\nnc: 2\nnames: [x, y]\n");
        put(folder / "train/labels/a.txt", "0 0.5 0.5 0.2 0.4\n7 0.5 0.5 0.2 0.4\n1 0.5 0.5 0.2 0.4");
        put(folder / "train/labels/b.txt", "1 0.5 0.5 0.2 0.4\n");
        put(folder / "train/labels/empty.txt", "");
        put(folder / "train/labels/orphan.txt", "0 0.5 0.5 0.2 0.4\n");
        put(folder / "valid/labels/c.txt", "garbage\n");
        QCOMPARE(must(recogniseFormat(folder.path()))->name, std::string_view("yolo"));
        const auto data = must(readYolo(folder.path(), {}));
        QCOMPARE(data.items.size(), std::size_t(6));
        QCOMPARE(named(data, "a.jpg").shapes.size(), std::size_t(2));
        QCOMPARE(named(data, "b.jpg").shapes.size(), std::size_t(1));
        QCOMPARE(named(data, "b.png").shapes.size(), std::size_t(1));
        QVERIFY(named(data, "empty.jpg").negative);
        QVERIFY(!named(data, "unseen.jpg").negative);
        QVERIFY(!named(data, "c.jpg").negative);
        QCOMPARE(named(data, "c.jpg").split, Split::val);
        QStringList wheres;
        for (const auto& problem : data.problems)
            wheres << QString::fromStdString(problem.where);
        wheres.sort();
        QCOMPARE(wheres, (QStringList{"train/labels/a.txt:2", "train/labels/b.txt", "train/labels/orphan.txt",
                                      "valid/labels/c.txt:1"}));
    }

    void readsFoldersWithoutDescription() {
        const TempFolder folder;
        makeImage(folder / "a.jpg", 1, {100, 50});
        put(folder / "a.txt", "1 0.5 0.5 0.2 0.4\n");
        put(folder / "classes.txt", "x\ny\n");
        QCOMPARE(must(recogniseFormat(folder.path()))->name, std::string_view("yolo"));
        const auto data = must(readYolo(folder.path(), {}));
        QCOMPARE(data.items.at(0).shapes.at(0).label, std::string("y"));
    }

    void readsDarknetPathsThatWereMoved() {
        const TempFolder folder;
        makeImage(folder / "obj_train_data/a.jpg", 1, {100, 50});
        put(folder / "obj_train_data/a.txt", "0 0.5 0.5 0.2 0.4\n");
        put(folder / "obj.data",
            "classes = 1\ntrain = data/train.txt\nnames = data/obj.names\nbackup = backup/\n");
        put(folder / "obj.names", "x\n");
        put(folder / "train.txt", "data/obj_train_data/a.jpg\ndata/obj_train_data/gone.jpg\n");
        const auto data = must(readYolo(folder.path(), {}));
        QCOMPARE(data.items.size(), std::size_t(1));
        QCOMPARE(data.items[0].split, Split::train);
        QCOMPARE(data.items[0].shapes.at(0).label, std::string("x"));
        QCOMPARE(data.problems.size(), std::size_t(1));
        QCOMPARE(data.problems[0].where, std::string("train.txt:2"));
    }

    void writesWhatItReads_data() {
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<bool>("left"); // pictures left in place
        for (const char* task : {"detect", "segment", "obb", "pose"})
            for (const bool left : {false, true})
                QTest::addRow("%s %d", task, left) << task << "ultralytics" << left;
        QTest::addRow("darknet") << "detect"
                                 << "darknet" << false;
        QTest::addRow("darknet left") << "detect"
                                      << "darknet" << true;
    }
    void writesWhatItReads() {
        QFETCH(QString, task);
        QFETCH(QString, layout);
        QFETCH(bool, left);
        const TempFolder folder;
        auto data = twoClasses();
        // A picture so wide that six decimals would be too few.
        data.items = {itemOf(folder.path(), "p/a.png", Split::train, {3001, 40}),
                      itemOf(folder.path(), "p/b.png", Split::val),
                      itemOf(folder.path(), "p/c.png", Split::test),
                      itemOf(folder.path(), "p/unseen.png", Split::train)};
        data.items[2].negative = true;
        auto& first = data.items[0].shapes;
        auto& second = data.items[1].shapes;
        if (task == "detect") {
            first = {shapeOf("cat", Box{1003.123, 3.3, 700.7, 11.1}),
                     shapeOf("a: \"dog\"", Box{0, 0, 3001, 40})};
            second = {shapeOf("cat", Box{1, 2, 3, 4})};
        } else if (task == "segment") {
            // Nothing but four points: the description tells them from turned boxes.
            first = {shapeOf("cat", Polygon{{{ringOf({{1, 1}, {2001.01, 1}, {2001.01, 30}, {1, 30}}), {}}}})};
            second = {shapeOf("a: \"dog\"", Polygon{{{ringOf({{0, 0}, {64, 0}, {30, 48}, {3, 3}}), {}}}})};
        } else if (task == "obb") {
            first = {shapeOf("cat", RotatedBox{{1000, 20}, 300, 10, 2}),
                     shapeOf("cat", RotatedBox{{100, 20}, 10, 30, -90}),
                     shapeOf("cat", RotatedBox{{200, 20}, 30, 10, 180})};
            second = {shapeOf("a: \"dog\"", RotatedBox{{30, 24}, 16, 8, 135})};
        } else {
            const Keypoints points{{{{10, 20}, Visibility::visible}, {{14, 28}, Visibility::covered}, {}}};
            auto bodies = shapeOf("cat", points), box = shapeOf("cat", Box{5, 10, 20, 30});
            bodies.groupId = box.groupId = 1;
            first = {bodies, box};
            second = {shapeOf("a: \"dog\"", points)};
        }
        const auto [back, losses, files] = trip(
            "yolo", data, folder / "out", {{"task", task.toStdString()}, {"layout", layout.toStdString()}},
            {}, left ? ImageMode::none : ImageMode::copy);
        for (const auto& loss : losses)
            if (loss.kind != "group") QFAIL(loss.kind.c_str());
        for (const auto& problem : back.problems)
            QFAIL((problem.where + " " + problem.reason).c_str());
        QCOMPARE(back.classes, data.classes);
        QCOMPARE(back.items.size(), std::size_t(4));
        for (const auto& item : data.items) {
            const auto& other = named(back, item.path.filename().string());
            QCOMPARE(other.split, item.split);
            QCOMPARE(other.negative, item.negative);
            QCOMPARE(other.shapes.size(), item.shapes.size());
            for (std::size_t i = 0; i < item.shapes.size(); ++i) {
                QCOMPARE(other.shapes[i].label, item.shapes[i].label);
                QVERIFY(nearGeometry(other.shapes[i].geometry, item.shapes[i].geometry));
            }
        }
    }

    void countsWhatItCannotHold() {
        const TempFolder folder;
        Dataset data;
        data.items = {itemOf(folder.path(), "a.png")};
        data.items[0].shapes = everyKind();
        data.items[0].shapes.push_back(shapeOf("cat", Box{-5, 40, 10, 20}));
        data.items[0].shapes.push_back(shapeOf("cat", Box{-50, 40, 10, 20}));
        data.items[0].labels = {"indoor"};
        const auto boxes = trip("yolo", data, folder / "boxes", {{"task", "detect"}});
        QCOMPARE(boxes.back.items[0].shapes.size(), std::size_t(8)); // neither the point nor the last
        for (const char* kind : {"rotated_box", "polygon", "polyline", "point", "mask", "ellipse",
                                 "keypoints", "image", "clamped", "box", "split"})
            QCOMPARE(lossOf(boxes.losses, kind), 1);
        const auto areas = trip("yolo", data, folder / "areas");
        QCOMPARE(lossOf(areas.losses, "hole"), 1);
        QCOMPARE(lossOf(areas.losses, "rotated_box"), 1);
        QVERIFY(lossOf(areas.losses, "box") >= 2);
        const auto turned = trip("yolo", data, folder / "turned", {{"task", "obb"}});
        QCOMPARE(lossOf(turned.losses, "rotated_box"), 1); // what became of the box outside
        QVERIFY(lossOf(turned.losses, "ellipse") == 1);
        auto out = must(Output::open(folder / "never", {}));
        WriteOptions wrong;
        wrong.choices = {{"layout", "darknet"}, {"task", "obb"}};
        QCOMPARE(writeYolo(data, out, wrong).error().code, ErrorCode::invalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestYolo)
#include "test_yolo.moc"
