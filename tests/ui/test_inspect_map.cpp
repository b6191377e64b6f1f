// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/evaluate/class_order.h"
#include "tests/ui/seen_project.h"
#include "ui/inspect/explain_controls.h"
#include "ui/inspect/heat_view.h"
#include "ui/inspect/inspect_workspace.h"
#include "ui/inspect/learning_strip.h"
#include "ui/inspect/map_view.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <set>

namespace imago::ui {

using test::must;
using test::perClass;
using test::SeenProject;

namespace {

QAction* commandNamed(Workspace& workspace, const QString& text) {
    for (auto* action : workspace.commands())
        if (action->text().remove(QLatin1Char('&')) == text) return action;
    return nullptr;
}

template <class T> T* named(Workspace& workspace, const char* name) {
    return workspace.findChild<T*>(QLatin1String(name));
}

LearningStrip::Epoch epoch(int number, bool right) {
    return {number, 0.5, 0.5, QStringLiteral("cat"), right};
}

} // namespace

/// The views of Inspect that rest on what a network sees in pictures, and how it explains itself.
class TestInspectMap : public QObject {
    Q_OBJECT

    static std::unique_ptr<Workspace> open(Session& session, RunId run) {
        std::unique_ptr<Workspace> workspace(makeInspectWorkspace(session, nullptr));
        workspace->resize(1366, 768);
        workspace->show();
        workspace->activate();
        workspace->showRun(run);
        return workspace;
    }
    static ThumbnailGrid* grid(Workspace& workspace) {
        return named<ThumbnailGrid>(workspace, "inspect-grid");
    }
    static std::vector<ImageId> shown(Workspace& workspace) {
        return static_cast<ImageListModel*>(grid(workspace)->model())->ids();
    }
    static std::set<ImageId> shownSet(Workspace& workspace) {
        const auto ids = shown(workspace);
        return {ids.begin(), ids.end()};
    }
    /// The map with all points where they stay.
    static MapView* settledMap(Workspace& workspace) {
        commandNamed(workspace, QStringLiteral("Map"))->trigger();
        auto* view = workspace.findChild<MapView*>();
        auto* layout = named<QComboBox>(workspace, "map-layout");
        layout->setCurrentIndex(layout->findText(QStringLiteral("Main directions")));
        const bool settled = QTest::qWaitFor(
            [&] { return view->count() == 3 * perClass && view->pointAt(view->placeOf(0)) >= 0; }, 20000);
        return settled ? view : nullptr;
    }
    static void wheel(QWidget& widget, QPointF at, int steps) {
        QWheelEvent event(at, widget.mapToGlobal(at), {}, QPoint(0, 120 * steps), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&widget, &event);
    }

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nanswer");
    }

    void aLineAroundPointsListsTheirPicturesAndAKeyLabelsThem() {
        SeenProject project;
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        auto* view = settledMap(*workspace);
        QVERIFY(view);
        const auto ids = project.images();
        for (std::size_t i = 0; i < ids.size(); ++i)
            QVERIFY(view->isShown(i));
        // The hens lie apart from the rest.
        QRectF hens;
        for (std::size_t i = 2 * perClass; i < 3 * perClass; ++i)
            hens |= QRectF(view->placeOf(i) - QPointF(5, 5), QSizeF(10, 10));
        std::set<ImageId> inside;
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (hens.contains(view->placeOf(i))) inside.insert(ids[i]);
        QVERIFY(inside.size() >= perClass);
        QSignalSpy lassoed(view, &MapView::lassoed);
        QTest::mousePress(view, Qt::LeftButton, Qt::ShiftModifier, hens.topLeft().toPoint());
        for (const QPointF corner : {hens.topRight(), hens.bottomRight(), hens.bottomLeft(), hens.topLeft()})
            QTest::mouseMove(view, corner.toPoint());
        QTest::mouseRelease(view, Qt::LeftButton, Qt::ShiftModifier, hens.topLeft().toPoint());
        QCOMPARE(lassoed.count(), 1);
        QCOMPARE(shownSet(*workspace), inside);

        // Also those that no split has predictions of: the hen without a label gets its own.
        const auto unlabelled = ids[3 * perClass - 1];
        QVERIFY(inside.contains(unlabelled));
        QVERIFY(project.pictures().labelsOf(unlabelled).empty());
        grid(*workspace)->selectAll();
        commandNamed(*workspace, QStringLiteral("True label: hen"))->trigger();
        QCOMPARE(project.pictures().labelsOf(unlabelled), std::vector{project.pictures().classId(2)});
        auto* legend = named<QListWidget>(*workspace, "map-legend");
        QTRY_VERIFY(legend->findItems(QStringLiteral("not labelled  2"), Qt::MatchExactly).size() == 1);
    }

