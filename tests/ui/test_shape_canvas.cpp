// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/mask.h"
#include "core/project/shape_verbs.h"
#include "tests/support/fixtures.h"
#include "ui/canvas/changed_area.h"
#include "ui/canvas/outline.h"
#include "ui/canvas/shape_canvas.h"

#include <QMouseEvent>

#include <cmath>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

constexpr QRgb grey = qRgb(128, 128, 128);

/// A plain grey picture of 400 × 300 at one view pixel each, and shapes on it.
struct Surface {
    explicit Surface(const std::vector<Geometry>& shapes, std::uint32_t flags = 0,
                     AnnotationSource source = AnnotationSource::human) {
        ClassRecord red;
        red.id = ClassId(1);
        red.name = "red";
        red.color = 0xE02020;
        std::vector<Annotation> rows;
        for (const auto& geometry : shapes) {
            auto row = shape(ImageId(1), red.id, geometry, "test");
            row.id = AnnotationId(std::int64_t(rows.size()) + 1);
            row.flags = flags;
            row.source = source;
            rows.push_back(row);
        }
        scene.setClasses({red});
        scene.open({ImageId(1), {400, 300}, {}, "test", {}}, rows);
        auto picture = std::make_shared<Picture>();
        picture->fullSize = {400, 300};
        QImage plain(400, 300, QImage::Format_RGB32);
        plain.fill(grey);
        picture->levels.push_back(plain);
        canvas.setClasses({red});
        canvas.setScene(&scene);
        canvas.resize(400, 300);
        canvas.show();
        canvas.showPicture(picture);
        canvas.actualSize();
    }
    QImage shown() {
        // A busy machine takes more than one frame for it.
        (void)QTest::qWaitFor([this] { return canvas.isSettled(); });
        return canvas.grab().toImage();
    }
    void put(AnnotationId id, const Geometry& geometry) {
        auto row = scene.find(id)->row;
        auto after = row;
        setGeometry(after, geometry);
        scene.apply({"shape.change", {AnnotationChange{row, after}}});
        canvas.shapesChanged({id});
    }

    Scene scene;
    ShapeCanvas canvas;
};

bool isReddish(QRgb pixel) {
    return qRed(pixel) > qGreen(pixel) + 20;
}

Polygon square(double x, double y, double side) {
    return {{{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}}, {}}}};
}

double deviation(const QImage& a, const QImage& b) {
    double most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            most = std::max({most, std::abs(double(qRed(p)) - qRed(q)),
                             std::abs(double(qGreen(p)) - qGreen(q)), std::abs(double(qBlue(p)) - qBlue(q))});
        }
    return most;
}

} // namespace

