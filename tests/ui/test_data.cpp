// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/studio_fixture.h"
#include "ui/base/shown_filter.h"
#include "ui/data/data_query.h"
#include "ui/data/data_workspace.h"
#include "ui/data/filter_panel.h"
#include "ui/data/split_dialog.h"

#include <QApplication>
#include <QStackedWidget>
#include <QTest>
#include <QTreeWidget>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

/// The workspace in a window of its own, with the keyboard.
struct Room {
    explicit Room(Session& session) : workspace(session) {
        workspace.resize(1200, 700);
        workspace.show();
        QApplication::setActiveWindow(&workspace);
        workspace.activate();
        workspace.setFocus();
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(workspace.isSettled(), 20000); }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&workspace.grid(), which, modifiers);
        settle();
    }
    int rows() { return workspace.grid().model()->rowCount(); }
    QAction* action(const QString& text) {
        for (auto* action : workspace.commands())
            if (action->text().remove('&') == text) return action;
        return nullptr;
    }
    /// The count beside a line of a filter group, by its name.
    QString countOf(const QString& group, const QString& line) {
        for (auto* list : workspace.findChildren<FacetList*>())
            if (list->accessibleName() == group)
                for (int i = 0; i < list->topLevelItemCount(); ++i)
                    if (list->topLevelItem(i)->text(0).startsWith(line))
                        return QString::number(list->countAt(i));
        return "no such line";
    }
    void check(const QString& group, const QString& line, bool on = true) {
        for (auto* list : workspace.findChildren<FacetList*>())
            if (list->accessibleName() == group)
                for (int i = 0; i < list->topLevelItemCount(); ++i)
                    if (list->topLevelItem(i)->text(0).startsWith(line))
                        list->topLevelItem(i)->setCheckState(0, on ? Qt::Checked : Qt::Unchecked);
        settle();
    }
    DataWorkspace workspace;
};

} // namespace

class TestData : public QObject {
    Q_OBJECT
    const PrivateUser m_user;
private Q_SLOTS:
    void aGroupsNumbersIgnoreItsOwnChoice() {
        PictureProject pictures({"cat", "dog"}, 5);
        auto session = pictures.open();
        const auto images = pictures.images();
        session->labelImages({images[0], images[1], images[2]}, pictures.classId(0));
        session->labelImages({images[3], images[4]}, pictures.classId(1));
        session->splitImages({images[0], images[3]}, Split::test);
        DataQuestion question;
        question.filter.classes = {pictures.classId(0)};
        question.filter.splits = {Split::test};
        question.withChart = true;
        const auto result = must(answer(pictures.project.store(), question));
        QCOMPARE(result.ids, std::vector<ImageId>{images[0]});
        QCOMPARE(result.all.images, std::int64_t(10));
        // Beside the classes: all of the test split; beside the splits: all cats.
        QCOMPARE(result.classes.byClass.at(pictures.classId(0)), std::int64_t(1));
        QCOMPARE(result.classes.byClass.at(pictures.classId(1)), std::int64_t(1));
        QCOMPARE(result.splits.bySplit.at(Split::none), std::int64_t(2));
        QCOMPARE(result.splits.bySplit.at(Split::test), std::int64_t(1));
        QCOMPARE(result.bySplit[3].byClass.at(pictures.classId(0)), std::int64_t(1));
        QVERIFY(result.bySplit[1].byClass.empty());
    }

    void picturesAskedForElsewhereAreAllThatIsShown() {
        PictureProject pictures({"cat", "dog"}, 5);
        auto session = pictures.open();
        Room room(*session);
        const auto images = pictures.images();
        room.check("Classes", "cat"); // none is labelled: nothing is shown
        QCOMPARE(room.rows(), 0);
        ShownFilter::of(*session).pick({images[2], images[7]});
        room.workspace.showImage(images[7]);
        room.settle();
        QCOMPARE(room.rows(), 2);
        QCOMPARE(room.workspace.grid().currentId(), images[7]);
        room.workspace.showImage(images[1]); // another one wants to be seen: all are
        room.settle();
        QCOMPARE(room.rows(), 10);
        QVERIFY(ShownFilter::of(*session).picked().empty());
    }

