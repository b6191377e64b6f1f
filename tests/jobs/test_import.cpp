// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/dataset.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/scan.h"
#include "tests/support/fixtures.h"

#include <QProcess>

#include <fstream>
#include <map>
#include <set>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

ImageRecord imageAt(ProjectStore& store, const std::string& path) {
    const auto image = must(store.imageByPath(path));
    if (!image) qFatal("%s is not in the project", path.c_str());
    return *image;
}

/// Names of the classes of an image, by name.
std::set<std::string> labelsOf(ProjectStore& store, const std::string& path) {
    std::map<ClassId, std::string> names;
    for (const auto& known : must(store.classes()))
        names[known.id] = known.name;
    std::set<std::string> out;
    const ImageId ids[] = {imageAt(store, path).id};
    for (const auto& annotation : must(store.annotations(ids)))
        out.insert(names.at(annotation.classId));
    return out;
}

Lines classNames(ProjectStore& store) {
    Lines out;
    for (const auto& known : must(store.classes()))
        out.push_back(known.name);
    return out;
}

void label(ProjectStore& store, const std::string& path, const std::string& name) {
    auto classes = must(store.classes());
    const auto find = [&] {
        return std::find_if(classes.begin(), classes.end(), [&](const auto& c) { return c.name == name; });
    };
    if (find() == classes.end()) {
        must(store.commit(addClass(classes, name), "test"));
        classes = must(store.classes());
    }
    const auto image = imageAt(store, path);
    must(store.commit(setClass({image.id}, {{image.split, image.review}}, {}, find()->id, "test"), "test"));
}

