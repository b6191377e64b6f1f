// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/label_desk.h"
#include "tests/ui/studio_fixture.h"
#include "ui/data/filter_panel.h"
#include "ui/label/proposer.h"
#include "ui/shell/prelabel_dialog.h"

#include <QLineEdit>
#include <QTableWidget>

namespace imago::test {

/// The fake worker sees a cup, a dog and a zebra on every picture.
class TestPrelabel : public QObject {
    Q_OBJECT

    static std::vector<Annotation> rows(Desk& desk, int row) {
        const ImageId id[] = {desk.id(row)};
        return must(desk.session->store().annotations(id));
    }
    static void chooseClasses(Desk& desk) {
        must(storeClassMap(desk.session->store(), {{"cup", "Coat"}, {"dog", "Shirt"}}));
    }
    static int rowOf(const QTableWidget& table, const char* name) {
        for (int i = 0; i < table.rowCount(); ++i)
            if (table.item(i, 0)->text() == QLatin1String(name)) return i;
        return -1;
    }

private Q_SLOTS:
    void init() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nanswer");
    }

    void aKeyProposesBoxesForThePicture() {
        Desk desk;
        QVERIFY(desk.ready());
        chooseClasses(desk);
        desk.press(Qt::Key_Semicolon);
        QTRY_COMPARE_WITH_TIMEOUT(rows(desk, 0).size(), std::size_t(2), 30000);
        const auto found = rows(desk, 0);
        QCOMPARE(found[0].source, AnnotationSource::model);
        QCOMPARE(found[0].author, "nanodet-g");
        QCOMPARE(found[0].classId, desk.classId("Coat"));
        QCOMPARE(found[0].confidence, 0.9);
        QCOMPARE(desk.review(0), ReviewState::unreviewed);
        QVERIFY(desk.notices.last().contains("zebra (1)"));
        // Once more is no more.
        QTRY_VERIFY(desk.action("Propose boxes")->isEnabled());
        desk.press(Qt::Key_Semicolon);
        QTRY_VERIFY_WITH_TIMEOUT(desk.notices.last().contains("there already: 2"), 30000);
        QCOMPARE(rows(desk, 0).size(), std::size_t(2));
        desk.session->undo();
        QCOMPARE(rows(desk, 0).size(), std::size_t(0));
        QVERIFY(desk.failures.isEmpty());
    }

    void theAnswerGoesToThePictureThatWasAsked() {
        Desk desk;
        QVERIFY(desk.ready());
        chooseClasses(desk);
        desk.press(Qt::Key_Semicolon);
        desk.press(Qt::Key_D);
        QCOMPARE(desk.row(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(rows(desk, 0).size(), std::size_t(2), 30000);
        QVERIFY(rows(desk, 1).empty());
    }

    void saysWhatTheProjectHasNoClassFor() {
        Desk desk;
        QVERIFY(desk.ready());
        desk.press(Qt::Key_Semicolon);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.notices.isEmpty(), 30000);
        for (const char* name : {"cup (1)", "dog (1)", "zebra (1)"})
            QVERIFY2(desk.notices.last().contains(name), qPrintable(desk.notices.last()));
        QVERIFY(rows(desk, 0).empty());
        QVERIFY(!desk.session->canUndo() || desk.session->undoVerb() != "prelabel");
    }

    void tellsWhenTheWorkerFails() {
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nlog out of luck\ncrash");
        Desk desk;
        QVERIFY(desk.ready());
        desk.press(Qt::Key_Semicolon);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.failures.isEmpty(), 30000);
        QVERIFY2(desk.failures.first().contains("out of luck"), qPrintable(desk.failures.first()));
        QTRY_VERIFY(desk.action("Propose boxes")->isEnabled());
    }

