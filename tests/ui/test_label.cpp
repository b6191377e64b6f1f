// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/label_desk.h"

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

class TestLabel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        // The person's own settings and thumbnails stay out of this.
        qputenv("XDG_CONFIG_HOME", m_home.path().c_str());
        qputenv("XDG_CACHE_HOME", m_home.path().c_str());
    }

    void numberKeysLabelAndMoveOn() {
        Desk desk;
        QVERIFY(desk.ready());
        QCOMPARE(desk.row(), 0);
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_3);
        desk.press(Qt::Key_2);
        QCOMPARE(desk.row(), 3);
        QCOMPARE(desk.labels(0), QStringList{"Coat"});
        QCOMPARE(desk.labels(1), QStringList{"Shirt"});
        QCOMPARE(desk.labels(2), QStringList{"Dress"});
        QCOMPARE(desk.review(0), ReviewState::reviewed);
        desk.press(Qt::Key_9); // nobody's key
        QCOMPARE(desk.row(), 3);
        QCOMPARE(desk.labels(3), QStringList());
        QVERIFY2(desk.part<QLabel>("position")->text().contains(QStringLiteral("4 of 12")),
                 qPrintable(desk.part<QLabel>("position")->text()));
        QVERIFY(desk.part<QLabel>("position")->text().contains(QStringLiteral("9 unlabelled")));
        QVERIFY(desk.failures.isEmpty());
    }

    void staysWhereAskedTo() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.space->setAutoAdvance(false);
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_2);
        QCOMPARE(desk.row(), 0);
        QCOMPARE(desk.labels(0), QStringList{"Dress"});
    }

    void theLastPictureIsTheEnd() {
        Desk desk(2);
        QVERIFY(desk.ready());
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_1);
        QCOMPARE(desk.row(), 1);
        QCOMPARE(desk.labels(1), QStringList{"Coat"});
        QCOMPARE(desk.notices.size(), 1);
    }

    void goesToAndFro() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_PageDown);
        QCOMPARE(desk.row(), 2);
        desk.press(Qt::Key_A);
        QCOMPARE(desk.row(), 1);
        desk.press(Qt::Key_PageUp);
        desk.press(Qt::Key_A);
        QCOMPARE(desk.row(), 0);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(desk.row(), 11);
        desk.press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(desk.row(), 0);
        QTest::mouseClick(desk.part<Filmstrip>("filmstrip")->viewport(), Qt::LeftButton, {}, {200, 40});
        QVERIFY(desk.row() > 0);
    }

    void findsTheNextUnlabelled() {
        Desk desk;
        QVERIFY(desk.ready());
        for (const int row : {1, 2, 4})
            QVERIFY(desk.session->labelImages({desk.id(row)}, desk.classId("Coat")));
        QVERIFY(desk.session->reviewImages({desk.id(5)}, ReviewState::excluded));
        desk.space->showImage(desk.id(0));
        desk.press(Qt::Key_D, Qt::ShiftModifier);
        QCOMPARE(desk.row(), 3);
        desk.press(Qt::Key_D, Qt::ShiftModifier);
        QCOMPARE(desk.row(), 6);
        desk.press(Qt::Key_A, Qt::ShiftModifier);
        desk.press(Qt::Key_A, Qt::ShiftModifier);
        QCOMPARE(desk.row(), 0);
        desk.press(Qt::Key_A, Qt::ShiftModifier); // around the end
        QCOMPARE(desk.row(), 11);
        std::vector<ImageId> all = desk.ids();
        QVERIFY(desk.session->reviewImages({desk.id(5)}, ReviewState::unreviewed));
        QVERIFY(desk.session->labelImages(all, desk.classId("Coat")));
        const int here = desk.row();
        desk.press(Qt::Key_D, Qt::ShiftModifier);
        QCOMPARE(desk.row(), here);
        QCOMPARE(desk.notices.size(), 1);
    }

    void clearsExcludesAndMarks() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.press(Qt::Key_2);
        desk.press(Qt::Key_A);
        desk.press(Qt::Key_Backspace);
        QCOMPARE(desk.labels(0), QStringList());
        QCOMPARE(desk.row(), 0);
        desk.press(Qt::Key_X);
        QCOMPARE(desk.review(0), ReviewState::excluded);
        desk.press(Qt::Key_X);
        QCOMPARE(desk.review(0), ReviewState::unreviewed);
        desk.press(Qt::Key_M);
        QCOMPARE(desk.review(0), ReviewState::ambiguous);
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_A);
        QCOMPARE(desk.review(0), ReviewState::reviewed);
    }

    void severalClassesToggleAndStay() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.session->setMultiLabel(true);
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_3);
        QCOMPARE(desk.row(), 0);
        QCOMPARE(desk.labels(0), (QStringList{"Coat", "Shirt"}));
        auto* list = desk.part<ClassList>("classes");
        QVERIFY(list->model()->index(0, 0).data(ClassModel::AssignedRole).toBool());
        QVERIFY(!list->model()->index(1, 0).data(ClassModel::AssignedRole).toBool());
        desk.press(Qt::Key_1);
        QCOMPARE(desk.labels(0), QStringList{"Shirt"});
        QVERIFY(!list->model()->index(0, 0).data(ClassModel::AssignedRole).toBool());
    }

    void repeatsThePictureBefore() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.session->setMultiLabel(true);
        desk.press(Qt::Key_1);
        desk.press(Qt::Key_3);
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_2);
        desk.press(Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(desk.labels(1), (QStringList{"Coat", "Shirt"}));
        desk.session->undo(); // one gesture
        QCOMPARE(desk.labels(1), QStringList{"Dress"});
    }

    void undoGoesWhereItHappened() {
        Desk desk;
        QVERIFY(desk.ready());
        for (int i = 0; i < 5; ++i)
            desk.press(Qt::Key_1);
        desk.press(Qt::Key_End, Qt::ControlModifier);
        desk.session->undo();
        QCOMPARE(desk.row(), 4);
        QCOMPARE(desk.labels(4), QStringList());
        desk.session->undo();
        QCOMPARE(desk.row(), 3);
        desk.session->redo();
        QCOMPARE(desk.row(), 3);
        QCOMPARE(desk.labels(3), QStringList{"Coat"});
    }

    void undoOutsideTheFilterShowsAll() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.press(Qt::Key_1);
        auto* filter = desk.part<QComboBox>("filter");
        filter->setCurrentIndex(1);
        Q_EMIT filter->activated(1);
        QVERIFY(QTest::qWaitFor([&] { return !desk.space->isLoading() && desk.row() == 1; }));
        desk.session->undo();
        QVERIFY(QTest::qWaitFor([&] { return !desk.space->isLoading() && desk.row() == 0; }));
        QCOMPARE(filter->currentIndex(), 0);
    }

    void goesThroughWhatDataShows() {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.session->labelImages({desk.id(2), desk.id(7)}, desk.classId("Dress")));
        auto* filter = desk.part<QComboBox>("filter");
        const int before = filter->count();
        ImageFilter shown;
        shown.classes = {desk.classId("Dress")};
        ShownFilter::of(*desk.session).set(shown);
        QCOMPARE(filter->count(), before + 1);
        filter->setCurrentIndex(2);
        Q_EMIT filter->activated(2);
        QVERIFY(QTest::qWaitFor([&] { return !desk.space->isLoading(); }));
        QVERIFY(desk.part<QLabel>("position")->text().contains(QStringLiteral("of 2")));
    }

    void showsPicturesAndSaysWhatIsBroken() {
        Desk desk(12, true);
        QVERIFY(desk.ready());
        auto* canvas = desk.space->findChild<ImageCanvas*>();
        QVERIFY(canvas->pictureSize().isEmpty());
        QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("ends too early")));
        desk.press(Qt::Key_D);
        QCOMPARE(canvas->pictureSize(), QSize(64, 48));
        desk.press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(canvas->zoom(), 1.0);
        desk.press(Qt::Key_Plus);
        QVERIFY(canvas->zoom() > 1.0);
        desk.press(Qt::Key_F);
        QVERIFY(canvas->isFitted());
    }

    void returnAcceptsTheModelsSuggestion() {
        Desk desk;
        RunRecord run;
        run.name = "run-1";
        run.folder = "test-runs/run-1";
        run.status = "done";
        run.classes = {"Coat", "Dress", "Shirt"};
        for (const char* name : {"Coat", "Dress", "Shirt"})
            run.classIds.push_back(desk.classId(name));
        const auto id = must(desk.session->store().saveRun(run));
        must(desk.session->store().putPredictions(id, {{desk.id(0), {0.1f, 0.7f, 0.2f}}}));
        desk.space->activate();
        QVERIFY(desk.ready());
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_A);
        const auto* chip = desk.part<QAbstractButton>("suggestion-1");
        QVERIFY(chip->isVisible());
        QCOMPARE(chip->text(), QStringLiteral("Dress"));
        QCOMPARE(desk.part<QAbstractButton>("suggestion-3")->text(), QStringLiteral("Coat"));
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.labels(0), QStringList{"Dress"});
        QCOMPARE(desk.row(), 1);
    }

    void acceptingAddsAndNeverTakesAway() {
        Desk desk;
        RunRecord run;
        run.name = "run-1";
        run.folder = "test-runs/run-1";
        run.status = "done";
        run.classes = {"Coat", "Dress", "Shirt"};
        for (const char* name : {"Coat", "Dress", "Shirt"})
            run.classIds.push_back(desk.classId(name));
        const auto id = must(desk.session->store().saveRun(run));
        must(desk.session->store().putPredictions(id, {{desk.id(1), {0.1f, 0.7f, 0.2f}}}));
        desk.space->activate();
        QVERIFY(desk.ready());
        desk.session->setMultiLabel(true);
        desk.press(Qt::Key_D);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.labels(1), QStringList{"Dress"});
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.labels(1), (QStringList{"Dress", "Shirt"}));
    }

    void everyKeyOfTheRoomIsACommandThatPaletteAndKeyMapList() {
        Desk desk;
        QVERIFY(desk.ready());
        const auto listed = desk.space->commands();
        for (const auto* action : desk.space->findChildren<QAction*>()) {
            // Context menus of text fields have keys of their own.
            if (action->shortcuts().isEmpty() || qobject_cast<QLineEdit*>(action->parent())) continue;
            QVERIFY2(listed.contains(const_cast<QAction*>(action)), qPrintable(action->text()));
        }
        QMap<QString, QString> taken;
        for (const auto* action : listed)
            for (const auto& key : action->shortcuts()) {
                QVERIFY2(!taken.contains(key.toString()),
                         qPrintable(key.toString() + ": " + taken[key.toString()] + ", " + action->text()));
                taken.insert(key.toString(), action->text());
            }
    }

    void anEmptyProjectSaysWhatToDo() {
        TempFolder folder;
        auto session = must(Session::create(folder / "empty.imago"));
        LabelWorkspace space(*session);
        QSignalSpy spy(&space, &Workspace::goTo);
        space.resize(900, 600);
        space.show();
        space.activate();
        QVERIFY(QTest::qWaitFor([&] { return !space.isLoading(); }));
        QPushButton* button = nullptr;
        for (auto* candidate : space.findChildren<QPushButton*>())
            if (candidate->isVisible()) button = candidate;
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QTest::keyClick(&space, Qt::Key_1);
        QTest::keyClick(&space, Qt::Key_D);
        QTest::keyClick(&space, Qt::Key_Backspace);
    }

private:
    TempFolder m_home;
};

QTEST_MAIN(TestLabel)
#include "test_label.moc"
