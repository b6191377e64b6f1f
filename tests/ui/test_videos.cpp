// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/video_file.h"
#include "tests/ui/studio_fixture.h"
#include "ui/base/source_text.h"
#include "ui/data/details_panel.h"
#include "ui/data/video_dialog.h"

#include <QTest>

#include <fstream>

using namespace imago;
using namespace imago::ui;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {
constexpr int patience = 20000;
}

class TestVideos : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesInVideosAreSaidAsAClockDoes() {
        QCOMPARE(clockText(0), QString("00:00:00.000"));
        QCOMPARE(clockText(72'500), QString("00:01:12.500"));
        QCOMPARE(clockText(3'723'004.4), QString("01:02:03.004"));
        QCOMPARE(sourceText(R"({"video":"films/clip.mp4","frame":7,"timeMs":72500})"),
                 QString("clip.mp4 at 00:01:12.500"));
        QCOMPARE(sourceText(R"({"file":"a/scan.tif","page":3})"), QString("scan.tif, page 3"));
        for (const char* nothing : {"", "[]", "{", "{}", R"({"video":7})"})
            QCOMPARE(sourceText(nothing), QString());
    }

    void theDialogEstimatesAndPreviews() {
        TempFolder folder;
        const auto clip = folder / "clip.avi";
        makeVideo(clip, 60, 10, {160, 120}, scenes(15));
        VideoDialog dialog({clip});
        QSignalSpy looked(&dialog, &VideoDialog::lookedInto), previewed(&dialog, &VideoDialog::previewed);
        QTRY_COMPARE_WITH_TIMEOUT(looked.count(), 1, patience);
        QCOMPARE(dialog.estimate(), QString("About 6 pictures"));
        QTRY_COMPARE_WITH_TIMEOUT(dialog.previewCount(), 5, patience);
        dialog.seconds().setValue(2);
        QCOMPARE(dialog.estimate(), QString("About 3 pictures"));
        QCOMPARE(dialog.options().frames.everyMs, std::int64_t(2000));
        QTRY_COMPARE_WITH_TIMEOUT(dialog.previewCount(), 3, patience);
        dialog.choose(FrameWish::By::scenes);
        QVERIFY(dialog.options().frames.by == FrameWish::By::scenes);
        QVERIFY(dialog.estimate().contains("scenes"));
        QTRY_COMPARE_WITH_TIMEOUT(dialog.previewCount(), 4, patience);
        dialog.choose(FrameWish::By::count);
        QCOMPARE(dialog.estimate(), QString("About 2 pictures"));
        QVERIFY(dialog.findChild<QPushButton*>()->isEnabled());
    }

    void aVideoThatCannotBeReadIsSaidSo() {
        TempFolder folder;
        std::ofstream(folder / "text.mp4") << "no film";
        VideoDialog dialog({folder / "text.mp4"});
        QSignalSpy looked(&dialog, &VideoDialog::lookedInto);
        QTRY_COMPARE_WITH_TIMEOUT(looked.count(), 1, patience);
        bool said = false;
        for (const auto* label : dialog.findChildren<QLabel*>())
            said |= !label->isHidden() && label->text().contains("cannot be read as a video");
        QVERIFY(said);
        QCOMPARE(dialog.previewCount(), 0);
    }

    void framesAreTakenInTheBackgroundAndKnowWhereTheyAreFrom() {
        PictureProject pictures({"cat"}, 1);
        const auto session = pictures.open();
        const auto clip = pictures.project.folder() / "clip.avi";
        makeVideo(clip, 60, 10, {160, 120}, scenes(15));
        QSignalSpy notices(session.get(), &Session::notice);
        addVideos(*session, {clip}, {});
        QVERIFY(session->isWriting());
        QTRY_COMPARE_WITH_TIMEOUT(notices.count(), 1, patience);
        QVERIFY(notices[0][0].toString().contains("Frames added: 6"));
        const auto images = pictures.images();
        QCOMPARE(images.size(), std::size_t(7));
        QString from;
        for (const auto id : images)
            if (const auto text = sourceTextOf(session->store(), id); text.contains("00:00:02.000"))
                from = text;
        QCOMPARE(from, QString("clip.avi at 00:00:02.000"));
        Thumbnails thumbnails;
        DetailsPanel details(*session, thumbnails);
        for (const auto id : images)
            if (!sourceTextOf(session->store(), id).isEmpty()) {
                details.show(id, 1);
                break;
            }
        bool shown = false;
        for (const auto* label : details.findChildren<QLabel*>())
            shown |= label->text().startsWith("clip.avi at 00:00:00.000");
        QVERIFY(shown);
    }

private:
    PrivateUser m_user;
};

QTEST_MAIN(TestVideos)
#include "test_videos.moc"