    void numberKeysLabelTheSelectionAndEndInTheFile() {
        PictureProject pictures({"cat", "dog", "owl"}, 4);
        auto session = pictures.open();
        Room room(*session);
        QCOMPARE(room.rows(), 12);
        const auto images = pictures.images();
        room.workspace.grid().selectIds({images[0], images[5], images[7]});
        room.key(Qt::Key_2);
        for (const int i : {0, 5, 7})
            QCOMPARE(pictures.labelsOf(images[static_cast<std::size_t>(i)]),
                     std::vector<ClassId>{pictures.classId(1)});
        QVERIFY(pictures.labelsOf(images[1]).empty());
        QCOMPARE(room.countOf("Classes", "dog"), QString("3"));
        QCOMPARE(room.countOf("Classes", "No label"), QString("9"));
        // One gesture, one undo.
        session->undo();
        room.settle();
        QVERIFY(pictures.labelsOf(images[5]).empty());
        QCOMPARE(room.countOf("Classes", "No label"), QString("12"));

        room.workspace.grid().selectIds({images[1]});
        room.key(Qt::Key_X);
        QVERIFY(must(pictures.project->image(images[1]))->review == ReviewState::excluded);
        room.key(Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(must(pictures.project->image(images[1]))->split == Split::val);
        session.reset();
        pictures.project.reopen();
        QVERIFY(must(pictures.project->image(images[1]))->split == Split::val);
    }

    void theUnlabelledFilterIsWorkedOff() {
        PictureProject pictures({"cat", "dog"}, 3);
        auto session = pictures.open();
        Room room(*session);
        room.key(Qt::Key_U);
        QCOMPARE(room.rows(), 6);
        const auto images = pictures.images();
        room.workspace.grid().showId(images[0]);
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(room.workspace.grid().selectedIds().size(), std::size_t(1));
            room.key(i % 2 ? Qt::Key_1 : Qt::Key_2);
            QCOMPARE(room.rows(), 5 - i);
        }
        QCOMPARE(must(pictures.project->counts()).labelled, std::int64_t(6));
        // Nothing is left: the page says so and offers the way back.
        auto* button = [&]() -> QPushButton* {
            for (auto* b : room.workspace.findChildren<QPushButton*>())
                if (b->isVisible() && b->text() == "Show all pictures") return b;
            return nullptr;
        }();
        QVERIFY(button);
        button->click();
        room.settle();
        QCOMPARE(room.rows(), 6);
        QVERIFY(!room.workspace.filters().isActive());
    }

    void filtersNarrowTheGrid() {
        PictureProject pictures({"cat", "dog"}, 4);
        auto session = pictures.open();
        const auto images = pictures.images();
        session->labelImages({images[0], images[1]}, pictures.classId(0));
        session->labelImages({images[2]}, pictures.classId(1));
        session->splitImages({images[1], images[2]}, Split::train);
        Room room(*session);
        room.check("Classes", "cat");
        QCOMPARE(room.rows(), 2);
        room.check("Split", "Training");
        QCOMPARE(room.rows(), 1);
        room.check("Classes", "dog");
        QCOMPARE(room.rows(), 2);
        room.action("Clear filters")->trigger();
        room.settle();
        QCOMPARE(room.rows(), 8);

        room.action("Find in paths")->trigger();
        auto* search = qobject_cast<QLineEdit*>(room.workspace.focusWidget());
        QVERIFY(search);
        // Digits typed here are text, not labels.
        QTest::keyClicks(search, "dog/0001");
        room.settle();
        QCOMPARE(room.rows(), 1);
        QCOMPARE(must(pictures.project->counts()).labelled, std::int64_t(3));
    }

