// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run_calibration.h"
#include "core/recipe/recipe_difference.h"
#include "tests/ui/studio_fixture.h"
#include "ui/inspect/column_choice.h"
#include "ui/inspect/inspect_workspace.h"
#include "ui/inspect/leaderboard_model.h"
#include "ui/inspect/measures_model.h"
#include "ui/inspect/unit_plot.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <set>

namespace imago::ui {

using test::must;

namespace {

/// A project of three classes in the test and the validation split, and runs whose answers are made up.
class InspectedProject {
public:
    InspectedProject() : m_pictures({"cat", "dog", "hen"}, 8) {
        auto& store = m_pictures.project.store();
        const auto ids = m_pictures.images();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto record = *must(store.image(ids[i]));
            must(store.commit(
                setClass({ids[i]}, {stateOf(record)}, {}, m_pictures.classId(truthOf(i)), "ann"), "ann"));
            must(store.commit(setSplit({ids[i]}, {stateOf(*must(store.image(ids[i])))},
                                       i % 4 == 3 ? Split::val : Split::test),
                              "ann"));
        }
    }
    test::PictureProject& pictures() { return m_pictures; }
    std::vector<ImageId> images() { return m_pictures.images(); }
    static std::size_t truthOf(std::size_t i) { return i / 8; }

    /// A run that is `sure` of the true class, and of the next one where `wrong` says so.
    RunId addRun(const std::string& name, double sure, const std::set<std::size_t>& wrong,
                 Recipe recipe = {}) {
        auto& store = m_pictures.project.store();
        RunRecord run;
        run.name = name;
        run.folder = "none/" + name;
        run.status = "done";
        run.epochs = 1;
        run.model = recipe.model;
        run.recipeJson = toJson(recipe);
        for (const auto& one : must(store.classes())) {
            run.classes.push_back(one.name);
            run.classIds.push_back(one.id);
        }
        const auto id = must(store.saveRun(run));
        std::vector<Prediction> predictions;
        const auto ids = images();
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const auto top = (truthOf(i) + (wrong.contains(i) ? 1 : 0)) % 3;
            // A little less each, so that no two confidences are the same.
            const auto confidence = static_cast<float>(sure - 0.001 * double(i));
            Prediction made{ids[i], std::vector<float>(3, (1 - confidence) / 2)};
            made.probabilities[top] = confidence;
            predictions.push_back(made);
        }
        must(store.putPredictions(id, predictions));
        return id;
    }

private:
    test::PrivateUser m_user;
    test::PictureProject m_pictures;
};

QAction* commandNamed(Workspace& workspace, const QString& text) {
    for (auto* action : workspace.commands())
        if (action->text().remove(QLatin1Char('&')) == text) return action;
    return nullptr;
}

} // namespace

/// The views of Inspect, the pictures behind their figures, and mending labels among those.
class TestInspect : public QObject {
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
        return workspace.findChild<ThumbnailGrid*>(QStringLiteral("inspect-grid"));
    }
    static std::vector<ImageId> shown(Workspace& workspace) {
        return static_cast<ImageListModel*>(grid(workspace)->model())->ids();
    }
    static QPushButton* button(Workspace& workspace, const QString& start) {
        for (auto* one : workspace.findChildren<QPushButton*>())
            if (one->text().remove(QLatin1Char('&')).startsWith(start)) return one;
        return nullptr;
    }

