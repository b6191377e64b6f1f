// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/shape_verbs.h"
#include "tests/ui/studio_fixture.h"
#include "ui/data/export_dialog.h"
#include "ui/data/import_dialog.h"

#include <QComboBox>
#include <QTest>

#include <fstream>

using namespace imago;
using namespace imago::ui;
using namespace imago::test;

namespace fs = std::filesystem;

class TestDatasetDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExportListsWhatIsLostAndWritesOnlyWhenAsked() {
        PictureProject pictures({"cat", "dog"}, 2);
        const auto images = pictures.images();
        Edit edit{"shape.add", {}};
        edit.changes.emplace_back(
            AnnotationChange{{}, shape(images[0], pictures.classId(0), Box{2, 3, 10, 12}, "ann")});
        edit.changes.emplace_back(AnnotationChange{
            {}, shape(images[1], pictures.classId(1), RotatedBox{{20, 20}, 12, 6, 30}, "ann")});
        must(pictures.project->commit(edit, "ann"));
        const auto session = pictures.open();
        ExportDialog dialog(*session, {});
        QSignalSpy previewed(&dialog, &ExportDialog::previewed), written(&dialog, &ExportDialog::written);
        const auto folder = pictures.project.folder() / "out";
        dialog.setFormat(QStringLiteral("voc"));
        dialog.setFolder(QString::fromStdString(folder.string()));
        QTRY_VERIFY(dialog.summary() && dialog.options().format == "voc");
        QVERIFY(!fs::exists(folder));
        const auto& lost = dialog.summary()->lost;
        QVERIFY(std::any_of(lost.begin(), lost.end(),
                            [](const Loss& loss) { return loss.kind == "rotated_box"; }));
        auto* list = dialog.findChild<QTreeWidget*>();
        QCOMPARE(list->topLevelItemCount(), static_cast<int>(lost.size()));
        QCOMPARE(list->findItems(QStringLiteral("Rotated box"), Qt::MatchExactly).size(), qsizetype(1));
        dialog.start();
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, 20000);
        QVERIFY(dialog.summary());
        QVERIFY(fs::exists(folder / "Annotations"));
    }

    void theImportShowsClassesAndTakesTheChangedMap() {
        PictureProject pictures({"cat"}, 2);
        const auto session = pictures.open();
        TempFolder source;
        makeImageFolder(source / "set", {"kitten", "dog"}, 2, {40, 30});
        ImportDialog dialog(*session, source / "set");
        QTRY_VERIFY_WITH_TIMEOUT(dialog.preview(), 20000);
        QCOMPARE(dialog.preview()->images, std::int64_t(4));
        auto* table = dialog.findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            auto* box = qobject_cast<QComboBox*>(table->cellWidget(row, 2));
            QVERIFY(box);
            const bool kitten = table->item(row, 0)->text() == QStringLiteral("kitten");
            box->setCurrentIndex(kitten ? box->findText(QStringLiteral("cat")) : 0);
        }
        const auto options = dialog.options();
        QCOMPARE(options.classMap.at("kitten"), std::string("cat"));
        QCOMPARE(options.classMap.at("dog"), std::string());
        session->importFrom(source / "set", options);
        QTRY_VERIFY_WITH_TIMEOUT(!session->isWriting(), 20000);
        const auto classes = must(pictures.project->classes());
        QCOMPARE(classes.size(), std::size_t(1));
        QCOMPARE(must(pictures.project->counts()).byClass.at(classes[0].id), std::int64_t(2));
    }

    void aSourceThatIsNoDataSetIsSaidSo() {
        PictureProject pictures({"cat"}, 1);
        const auto session = pictures.open();
        TempFolder source;
        std::ofstream(source / "notes.json") << "{\"hello\": 1}";
        ImportDialog dialog(*session, source / "notes.json");
        QSignalSpy previewed(&dialog, &ImportDialog::previewed);
        QTRY_COMPARE_WITH_TIMEOUT(previewed.count(), 1, 20000);
        QVERIFY(!dialog.preview());
        bool named = false;
        for (const auto* label : dialog.findChildren<QLabel*>())
            named = named || label->text().contains(QStringLiteral("notes.json"));
        QVERIFY(named);
    }

private:
    PrivateUser m_user;
};

QTEST_MAIN(TestDatasetDialogs)
#include "test_dataset_dialogs.moc"
