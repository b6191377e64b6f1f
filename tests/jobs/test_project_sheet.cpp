// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image.h"
#include "core/jobs/project_sheet.h"
#include "core/jobs/scan.h"
#include "core/store/project_peek.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <opencv2/imgcodecs.hpp>
#include <sys/stat.h>

#include <set>

namespace imago {

namespace fs = std::filesystem;

class TestProjectSheet : public QObject {
    Q_OBJECT

    /// A picture of one colour, so that a cell tells whose it is.
    static void paint(const fs::path& file, const cv::Scalar& bgr, Size size = {64, 48}) {
        fs::create_directories(file.parent_path());
        cv::imwrite(file.string(), cv::Mat(size.height, size.width, CV_8UC3, bgr));
    }
    static void add(test::TempProject& project, const std::vector<fs::path>& files) {
        std::vector<ImageRecord> records;
        for (const fs::path& file : files) {
            ImageRecord record;
            record.path = project.store().storedPath(file);
            records.push_back(record);
        }
        test::must(project->putImages(records));
    }
    static std::set<std::string> names(const fs::path& folder) {
        std::set<std::string> found;
        for (const auto& entry : fs::directory_iterator(folder))
            found.insert(entry.path().filename().string());
        return found;
    }
    static cv::Vec3b at(const ProjectSheet& sheet, double x, double y) {
        return sheet.pixels.at<cv::Vec3b>(int(y * (sheet.pixels.rows - 1)), int(x * (sheet.pixels.cols - 1)));
    }

private Q_SLOTS:
    void showsAsManyAsThereAre_data() {
        QTest::addColumn<int>("pictures");
        QTest::addColumn<int>("shown");
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("two") << 2 << 2;
        QTest::newRow("three") << 3 << 2;
        QTest::newRow("four") << 4 << 4;
        QTest::newRow("eight") << 8 << 4;
        QTest::newRow("many") << 40 << 9;
    }
    void showsAsManyAsThereAre() {
        QFETCH(int, pictures);
        QFETCH(int, shown);
        test::TempProject project;
        std::vector<fs::path> files;
        for (int i = 0; i < pictures; ++i) {
            files.push_back(project.folder() / "p" / (std::to_string(100 + i) + ".png"));
            paint(files.back(), cv::Scalar(5 * i, 10, 200));
        }
        add(project, files);
        for (const int side : {16, 100, 256, 512}) {
            const auto sheet = test::must(projectSheet(project.file(), side, {}));
            QCOMPARE(sheet.pictures, shown);
            QCOMPARE(sheet.pixels.cols, side);
            QCOMPARE(sheet.pixels.rows, side);
            QVERIFY(at(sheet, 0, 0)[0] < 8); // the first picture, up to the corner
            QVERIFY(std::abs(int(at(sheet, 1, 1)[2]) - 200) < 8);
        }
    }

    void picturesAreSpreadOverTheProject() {
        test::TempProject project;
        std::vector<fs::path> files;
        for (int i = 0; i < 20; ++i) {
            files.push_back(project.folder() / (std::to_string(100 + i) + ".png"));
            paint(files.back(), i < 10 ? cv::Scalar(250, 0, 0) : cv::Scalar(0, 0, 250));
        }
        add(project, files);
        const auto sheet = test::must(projectSheet(project.file(), 96, {}));
        QVERIFY(at(sheet, .1, .1)[0] > 200);
        QVERIFY(at(sheet, .9, .9)[2] > 200);
    }

    void nothingIsWritten() {
        test::TempProject project;
        makePictures(project, 5);
        project.close();
        const auto before = names(project.folder());
        const auto time = fs::last_write_time(project.file());
        test::must(projectSheet(project.file(), 64, {}));
        QCOMPARE(names(project.folder()), before);
        QVERIFY(fs::last_write_time(project.file()) == time);
    }

    void anOpenProjectShowsWhatItsLogHolds() {
        test::TempProject project;
        makePictures(project, 5); // still in the log: the store is open
        QCOMPARE(test::must(peekProject(project.file(), 9)).images, 5);
        QCOMPARE(test::must(projectSheet(project.file(), 64, {})).pictures, 4);
    }

    void aFolderThatCannotBeWrittenIsRead() {
        test::TempProject project;
        makePictures(project, 4);
        project.close();
        fs::permissions(project.file(), fs::perms::owner_read);
        fs::permissions(project.folder(), fs::perms::owner_read | fs::perms::owner_exec);
        const auto sheet = projectSheet(project.file(), 64, {});
        fs::permissions(project.folder(), fs::perms::owner_all);
        QCOMPARE(test::must(sheet).pictures, 4);
    }

    /// A project from anywhere may name any file of the machine.
    void otherFoldersAreLeftAlone() {
        test::TempFolder elsewhere;
        test::TempProject project;
        paint(elsewhere / "a.png", cv::Scalar(0, 250, 0));
        fs::create_symlink(elsewhere.path(), project.folder() / "link");
        add(project, {elsewhere / "a.png", project.folder() / "link" / "a.png",
                      project.folder() / ".." / elsewhere.path().filename() / "a.png"});
        const auto refused = projectSheet(project.file(), 64, {});
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::notFound);
        QVERIFY2(refused.error().text().find("test.imago") != std::string::npos,
                 refused.error().text().c_str());
        QCOMPARE(test::must(projectSheet(project.file(), 64, {elsewhere.path()})).pictures, 2);
    }

    void whatIsNoPictureIsPassedOver() {
        test::TempProject project;
        paint(project.folder() / "c.png", cv::Scalar(0, 250, 0));
        QCOMPARE(::mkfifo((project.folder() / "a.png").c_str(), 0600), 0);
        fs::create_directory(project.folder() / "b.png");
        add(project, {project.folder() / "a.png", project.folder() / "b.png", project.folder() / "c.png",
                      project.folder() / "missing.png"});
        const auto sheet = test::must(projectSheet(project.file(), 64, {}));
        QCOMPARE(sheet.pictures, 1);
        QVERIFY(at(sheet, .5, .5)[1] > 200);
    }

    void refusalsNameTheFile() {
        test::TempFolder folder;
        test::TempProject empty;
        for (const fs::path& file : {folder / "no.imago", folder.path(), empty.file()}) {
            const auto sheet = projectSheet(file, 64, {});
            QVERIFY(!sheet);
            QVERIFY2(sheet.error().text().find(file.filename().string()) != std::string::npos,
                     sheet.error().text().c_str());
        }
    }

private:
    static void makePictures(test::TempProject& project, int count) {
        std::vector<fs::path> files;
        for (int i = 0; i < count; ++i) {
            files.push_back(project.folder() / (std::to_string(i) + ".png"));
            paint(files.back(), cv::Scalar(40 * i, 100, 100));
        }
        add(project, files);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestProjectSheet)
#include "test_project_sheet.moc"
