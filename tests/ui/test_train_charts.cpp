// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/ui/studio_fixture.h"
#include "ui/base/theme.h"
#include "ui/train/chart_panel.h"
#include "ui/train/curve_export.h"

#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QSvgRenderer>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <random>

namespace imago::ui {

namespace {

CurvePoint pointAt(int step, double value) {
    return {step / 100.0, double(step), step * 0.5, value};
}

std::shared_ptr<Curve> curveOf(int points, const std::function<double(int)>& value) {
    auto curve = std::make_shared<Curve>();
    for (int i = 1; i <= points; ++i)
        curve->raw.add(pointAt(i, value(i)));
    return curve;
}

PlotScene sceneOf(std::shared_ptr<Curve> curve) {
    PlotScene scene;
    scene.title = QStringLiteral("Loss");
    scene.curves.push_back(
        {QStringLiteral("run-1"), QStringLiteral("train/loss"), Qt::red, false, true, std::move(curve)});
    return scene;
}

/// As people without one kind of cone see a colour: Viénot, Brettel and Mollon, Color Research and
/// Application 24 (1999), in linear RGB.
std::array<double, 3> seenAs(const QColor& color, bool protan) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double r = linear(color.redF()), g = linear(color.greenF()), b = linear(color.blueF());
    if (protan) {
        const double y = 0.11238 * r + 0.88762 * g;
        return {y, y, 0.00401 * r - 0.00401 * g + b};
    }
    const double y = 0.29275 * r + 0.70725 * g;
    return {y, y, -0.02234 * r + 0.02234 * g + b};
}

double lightness(double y) { // CIE L*
    return y > 0.008856 ? 116 * std::cbrt(y) - 16 : 903.3 * y;
}

} // namespace

class TestTrainCharts : public QObject {
    Q_OBJECT

    test::PrivateUser m_user;

private Q_SLOTS:
    void rangesAreThoseOfASearch() {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> any(-1, 1);
        RangePyramid pyramid;
        std::vector<double> plain;
        const auto grow = [&](int count) {
            for (int i = 0; i < count; ++i) {
                plain.push_back(any(random));
                pyramid.append(plain.back());
            }
        };
        const auto compareSome = [&] {
            for (int i = 0; i < 300; ++i) {
                auto begin = random() % plain.size(), end = random() % plain.size() + 1;
                if (begin >= end) std::swap(begin, --end);
                if (begin == end) ++end;
                const auto range = pyramid.range(begin, end);
                const auto [low, high] = std::minmax_element(plain.begin() + std::ptrdiff_t(begin),
                                                             plain.begin() + std::ptrdiff_t(end));
                QCOMPARE(range.low, *low);
                QCOMPARE(range.high, *high);
            }
        };
        grow(70000);
        compareSome();
        for (const std::size_t keep : {65537u, 65536u, 4095u, 17u}) {
            plain.resize(keep);
            pyramid.truncate(keep);
            compareSome();
            grow(5000);
            compareSome();
        }
    }

    void columnsKeepEveryPeak_data() {
        QTest::addColumn<int>("axis");
        QTest::newRow("epoch") << int(CurveAxis::epoch);
        QTest::newRow("step") << int(CurveAxis::step);
        QTest::newRow("time") << int(CurveAxis::time);
    }
    void columnsKeepEveryPeak() {
        QFETCH(int, axis);
        const auto curve = curveOf(100000, [](int i) { return i == 777 ? 9.0 : i == 54321 ? -3.0 : 0.5; });
        const auto scene = sceneOf(curve);
        const auto x = static_cast<CurveAxis>(axis);
        PlotWindow window{0, curve->raw.x(x, 99999), -4, 10};
        const PlotMap map(window, QRectF(0, 0, 500, 140), false);
        const auto points = columnPoints(curve->raw, curve->raw.values(), x, map, false);
        QVERIFY(points.size() <= 2000);
        const auto has = [&](double y) {
            return std::any_of(points.begin(), points.end(),
                               [&](const QPointF& p) { return std::abs(p.y() - map.toY(y)) < 1e-9; });
        };
        QVERIFY(has(9));
        QVERIFY(has(-3));
        QVERIFY(std::is_sorted(points.begin(), points.end(), [](auto a, auto b) { return a.x() < b.x(); }));
    }

    void aPeakIsSeenInThePicture() {
        // One point of a million, darker than all others by a lot: its pixels must be there.
        const auto curve = curveOf(1000000, [](int i) { return i == 654321 ? 10.0 : 1.0; });
        PlotView view;
        view.resize(600, 300);
        view.setScene(sceneOf(curve), 0);
        view.showAll();
        PlotWindow whole = view.window();
        QVERIFY(whole.top < 10); // 99 of 100 values
        PlotScene scene = sceneOf(curve);
        QImage image(600, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            whole.top = 11;
            paintPlot(painter, QRectF(0, 0, 600, 300), scene, whole);
        }
        const auto area = plotArea(QRectF(0, 0, 600, 300), QFont());
        const PlotMap map(whole, area, false);
        const int x = int(map.toX(6543.21)), y = int(map.toY(6));
        bool red = false;
        for (int dx = -2; dx <= 2; ++dx) {
            const auto c = image.pixelColor(x + dx, y);
            red |= c.red() > 150 && c.green() < 150;
        }
        QVERIFY(red);
    }