    void asksNothingAboutAPictureThatCannotBeRead() {
        Desk desk(3, true);
        QVERIFY(desk.ready());
        desk.press(Qt::Key_Semicolon);
        QCOMPARE(desk.notices.size(), 1);
        QVERIFY(desk.action("Propose boxes")->isEnabled());
    }

    void theDialogMapsClassesAndProposesForAllPictures() {
        Desk desk(5);
        QVERIFY(desk.ready());
        PrelabelDialog dialog(*desk.session);
        auto* table = dialog.findChild<QTableWidget*>();
        QVERIFY(table);
        QCOMPARE(table->rowCount(), 80);
        QVERIFY(dialog.usesDetector());
        QVERIFY(dialog.options().classes.at("cup").empty());
        table->item(rowOf(*table, "cup"), 1)->setData(Qt::UserRole, "Coat");
        table->item(rowOf(*table, "zebra"), 1)->setData(Qt::UserRole, "Stripes");
        QCOMPARE(dialog.options().classes.at("cup"), "Coat");
        dialog.accept();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.session->scanJob().isRunning(), 60000);
        QVERIFY2(desk.failures.isEmpty(), qPrintable(desk.failures.join('\n')));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(desk.labels(i), (QStringList{"Coat", "Stripes"}));
        QVERIFY(desk.classNames().contains("Stripes"));
        QVERIFY(!desk.classNames().contains("dog"));
        QCOMPARE(must(storedClassMap(desk.session->store())).at("zebra"), "Stripes");
        desk.session->undo();
        QTRY_VERIFY(desk.labels(0).isEmpty());
        QVERIFY(!desk.classNames().contains("Stripes"));
    }

    void theDialogWantsAtLeastOneClass() {
        Desk desk(2);
        QVERIFY(desk.ready());
        PrelabelDialog dialog(*desk.session);
        QPushButton* start = nullptr;
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text() == "P&ropose") start = button;
        QVERIFY(start);
        QVERIFY(!start->isEnabled()); // nothing of COCO's is among Coat, Dress and Shirt
        auto* table = dialog.findChild<QTableWidget*>();
        table->item(rowOf(*table, "tie"), 1)->setData(Qt::UserRole, "Shirt");
        QVERIFY(start->isEnabled());
        // Narrowing hides lines and changes none.
        for (auto* edit : dialog.findChildren<QLineEdit*>())
            if (edit->placeholderText() == "Find a class") edit->setText("zeb");
        QVERIFY(!table->isRowHidden(rowOf(*table, "zebra")));
        QVERIFY(table->isRowHidden(rowOf(*table, "tie")));
        QCOMPARE(dialog.options().classes.at("tie"), "Shirt");
    }

    void dataFiltersByProposals() {
        Desk desk(4);
        QVERIFY(desk.ready());
        chooseClasses(desk);
        desk.press(Qt::Key_Semicolon);
        QTRY_COMPARE_WITH_TIMEOUT(rows(desk, 0).size(), std::size_t(2), 30000);
        FilterPanel panel(*desk.session);
        const auto all = must(ui::answer(desk.session->store(), {}));
        QCOMPARE(all.proposed, 1);
        panel.showCounts(all);
        FacetList* list = nullptr;
        for (auto* one : panel.findChildren<FacetList*>())
            if (one->accessibleName() == "Proposals") list = one;
        QVERIFY(list);
        QCOMPARE(list->countAt(0), 1);
        list->setChecked(1, true);
        ImageFilter filter;
        panel.applyTo(filter);
        QVERIFY(filter.proposed);
        QCOMPARE(must(desk.session->store().imageIds(filter)), std::vector<ImageId>{desk.id(0)});
        QVERIFY(panel.isActive());
        panel.clear();
        panel.applyTo(filter);
        QVERIFY(!filter.proposed);
    }
};

} // namespace imago::test

int main(int argc, char** argv) {
    const imago::test::PrivateUser user;
    QApplication app(argc, argv);
    imago::test::TestPrelabel test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_prelabel.moc"