    void theMapIsMovedAndLookedAtClosely() {
        MapView view;
        view.resize(400, 300);
        view.setPlaces(std::vector<float>{0, 0, 1, 0, 0, 1, 1, 1, 5, 5});
        view.setGroups({0, 0, 1, 1, -1}, {Qt::red, Qt::blue}, 1);
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(view.pointAt(view.placeOf(i)), int(i));
        QCOMPARE(view.pointAt(view.placeOf(4)), -1); // is not shown
        QCOMPARE(view.inView().size(), std::size_t(4));
        QCOMPARE(view.around(1, 2)[0], std::size_t(1));
        // The wheel keeps what is under the pointer.
        const auto fixed = view.placeOf(3);
        wheel(view, fixed, 3);
        QVERIFY(view.zoom() > 1.5);
        QVERIFY((view.placeOf(3) - fixed).manhattanLength() < 1);
        const auto before = view.placeOf(3);
        QTest::mousePress(&view, Qt::LeftButton, {}, {200, 150});
        QTest::mouseMove(&view, {210, 130});
        QTest::mouseMove(&view, {220, 140});
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {220, 140});
        QVERIFY((view.placeOf(3) - before - QPointF(20, -10)).manhattanLength() < 1);
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.inView().size() < 4);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.zoom(), 1.0);
        // The group in front is painted where both are.
        const QImage picture = view.grab().toImage();
        QCOMPARE(picture.pixelColor(view.placeOf(0).toPoint()), QColor(Qt::red));
        QCOMPARE(picture.pixelColor(view.placeOf(2).toPoint()), QColor(Qt::blue));
        QSignalSpy picked(&view, &MapView::picked);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.placeOf(2).toPoint());
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked[0][0].toInt(), 2);
    }

    void whatIsMovedLooksAsIfPaintedAnew() {
        Random random(5);
        std::vector<float> places;
        std::vector<int> groups;
        for (int i = 0; i < 3000; ++i) {
            places.push_back(static_cast<float>(random.normal()));
            places.push_back(static_cast<float>(random.normal()));
            groups.push_back(i % 4 - 1);
        }
        const std::vector<QColor> colors{Qt::red, Qt::green, Qt::blue};
        MapView view;
        view.resize(301, 233);
        view.setPlaces(places);
        view.setGroups(groups, colors, 1);
        view.grab(); // it is painted before it is moved
        QTest::mousePress(&view, Qt::LeftButton, {}, {150, 110});
        for (const QPoint to : {QPoint(160, 112), QPoint(141, 150), QPoint(140, 151), QPoint(190, 90)}) {
            QTest::mouseMove(&view, to);
            const QImage moved = view.grab().toImage();
            view.setGroups(groups, colors, 1);
            QCOMPARE(moved, view.grab().toImage());
        }
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {190, 90});
        // Farther than what is kept.
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&view, Qt::Key_Plus);
        view.grab();
        QTest::mousePress(&view, Qt::LeftButton, {}, {0, 0});
        QTest::mouseMove(&view, {400, 300});
        const QImage far = view.grab().toImage();
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {400, 300});
        view.setGroups(groups, colors, 1);
        QCOMPARE(far, view.grab().toImage());
    }

    void coloursFollowTheFieldThatIsChosen() {
        SeenProject project;
        auto& store = project.pictures().project.store();
        const auto run = *must(store.run(project.run()));
        const auto ids = project.images();
        const SeenPictures seen(
            std::make_shared<const EmbeddingSet>(must(readEmbeddings(project.embeddings()))));
        auto facts = must(mapFacts(store, seen, run));
        const auto classes = must(store.classes());
        const auto counts = [](const MapGroups& groups) {
            std::vector<std::int64_t> values;
            for (const auto& group : groups.groups)
                values.push_back(group.count);
            return values;
        };
        using Counts = std::vector<std::int64_t>;
        QCOMPARE(counts(grouped(facts, MapColor::label, classes, run)), (Counts{7, 7, 7, 3}));
        QCOMPARE(counts(grouped(facts, MapColor::predicted, classes, run)), (Counts{7, 9, 8, 0}));
        const auto right = grouped(facts, MapColor::right, classes, run);
        QCOMPARE(counts(right), (Counts{20, 1, 3}));
        QCOMPARE(right.of[2], 1);
        QCOMPARE(right.front, 1); // mistakes lie over the rest
        QCOMPARE(counts(grouped(facts, MapColor::split, classes, run)), (Counts{6, 6, 12, 0}));
        QCOMPARE(facts.unseen, 0);

        // What was excluded is not on the map; what came since is counted.
        const auto before = stateOf(*must(store.image(ids[0])));
        must(store.commit(setReview({ids[0]}, {before}, ReviewState::excluded), "ann"));
        test::makeImage(project.pictures().project.folder() / "more" / "new.png", 99);
        must(scanFolders(store, {project.pictures().project.folder() / "more"}));
        facts = must(mapFacts(store, seen, run));
        QCOMPARE(facts.unseen, 1);
        QCOMPARE(grouped(facts, MapColor::label, classes, run).of[0], -1);
    }

    void aMapThatIsNotThereIsAskedFor() {
        SeenProject project(false);
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nerror worker the network is tired");
        const auto session = project.pictures().open();
        QSignalSpy failed(session.get(), &Session::failed);
        const auto workspace = open(*session, project.run());
        QTRY_VERIFY(!shown(*workspace).empty());
        commandNamed(*workspace, QStringLiteral("Find similar pictures"))->trigger();
        QPushButton* look = nullptr;
        for (auto* one : workspace->findChildren<QPushButton*>())
            if (one->text().contains(QStringLiteral("Look at all"))) look = one;
        QVERIFY(look);
        QTRY_VERIFY(look->isVisible());
        look->click();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20000);
        QTRY_VERIFY(look->isVisible());
    }

    void similarPicturesAreListedNearestFirst() {
        SeenProject project;
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        const auto ids = project.images();
        QVERIFY(settledMap(*workspace));
        QTRY_COMPARE(shown(*workspace), std::vector<ImageId>{ids[2]}); // the one mistake
        commandNamed(*workspace, QStringLiteral("Find similar pictures"))->trigger();
        QTRY_COMPARE(shown(*workspace).size(), ids.size());
        const auto list = shown(*workspace);
        QCOMPARE(list[0], ids[2]);
        const auto distance = [&](ImageId image) {
            const auto i = static_cast<std::size_t>(std::find(ids.begin(), ids.end(), image) - ids.begin());
            const auto a = SeenProject::features(2), b = SeenProject::features(i);
            double both = 0, first = 0, second = 0;
            for (std::size_t k = 0; k < 4; ++k) {
                both += double(a[k]) * double(b[k]);
                first += double(a[k]) * double(a[k]);
                second += double(b[k]) * double(b[k]);
            }
            return 1 - both / std::sqrt(first * second);
        };
        for (std::size_t i = 1; i < list.size(); ++i)
            QVERIFY(distance(list[i - 1]) <= distance(list[i]) + 1e-6);
        commandNamed(*workspace, QStringLiteral("Show all mistakes again"))->trigger();
        QTRY_COMPARE(shown(*workspace).size(), std::size_t(1));
    }

    void aFramedPartFindsWhatLooksLikeIt() {
        SeenProject project;
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        const auto ids = project.images();
        QVERIFY(settledMap(*workspace));
        QTRY_COMPARE(shown(*workspace), std::vector<ImageId>{ids[2]});
        auto* view = workspace->findChild<HeatView*>();
        QSignalSpy parts(view, &HeatView::partChosen);
        // The network that plays along sees x, y, width and height of the part: a broad one is a hen to it.
        const auto drawFrame = [&] {
            const QPoint middle = view->rect().center();
            QTest::mousePress(view, Qt::LeftButton, {}, {0, middle.y() - 10});
            QTest::mouseMove(view, {view->width() / 2, middle.y()});
            QTest::mouseMove(view, {view->width() - 1, middle.y() - 3});
            QTest::mouseRelease(view, Qt::LeftButton, {}, {view->width() - 1, middle.y() - 3});
            return parts.count() > 0;
        };
        QTRY_VERIFY(drawFrame());
        QTRY_VERIFY_WITH_TIMEOUT(shown(*workspace).size() == ids.size(), 20000);
        const auto list = shown(*workspace);
        QCOMPARE(list[0], ids[2]); // what was asked about
        for (std::size_t i = 1; i <= perClass; ++i)
            QVERIFY(std::find(ids.begin() + 2 * perClass, ids.end(), list[i]) != ids.end());
    }

    void theNearestTrainingPicturesAreShownAndGoneTo() {
        SeenProject project;
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        const auto ids = project.images();
        QTRY_COMPARE(shown(*workspace), std::vector<ImageId>{ids[2]});
        auto* list = named<QListWidget>(*workspace, "picture-neighbours");
        QTRY_COMPARE(list->count(), 6); // two training pictures a class
        const auto at = [&](int row) { return ImageId{list->item(row)->data(Qt::UserRole).toLongLong()}; };
        // It looks like a dog, and is labelled a cat.
        QVERIFY((std::set{at(0), at(1)} == std::set{ids[perClass], ids[perClass + 4]}));
        QVERIFY(list->item(0)->text().endsWith(QStringLiteral("dog")));
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("✗")));
        for (int row = 2; row < 6; ++row)
            QCOMPARE(list->item(row)->text().startsWith(QStringLiteral("✓")),
                     at(row) == ids[0] || at(row) == ids[4]);
        const auto wanted = at(0);
        Q_EMIT list->itemClicked(list->item(0));
        QCOMPARE(grid(*workspace)->currentId(), wanted);
        QCOMPARE(shown(*workspace).front(), ids[2]);
    }

    void aCellListsItsTypicalAndItsSurprisingPictures() {
        SeenProject project;
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        const auto ids = project.images();
        QTRY_COMPARE(shown(*workspace).size(), std::size_t(1));
        auto* matrix = workspace->findChild<ConfusionMatrix*>();
        auto* order = named<QComboBox>(*workspace, "inspect-order");
        QVERIFY(!order->isVisible());
        matrix->pick(ConfusionMatrix::Cell{1, 1});
        QTRY_VERIFY(order->isVisible());
        const auto evaluation =
            must(evaluateRun(session->store(), *must(session->store().run(project.run())), Split::test));
        for (const bool typical : {false, true}) {
            const auto set = must(readEmbeddings(project.embeddings()));
            const SeenPictures seen(std::make_shared<const EmbeddingSet>(set));
            std::vector<float> rows;
            for (const auto image : evaluation.images) {
                const auto values = seen.features()[*seen.rowOf(image)];
                rows.insert(rows.end(), values.begin(), values.end());
            }
            const auto cell = must(picturesOfCell(evaluation.input, 1, 1, rows));
            std::vector<ImageId> wanted;
            for (const auto row : typical ? cell.typical : cell.surprising)
                wanted.push_back(evaluation.images[row]);
            QVERIFY(wanted.size() > 2);
            commandNamed(*workspace, typical ? QStringLiteral("Most typical pictures of the cell first")
                                             : QStringLiteral("Most surprising pictures of the cell first"))
                ->trigger();
            QTRY_COMPARE(shown(*workspace), wanted);
            QTRY_COMPARE(grid(*workspace)->currentId(), wanted.front());
        }
        matrix->pick(std::nullopt);
        QTRY_VERIFY(!order->isVisible());
    }

    void theControlsAskForWhatTheySay() {
        ExplainControls controls;
        auto* method = controls.findChild<QComboBox*>(QStringLiteral("explain-method"));
        auto* layer = controls.findChild<QComboBox*>(QStringLiteral("explain-layer"));
        auto* which = controls.findChild<QComboBox*>(QStringLiteral("explain-class"));
        controls.setClasses({QStringLiteral("cat"), QStringLiteral("dog")}, 1);
        QCOMPARE(controls.request().method, "gradcam");
        QCOMPARE(controls.request().layer, "");
        QCOMPARE(controls.request().classIndex, 1);
        ExplainAnswer answer;
        answer.methods = {"gradcam", "occlusion", "attention-rollout"};
        answer.layers = {"stem", "stage1", "stage2"};
        controls.setAnswer(answer);
        QCOMPARE(method->count(), 3);
        QCOMPARE(controls.request().layer, "stage2");
        QSignalSpy changed(&controls, &ExplainControls::changed);
        const auto take = [](QComboBox* combo, int row) {
            combo->setCurrentIndex(row);
            Q_EMIT combo->activated(row);
        };
        take(layer, 0);
        take(which, 1);
        QCOMPARE(controls.request().layer, "stem");
        QCOMPARE(controls.request().classIndex, 0);
        take(method, 1);
        QCOMPARE(controls.request().method, "occlusion");
        QCOMPARE(controls.request().layer, ""); // has no layers
        QVERIFY(!layer->isEnabled());
        QVERIFY(which->isEnabled());
        take(method, 2);
        QVERIFY(!which->isEnabled());
        QCOMPARE(changed.count(), 4);
        // The next picture's answer changes nothing of it.
        controls.setAnswer(answer);
        QCOMPARE(controls.request().method, "attention-rollout");
        answer.similarity = 0.9;
        controls.setAnswer(answer);
        auto* verdict = controls.findChild<QLabel*>(QStringLiteral("explain-verdict"));
        QVERIFY(verdict->text().contains(QStringLiteral("Do not rely")));
        answer.similarity = 0.1;
        controls.setAnswer(answer);
        QVERIFY(verdict->text().contains(QStringLiteral("depends on what was learnt")));
    }

    void anExplanationIsCheckedAgainstAnUntrainedNetwork() {
        SeenProject project;
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        QTRY_COMPARE(shown(*workspace).size(), std::size_t(1));
        auto* layer = named<QComboBox>(*workspace, "explain-layer");
        QTRY_VERIFY_WITH_TIMEOUT(layer->findText(QStringLiteral("stem")) >= 0, 20000);
        named<QPushButton>(*workspace, "explain-check")->click();
        auto* verdict = named<QLabel>(*workspace, "explain-verdict");
        QTRY_VERIFY_WITH_TIMEOUT(verdict->text().contains(QLocale().toString(-0.25, 'f', 2)), 20000);
    }

    void whenAPictureWasLearntIsSaid() {
        QVERIFY(learningText({}).isEmpty());
        QVERIFY(learningText({epoch(1, false), epoch(2, false)}).startsWith(QStringLiteral("Never")));
        QVERIFY(
            learningText({epoch(1, false), epoch(3, true), epoch(4, true)}).endsWith(QStringLiteral("3")));
        QVERIFY(learningText({epoch(1, true), epoch(2, true)}).contains(QStringLiteral("first")));
        QVERIFY(learningText({epoch(1, true), epoch(2, false)}).contains(QStringLiteral("not at the end")));

        SeenProject project;
        const auto ids = project.images();
        const std::vector<std::int64_t> followed{ids[1].value, ids[2].value};
        must(appendEpoch(project.folder(), followed, {1, {0, 1}, {0.6F, 0.7F}, {0.6F, 0.2F}}));
        must(appendEpoch(project.folder(), followed, {2, {0, 0}, {0.6F, 0.8F}, {0.6F, 0.8F}}));
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        QTRY_COMPARE(shown(*workspace), std::vector<ImageId>{ids[2]});
        auto* strip = named<LearningStrip>(*workspace, "picture-learning");
        QTRY_COMPARE(strip->epochs().size(), std::size_t(2));
        QVERIFY(!strip->epochs()[0].right);
        QVERIFY(strip->epochs()[1].right);
        QCOMPARE(strip->epochs()[0].answer, QStringLiteral("dog"));
        QVERIFY(strip->accessibleDescription().endsWith(QStringLiteral("2")));
        // The same answers under another label.
        commandNamed(*workspace, QStringLiteral("Only the wrong ones"))->trigger();
        QTRY_VERIFY(shown(*workspace).size() > 1);
        QVERIFY(grid(*workspace)->showId(ids[2]));
        QTRY_COMPARE(strip->epochs().size(), std::size_t(2));
        QVERIFY(session->labelImages({ids[2]}, project.pictures().classId(1)));
        QTRY_VERIFY(strip->epochs().size() == 2 && strip->epochs()[0].right);
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestInspectMap)
#include "test_inspect_map.moc"