    void aResumedRunRedrawsWhatItDoesAgain() {
        const auto point = [](std::int64_t step, double value) {
            return MetricPoint{"train/loss", step, double(step) / 10, value, 1000 + step};
        };
        RunCurves curves({point(5, 1.5), point(10, 1.0), point(15, 0.5), point(18, 0.2)});
        QVERIFY(curves.smooth(0.5, 1000));
        curves.add({point(12, 0.1)}); // back at the checkpoint
        QVERIFY(curves.smooth(0.5, 1000));
        const auto curve = curves.find("train/loss");
        QCOMPARE(curve->raw.size(), std::size_t(3));
        QCOMPARE(curve->raw.values().back(), 0.1);
        // (0.125 · 1.5 + 0.25 · 1 + 0.5 · 0.1) / (1 − 0.125)
        QVERIFY(std::abs(curve->smooth.values().back() - 0.4875 / 0.875) < 1e-12);
        QVERIFY(!curves.find("val/loss"));
    }

    void smoothingIsThatOfTensorBoard() {
        const auto curve = curveOf(5000, [](int i) { return std::sin(i / 50.0) + (i % 7) * 0.1; });
        curve->smooth.setWeight(0.9);
        int turns = 1;
        while (!curve->smooth.follow(curve->raw, 700))
            ++turns;
        QVERIFY(turns > 5); // it does not hold up the window
        double last = 0;
        for (std::size_t i = 0; i < curve->raw.size(); ++i) {
            last = last * 0.9 + 0.1 * curve->raw.values()[i];
            const double expected = last / (1 - std::pow(0.9, double(i + 1)));
            QVERIFY(std::abs(curve->smooth.values()[i] - expected) < 1e-9);
        }
    }

