// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/label_desk.h"
#include "ui/base/key_bindings.h"

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

/// The class list at work: added, renamed, merged, deleted, reordered in place.
class TestLabelClasses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        // The person's own settings and thumbnails stay out of this.
        qputenv("XDG_CONFIG_HOME", m_home.path().c_str());
        qputenv("XDG_CACHE_HOME", m_home.path().c_str());
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

    void sixClassesCanAlwaysBeSeen() {
        Desk desk;
        QVERIFY(desk.ready());
        for (const char* name : {"Bag", "Boot", "Sandal", "Sneaker", "Trouser"})
            QVERIFY(desk.session->addClass(QString::fromLatin1(name)));
        const auto first = desk.session->classes().front();
        auto told = first;
        told.guidelines = std::string("Coats are worn over all else. ");
        for (int i = 0; i < 5; ++i)
            told.guidelines += told.guidelines;
        QVERIFY(desk.session->commit(changeClass(first, told)));
        desk.selectClass("Coat");
        QCoreApplication::processEvents(); // the guidelines find their height
        desk.space->resize(1000, desk.space->minimumSizeHint().height());
        QCoreApplication::processEvents();
        QVERIFY2(desk.space->height() < 680, qPrintable(QString::number(desk.space->height())));
        auto* list = desk.part<ClassList>("classes");
        const QRect sixth = list->visualRect(list->model()->index(5, 0));
        QVERIFY(list->viewport()->rect().contains(sixth));
        auto* words = desk.part<QLabel>("guidelines");
        QVERIFY(words->isVisible());
        QVERIFY(words->visibleRegion().boundingRect().height() > 2 * words->fontMetrics().lineSpacing());
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
        QVERIFY(desk.notices.last().contains(QStringLiteral("Next picture")));
        QCOMPARE(desk.session->classByKey(QStringLiteral("1"))->name, std::string("Shirt"));
        QVERIFY(type(QStringLiteral("%")));
        QCOMPARE(desk.failures.size(), 1);
        QVERIFY(type(QStringLiteral("s")));
        desk.press(Qt::Key_S);
        QCOMPARE(desk.labels(1), QStringList{"Shirt"});
    }

    void aCommandThatGetsAClasssKeyHasItAndTheListSaysSo() {
        Desk desk;
        QVERIFY(desk.ready());
        KeyBindings bindings;
        bindings.adopt(QStringLiteral("label"), desk.space->commands());
        const auto before = *desk.session->classById(desk.classId("Dress"));
        auto after = before;
        after.key = "t";
        QVERIFY(desk.session->commit(changeClass(before, after)));
        desk.press(Qt::Key_T);
        QCOMPARE(desk.labels(0), QStringList{"Dress"});
        QCOMPARE(desk.row(), 1);
        bindings.setKeys(QStringLiteral("label.next"), {QKeySequence(Qt::Key_T)});
        auto* list = desk.part<ClassList>("classes");
        const auto blocked = [&] {
            return list->model()->index(1, 0).data(ClassModel::BlockedRole).toString();
        };
        QTRY_COMPARE(blocked(), QStringLiteral("Next picture"));
        desk.press(Qt::Key_T);
        QCOMPARE(desk.row(), 2);
        QCOMPARE(desk.labels(1), QStringList());
        bindings.reset(QStringLiteral("label.next"));
        QTRY_COMPARE(blocked(), QString());
        desk.press(Qt::Key_T);
        QCOMPARE(desk.labels(2), QStringList{"Dress"});
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

private:
    TempFolder m_home;
};

QTEST_MAIN(TestLabelClasses)
#include "test_label_classes.moc"
