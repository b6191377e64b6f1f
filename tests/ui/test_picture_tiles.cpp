// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/project/shape_verbs.h"
#include "tests/support/fixtures.h"
#include "ui/canvas/picture_pixels.h"
#include "ui/canvas/shape_canvas.h"

#include <QMouseEvent>
#include <QTest>

#include <cmath>
#include <condition_variable>
#include <mutex>
#include <numbers>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

/// Every tile in a colour that tells its level, row and column. Tiles come when the gate is open.
class NumberedTiles : public TileSource {
public:
    explicit NumberedTiles(Size size) : m_size(size) {}
    Size size() const override { return m_size; }
    bool prepared() const override { return true; }
    Status prepare(const ProgressSink&, std::stop_token) override { return {}; }
    Result<cv::Mat> tile(int level, int column, int row) override {
        {
            std::unique_lock lock(m_mutex);
            m_opened.wait(lock, [this] { return m_open; });
            ++m_read;
        }
        if (broken) return failure(ErrorCode::io, "the disk is gone");
        const Size whole = levelSize(level);
        const cv::Rect place = cv::Rect(column * tileSide, row * tileSide, tileSide, tileSide) &
                               cv::Rect(0, 0, whole.width, whole.height);
        return cv::Mat(place.size(), CV_8UC3, cv::Scalar(colorOf(level, column, row)));
    }
    static cv::Vec3b colorOf(int level, int column, int row) {
        return {uchar(40 + 60 * level), uchar(10 + column % 12 * 20), uchar(10 + row % 12 * 20)};
    }
    void open() {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_opened.notify_all();
    }
    int read() {
        const std::lock_guard lock(m_mutex);
        return m_read;
    }
    std::atomic<bool> broken = false;

private:
    Size m_size;
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_open = false;
    int m_read = 0;
};

constexpr QRgb overviewColor = qRgb(250, 250, 250);

std::shared_ptr<Picture> tiledPicture(std::shared_ptr<NumberedTiles> tiles) {
    auto picture = std::make_shared<Picture>();
    picture->fullSize = {tiles->size().width, tiles->size().height};
    QImage overview(picture->fullSize / 16, QImage::Format_RGB32);
    overview.fill(overviewColor);
    picture->levels.push_back(overview);
    picture->tiles = std::move(tiles);
    return picture;
}

struct Wall {
    Wall() {
        tiles = std::make_shared<NumberedTiles>(Size{20000, 20000});
        picture = tiledPicture(tiles);
        canvas.resize(600, 400);
        canvas.show();
        canvas.showPicture(picture);
    }
    ~Wall() { tiles->open(); } // the canvas waits for what is being read
    QImage shown() { return canvas.grab().toImage(); }
    QRgb colorAt(QPoint at) { return shown().pixel(at); }
    QRgb wantedAt(QPoint at, int level) const {
        const QPointF in = canvas.paintTransform().toPicture(at);
        const double side = TileSource::tileSide * std::exp2(level);
        const auto c = NumberedTiles::colorOf(level, int(in.x() / side), int(in.y() / side));
        return qRgb(int(c[2]), int(c[1]), int(c[0]));
    }

    std::shared_ptr<NumberedTiles> tiles;
    std::shared_ptr<Picture> picture;
    ShapeCanvas canvas;
};

} // namespace

class TestPictureTiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOverviewStandsInUntilTilesCome() {
        Wall wall;
        QTRY_COMPARE(wall.colorAt({300, 200}), overviewColor);
        QVERIFY(!wall.canvas.isSharpening()); // the overview is as fine as the window
        wall.canvas.actualSize();
        QCOMPARE(wall.colorAt({300, 200}), overviewColor);
        QTRY_VERIFY(wall.canvas.isSharpening());
        QVERIFY(!wall.canvas.isSettled());
        QCOMPARE(wall.colorAt({300, 200}), overviewColor);
        wall.tiles->open();
        QTRY_VERIFY(wall.canvas.isSettled());
        for (const QPoint at : {QPoint(20, 20), QPoint(300, 200), QPoint(580, 380)})
            QCOMPARE(wall.colorAt(at), wall.wantedAt(at, 0));
    }

    void onlyWhatIsSeenIsRead() {
        Wall wall;
        wall.tiles->open();
        wall.canvas.actualSize();
        QTRY_VERIFY(wall.canvas.isSettled());
        QVERIFY(wall.tiles->read() <= 6);
        wall.canvas.zoomBy(0.5);
        QTRY_VERIFY(wall.canvas.isSettled());
        QCOMPARE(wall.colorAt({300, 200}), wall.wantedAt({300, 200}, 1));
        QVERIFY(wall.tiles->read() <= 14);
    }

    void coarserTilesStandInForFinerOnes() {
        Wall wall;
        wall.tiles->open();
        wall.canvas.actualSize();
        wall.canvas.zoomBy(0.5);
        QTRY_VERIFY(wall.canvas.isSettled());
        const QRgb coarse = wall.wantedAt({300, 200}, 1);
        QCOMPARE(wall.colorAt({300, 200}), coarse);
        wall.tiles->broken = true; // finer ones cannot be read any more
        wall.canvas.zoomBy(2);
        QTRY_VERIFY(wall.canvas.isSettled());
        QCOMPARE(wall.colorAt({300, 200}), coarse);
    }

    void panningBackShowsWhatWasThere() {
        Wall wall;
        wall.tiles->open();
        wall.canvas.actualSize();
        QTRY_VERIFY(wall.canvas.isSettled());
        const auto before = wall.shown();
        const auto pan = [&](int by) {
            for (int i = 0; i < 20; ++i) {
                QTest::mousePress(&wall.canvas, Qt::MiddleButton, {}, {300, 200});
                const QPointF to(300 + by, 200 + by);
                QMouseEvent move(QEvent::MouseMove, to, wall.canvas.mapToGlobal(to), Qt::NoButton,
                                 Qt::MiddleButton, Qt::NoModifier);
                QCoreApplication::sendEvent(&wall.canvas, &move);
                QTest::mouseRelease(&wall.canvas, Qt::MiddleButton, {}, to.toPoint());
                wall.canvas.repaint();
            }
        };
        pan(-90);
        QTRY_VERIFY(wall.canvas.isSettled());
        QCOMPARE(wall.colorAt({300, 200}), wall.wantedAt({300, 200}, 0));
        pan(90);
        QTRY_VERIFY(wall.canvas.isSettled());
        QCOMPARE(wall.shown(), before);
    }

    void toolsReadTilesWhereTheOverviewIsTooCoarse() {
        auto tiles = std::make_shared<NumberedTiles>(Size{20000, 20000});
        tiles->open();
        const auto source = pixelsOf(tiledPicture(tiles));
        QCOMPARE(source->size(), (Size{20000, 20000}));
        const auto across = must(source->read({500, 1000, 40, 40}, 1));
        QCOMPARE(across.frame.place, (Box{500, 1000, 40, 40}));
        QCOMPARE(across.bgr.size(), cv::Size(40, 40));
        for (const cv::Point at :
             {cv::Point(0, 0), cv::Point(11, 23), cv::Point(12, 24), cv::Point(39, 39)}) {
            const auto wanted = NumberedTiles::colorOf(0, (500 + at.x) / 512, (1000 + at.y) / 512);
            QCOMPARE(across.bgr.at<cv::Vec3b>(at), wanted);
        }
        const auto coarse = must(source->read({0, 0, 8000, 8000}, 0.25));
        QCOMPARE(coarse.bgr.size(), cv::Size(2000, 2000));
        QCOMPARE(coarse.bgr.at<cv::Vec3b>(600, 10), NumberedTiles::colorOf(2, 0, 1));
        const int read = tiles->read();
        const auto overview = must(source->read({0, 0, 20000, 20000}, 0.05));
        QCOMPARE(overview.bgr.size(), cv::Size(1250, 1250));
        QCOMPARE(overview.bgr.at<cv::Vec3b>(3, 3), cv::Vec3b(250, 250, 250));
        QCOMPARE(tiles->read(), read);
        tiles->broken = true;
        QVERIFY(!source->read({500, 1000, 40, 40}, 1));
        QVERIFY(!source->read({30000, 1000, 40, 40}, 1));
        QVERIFY(!pixelsOf(nullptr));
    }

    void aLargeMaskComesWhenItIsPainted() {
        Wall wall;
        ClassRecord red;
        red.id = ClassId(1);
        red.color = 0xE02020;
        const Polygon ground{{{{{2000, 2000}, {18000, 2000}, {18000, 18000}, {2000, 18000}}, {}}}};
        auto row = shape(ImageId(1), red.id, rasterised(ground, wall.tiles->size()), "test");
        row.id = AnnotationId(1);
        Scene scene;
        scene.setClasses({red});
        scene.open({ImageId(1), wall.tiles->size(), {}, "test", {}}, {row});
        wall.canvas.setClasses({red});
        wall.canvas.setScene(&scene);
        wall.shown();
        QVERIFY(!wall.canvas.isSettled());
        QTRY_VERIFY(wall.canvas.isSettled());
        const auto reddish = [&](QPointF in) {
            const QRgb at = wall.colorAt(wall.canvas.paintTransform().toView(in).toPoint());
            return qRed(at) > qGreen(at) + 40;
        };
        QVERIFY(reddish({10000, 10000}));
        QVERIFY(!reddish({1000, 10000}));
        // Another form of it takes its place; until then the form of before stands in.
        const Polygon half{{{{{2000, 2000}, {9000, 2000}, {9000, 18000}, {2000, 18000}}, {}}}};
        auto after = row;
        setGeometry(after, rasterised(half, wall.tiles->size()));
        scene.apply({"shape.change", {AnnotationChange{row, after}}});
        wall.canvas.shapesChanged({row.id});
        QTRY_VERIFY(wall.canvas.isSettled());
        QVERIFY(reddish({5000, 10000}));
        QVERIFY(!reddish({14000, 10000}));
        wall.canvas.setScene(nullptr);
    }

    void outlinesOfThousandsOfPointsLookLikeOthers() {
        Wall wall;
        ClassRecord red;
        red.id = ClassId(1);
        red.color = 0xE02020;
        wall.canvas.setClasses({red});
        const auto show = [&](int corners, Scene& scene) {
            Ring ring;
            for (int i = 0; i < corners; ++i) {
                const double t = 2 * std::numbers::pi * i / corners;
                // So jagged that no point can be left out.
                const double r = 7000 + (i % 2 ? 60 : -60) * (corners > 100);
                ring.push_back({10000 + r * std::cos(t), 10000 + r * std::sin(t)});
            }
            auto row = shape(ImageId(1), red.id, Polygon{{{ring, {}}}}, "test");
            row.id = AnnotationId(1);
            scene.setClasses({red});
            scene.open({ImageId(1), wall.tiles->size(), {}, "test", {}}, {row});
            wall.canvas.setScene(&scene);
            (void)QTest::qWaitFor([&] { return wall.canvas.isSettled(); });
            auto image = wall.shown();
            wall.canvas.setScene(nullptr);
            return image;
        };
        Scene dense, plain;
        const auto many = show(5000, dense), few = show(90, plain);
        const auto at = [&](double x) { return wall.canvas.paintTransform().toView({x, 10000.0}).toPoint(); };
        const auto mean = [&](const QImage& image, QPoint middle) {
            int sum = 0;
            for (int x = -6; x <= 6; ++x)
                sum += qGreen(image.pixel(middle + QPoint(x, 0)));
            return sum / 13;
        };
        QCOMPARE(many.pixel(at(10000)), few.pixel(at(10000))); // inside
        QCOMPARE(many.pixel(at(500)), few.pixel(at(500)));     // outside
        // Across the line; the jags make it a little wider.
        const int jagged = mean(many, at(17000)), smooth = mean(few, at(17000));
        QVERIFY2(std::abs(jagged - smooth) < 40, qPrintable(QStringLiteral("%1 %2").arg(jagged).arg(smooth)));
        QVERIFY(jagged < mean(many, at(500)) - 20);
    }
};

QTEST_MAIN(TestPictureTiles)
#include "test_picture_tiles.moc"
