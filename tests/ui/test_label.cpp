// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/image.h"
#include "tests/support/fixtures.h"
#include "ui/base/shown_filter.h"
#include "ui/canvas/image_canvas.h"
#include "ui/label/class_list.h"
#include "ui/label/class_model.h"
#include "ui/label/filmstrip.h"
#include "ui/label/label_workspace.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

#include <fstream>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

/// A project of twelve pictures and three classes with the keys 1, 2, 3; the workspace on it, shown.
struct Desk {
    explicit Desk(int pictures = 12, bool broken = false) {
        const auto paths = makeImageFolder(folder / "pictures", {"mixed"}, pictures);
        {
            auto store = must(ProjectStore::create(folder / "test.imago"));
            std::vector<ImageRecord> records;
            for (const auto& path : paths) {
                const auto probe = must(probeImage(path));
                ImageRecord record;
                record.path = store->storedPath(path);
                record.bytes = probe.bytes;
                record.size = probe.size;
                record.mtimeMs = probe.mtimeMs;
                record.contentHash = probe.contentHash;
                records.push_back(record);
            }
            if (broken) {
                records.front().problems = problemUnreadable;
                records.front().problemText = "the file ends too early";
            }
            must(store->putImages(records));
            for (const char* name : {"Coat", "Dress", "Shirt"})
                must(store->commit(addClass(must(store->classes()), name), "test"));
        }
        session = must(Session::open(folder / "test.imago"));
        QObject::connect(session.get(), &Session::failed, session.get(),
                         [this](const Error& error) { failures << QString::fromStdString(error.text()); });
        QObject::connect(session.get(), &Session::notice, session.get(),
                         [this](const QString& text) { notices << text; });
        space = std::make_unique<LabelWorkspace>(*session);
        space->setAutoAdvance(true);
        space->resize(1200, 800);
        space->show();
        space->activateWindow();
        space->activate();
    }
    /// Waits for the list.
    bool ready() {
        return QTest::qWaitForWindowActive(space.get()) &&
               QTest::qWaitFor([&] { return !space->isLoading() && space->current() != ImageId{}; });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : space.get(), key,
                        modifiers);
    }
    ImageId id(int row) const { return ids()[static_cast<std::size_t>(row)]; }
    std::vector<ImageId> ids() const { return must(session->store().imageIds(ImageFilter{})); }
    int row() const {
        const auto all = ids();
        return static_cast<int>(std::find(all.begin(), all.end(), space->current()) - all.begin());
    }
    ClassId classId(const char* name) const {
        for (const auto& record : must(session->store().classes()))
            if (record.name == name) return record.id;
        return {};
    }
    /// The names of a picture's classes as the file has them, by position.
    QStringList labels(int imageRow) const {
        auto store = must(ProjectStore::open(session->file()));
        QStringList names;
        const ImageId image[] = {id(imageRow)};
        const auto annotations = must(store->annotations(image));
        for (const auto& record : must(store->classes()))
            for (const auto& annotation : annotations)
                if (annotation.classId == record.id) names << QString::fromStdString(record.name);
        return names;
    }
    ReviewState review(int imageRow) const { return must(session->store().image(id(imageRow)))->review; }
    QStringList classNames() const {
        QStringList names;
        for (const auto& record : must(session->store().classes()))
            names << QString::fromStdString(record.name);
        return names;
    }
    template <class T> T* part(const char* name) const {
        return space->findChild<T*>(QString::fromLatin1(name));
    }
    QAction* action(const QString& text) const {
        for (auto* one : space->commands())
            if (one->text().remove(QLatin1Char('&')).startsWith(text)) return one;
        return nullptr;
    }
    void selectClass(const char* name) const {
        auto* list = part<ClassList>("classes");
        for (int i = 0; i < list->model()->rowCount(); ++i)
            if (list->model()->index(i, 0).data().toString() == QLatin1String(name))
                list->setCurrentIndex(list->model()->index(i, 0));
    }

    TempFolder folder;
    std::unique_ptr<Session> session;
    std::unique_ptr<LabelWorkspace> space;
    QStringList failures, notices;
};