std::string big32(std::uint32_t value) {
    return {char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importsFolders() {
        TempProject project;
        makeImageFolder(project.folder() / "data/train", {"cat", "dog"}, 4);
        makeImage(project.folder() / "data/test/cat/x.png", 50);
        const auto summary = must(importDataset(project.store(), project.folder() / "data", {}));
        QCOMPARE(summary.format, std::string("imagefolder"));
        QCOMPARE(summary.images, std::int64_t(9));
        QCOMPARE(summary.added, std::int64_t(9));
        QCOMPARE(summary.known, std::int64_t(0));
        QCOMPARE(summary.labelled, std::int64_t(9));
        QCOMPARE(summary.classesAdded, std::int64_t(2));
        QCOMPARE(summary.problemCount, std::int64_t(0));
        QCOMPARE(classNames(project.store()), (Lines{"cat", "dog"}));
        QCOMPARE(labelsOf(project.store(), "data/train/dog/0002.png"), (std::set<std::string>{"dog"}));
        QCOMPARE(imageAt(project.store(), "data/train/dog/0002.png").split, Split::train);
        const auto tested = imageAt(project.store(), "data/test/cat/x.png");
        QCOMPARE(tested.split, Split::test);
        QCOMPARE(tested.review, ReviewState::unreviewed);
        QVERIFY(!tested.contentHash.empty() && !tested.size.empty());
        const ImageId ids[] = {tested.id};
        const auto annotation = must(project->annotations(ids)).front();
        QCOMPARE(annotation.source, AnnotationSource::import);
        QCOMPARE(annotation.author, std::string("data"));
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void importingTwiceChangesNothing() {
        TempProject project;
        makeImageFolder(project.folder() / "data", {"cat", "dog"}, 3);
        fs::copy_file(project.folder() / "data/cat/0000.png", project.folder() / "data/cat/copy.png");
        must(importDataset(project.store(), project.folder() / "data", {}));
        const auto version = project->dataVersion();
        const auto counts = must(project->counts());
        QCOMPARE(counts.images, std::int64_t(7)); // copies within the source stay two pictures
        const auto depth = must(project->journal(100)).size();
        auto other = project.connect();
        const auto summary = must(importDataset(*other, project.folder() / "data", {}));
        QCOMPARE(summary.added, std::int64_t(0));
        QCOMPARE(summary.known, std::int64_t(7));
        QCOMPARE(summary.labelled, std::int64_t(7));
        QCOMPARE(summary.classesAdded, std::int64_t(0));
        QCOMPARE(summary.problemCount, std::int64_t(0));
        QCOMPARE(must(project->counts()), counts);
        QCOMPARE(must(project->journal(100)).size(), depth);
        QVERIFY(version >= 0);
    }

    void oneUndoTakesItBack() {
        TempProject project;
        makeImageFolder(project.folder() / "data/train", {"cat", "dog"}, 3);
        must(scanFolders(project.store(), {project.folder() / "data"}));
        const auto before = must(project->counts());
        must(importDataset(project.store(), project.folder() / "data", {}));
        QCOMPARE(must(project->counts()).labelled, std::int64_t(6));
        QVERIFY(must(project->undo()).has_value());
        QCOMPARE(must(project->counts()), before);
        QVERIFY(must(project->classes()).empty());
        QVERIFY(!must(project->nextUndo()).has_value());
        must(project->redo());
        QCOMPARE(must(project->counts()).labelled, std::int64_t(6));
        QCOMPARE(imageAt(project.store(), "data/train/cat/0000.png").split, Split::train);
    }

    void knownPicturesGainLabels() {
        TempProject project;
        makeImageFolder(project.folder() / "mine", {"all"}, 3);
        must(scanFolders(project.store(), {project.folder() / "mine"}));
        // The same contents under other names and classes.
        fs::create_directories(project.folder() / "data/cat");
        fs::create_directories(project.folder() / "data/dog");
        fs::copy_file(project.folder() / "mine/all/0000.png", project.folder() / "data/cat/a.png");
        fs::copy_file(project.folder() / "mine/all/0001.png", project.folder() / "data/dog/b.png");
        makeImage(project.folder() / "data/dog/new.png", 99, {64, 48}, 2);
        const auto summary = must(importDataset(project.store(), project.folder() / "data", {}));
        QCOMPARE(summary.known, std::int64_t(2));
        QCOMPARE(summary.added, std::int64_t(1));
        QCOMPARE(must(project->counts()).images, std::int64_t(4));
        QCOMPARE(labelsOf(project.store(), "mine/all/0000.png"), (std::set<std::string>{"cat"}));
        QCOMPARE(labelsOf(project.store(), "mine/all/0001.png"), (std::set<std::string>{"dog"}));
        QVERIFY(!must(project->imageByPath("data/cat/a.png")).has_value());
    }

    void picturesThatMovedAreFoundAgain() {
        TempProject project;
        makeImageFolder(project.folder() / "old", {"x"}, 2);
        must(scanFolders(project.store(), {project.folder() / "old"}));
        const auto id = imageAt(project.store(), "old/x/0001.png").id;
        fs::rename(project.folder() / "old", project.folder() / "new");
        const auto summary = must(importDataset(project.store(), project.folder() / "new", {}));
        QCOMPARE(summary.known, std::int64_t(2));
        QCOMPARE(summary.added, std::int64_t(0));
        QCOMPARE(imageAt(project.store(), "new/x/0001.png").id, id);
        QCOMPARE(must(rescan(project.store())).missing, std::int64_t(0));
    }

    void keepsTheProjectsLabel() {
        TempProject project;
        makeImageFolder(project.folder() / "data", {"cat", "dog"}, 2);
        must(scanFolders(project.store(), {project.folder() / "data"}));
        label(project.store(), "data/cat/0000.png", "tiger");
        label(project.store(), "data/cat/0001.png", "cat");
        const auto summary = must(importDataset(project.store(), project.folder() / "data", {}));
        QCOMPARE(summary.labelled, std::int64_t(3));
        QCOMPARE(summary.problemCount, std::int64_t(1));
        QVERIFY(summary.problems[0].second.find("tiger") != std::string::npos);
        QCOMPARE(labelsOf(project.store(), "data/cat/0000.png"), (std::set<std::string>{"tiger"}));
        QCOMPARE(labelsOf(project.store(), "data/cat/0001.png"), (std::set<std::string>{"cat"}));
        QCOMPARE(classNames(project.store()), (Lines{"tiger", "cat", "dog"}));
    }

    void joinsSeveralLabels() {
        TempProject project;
        makeImageFolder(project.folder() / "data", {"x"}, 3);
        std::ofstream(project.folder() / "labels.csv")
            << "path,label,split\ndata/x/0000.png,red;round,train\ndata/x/0001.png,red,\ndata/x/"
               "0002.png,,val\nnone.png,red,\n";
        must(scanFolders(project.store(), {project.folder() / "data"}));
        label(project.store(), "data/x/0001.png", "square");
        const auto summary = must(importDataset(project.store(), project.folder() / "labels.csv", {}));
        QCOMPARE(summary.format, std::string("csv"));
        QCOMPARE(summary.labelled, std::int64_t(2));
        QCOMPARE(summary.unlabelled, std::int64_t(1));
        QCOMPARE(summary.problemCount, std::int64_t(1));
        QCOMPARE(summary.problems[0].first, std::string("labels.csv:5"));
        QCOMPARE(labelsOf(project.store(), "data/x/0000.png"), (std::set<std::string>{"red", "round"}));
        QCOMPARE(labelsOf(project.store(), "data/x/0001.png"), (std::set<std::string>{"red", "square"}));
        QCOMPARE(imageAt(project.store(), "data/x/0000.png").split, Split::train);
        QCOMPARE(imageAt(project.store(), "data/x/0002.png").split, Split::val);
    }

    void listsUnreadablePictures() {
        TempProject project;
        makeImageFolder(project.folder() / "data", {"cat"}, 2);
        std::ofstream(project.folder() / "data/cat/bad.jpg") << "words";
        const auto summary = must(importDataset(project.store(), project.folder() / "data", {}));
        QCOMPARE(summary.problemCount, std::int64_t(1));
        QCOMPARE(summary.added, std::int64_t(3));
        QCOMPARE(imageAt(project.store(), "data/cat/bad.jpg").problems, std::uint32_t(problemUnreadable));
    }

    void unpacksIdxBesideTheProject() {
        TempProject project;
        const auto source = project.folder() / "mnist";
        fs::create_directories(source);
        std::string images = big32(0x803) + big32(3) + big32(4) + big32(4), labels = big32(0x801) + big32(3);
        for (int i = 0; i < 48; ++i)
            images += char(i * 5);
        labels += {char(4), char(1), char(4)};
        std::ofstream(source / "t10k-images-idx3-ubyte", std::ios::binary) << images;
        std::ofstream(source / "t10k-labels-idx1-ubyte", std::ios::binary) << labels;
        auto summary = must(importDataset(project.store(), source, {}));
        QCOMPARE(summary.format, std::string("idx"));
        QCOMPARE(summary.added, std::int64_t(3));
        QCOMPARE(labelsOf(project.store(), "test-images/test/00000.png"), (std::set<std::string>{"4"}));
        QCOMPARE(imageAt(project.store(), "test-images/test/00001.png").split, Split::test);
        summary = must(importDataset(project.store(), source,
                                     {.format = "idx", .unpackTo = project.folder() / "elsewhere"}));
        QCOMPARE(summary.added, std::int64_t(0)); // known by content
        QCOMPARE(summary.known, std::int64_t(3));
    }

    void saysWhatIsWrong() {
        TempProject project;
        auto result = importDataset(project.store(), project.folder() / "none", {});
        QCOMPARE(result.error().code, ErrorCode::notFound);
        QVERIFY(result.error().text().starts_with("importing "));
        QCOMPARE(importDataset(project.store(), project.folder(), {"nonsense", {}}).error().code,
                 ErrorCode::invalidArgument);
        QCOMPARE(importDataset(project.store(), project.folder(), {}).error().code, ErrorCode::unsupported);
        // A column of numbers taken for labels.
        makeImage(project.folder() / "a.png", 1);
        std::ofstream csv(project.folder() / "wrong.csv");
        csv << "path,label\n";
        for (int i = 0; i < 10500; ++i)
            csv << "a.png," << i << "\n";
        csv.close();
        result = importDataset(project.store(), project.folder() / "wrong.csv", {});
        QCOMPARE(result.error().code, ErrorCode::invalidArgument);
        QCOMPARE(must(project->counts()).images, std::int64_t(0));
    }

    void aStopKeepsPicturesWithTheirLabels() {
        TempProject project;
        const auto dir = project.folder() / "data/cat";
        makeImage(dir / "0.png", 1, {96, 96});
        for (int i = 1; i < 3500; ++i)
            fs::copy_file(dir / "0.png", dir / (std::to_string(i) + ".png"));
        makeImage(project.folder() / "data/dog/0.png", 1, {16, 16}, 1);
        std::stop_source source;
        const auto stopAfterABatch = [&](const Progress& progress) {
            if (progress.stage == "importing" && progress.done > 0) source.request_stop();
        };
        const auto result = importDataset(project.store(), project.folder() / "data", {}, stopAfterABatch,
                                          source.get_token());
        QCOMPARE(result.error().code, ErrorCode::cancelled);
        const auto counts = must(project->counts());
        QVERIFY(counts.images >= 500 && counts.images < 3501);
        QCOMPARE(counts.labelled, counts.images);
        const auto summary = must(importDataset(project.store(), project.folder() / "data", {}));
        QCOMPARE(summary.known, counts.images);
        QCOMPARE(must(project->counts()).labelled, std::int64_t(3501));
    }

    void importsSignDigits() {
        const fs::path archive = fs::path(IMAGO_TEST_SHARED_DIR) / "data/sign-digits.tar.xz";
        if (!fs::exists(archive)) QSKIP("the Sign Language Digits archive is not there");
        TempProject project;
        if (QProcess::execute("tar", {"-xJf", QString::fromStdString(archive.string()), "-C",
                                      QString::fromStdString(project.folder().string())}) != 0)
            QSKIP("tar cannot unpack the archive");
        const auto summary = must(importDataset(project.store(), project.folder() / "sign-digits", {}));
        QCOMPARE(summary.added, std::int64_t(2062));
        QCOMPARE(summary.labelled, std::int64_t(2062));
        QCOMPARE(classNames(project.store()), (Lines{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}));
        QCOMPARE(must(project->counts()).byProblem[problemUnreadable], std::int64_t(0));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