private Q_SLOTS:
    void measuresAreATableWithIntervals() {
        EvaluationInput input{2, {0.9f, 0.1f, 0.6f, 0.4f, 0.3f, 0.7f, 0.8f, 0.2f}, {{0}, {0}, {1}, {1}}};
        MeasuresModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto metrics = must(measure(input));
        model.set(metrics);
        QVERIFY(model.rowCount() > 8);
        const auto row = [&](const QString& name, int column) {
            for (int i = 0; i < model.rowCount(); ++i)
                if (model.index(i, 0).data().toString() == name)
                    return model.index(i, column).data().toString();
            return QString();
        };
        QVERIFY(row(QStringLiteral("Accuracy (top-1)"), 1).contains(QStringLiteral("75")));
        QCOMPARE(row(QStringLiteral("Cohen’s kappa"), 1), QStringLiteral("0.500"));
        QCOMPARE(row(QStringLiteral("Macro-F1"), 2), QStringLiteral("…"));
        model.setIntervals(must(metricIntervals(input)));
        QVERIFY(row(QStringLiteral("Macro-F1"), 2) != QStringLiteral("…"));
        QVERIFY(!row(QStringLiteral("Macro-F1"), 2).isEmpty());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void theMatrixIsOrderedAndLookedAtClosely() {
        ConfusionMatrix matrix;
        matrix.resize(500, 500);
        const int n = 1000;
        QStringList names;
        for (int i = 0; i < n; ++i)
            names << QStringLiteral("c%1").arg(i);
        std::vector<std::vector<std::int64_t>> counts(n, std::vector<std::int64_t>(n, 0));
        for (std::size_t i = 0; i < std::size_t(n); ++i) {
            counts[i][i] = 9;
            counts[i][(i + 1) % std::size_t(n)] = 1;
        }
        matrix.setMatrix(names, counts);
        QVERIFY(!matrix.grab().isNull());
        std::vector<int> order(n);
        for (int i = 0; i < n; ++i)
            order[std::size_t(i)] = n - 1 - i;
        matrix.setOrder(order);
        QTest::keyClick(&matrix, Qt::Key_Down); // from the first place to the second
        QCOMPARE(matrix.picked(), (ConfusionMatrix::Cell{n - 2, n - 1}));
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(&matrix, Qt::Key_Plus);
        QCOMPARE(matrix.zoom(), n / 4.0);
        QVERIFY(!matrix.grab().isNull());
        // What is walked to stays in view: the cell under the middle of the picked one is that cell.
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(&matrix, Qt::Key_Right);
        QCOMPARE(matrix.picked(), (ConfusionMatrix::Cell{n - 2, n - 11}));
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(&matrix, Qt::Key_Minus);
        QCOMPARE(matrix.zoom(), 1.0);
        // The same classes with other counts keep the order.
        matrix.setMatrix(names, counts);
        QTest::keyClick(&matrix, Qt::Key_Left);
        QCOMPARE(matrix.picked(), (ConfusionMatrix::Cell{n - 2, n - 10}));
    }

    void aPlotIsWalkedByKeys() {
        UnitPlot plot;
        plot.resize(300, 240);
        plot.setBars({{0, 0.5, 0.2, 0.3, QStringLiteral("low")}, {0.5, 1, 0.9, 0.8, QStringLiteral("high")}});
        QSignalSpy picked(&plot, &UnitPlot::barPicked);
        QTest::keyClick(&plot, Qt::Key_Right);
        QTest::keyClick(&plot, Qt::Key_Right);
        QTest::keyClick(&plot, Qt::Key_Right); // stays at the last
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("high"));
        QTest::keyClick(&plot, Qt::Key_Return);
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked[0][0].toInt(), 1);
        plot.setCurve({{0, 1, QStringLiteral("start")}, {1, 0, QStringLiteral("end")}});
        QVERIFY(plot.accessibleDescription().isEmpty());
        QVERIFY(!plot.grab().isNull());
    }

    void whatBecameRightIsShownAndStaysWhileLabelsAreMended() {
        InspectedProject project;
        Recipe slower;
        slower.epochs = 3;
        // Pictures 3, 7, 11 … are of the validation split.
        project.addRun("before", 0.9, {0, 1, 8});
        const auto now = project.addRun("after", 0.9, {8, 16}, slower);
        const auto session = project.pictures().open();
        const auto workspace = open(*session, now);
        const auto ids = project.images();
        QTRY_COMPARE(shown(*workspace), (std::vector<ImageId>{ids[8], ids[16]}));

        auto* compare = commandNamed(*workspace, QStringLiteral("Compare runs"));
        QVERIFY(compare);
        compare->trigger();
        QTRY_VERIFY(button(*workspace, QStringLiteral("Became right")) &&
                    button(*workspace, QStringLiteral("Became right"))->isVisible());
        QVERIFY(button(*workspace, QStringLiteral("Became right"))->text().endsWith(QStringLiteral("2")));
        QVERIFY(button(*workspace, QStringLiteral("Became wrong"))->text().endsWith(QStringLiteral("1")));
        QVERIFY(button(*workspace, QStringLiteral("Wrong in both"))->text().endsWith(QStringLiteral("1")));
        button(*workspace, QStringLiteral("Became right"))->click();
        QCOMPARE((std::set<ImageId>{shown(*workspace)[0], shown(*workspace)[1]}),
                 (std::set<ImageId>{ids[0], ids[1]}));

        // The recipes' one difference stands below.
        auto* table = workspace->findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Epochs"));
        QCOMPARE(table->item(0, 2)->text(), QStringLiteral("3"));

        // A label is mended among them: the list stays as it is.
        grid(*workspace)->showId(ids[0]);
        QVERIFY(session->labelImages({ids[0]}, project.pictures().classId(1)));
        QTRY_VERIFY(button(*workspace, QStringLiteral("Became right"))->text().endsWith(QStringLiteral("1")));
        QCOMPARE(shown(*workspace).size(), std::size_t(2));

        commandNamed(*workspace, QStringLiteral("Show all mistakes again"))->trigger();
        QTRY_COMPARE(shown(*workspace).size(), std::size_t(3)); // 0 is wrong now, 8 and 16 were
    }

    void abstainingLeavesOutTheUnsure() {
        InspectedProject project;
        const auto run = project.addRun("run", 0.9, {20, 21, 22});
        const auto session = project.pictures().open();
        const auto workspace = open(*session, run);
        QTRY_COMPARE(shown(*workspace).size(), std::size_t(3));
        commandNamed(*workspace, QStringLiteral("Calibration"))->trigger();
        auto* find = button(*workspace, QStringLiteral("Find the confidence"));
        QVERIFY(find);
        QTRY_VERIFY(find->isVisible());
        find->click();
        auto* slider = workspace->findChild<QSlider*>(QStringLiteral("inspect-threshold"));
        QVERIFY(slider->value() > 0);
        // The wrong ones are the least sure of the split.
        auto* left = button(*workspace, QStringLiteral("Show what is left out"));
        QVERIFY(left->isEnabled());
        left->click();
        const auto ids = project.images();
        const auto images = shown(*workspace);
        const std::set<ImageId> out(images.begin(), images.end());
        for (const std::size_t i : {20, 21, 22})
            QVERIFY(out.contains(ids[i]));
        QVERIFY(!out.contains(ids[0]));
    }

    void whatIsChosenIsKeptForExports() {
        InspectedProject project;
        // Validation is every fourth: one of the six there is wrong, so that a temperature can be learnt.
        const auto run = project.addRun("run", 0.9, {3, 20, 21, 22});
        auto& store = project.pictures().project.store();
        const auto folder = runFolderOf(store, *must(store.run(run)));
        std::filesystem::create_directories(folder);
        const auto session = project.pictures().open();
        const auto workspace = open(*session, run);
        QTRY_COMPARE(shown(*workspace).size(), std::size_t(3));
        commandNamed(*workspace, QStringLiteral("Calibration"))->trigger();
        auto* keep = workspace->findChild<QPushButton*>(QStringLiteral("calibration-keep"));
        auto* again = workspace->findChild<QPushButton*>(QStringLiteral("calibration-again"));
        auto* text = workspace->findChild<QLabel*>(QStringLiteral("calibration-kept"));
        auto* slider = workspace->findChild<QSlider*>(QStringLiteral("inspect-threshold"));
        QTRY_VERIFY(text->text().contains(QStringLiteral("always an answer")));
        const auto fitted = must(readCalibration(folder)).temperature; // the first who asked keeps it
        QVERIFY(!keep->isEnabled() && !again->isVisible());            // nothing was chosen
        slider->setValue(625);
        QVERIFY(keep->isEnabled());
        // Without the temperature another confidence would be meant than exports have.
        QCheckBox* use = nullptr;
        for (auto* one : workspace->findChildren<QCheckBox*>())
            if (one->text().contains(QStringLiteral("temperature"))) use = one;
        QVERIFY(use && use->isChecked());
        use->setChecked(false);
        QVERIFY(!keep->isEnabled());
        use->setChecked(true);
        keep->click();
        QTRY_VERIFY(text->text().contains(QStringLiteral("62.5")));
        QVERIFY(must(readCalibration(folder)) == StoredCalibration({fitted, "val", 6, 0.625}));
        QTRY_VERIFY(!keep->isEnabled());

        // A label of validation is mended: the run keeps its temperature until somebody wants the other.
        const auto ids = project.images();
        QVERIFY(session->labelImages({ids[7]}, project.pictures().classId(1)));
        QTRY_VERIFY(again->isVisible());
        QCOMPARE(must(readCalibration(folder)).temperature, fitted);
        again->click();
        QTRY_VERIFY(!again->isVisible());
        const auto anew = must(readCalibration(folder));
        QVERIFY(anew.temperature > fitted && anew.abstainBelow == 0.625);

        // Another look at the run finds the confidence where it was.
        const auto later = open(*session, run);
        commandNamed(*later, QStringLiteral("Calibration"))->trigger();
        QTRY_COMPARE(later->findChild<QSlider*>(QStringLiteral("inspect-threshold"))->value(), 625);
    }

    void groupsLeadToTheirPictures() {
        InspectedProject project;
        const auto run = project.addRun("run", 0.9, {16, 17, 18, 20, 21, 22});
        const auto session = project.pictures().open();
        const auto workspace = open(*session, run);
        QTRY_COMPARE(shown(*workspace).size(), std::size_t(6));
        commandNamed(*workspace, QStringLiteral("Groups of pictures"))->trigger();
        auto* property = workspace->findChild<QComboBox*>(QStringLiteral("inspect-property"));
        // A folder a class: the folder of the hens is where all mistakes are.
        QTRY_VERIFY(property->findText(QStringLiteral("Folder")) > 0);
        property->setCurrentIndex(property->findText(QStringLiteral("Folder")));
        auto* table = workspace->findChild<QTableView*>(QStringLiteral("inspect-slices"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        int hens = -1;
        for (int row = 0; row < 3; ++row)
            if (table->model()->index(row, 0).data().toString().endsWith(QStringLiteral("hen"))) hens = row;
        QVERIFY(hens >= 0);
        // Groups that are chosen together are compared.
        auto* groups = workspace->findChild<QTableView*>(QStringLiteral("inspect-groups"));
        QAbstractItemModelTester tester(groups->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(groups->isHidden());
        table->selectAll();
        QTRY_COMPARE(groups->model()->rowCount(), 3);
        QVERIFY(groups->isVisible());
        for (int row = 0; row < 3; ++row) {
            const auto value = [&](int column) {
                return groups->model()->index(row, column).data().toString();
            };
            QCOMPARE(value(2), value(0).endsWith(QStringLiteral("hen")) ? QStringLiteral("0.0 %")
                                                                        : QStringLiteral("100.0 %"));
        }
        table->selectRow(hens);
        QVERIFY(groups->isHidden());
        Q_EMIT table->clicked(table->model()->index(hens, 0));
        const auto ids = project.images();
        const auto images = shown(*workspace);
        QCOMPARE(images.size(), std::size_t(6));
        QVERIFY(std::find(images.begin(), images.end(), ids[16]) != images.end());
        QVERIFY(std::find(images.begin(), images.end(), ids[0]) == images.end());
    }

    void suspectedLabelsAreGoneThroughByKey() {
        InspectedProject project;
        // Two pictures of the first class are labelled as the second: the model sees what they are.
        const auto run = project.addRun("run", 0.95, {});
        const auto ids = project.images();
        auto session = project.pictures().open();
        QVERIFY(session->labelImages({ids[0]}, project.pictures().classId(1)));
        QVERIFY(session->labelImages({ids[1]}, project.pictures().classId(1)));
        const auto workspace = open(*session, run);
        QTRY_COMPARE(shown(*workspace).size(), std::size_t(2));
        commandNamed(*workspace, QStringLiteral("Suspected labels"))->trigger();
        QTRY_VERIFY(button(*workspace, QStringLiteral("Review")) &&
                    button(*workspace, QStringLiteral("Review"))->isEnabled());
        button(*workspace, QStringLiteral("Review"))->click();
        QCOMPARE(shown(*workspace).size(), std::size_t(2));
        const auto first = grid(*workspace)->currentId();
        commandNamed(*workspace, QStringLiteral("Accept the prediction"))->trigger();
        QCOMPARE(project.pictures().labelsOf(first), std::vector<ClassId>{project.pictures().classId(0)});
        QTRY_VERIFY(grid(*workspace)->currentId() != first);
        // The other label stays, and is marked as looked at.
        const auto second = grid(*workspace)->currentId();
        commandNamed(*workspace, QStringLiteral("The label is right"))->trigger();
        QCOMPARE(project.pictures().labelsOf(second), std::vector<ClassId>{project.pictures().classId(1)});
        QCOMPARE(must(project.pictures().project->image(second))->review, ReviewState::reviewed);
    }

    void runsAreATableThatLeadsToEach() {
        InspectedProject project;
        const auto first = project.addRun("first", 0.8, {0, 9}), second = project.addRun("second", 0.9, {0});
        auto& store = project.pictures().project.store();
        RunRecord unmeasured = *must(store.run(first));
        unmeasured.id = {};
        unmeasured.name = "unmeasured";
        must(store.saveRun(unmeasured));

        LeaderboardModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set(must(leaderboard(store, Split::test)), second, first);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.at(0).run.id, second);
        QVERIFY(!model.at(2).measured);
        const auto evaluation = must(evaluateRun(store, *must(store.run(second)), Split::test));
        QCOMPARE(model.index(0, LeaderboardModel::AccuracyColumn).data(Qt::UserRole).toDouble(),
                 evaluation.result.accuracy);
        QCOMPARE(model.index(0, LeaderboardModel::MacroF1Column).data(Qt::UserRole).toDouble(),
                 evaluation.result.macroF1);
        QVERIFY(!model.index(2, LeaderboardModel::AccuracyColumn).data(Qt::UserRole).isValid());
        model.setExported(first);
        QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
        QVERIFY(model.index(1, 0).data(Qt::DecorationRole).isValid());

        auto session = project.pictures().open();
        auto workspace = open(*session, first);
        QTRY_VERIFY(!shown(*workspace).empty());
        commandNamed(*workspace, QStringLiteral("Runs"))->trigger();
        auto* table = workspace->findChild<QTableView*>(QStringLiteral("inspect-leaderboard"));
        const auto name = [table](int row) { return table->model()->index(row, 0).data().toString(); };
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(name(0), QStringLiteral("second"));
        QCOMPARE(name(2), QStringLiteral("unmeasured"));
        // As many columns as fit, the most telling first; or those that were chosen.
        const auto columns = [table] {
            int count = 0;
            for (int i = 0; i < LeaderboardModel::columnCount_; ++i)
                count += !table->isColumnHidden(i);
            return count;
        };
        QVERIFY(columns() >= 3 && columns() < LeaderboardModel::columnCount_);
        QVERIFY(!table->isColumnHidden(LeaderboardModel::AccuracyColumn));
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        auto* choice = workspace->findChild<ColumnChoice*>(QStringLiteral("runs-columns"));
        choice->choose(LeaderboardModel::EnergyColumn, true);
        choice->choose(LeaderboardModel::MacroF1Column, false);
        QVERIFY(!table->isColumnHidden(LeaderboardModel::EnergyColumn));
        QVERIFY(table->isColumnHidden(LeaderboardModel::MacroF1Column));
        choice->chooseAsFits();
        QVERIFY(!table->isColumnHidden(LeaderboardModel::MacroF1Column));
        // What is not known stays last, whichever way it is sorted.
        table->sortByColumn(LeaderboardModel::AccuracyColumn, Qt::AscendingOrder);
        QCOMPARE(name(0), QStringLiteral("first"));
        QCOMPARE(name(2), QStringLiteral("unmeasured"));
        QCOMPARE(must(exportRun(store)), must(store.runs()).back().id);
        table->selectRow(0);
        button(*workspace, QStringLiteral("Use for export"))->click();
        QTRY_COMPARE(must(exportRun(store)), first);
        QTRY_VERIFY(table->model()->index(0, 0).data(Qt::DecorationRole).isValid());
        auto* run = workspace->findChild<QComboBox*>(QStringLiteral("inspect-run"));
        QVERIFY(run->currentText().startsWith(QStringLiteral("first")));
        table->selectRow(1);
        button(*workspace, QStringLiteral("Inspect this run"))->click();
        QVERIFY(run->currentText().startsWith(QStringLiteral("second")));
        std::unique_ptr<Workspace> exporting(makeExportWorkspace(*session, nullptr));
        exporting->activate();
        auto* exported = exporting->findChild<QComboBox*>(QStringLiteral("export-run"));
        QVERIFY(exported->currentText().startsWith(QStringLiteral("first")));
        QCOMPARE(chooseExportRun(store, RunId{99}).error().code, ErrorCode::notFound);
    }

    void theShownRunIsWrittenAsAReport() {
        InspectedProject project;
        const auto run = project.addRun("good", 0.8, {0, 9});
        auto session = project.pictures().open();
        auto workspace = open(*session, run);
        QTRY_VERIFY(!shown(*workspace).empty());
        const auto* command = commandNamed(*workspace, QStringLiteral("Write a report…"));
        QVERIFY(command && command->isEnabled());

        ReportWriter writer(*session);
        QSignalSpy ended(&writer, &ReportWriter::finished), told(session.get(), &Session::notice);
        Inspected inspected;
        inspected.project = session->file();
        inspected.run = *must(session->store().run(run));
        inspected.split = Split::test;
        const auto file = project.pictures().project.folder() / "good.html";
        writer.write(inspected, file);
        QVERIFY(writer.isRunning());
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(told.last()[0].toString().contains(QStringLiteral("good.html")));
        QVERIFY(std::filesystem::file_size(file) > 10'000);
        // A name that is no report's is refused in words.
        QSignalSpy failed(session.get(), &Session::failed);
        writer.write(inspected, project.pictures().project.folder() / "good.odt");
        QTRY_COMPARE(failed.count(), 1);
    }

    void recipesDifferByField() {
        Recipe a, b;
        b.name = "another name";
        QVERIFY(differences(a, b).empty());
        b.epochs = a.epochs + 1;
        b.model = "resnet18";
        const auto found = differences(a, b);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0], (RecipeDifference{"model", a.model, "resnet18"}));
    }
};

} // namespace imago::ui

QTEST_MAIN(imago::ui::TestInspect)
#include "test_inspect.moc"