/// Answers the next message box.
void answerNext(QMessageBox::StandardButton button, QString* text = nullptr) {
    QTimer::singleShot(0, qApp, [=] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(box);
        if (text) *text = box->text();
        QTest::mouseClick(box->button(button), Qt::LeftButton);
    });
}

} // namespace

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

    void classesAreAddedInPlace() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.press(Qt::Key_N);
        auto* field = desk.part<QLineEdit>("new-class");
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("Bag 1"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.classNames(), (QStringList{"Coat", "Dress", "Shirt", "Bag 1"}));
        QCOMPARE(desk.labels(0), QStringList()); // the 1 was typed, not pressed
        QVERIFY(field->text().isEmpty());
        QTest::keyClicks(field, QStringLiteral("Coat"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.classNames().size(), 4);
        QCOMPARE(desk.failures.size(), 1);
        QTest::keyClick(field, Qt::Key_Escape);
        desk.press(Qt::Key_4);
        QCOMPARE(desk.labels(0), QStringList{"Bag 1"});
    }

    void classesAreRenamedInPlace() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.selectClass("Dress");
        desk.press(Qt::Key_F2);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("Gown 2"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.classNames(), (QStringList{"Coat", "Gown 2", "Shirt"}));
        QCOMPARE(desk.labels(0), QStringList());
        desk.session->undo();
        QCOMPARE(desk.classNames(), (QStringList{"Coat", "Dress", "Shirt"}));
    }

    void classesAreMergedAfterAskingWithNumbers() {
        Desk desk;
        QVERIFY(desk.ready());
        QVERIFY(desk.session->labelImages({desk.id(0), desk.id(1)}, desk.classId("Coat")));
        QVERIFY(desk.session->labelImages({desk.id(2)}, desk.classId("Shirt")));
        QCoreApplication::processEvents();
        desk.selectClass("Coat");
        desk.action(QStringLiteral("Merge class"))->trigger();
        auto* menu = desk.part<QMenu>("merge-into");
        QCOMPARE(menu->actions().size(), 2);
        QString question;
        answerNext(QMessageBox::Cancel, &question);
        menu->actions()[1]->trigger();
        QVERIFY2(question.contains(QStringLiteral("2")) && question.contains(QStringLiteral("Shirt")),
                 qPrintable(question));
        QCOMPARE(desk.classNames().size(), 3);
        answerNext(QMessageBox::Ok);
        menu->actions()[1]->trigger();
        menu->close();
        QCOMPARE(desk.classNames(), (QStringList{"Dress", "Shirt"}));
        QCOMPARE(desk.labels(0), QStringList{"Shirt"});
        QCOMPARE(desk.labels(2), QStringList{"Shirt"});
    }

    void classesAreDeletedAfterAsking() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.press(Qt::Key_1);
        desk.selectClass("Coat");
        answerNext(QMessageBox::Ok);
        desk.action(QStringLiteral("Delete class"))->trigger();
        QCOMPARE(desk.classNames(), (QStringList{"Dress", "Shirt"}));
        QCOMPARE(desk.labels(0), QStringList());
    }

    void classesAreReordered() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.selectClass("Coat");
        desk.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.classNames(), (QStringList{"Dress", "Coat", "Shirt"}));
        desk.press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.classNames(), (QStringList{"Dress", "Shirt", "Coat"}));
        desk.press(Qt::Key_Down, Qt::AltModifier);
        desk.press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.classNames(), (QStringList{"Dress", "Coat", "Shirt"}));
        Q_EMIT desk.part<ClassList>("classes")->moveWanted(desk.classId("Shirt"), 0);
        QCOMPARE(desk.classNames(), (QStringList{"Shirt", "Dress", "Coat"}));
        desk.press(Qt::Key_1); // keys go with their classes
        QCOMPARE(desk.labels(0), QStringList{"Coat"});
    }

    void aKeyIsTakenOverAndCommandsKeepTheirs() {
        Desk desk;
        QVERIFY(desk.ready());
        const auto type = [&](const QString& text) {
            QTimer::singleShot(0, qApp, [=] {
                auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
                QVERIFY(dialog);
                dialog->setTextValue(text);
                dialog->accept();
            });
            desk.action(QStringLiteral("Change class key"))->trigger();
            desk.space->activateWindow();
            return QTest::qWaitForWindowActive(desk.space.get());
        };
        desk.selectClass("Shirt");
        QVERIFY(type(QStringLiteral("1")));
        QCOMPARE(desk.session->classByKey(QStringLiteral("1"))->name, std::string("Shirt"));
        QCOMPARE(must(desk.session->store().classes())[0].key, std::string());
        desk.press(Qt::Key_1);
        QCOMPARE(desk.labels(0), QStringList{"Shirt"});
        QVERIFY(type(QStringLiteral("D")));
        QCOMPARE(desk.failures.size(), 1);
        QVERIFY(type(QStringLiteral("s")));
        desk.press(Qt::Key_S);
        QCOMPARE(desk.labels(1), QStringList{"Shirt"});
    }

    void aClickOnTheMarkLabels() {
        Desk desk;
        QVERIFY(desk.ready());
        auto* list = desk.part<ClassList>("classes");
        const QRect row = list->visualRect(list->model()->index(1, 0));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {row.left() + 16, row.center().y()});
        QCOMPARE(desk.labels(0), QStringList{"Dress"});
        QCOMPARE(desk.row(), 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, {row.left() + 70, row.center().y()});
        QCOMPARE(desk.labels(1), QStringList()); // the name only selects
    }

    void theModelKeepsItsRules() {
        Desk desk;
        QVERIFY(desk.ready());
        ClassModel model(*desk.session);
        QAbstractItemModelTester tester(&model);
        QVERIFY(desk.session->labelImages({desk.id(0)}, desk.classId("Coat")));
        model.refreshCounts();
        QCOMPARE(model.countOf(desk.classId("Coat")), 1);
        QVERIFY(desk.session->addClass(QStringLiteral("Bag")));
        QCOMPARE(model.rowCount(), 4);
        QVERIFY(desk.session->removeClass(desk.classId("Coat")));
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.setData(model.index(0), QStringLiteral("Shirt"), Qt::EditRole));
        // Rows may be dropped between rows, and not onto one.
        const std::unique_ptr<QMimeData> row(model.mimeData({model.index(0)}));
        QVERIFY(model.canDropMimeData(row.get(), Qt::MoveAction, 2, 0, {}));
        QVERIFY(model.flags({}) & Qt::ItemIsDropEnabled);
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsDropEnabled));
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

    void anEmptyProjectSaysWhatToDo() {
        TempFolder folder;
        auto session = must(Session::create(folder / "empty.imago"));
        LabelWorkspace space(*session);
        QSignalSpy spy(&space, &Workspace::goTo);
        space.resize(900, 600);
        space.show();
        space.activate();
        QVERIFY(QTest::qWaitFor([&] { return !space.isLoading(); }));
        auto* button = space.findChild<QPushButton*>();
        QVERIFY(button && button->isVisible());
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