    void changesFromElsewhereShowUp() {
        PictureProject pictures({"cat"}, 3);
        auto session = pictures.open();
        Room room(*session);
        session->addClass("owl");
        room.settle();
        QCOMPARE(room.countOf("Classes", "owl"), QString("0"));
        QVERIFY(room.action("Label as owl"));
        QCOMPARE(room.action("Label as owl")->shortcut(), QKeySequence("2"));
        // Hidden, it waits with its questions.
        room.workspace.deactivate();
        session->labelImages({pictures.images()[0]}, pictures.classId(0));
        QVERIFY(!room.workspace.isSettled());
        room.workspace.activate();
        room.settle();
        QCOMPARE(room.countOf("Classes", "cat"), QString("1"));
    }

    void enterOpensThePictureInLabel() {
        PictureProject pictures({"cat"}, 3);
        auto session = pictures.open();
        Room room(*session);
        QSignalSpy asked(&room.workspace, &Workspace::goTo);
        const auto images = pictures.images();
        room.workspace.showImage(images[1]);
        QTest::keyClick(&room.workspace.grid(), Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toString(), QString("label"));
        QVERIFY(asked[0][1].value<ImageId>() == images[1]);
    }

    void showImageOpensFiltersThatHideIt() {
        PictureProject pictures({"cat"}, 3);
        auto session = pictures.open();
        const auto images = pictures.images();
        session->labelImages({images[0]}, pictures.classId(0));
        Room room(*session);
        room.check("Classes", "cat");
        QCOMPARE(room.rows(), 1);
        room.workspace.showImage(images[2]);
        room.settle();
        QCOMPARE(room.workspace.grid().currentId(), images[2]);
        QCOMPARE(room.rows(), 3);
    }

    void anEmptyProjectSaysWhatToDo() {
        TempProject project;
        auto session = must(Session::open(project.file()));
        Room room(*session);
        QStringList shown;
        for (auto* button : room.workspace.findChildren<QPushButton*>())
            if (button->isVisible()) shown << button->text();
        QVERIFY(shown.contains("Add a folder…"));
        QVERIFY(shown.contains("Import a data set…"));
    }

    void theChartAndTheProblemsAreFilled() {
        PictureProject pictures({"cat", "dog"}, 2);
        must(pictures.project->setProblems({{pictures.images()[0], problemUnreadable}}));
        auto session = pictures.open();
        session->labelImages(pictures.images(), pictures.classId(1));
        Room room(*session);
        room.action("Show class chart and problems")->trigger();
        room.settle();
        QVERIFY(room.workspace.findChild<QTabWidget*>()->isVisible());
        const QString words = [&] {
            for (auto* widget : room.workspace.findChildren<QWidget*>())
                if (widget->accessibleName() == "Pictures by class and split")
                    return widget->accessibleDescription();
            return QString();
        }();
        QVERIFY2(words.contains("dog: 4") && words.contains("cat: 0"), qPrintable(words));
        room.workspace.findChild<QTabWidget*>()->setCurrentIndex(1);
        room.settle();
        auto* table = [&]() -> QTreeWidget* {
            for (auto* tree : room.workspace.findChildren<QTreeWidget*>())
                if (tree->accessibleName() == "Pictures with problems") return tree;
            return nullptr;
        }();
        QVERIFY(table);
        QCOMPARE(table->topLevelItemCount(), 1);
        QCOMPARE(room.countOf("Problems", "Cannot be read"), QString("1"));
    }

    void theSplitDialogGivesShares() {
        Counts counts;
        counts.labelled = 200;
        SplitDialog dialog(counts);
        const auto options = dialog.options();
        QCOMPARE(options.train, 80.0);
        QCOMPARE(options.seed, std::uint64_t(1));
        QVERIFY(options.keepAssigned);
        auto spins = dialog.findChildren<QSpinBox*>();
        auto* assign = [&]() -> QPushButton* {
            for (auto* b : dialog.findChildren<QPushButton*>())
                if (b->text().remove('&') == "Assign") return b;
            return nullptr;
        }();
        QVERIFY(assign && assign->isEnabled());
        for (auto* spin : spins)
            if (spin->value() == 80) spin->setValue(0);
        QVERIFY(!assign->isEnabled());
    }
};

QTEST_MAIN(TestData)
#include "test_data.moc"
