// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/temperature.h"
#include "core/run/calibration_file.h"
#include "core/run/map_places.h"
#include "tests/ui/seen_project.h"
#include "ui/inspect/balance_plot.h"
#include "ui/inspect/class_table.h"
#include "ui/inspect/classes_panel.h"
#include "ui/inspect/heat_view.h"
#include "ui/inspect/inspect_workspace.h"
#include "ui/inspect/map_points.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <fstream>

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

} // namespace

/// One picture in Inspect: how sure the network is of it, its verdicts and its parts; and what the classes
/// had to learn from.
class TestInspectPicture : public QObject {
    Q_OBJECT

    static std::unique_ptr<Workspace> open(Session& session, RunId run) {
        std::unique_ptr<Workspace> workspace(makeInspectWorkspace(session, nullptr));
        workspace->resize(1366, 768);
        workspace->show();
        workspace->activateWindow();
        workspace->activate();
        workspace->showRun(run);
        return workspace;
    }
    static ThumbnailGrid* grid(Workspace& workspace) {
        return named<ThumbnailGrid>(workspace, "inspect-grid");
    }

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nanswer");
    }

    void confidencesAreCalibratedAndSayThatTheyAre() {
        SeenProject project;
        must(writeCalibration(project.folder(), {2, "val", 40, {}}));
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        auto* bars = named<ConfidenceBars>(*workspace, "picture-confidences");
        auto* text = named<QLabel>(*workspace, "picture-calibration");
        QTRY_VERIFY(text->text().startsWith(QStringLiteral("Calibrated")));
        QVERIFY(text->text().contains(QStringLiteral("2.00")) && text->text().contains(QStringLiteral("40")));
        // The third cat, taken for a dog: 0.052, 0.896, 0.052; a temperature of 2 takes their square roots.
        const auto& rows = bars->rows();
        QCOMPARE(rows.size(), std::size_t(3));
        const double low = std::sqrt(0.052), high = std::sqrt(0.896);
        QVERIFY(rows[0].isPredicted && rows[0].raw);
        QVERIFY(std::abs(rows[0].confidence - high / (high + 2 * low)) < 1e-5);
        QVERIFY(std::abs(*rows[0].raw - 0.896) < 1e-5);
        QVERIFY(bars->accessibleDescription().contains(QStringLiteral("not calibrated 89.6")));
        auto* calibrated = commandNamed(*workspace, QStringLiteral("Calibrated confidences"));
        QVERIFY(!calibrated->shortcut().isEmpty());
        calibrated->trigger();
        QVERIFY(text->text().contains(QStringLiteral("not calibrated")));
        QVERIFY(!bars->rows()[0].raw && std::abs(bars->rows()[0].confidence - 0.896) < 1e-5);
        calibrated->trigger();
    }

    void withoutValidationMistakesThereIsNothingToCalibrateBy() {
        SeenProject project; // no mistake in its validation split
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        auto* bars = named<ConfidenceBars>(*workspace, "picture-confidences");
        auto* text = named<QLabel>(*workspace, "picture-calibration");
        QTRY_VERIFY(!bars->rows().empty());
        QTRY_VERIFY(text->text().contains(QStringLiteral("no mistakes")));
        QVERIFY(!bars->rows()[0].raw);
    }

    void returnIsAVerdictOnlyWherePicturesHaveTheFocus() {
        SeenProject project;
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        QVERIFY(QTest::qWaitForWindowActive(workspace.get()));
        const auto cat = project.images()[2];
        QTRY_COMPARE(grid(*workspace)->currentId(), cat);
        const auto labels = [&] { return project.pictures().labelsOf(cat); };
        const std::vector wasCat{project.pictures().classId(0)}, isDog{project.pictures().classId(1)};
        for (const char* name : {"inspect-split", "inspect-run", "explain-method"}) {
            auto* combo = named<QComboBox>(*workspace, name);
            combo->setFocus();
            QTest::keyClick(combo, Qt::Key_Return);
            QCOMPARE(labels(), wasCat);
        }
        grid(*workspace)->setFocus();
        QTest::keyClick(grid(*workspace), Qt::Key_Return);
        QCOMPARE(labels(), isDog);
    }

    void aPartIsFramedByKeys() {
        HeatView view;
        view.resize(300, 300);
        view.show();
        QImage picture(100, 50, QImage::Format_RGB32);
        picture.fill(Qt::gray);
        view.startFrame();
        QVERIFY(view.part().isEmpty()); // there is no picture yet
        view.setPicture(picture);
        QSignalSpy chosen(&view, &HeatView::partChosen);
        view.startFrame();
        const QRectF first = view.part();
        QVERIFY(!first.isEmpty());
        QTest::keyClick(&view, Qt::Key_Left);
        QTest::keyClick(&view, Qt::Key_Up);
        QVERIFY(view.part().x() < first.x() && view.part().y() < first.y());
        QCOMPARE(view.part().size(), first.size());
        QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(view.part().width() > first.width());
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(std::abs(view.part().bottom() - 1) < 1e-9); // stays on the picture
        for (int i = 0; i < 100; ++i)
            QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
        QVERIFY(view.part().height() > 0);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].toRectF(), view.part());
        QTest::keyClick(&view, Qt::Key_Return); // no frame is being moved any more
        QCOMPARE(chosen.count(), 1);
        view.startFrame();
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(view.part().isEmpty());
    }

    void returnEndsAFrameAndIsNoVerdictMeanwhile() {
        SeenProject project;
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        QVERIFY(QTest::qWaitForWindowActive(workspace.get()));
        const auto cat = project.images()[2];
        QTRY_COMPARE(grid(*workspace)->currentId(), cat);
        auto* view = workspace->findChild<HeatView*>();
        auto* frame = commandNamed(*workspace, QStringLiteral("Frame a part of the picture"));
        QSignalSpy chosen(view, &HeatView::partChosen);
        QTRY_VERIFY((frame->trigger(), !view->part().isEmpty())); // once the picture is there
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(project.pictures().labelsOf(cat), std::vector{project.pictures().classId(0)});
    }

    void whatClassesLearntFromStandsBesideHowTheyAreKnown() {
        SeenProject project;
        const auto session = project.pictures().open();
        const auto workspace = open(*session, project.run());
        commandNamed(*workspace, QStringLiteral("Classes"))->trigger();
        auto* table = named<QTableView>(*workspace, "inspect-classes");
        auto* text = named<QLabel>(*workspace, "inspect-balance");
        QTRY_VERIFY(text->text().contains(QStringLiteral("2 training pictures")));
        QCOMPARE(table->model()->index(0, ClassTableModel::TrainedColumn).data().toString(),
                 QStringLiteral("2"));
        auto* plot = workspace->findChild<BalancePlot*>();
        QTRY_VERIFY(plot->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(workspace.get()));
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Right);
        QVERIFY(plot->current() >= 0);
        QVERIFY(plot->accessibleDescription().contains(QStringLiteral("F1")));
        commandNamed(*workspace, QStringLiteral("Only the wrong ones"))->trigger();
        QTest::keyClick(plot, Qt::Key_Return);
        const auto listed = [&] { return static_cast<ImageListModel*>(grid(*workspace)->model())->ids(); };
        // The class's pictures of the split, then those it was learnt from.
        const auto first = static_cast<std::size_t>(plot->current()) * perClass;
        const auto ids = project.images();
        QTRY_COMPARE(listed().size(), std::size_t(3));
        for (const auto id : listed())
            QCOMPARE(static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin()) / perClass,
                     first / perClass);
        for (auto* button : workspace->findChildren<QPushButton*>())
            if (button->text().contains(QStringLiteral("training pictures"))) button->click();
        QTRY_COMPARE(listed(), (std::vector{ids[first], ids[first + 4]}));
    }

    void imbalanceIsSaidInWords() {
        Imbalance balance;
        balance.least = 10;
        balance.most = 500;
        for (int i = 0; i < 5; ++i)
            balance.classes.push_back({i, 10, 0.5, 0.5, 10, true, true});
        balance.correlation = RankCorrelation{0.9, 0.0001};
        const auto words = ClassesPanel::verdict(balance, {"a", "b", "c", "d", "e"});
        QVERIFY(words.contains(QStringLiteral("10 to 500")));
        QVERIFY(words.contains(QStringLiteral("The more there are, the better")));
        QVERIFY(words.contains(QStringLiteral("below 0.001")));
        QVERIFY(words.contains(QStringLiteral("a, b, c, 2 more")));
        balance.correlation = RankCorrelation{0.2, 0.6};
        QVERIFY(ClassesPanel::verdict(balance, {}).contains(QStringLiteral("not seen to make a difference")));
    }

    void aMapThatWasLaidOutIsNotLaidOutAgain() {
        SeenProject project;
        const auto set = must(readEmbeddings(project.embeddings()));
        const SeenPictures seen(std::make_shared<const EmbeddingSet>(set));
        const auto initial = must(placesByComponents(seen, {}));
        test::TempFolder folder;
        int steps = 0;
        const ProgressSink count = [&](const Progress&) { ++steps; };
        const auto first = must(placesByNeighbours(seen, initial, folder.path(), {}, count));
        QVERIFY(steps > 0);
        steps = 0;
        QCOMPARE(must(placesByNeighbours(seen, initial, folder.path(), {}, count)), first);
        QCOMPARE(steps, 0);
        // Other features are laid out anew.
        auto other = set;
        other.features[0] += 1;
        const SeenPictures changed(std::make_shared<const EmbeddingSet>(other));
        must(placesByNeighbours(changed, initial, folder.path(), {}, count));
        QVERIFY(steps > 0);
        // So is what was damaged, and it is whole again afterwards.
        std::ofstream(folder / mapPlacesFile) << "nonsense";
        steps = 0;
        QCOMPARE(must(placesByNeighbours(seen, initial, folder.path(), {}, count)), first);
        QVERIFY(steps > 0);
        QCOMPARE(must(readMapPlaces(folder.path())).places, first);
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestInspectPicture)
#include "test_inspect_picture.moc"
