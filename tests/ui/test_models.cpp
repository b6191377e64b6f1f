// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/studio_fixture.h"
#include "ui/model/confidence_bars.h"
#include "ui/model/facet_list.h"
#include "ui/model/thumbnail_grid.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

#include <fstream>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

/// So many rows that exist in the store, without files.
void addRows(ProjectStore& store, int n) {
    std::vector<ImageRecord> records;
    for (int i = 0; i < n; ++i) {
        ImageRecord record;
        record.path = QStringLiteral("rows/%1.png").arg(i, 7, 10, QChar('0')).toStdString();
        record.size = {8, 8};
        records.push_back(record);
        if (records.size() == 500 || i + 1 == n) {
            must(store.putImages(records));
            records.clear();
        }
    }
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT
    const PrivateUser m_user;
private Q_SLOTS:
    void theListFollowsTheContract() {
        PictureProject pictures({"cat", "dog"}, 4);
        auto session = pictures.open();
        Thumbnails thumbnails;
        ImageListModel model(*session, thumbnails);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto images = pictures.images();
        model.setIds(images);
        session->labelImages({images[2]}, pictures.classId(1));
        session->undo();
        model.setIds({images[1], images[3]});
        model.setIds({});
        model.setIds(images);
        QCOMPARE(model.rowCount(), 8);
        QCOMPARE(model.rowOf(images[3]), 3);
        QCOMPARE(model.rowOf(ImageId(999)), -1);
        QVERIFY(!model.idAt(8));
        QVERIFY(!model.idAt(-1));
    }

    void rowsShowTheStore() {
        PictureProject pictures({"cat", "dog"}, 2);
        auto session = pictures.open();
        Thumbnails thumbnails;
        ImageListModel model(*session, thumbnails);
        const auto images = pictures.images();
        model.setIds(images);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(model.classesAt(1).empty());
        session->setMultiLabel(true);
        session->labelImages({images[1]}, pictures.classId(1));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.classesAt(1).size(), std::size_t(1)); // what is not looked at again needs no news
        session->labelImages({images[1]}, pictures.classId(0));
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        // By the classes' order, not by the order of labelling.
        QCOMPARE(model.classesAt(1), (std::vector<ClassId>{pictures.classId(0), pictures.classId(1)}));
        const auto index = model.index(1);
        QCOMPARE(index.data(ImageListModel::ClassIdsRole).value<QList<qint64>>().size(), 2);
        QCOMPARE(index.data(ImageListModel::ImageIdRole).toLongLong(), images[1].value);
        QCOMPARE(index.data(ImageListModel::CaptionRole).toString(), QString("0001.png"));
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains("cat"));
        session->splitImages({images[1]}, Split::val);
        QVERIFY(model.record(1)->split == Split::val);
        model.setBadges({{images[0].value, "2.31"}});
        QCOMPARE(model.index(0).data(ImageListModel::BadgeRole).toString(), QString("2.31"));
        QVERIFY(model.index(1).data(ImageListModel::BadgeRole).toString().isEmpty());
    }

    void thumbnailsComeLaterAndFromTheCacheNextTime() {
        PictureProject pictures({"cat"}, 2);
        auto session = pictures.open();
        const auto record = *must(pictures.project->image(pictures.images().front()));
        const auto path = pictures.project->absolutePath(record);
        {
            Thumbnails thumbnails;
            QSignalSpy ready(&thumbnails, &Thumbnails::ready);
            QVERIFY(thumbnails.get(record, path, 100).isNull());
            QTRY_COMPARE(ready.count(), 1);
            const QPixmap made = thumbnails.get(record, path, 100);
            QCOMPARE(std::max(made.width(), made.height()), 100);
            QVERIFY(!made.hasAlphaChannel());
            // Another size: the old one at once, the right one after.
            QVERIFY(!thumbnails.get(record, path, 60).isNull());
            QTRY_COMPARE(ready.count(), 2);
            QCOMPARE(thumbnails.get(record, path, 60).width(), 60);
        }
        // The file itself is not needed any more.
        std::filesystem::remove(path);
        Thumbnails again;
        QSignalSpy ready(&again, &Thumbnails::ready);
        again.get(record, path, 100);
        QTRY_COMPARE(ready.count(), 1);
        QVERIFY(!again.get(record, path, 100).hasAlphaChannel());
    }

    void unreadablePicturesGetAMark() {
        TempProject project;
        std::ofstream(project.folder() / "broken.jpg") << "this is no picture";
        must(scanFolders(project.store(), {project.folder() / "broken.jpg"}));
        const auto record = *must(project->image(must(project->imageIds({})).front()));
        Thumbnails thumbnails;
        QSignalSpy ready(&thumbnails, &Thumbnails::ready);
        thumbnails.get(record, project->absolutePath(record), 90);
        QTRY_COMPARE(ready.count(), 1);
        const QPixmap mark = thumbnails.get(record, project->absolutePath(record), 90);
        QVERIFY(!mark.isNull());
        QVERIFY(mark.hasAlphaChannel());
    }

    void aHundredThousandRowsAreFetchedByPages() {
        TempProject project;
        addRows(project.store(), 100000);
        auto session = must(Session::open(project.file()));
        Thumbnails thumbnails;
        ImageListModel model(*session, thumbnails);
        ThumbnailGrid grid(*session, model);
        grid.resize(900, 600);
        grid.show();
        auto ids = must(project->imageIds({}));
        grid.setIds(ids);
        QCOMPARE(model.rowCount(), 100000);
        QVERIFY(grid.showId(ids[77777]));
        QVERIFY(grid.viewport()->rect().intersects(grid.visualRect(model.index(77777))));
        QCOMPARE(grid.currentId(), ids[77777]);
        QCOMPARE(model.index(77777).data(ImageListModel::CaptionRole).toString(), QString("0077777.png"));
        grid.selectAll();
        QCOMPARE(grid.selectedIds().size(), std::size_t(100000));
    }

    void theGridKeepsItsPlace() {
        TempProject project;
        addRows(project.store(), 3000);
        auto session = must(Session::open(project.file()));
        Thumbnails thumbnails;
        ImageListModel model(*session, thumbnails);
        ThumbnailGrid grid(*session, model);
        grid.resize(800, 600);
        grid.show();
        const auto ids = must(project->imageIds({}));
        grid.setIds(ids);
        QVERIFY(grid.showId(ids[1500]));
        grid.selectIds({ids[1500], ids[1501], ids[1700]});
        QSignalSpy selection(&grid, &ThumbnailGrid::selectedIdsChanged);
        // Rows before and one of the selection go.
        std::vector<ImageId> fewer(ids.begin() + 300, ids.end());
        std::erase(fewer, ids[1501]);
        grid.setIds(fewer);
        QCOMPARE(grid.currentId(), ids[1500]);
        QCOMPARE(grid.selectedIds(), (std::vector<ImageId>{ids[1500], ids[1700]}));
        QCOMPARE(selection.count(), 1);
        QVERIFY(grid.viewport()->rect().intersects(grid.visualRect(grid.currentIndex())));
    }

    void theNextPictureIsSelectedWhereTheSelectionLeft() {
        TempProject project;
        addRows(project.store(), 20);
        auto session = must(Session::open(project.file()));
        Thumbnails thumbnails;
        ImageListModel model(*session, thumbnails);
        ThumbnailGrid grid(*session, model);
        auto ids = must(project->imageIds({}));
        grid.setIds(ids);
        grid.showId(ids[5]);
        auto fewer = ids;
        std::erase(fewer, ids[5]);
        grid.setIds(fewer, true);
        QCOMPARE(grid.selectedIds(), std::vector<ImageId>{ids[6]});
        // Not where the person chose another list.
        auto others = fewer;
        std::erase(others, ids[6]);
        grid.setIds(others, false);
        QVERIFY(grid.selectedIds().empty());
        // At the end the last one that is left.
        grid.setIds(ids);
        grid.showId(ids[19]);
        auto most = ids;
        most.pop_back();
        grid.setIds(most, true);
        QCOMPARE(grid.selectedIds(), std::vector<ImageId>{ids[18]});
    }

    void theGridZooms() {
        TempProject project;
        addRows(project.store(), 50);
        auto session = must(Session::open(project.file()));
        Thumbnails thumbnails;
        ImageListModel model(*session, thumbnails);
        ThumbnailGrid grid(*session, model);
        grid.resize(800, 600);
        grid.show();
        grid.setIds(must(project->imageIds({})));
        QSignalSpy sides(&grid, &ThumbnailGrid::sideChanged);
        auto* slider = grid.makeZoomSlider(&grid);
        const int before = grid.side();
        QWheelEvent turn(QPointF(50, 50), grid.mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                         Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(grid.viewport(), &turn);
        QVERIFY(grid.side() > before);
        QCOMPARE(slider->value(), grid.side());
        grid.setSide(10000);
        QCOMPARE(grid.side(), ThumbnailGrid::maxSide);
        slider->setValue(64);
        QCOMPARE(grid.side(), 64);
        QCOMPARE(sides.count(), 3);
        QVERIFY(!slider->accessibleName().isEmpty());
    }

    void facetsKeepTheirChecks() {
        FacetList list("Classes");
        QSignalSpy changed(&list, &FacetList::checkedChanged);
        list.setFacets({{1, {}, "cat", 10}, {2, {}, "dog", 20}});
        list.setChecked(2, true);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(list.checkedKeys(), std::vector<qint64>{2});
        list.setFacets({{1, {}, "cat", 0}, {2, {}, "dog", 5}});
        QCOMPARE(list.countAt(1), 5);
        list.setFacets({{3, {}, "bird", 1}, {2, {}, "dog", 5}, {1, {}, "cat", 0}});
        QCOMPARE(list.checkedKeys(), std::vector<qint64>{2});
        QCOMPARE(changed.count(), 1);
        list.uncheckAll();
        QCOMPARE(changed.count(), 2);
        QVERIFY(list.checkedKeys().empty());
        // A click anywhere on the line.
        list.resize(200, 120);
        list.show();
        const QRect line = list.visualItemRect(list.topLevelItem(0));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, line.center());
        QCOMPARE(list.checkedKeys(), std::vector<qint64>{3});
    }

    void barsAreSortedAndSpoken() {
        ConfidenceBars bars;
        bars.setRows(
            {{"cat", 0.1, {}, true, false}, {"dog", 0.7, {}, false, false}, {"owl", 0.2, {}, false, false}});
        QCOMPARE(bars.rows()[0].name, QString("dog"));
        QVERIFY(bars.rows()[0].isPredicted);
        QVERIFY(!bars.rows()[1].isPredicted);
        QCOMPARE(bars.rows()[2].name, QString("cat"));
        const QString words = bars.accessibleDescription();
        QVERIFY(words.indexOf("dog") < words.indexOf("owl"));
        QVERIFY(words.contains("true class"));
        bars.resize(200, 100);
        QVERIFY(!bars.grab().isNull());
        bars.setRows({});
        QVERIFY(!bars.grab().isNull());
    }
};

QTEST_MAIN(TestModels)
#include "test_models.moc"