class TestShapeCanvas : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shapesAreOutlinedAndTinted() {
        Surface surface({Box{100, 80, 120, 90}});
        const auto shown = surface.shown();
        QVERIFY(isReddish(shown.pixel(100, 120)));
        QVERIFY(isReddish(shown.pixel(160, 130)));
        // The line is stronger than what it encloses.
        QVERIFY(qRed(shown.pixel(100, 120)) > qRed(shown.pixel(160, 130)) + 20);
        QCOMPARE(shown.pixel(60, 130), grey);
        QCOMPARE(shown.pixel(260, 130), grey);
    }

    void holesAreLeftOpen() {
        auto polygon = square(100, 80, 120);
        polygon.parts.front().holes.push_back({{140, 120}, {180, 120}, {180, 160}, {140, 160}});
        Surface surface({polygon});
        const auto shown = surface.shown();
        QVERIFY(isReddish(shown.pixel(120, 140)));
        QCOMPARE(shown.pixel(160, 140), grey);
    }

    void everyKindIsSeen() {
        const Mask mask = rasterised(square(300, 200, 40), {400, 300});
        Surface surface({Box{10, 30, 60, 40}, RotatedBox{{130, 50}, 60, 30, 30}, square(180, 30, 50),
                         Polyline{{{250, 30}, {300, 70}}}, Point{340, 50}, mask,
                         Ellipse{{60, 200}, 40, 25, 20},
                         Keypoints{{{{150, 200}, Visibility::visible}, {{190, 210}, Visibility::covered}}}});
        const auto shown = surface.shown();
        for (const QPoint at :
             {QPoint(10, 50), QPoint(130, 50), QPoint(180, 55), QPoint(275, 50), QPoint(343, 50),
              QPoint(320, 220), QPoint(60, 200), QPoint(152, 200), QPoint(194, 210)})
            QVERIFY2(isReddish(shown.pixel(at)), qPrintable(QStringLiteral("%1,%2").arg(at.x()).arg(at.y())));
    }

    void hiddenShapesAreNot() {
        Surface surface({Box{100, 80, 120, 90}}, annotationHidden);
        QCOMPARE(surface.shown().pixel(160, 130), grey);
    }

    void theModelsShapesAreDashed() {
        Surface surface({Box{100, 80, 200, 150}}, 0, AnnotationSource::model);
        const auto shown = surface.shown();
        int strong = 0, weak = 0;
        for (int x = 110; x < 290; ++x)
            (qRed(shown.pixel(x, 230)) > 170 ? strong : weak)++;
        QVERIFY2(strong > 60 && weak > 40, qPrintable(QStringLiteral("%1 %2").arg(strong).arg(weak)));
    }

    void theSmallestShapesAreDots() {
        Surface surface({Box{200.2, 150.2, 0.4, 0.4}});
        QVERIFY(isReddish(surface.shown().pixel(200, 150)));
    }

    void selectingLiftsAndDeselectingLowersAShape() {
        Surface surface({Box{100, 80, 120, 90}, Box{260, 80, 60, 60}});
        const auto plain = surface.shown();
        surface.scene.select({AnnotationId(1)});
        surface.canvas.marksChanged();
        QTRY_VERIFY(surface.canvas.isSettled());
        const auto selected = surface.shown();
        QVERIFY(qRed(selected.pixel(160, 130)) > qRed(plain.pixel(160, 130)) + 5);
        QCOMPARE(selected.pixel(290, 110), plain.pixel(290, 110));
        surface.scene.select({});
        surface.canvas.marksChanged();
        QTRY_VERIFY(surface.canvas.isSettled());
        QVERIFY(deviation(surface.shown(), plain) < 3);
    }

    void aChangeRepaintsItsOldAndItsNewPlace() {
        Surface surface({Box{20, 20, 60, 40}});
        surface.shown();
        surface.put(AnnotationId(1), Box{220, 180, 60, 40});
        QTRY_VERIFY(surface.canvas.isSettled());
        const auto moved = surface.shown();
        QCOMPARE(moved.pixel(50, 40), grey);
        QVERIFY(isReddish(moved.pixel(250, 200)));
        Surface fresh({Box{220, 180, 60, 40}});
        QTRY_VERIFY(fresh.canvas.isSettled());
        QVERIFY(deviation(moved, fresh.shown()) < 3);
    }

    void panningShowsWhatPaintingAnewWould() {
        Surface surface({square(50, 40, 80), square(200, 120, 150), Ellipse{{120, 220}, 60, 40, 10}});
        surface.canvas.zoomBy(2.5);
        QTRY_VERIFY(surface.canvas.isSettled());
        for (int i = 0; i < 12; ++i) {
            QTest::mousePress(&surface.canvas, Qt::MiddleButton, {}, {200, 150});
            QTest::mouseMove(&surface.canvas, {200 + 7 * (i % 5 - 2), 150 + 9 * (i % 3 - 1)});
            QTest::mouseRelease(&surface.canvas, Qt::MiddleButton, {}, {200, 150});
        }
        QTRY_VERIFY(surface.canvas.isSettled());
        const auto panned = surface.shown();
        surface.canvas.sceneReset();
        QTRY_VERIFY(surface.canvas.isSettled());
        QVERIFY(deviation(surface.shown(), panned) < 3);
    }

    void shapesCanBePutOutOfSight() {
        Surface surface({Box{100, 80, 120, 90}});
        surface.shown();
        surface.canvas.setShapesShown(false);
        QTRY_VERIFY(surface.canvas.isSettled());
        QCOMPARE(surface.shown().pixel(160, 130), grey);
    }

    void aToolsShapesStandInForStoredOnes() {
        Surface surface({Box{100, 80, 60, 40}});
        surface.shown();
        Overlay overlay;
        overlay.replaced = {AnnotationId(1)};
        overlay.shapes.push_back({Box{220, 180, 60, 40}, ClassId(1), true});
        surface.canvas.setOverlay(overlay);
        QTRY_VERIFY(surface.canvas.isSettled());
        auto shown = surface.shown();
        QCOMPARE(shown.pixel(130, 100), grey);
        QVERIFY(isReddish(shown.pixel(250, 200)));
        surface.canvas.setOverlay({});
        QTRY_VERIFY(surface.canvas.isSettled());
        shown = surface.shown();
        QVERIFY(isReddish(shown.pixel(130, 100)));
        QCOMPARE(shown.pixel(250, 200), grey);
    }

    void namesStandBesideShapesThatAreLargeEnough() {
        Surface surface({Box{100, 80, 120, 90}, Box{300, 200, 12, 10}});
        const auto shown = surface.shown();
        int ink = 0;
        for (int x = 100; x < 125; ++x)
            for (int y = 66; y < 78; ++y)
                ink += shown.pixel(x, y) != grey;
        QVERIFY(ink > 100);
        QCOMPARE(shown.pixel(305, 190), grey);
    }

    void onlyTheGroundThatDiffersIsToBePainted() {
        Ring ring;
        for (int i = 0; i < 1000; ++i)
            ring.push_back({200 + 100 * std::cos(i * 0.00628), 150 + 100 * std::sin(i * 0.00628)});
        const Polygon before{{{ring, {}}}};
        auto moved = ring;
        moved[500].x -= 10;
        const Polygon after{{{moved, {}}}};
        QVERIFY(!changedArea(before, before));
        const auto area = changedArea(before, after);
        QVERIFY(area);
        QVERIFY(area->width < 14 && area->height < 6);
        auto inserted = ring;
        inserted.insert(inserted.begin() + 250, {200, 260});
        const auto grown = changedArea(before, Polygon{{{inserted, {}}}});
        QVERIFY(grown && grown->width < 14);
        // The first point is joined to the last.
        auto first = ring;
        first[0].y += 30;
        const auto around = changedArea(before, Polygon{{{first, {}}}});
        QVERIFY(around && around->y < ring.back().y + 1e-9);
    }

    void cutsKeepWhatLiesInsideAnArea() {
        const QPolygonF ring{{{0, 0}, {100, 0}, {100, 100}, {0, 100}}};
        const auto part = cutTo({50, 50, 100, 20}, ring);
        QCOMPARE(part.boundingRect(), QRectF(50, 50, 50, 20));
        QVERIFY(cutTo({200, 200, 10, 10}, ring).isEmpty());
        const auto pieces = piecesIn({-5, 40, 10, 10}, ring, true);
        QCOMPARE(pieces.size(), std::size_t(1));
    }

    void eventsReachTheToolInPictureCoordinates() {
        Surface surface({Box{100, 80, 120, 90}});
        std::vector<InputEvent> heard;
        surface.canvas.setInput([&](const InputEvent& event) {
            heard.push_back(event);
            return true;
        });
        surface.canvas.zoomBy(2);
        const auto at = surface.canvas.paintTransform();
        QTest::mousePress(&surface.canvas, Qt::LeftButton, Qt::ShiftModifier, {100, 60});
        QTest::mouseRelease(&surface.canvas, Qt::LeftButton, {}, {120, 70});
        QTest::keyClick(&surface.canvas, Qt::Key_Left);
        QVERIFY(heard.size() >= 3);
        const auto press = *std::find_if(heard.begin(), heard.end(), [](const InputEvent& e) {
            return e.kind == InputEvent::Kind::press;
        });
        QCOMPARE(press.at.x, at.toPicture({100, 60}).x());
        QCOMPARE(press.scale, 2.0);
        QVERIFY(press.modifiers.shift);
        QCOMPARE(int(heard.back().key), int(Key::left));
        heard.clear();
        QTest::mousePress(&surface.canvas, Qt::MiddleButton, {}, {100, 60});
        QTest::mouseRelease(&surface.canvas, Qt::MiddleButton, {}, {120, 70});
        QVERIFY(heard.empty());
        surface.canvas.setInput({});
    }
};

QTEST_MAIN(TestShapeCanvas)
#include "test_shape_canvas.moc"
