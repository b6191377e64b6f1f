// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "ui/canvas/image_canvas.h"
#include "ui/canvas/picture_loader.h"

#include <QSignalSpy>
#include <QWheelEvent>

#include <fstream>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

void turnWheel(QWidget& widget, QPointF at, int steps) {
    QWheelEvent event(at, widget.mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

double distance(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

PictureRequest requestFor(const std::filesystem::path& path) {
    return {path, 1};
}

} // namespace

class TestCanvas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fitsLargeAndSmallPictures() {
        const auto large = fitted({4000, 2000}, {1024, 1024}, 12);
        QCOMPARE(large.scale, 0.25);
        QCOMPARE(large.rect({4000, 2000}), QRectF(12, 262, 1000, 500));
        const auto small = fitted({28, 28}, {584, 584}, 12);
        QCOMPARE(small.scale, 20.0);
        QCOMPARE(fitted({1, 1}, {9000, 9000}, 0).scale, largestScale);
        QCOMPARE(fitted({0, 10}, {100, 100}, 0), ViewTransform());
        QCOMPARE(fitted({10, 10}, {20, 20}, 12), ViewTransform());
    }

    void zoomKeepsThePointUnderTheCursor() {
        const ViewTransform start{0.5, {30, -20}};
        const QPointF at(200, 100);
        const auto point = start.toPicture(at);
        for (const double factor : {1.25, 0.8, 3.0}) {
            const auto zoomed = zoomedAbout(start, at, factor, 0.01);
            QCOMPARE(zoomed.scale, 0.5 * factor);
            QVERIFY(distance(zoomed.toPicture(at), point) < 1e-9);
        }
        QCOMPARE(zoomedAbout(start, at, 1e-9, 0.2).scale, 0.2);
        QCOMPARE(zoomedAbout(start, at, 1e9, 0.2).scale, largestScale);
    }

    void noGapOpens() {
        const QSizeF picture(100, 100), view(300, 150);
        // 200 wide in 300: centred; 200 high in 150: covers.
        const auto moved = kept({2, {-500, 40}}, picture, view);
        QCOMPARE(moved.offset, QPointF(50, 0));
        QCOMPARE(kept({2, {-500, -400}}, picture, view).offset, QPointF(50, -50));
    }

    void levelsHalve() {
        TempFolder folder;
        makeImage(folder / "a.png", 1, {300, 200});
        const auto picture = readPicture(folder / "a.png");
        QVERIFY(!picture->error);
        QCOMPARE(picture->fullSize, QSize(300, 200));
        QCOMPARE(picture->levels.size(), std::size_t(4));
        QCOMPARE(picture->levels[1].size(), QSize(150, 100));
        QCOMPARE(picture->levelFor(300).width(), 300);
        QCOMPARE(picture->levelFor(151).width(), 300);
        QCOMPARE(picture->levelFor(150).width(), 150);
        QCOMPARE(picture->levelFor(1).width(), 38);
        QCOMPARE(picture->levelFor(5000).width(), 300);
    }

    void brokenFilesSayWhy() {
        TempFolder folder;
        std::ofstream(folder / "broken.png") << "no picture";
        const auto picture = readPicture(folder / "broken.png");
        QVERIFY(picture->error);
        ImageCanvas canvas;
        canvas.resize(300, 200);
        canvas.showPicture(picture);
        QVERIFY(canvas.pictureSize().isEmpty());
        QVERIFY(canvas.accessibleDescription().contains(QString::fromStdString(picture->error->message)));
    }

    void wheelZoomsAboutTheCursor() {
        TempFolder folder;
        makeImage(folder / "a.png", 1, {640, 480});
        ImageCanvas canvas;
        canvas.resize(400, 300);
        canvas.show();
        canvas.showPicture(readPicture(folder / "a.png"));
        QVERIFY(canvas.isFitted());
        const double before = canvas.transform().scale;
        const QPointF at(260, 110);
        turnWheel(canvas, at, 4);
        const auto point = canvas.transform().toPicture(at);
        QVERIFY(!canvas.isFitted());
        QVERIFY(canvas.transform().scale > 2 * before);
        turnWheel(canvas, at, 3);
        QVERIFY(distance(canvas.transform().toPicture(at), point) < 1e-6);
        canvas.actualSize();
        QCOMPARE(canvas.zoom(), 1.0);
        canvas.fit();
        QVERIFY(canvas.isFitted());
        QCOMPARE(canvas.transform().scale, before);
        turnWheel(canvas, at, -50);
        QCOMPARE(canvas.transform().scale, before);
    }

    void dragsWithTheMiddleButtonOnlyWhereThereIsRoom() {
        TempFolder folder;
        makeImage(folder / "a.png", 1, {640, 480});
        ImageCanvas canvas;
        canvas.resize(400, 300);
        canvas.show();
        canvas.showPicture(readPicture(folder / "a.png"));
        canvas.actualSize();
        const auto before = canvas.transform().offset;
        QTest::mousePress(&canvas, Qt::MiddleButton, {}, {200, 150});
        QTest::mouseMove(&canvas, {180, 140});
        QTest::mouseRelease(&canvas, Qt::MiddleButton, {}, {180, 140});
        QCOMPARE(canvas.transform().offset, before + QPointF(-20, -10));
        QTest::mousePress(&canvas, Qt::LeftButton, {}, {200, 150});
        QTest::mouseMove(&canvas, {100, 100});
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {100, 100});
        QCOMPARE(canvas.transform().offset, before + QPointF(-20, -10));
        canvas.setFocus();
        QTest::keyPress(&canvas, Qt::Key_Space);
        QTest::mousePress(&canvas, Qt::LeftButton, {}, {200, 150});
        QTest::mouseMove(&canvas, {2000, 2000});
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {2000, 2000});
        QTest::keyRelease(&canvas, Qt::Key_Space);
        QCOMPARE(canvas.transform().offset, QPointF(0, 0));
    }

    void zoomSurvivesAPictureOfTheSameSize() {
        TempFolder folder;
        makeImage(folder / "a.png", 1, {640, 480});
        makeImage(folder / "b.png", 2, {640, 480});
        makeImage(folder / "c.png", 3, {64, 48});
        ImageCanvas canvas;
        canvas.resize(400, 300);
        canvas.showPicture(readPicture(folder / "a.png"));
        canvas.actualSize();
        const auto zoomed = canvas.transform();
        canvas.showPicture(readPicture(folder / "b.png"));
        QCOMPARE(canvas.transform(), zoomed);
        canvas.showPicture(readPicture(folder / "c.png"));
        QVERIFY(canvas.isFitted());
    }

    void showsThePlaceholderWhereThePictureWillBe() {
        TempFolder folder;
        makeImage(folder / "a.png", 1, {640, 480});
        ImageCanvas canvas;
        canvas.resize(400, 300);
        QPixmap red(16, 12);
        red.fill(Qt::red);
        canvas.showPlaceholder(red, {640, 480});
        const auto place = canvas.transform();
        QCOMPARE(QColor(canvas.grab().toImage().pixel(200, 150)), QColor(Qt::red));
        canvas.showPicture(readPicture(folder / "a.png"));
        QCOMPARE(canvas.transform(), place);
        QVERIFY(QColor(canvas.grab().toImage().pixel(200, 150)) != QColor(Qt::red));
    }

    void pixelsAreSharpWhenMagnified() {
        TempFolder folder;
        makeImage(folder / "a.png", 1, {28, 28});
        const auto picture = readPicture(folder / "a.png");
        ImageCanvas canvas;
        canvas.resize(584, 584);
        canvas.showPicture(picture);
        const QImage shown = canvas.grab().toImage();
        // Twenty points a pixel: its whole square has one colour.
        for (const QPoint pixel : {QPoint(3, 4), QPoint(14, 14), QPoint(27, 0)})
            for (const int inside : {2, 10, 17})
                QCOMPARE(shown.pixel(12 + pixel.x() * 20 + inside, 12 + pixel.y() * 20 + inside),
                         picture->levels[0].pixel(pixel));
    }

    void loadsTheWantedPictureAndPrefetches() {
        TempFolder folder;
        const auto paths = makeImageFolder(folder.path(), {"one"}, 6);
        PictureLoader loader;
        QSignalSpy spy(&loader, &PictureLoader::loaded);
        QVERIFY(!loader.want(requestFor(paths[0])));
        loader.prefetch({requestFor(paths[1]), requestFor(paths[2])});
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<PictureRequest>().path, paths[0]);
        QTRY_VERIFY(loader.has(requestFor(paths[2])));
        QVERIFY(loader.want(requestFor(paths[1])));
        QVERIFY(loader.want(requestFor(paths[2])));
        QCOMPARE(spy.size(), 1);
        // A file that changed is another picture.
        QVERIFY(!loader.want({paths[0], 2}));
        QTRY_COMPARE(spy.size(), 2);
    }

    void keepsWithinItsMemory() {
        TempFolder folder;
        const auto paths = makeImageFolder(folder.path(), {"one"}, 8, {128, 128});
        const auto each = readPicture(paths[0])->bytes();
        PictureLoader loader(3 * each);
        for (const auto& path : paths) {
            loader.want(requestFor(path));
            QTRY_VERIFY(loader.has(requestFor(path)));
            QVERIFY(loader.bytes() <= 3 * each);
        }
        QVERIFY(!loader.has(requestFor(paths[4])));
        QVERIFY(loader.has(requestFor(paths[5])));
        QVERIFY(loader.has(requestFor(paths[7])));
    }

    void leafingOnDropsWhatWasWanted() {
        TempFolder folder;
        const auto paths = makeImageFolder(folder.path(), {"one"}, 20);
        PictureLoader loader;
        QSignalSpy spy(&loader, &PictureLoader::loaded);
        for (const auto& path : paths)
            loader.want(requestFor(path));
        QTRY_VERIFY(loader.has(requestFor(paths.back())));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy[0][0].value<PictureRequest>().path, paths.back());
    }

    void mayGoWhilePicturesAreDecoded() {
        TempFolder folder;
        const auto paths = makeImageFolder(folder.path(), {"one"}, 12, {800, 600});
        for (int i = 0; i < 10; ++i) {
            PictureLoader loader;
            loader.want(requestFor(paths[static_cast<std::size_t>(i)]));
            std::vector<PictureRequest> all;
            for (const auto& path : paths)
                all.push_back(requestFor(path));
            loader.prefetch(all);
            if (i % 2) QCoreApplication::processEvents();
        }
        QCoreApplication::processEvents();
    }
};

QTEST_MAIN(TestCanvas)
#include "test_canvas.moc"