    void keysAndMouseLookAround() {
        PlotView view;
        view.resize(600, 300);
        view.setScene(sceneOf(curveOf(1000, [](int i) { return 1.0 / i; })), 0);
        const auto all = view.window();
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.isZoomed());
        QVERIFY(view.window().right - view.window().left < all.right - all.left);
        const auto zoomed = view.window();
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(view.window().left > zoomed.left);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.window(), all);
        QVERIFY(!view.isZoomed());

        const auto area = plotArea(view.rect(), view.font()).toRect();
        QTest::mousePress(&view, Qt::LeftButton, {}, area.center());
        QMouseEvent move(QEvent::MouseMove, QPointF(area.right() - 20, area.bottom() - 20),
                         QPointF(area.right() - 20, area.bottom() - 20), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&view, &move);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, area.bottomRight() - QPoint(20, 20));
        QVERIFY(view.isZoomed());
        QVERIFY(view.window().left > all.right * 0.45);
        QVERIFY(view.window().top < all.top * 0.55);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, area.center());
        QCOMPARE(view.window(), all);

        QSignalSpy moved(&view, &PlotView::crosshairMoved);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(moved.count(), 2);
        QCOMPARE(view.readings().size(), 1);
        QVERIFY(view.readings().front().startsWith(QStringLiteral("run-1 train/loss 0.00")));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("run-1")));
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.crosshair());
    }

    void scalesHaveReadableTicks() {
        QCOMPARE(linearTicks(0, 1, 5, false).size(), std::size_t(6));
        QCOMPARE(linearTicks(0, 1, 5, false)[1].text, QStringLiteral("0.2"));
        const auto decades = logTicks(0.0001, 10);
        QCOMPARE(decades.size(), std::size_t(6));
        QCOMPARE(decades.front().text, QStringLiteral("0.0001"));
        QVERIFY(logTicks(0.31, 0.33).size() >= 2);
        const auto hours = ticksOfX(CurveAxis::time, 0, 36000, 5);
        QCOMPARE(hours.back().at, 36000.0);
        QCOMPARE(hours.back().text, QStringLiteral("10"));
        const PlotMap map({0, 1, 0.01, 100}, QRectF(0, 0, 100, 100), true);
        QCOMPARE(std::round(map.toY(1)), 50.0);
        QVERIFY(std::abs(map.fromY(50) - 1) < 1e-9);
        // Losses of zero have no place on a logarithmic scale; they must not make it endless.
        auto scene = sceneOf(curveOf(100, [](int i) { return i % 2 ? 0.0 : 0.5; }));
        scene.logarithmic = true;
        QVERIFY(fitWindow(scene, 0).bottom > 0.1);
    }

    void chartsAreSaved() {
        test::TempFolder folder;
        const auto file = [&](const char* name) { return QString::fromStdString((folder / name).string()); };
        auto scene = sceneOf(curveOf(1000, [](int i) { return 1.0 / i; }));
        scene.curves.front().run = QStringLiteral("my, \"run\"");
        const auto window = fitWindow(scene, 0);
        QVERIFY(writePlotPng(scene, window, {400, 200}, QFont(), file("a.png")));
        const QImage picture(file("a.png"));
        QVERIFY(picture.width() >= 800);
        QVERIFY(writePlotSvg(scene, window, {400, 200}, QFont(), file("a.svg")));
        QVERIFY(QSvgRenderer(file("a.svg")).isValid());
        QVERIFY(CurveTable(scene).write(folder / "a.csv"));
        const auto text = test::must(readText(folder / "a.csv"));
        QVERIFY(
            text.starts_with("run,metric,step,epoch,seconds,value\r\n"
                             "\"my, \"\"run\"\"\",train/loss,1,0.01,0.5,1\r\n"));
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), 1001);
        QVERIFY(!writePlotPng(scene, window, {400, 200}, QFont(), file("a.csv/a.png")));
    }

    void colorsDifferForEveryEye() {
        for (const bool dark : {true, false}) {
            const auto ground = (dark ? darkTheme() : lightTheme()).panel;
            for (int i = 0; i < runColorCount; ++i) {
                const auto a = runColor(i, dark);
                QVERIFY2(contrast(a, ground) >= 3, qPrintable(a.name()));
                for (int j = 0; j < i; ++j) {
                    for (const bool protan : {true, false}) {
                        const auto p = seenAs(a, protan), q = seenAs(runColor(j, dark), protan);
                        const double apart =
                            std::hypot(lightness(p[1]) - lightness(q[1]), lightness(p[2]) - lightness(q[2]));
                        QVERIFY2(apart > 20, qPrintable(a.name() + " " + runColor(j, dark).name()));
                    }
                }
            }
        }
        RunColors colors;
        colors.show({RunId{1}, RunId{8}}); // both would have the first
        QVERIFY(colors.of(RunId{1}) != colors.of(RunId{8}));
        QCOMPARE(colors.of(RunId{1}), runColor(0, theme().dark));
    }

    void thePanelReadsStoredCurvesAndComparesRuns() {
        test::TempProject project;
        std::vector<RunId> ids;
        for (const char* name : {"run-1", "run-2"}) {
            RunRecord run;
            run.name = name;
            run.folder = std::string("test-runs/") + name;
            run.status = "done";
            run.epochs = 3;
            ids.push_back(test::must(project->saveRun(run)));
            std::vector<MetricPoint> points;
            for (int i = 1; i <= 30; ++i)
                points.push_back({"train/loss", i, i / 10.0, 1.0 / i, 1000 + i});
            points.push_back({"val/loss", 30, 3, 0.5, 1030});
            QVERIFY(project->addMetrics(ids.back(), points));
        }
        auto session = test::must(Session::open(project.file()));
        RunListModel model(*session);
        ChartPanel panel(*session, model);
        panel.resize(900, 300);
        panel.show(ids[0], {ids[0], ids[1]});
        const auto& scene = panel.left().view().scene();
        QTRY_COMPARE(scene.curves.size(), std::size_t(4));
        QVERIFY(scene.curves.back().front);
        QCOMPARE(scene.curves.back().run, QStringLiteral("run-1"));
        QVERIFY(scene.curves.back().color != scene.curves.front().color);
        QCOMPARE(panel.left().view().window().right, 3.0);
        QVERIFY(panel.left().summary().contains(QStringLiteral("0.5")));

        // The legend switches a run off and on.
        QToolButton* second = nullptr;
        for (auto* button : panel.findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("run-2")) second = button;
        QVERIFY(second);
        second->click();
        QCOMPARE(scene.curves.size(), std::size_t(2));
        second->click();
        QCOMPARE(scene.curves.size(), std::size_t(4));
        auto* slider = panel.findChild<QSlider*>(QStringLiteral("chart-smoothing"));
        slider->setValue(60);
        QVERIFY(scene.smoothed);
        QTRY_COMPARE(scene.curves.back().curve->smooth.values().size(),
                     scene.curves.back().curve->raw.size());

        panel.left().setGroup(QStringLiteral("lr"));
        QVERIFY(scene.curves.empty()); // these runs have none
        panel.left().setGroup(QStringLiteral("loss"));
        panel.left().setLogarithmic(true);
        QVERIFY(scene.logarithmic);
        // Points that the store learned of since: another process trains it.
        QVERIFY(project->addMetrics(ids[0], {{"val/loss", 40, 4, 0.25, 1040}}));
        panel.forget(ids[0]);
        panel.refresh();
        QTRY_COMPARE(panel.left().view().window().right, 4.0);
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestTrainCharts)
#include "test_train_charts.moc"
