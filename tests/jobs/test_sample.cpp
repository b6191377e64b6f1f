// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/sample.h"
#include "tests/support/fixtures.h"

#include <QTest>

namespace imago {

using test::must;
namespace fs = std::filesystem;

class TestSample : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempFolder> m_folder;

    /// Resources with few pictures, so that the test is quick.
    fs::path resources() const { return *m_folder / "resources"; }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<test::TempFolder>();
        qputenv("IMAGO_DATA_DIR", QByteArray::fromStdString((*m_folder / "data").string()));
        test::makeImageFolder(resources() / "samples" / "fashion", {"Bag", "Coat", "Dress"}, 20);
    }
    void cleanup() { qunsetenv("IMAGO_DATA_DIR"); }

    void makesTheProjectOnce() {
        const fs::path file = must(ensureSampleProject(resources()));
        QCOMPARE(file, *m_folder / "data/sample/Fashion.imago");
        auto store = must(ProjectStore::open(file));
        const Counts counts = must(store->counts());
        QCOMPARE(counts.images, 60);
        QCOMPARE(counts.labelled, 54);
        QCOMPARE(
            counts.bySplit.at(Split::train) + counts.bySplit.at(Split::val) + counts.bySplit.at(Split::test),
            54);
        for (const auto& [id, count] : counts.byClass)
            QCOMPARE(count, 18);
        const auto first = must(store->image(must(store->imageIds({})).front()));
        QCOMPARE(store->absolutePath(*first).parent_path().parent_path(),
                 resources() / "samples" / "fashion");

        must(store->setSetting("mine", "kept"));
        store.reset();
        QCOMPARE(must(ensureSampleProject(resources())), file);
        QCOMPARE(must(must(ProjectStore::open(file))->setting("mine")).value(), "kept");
        QVERIFY(!fs::exists(file.parent_path() / "Fashion.unfinished.imago"));
    }

    void findsPicturesThatMoved() {
        const fs::path file = must(ensureSampleProject(resources()));
        const fs::path moved = *m_folder / "elsewhere";
        fs::rename(resources(), moved);
        QCOMPARE(must(ensureSampleProject(moved)), file);
        auto store = must(ProjectStore::open(file));
        QCOMPARE(must(store->counts()).images, 60);
        QCOMPARE(must(store->counts()).labelled, 54);
        const auto ids = must(store->imageIds({}));
        for (const ImageRecord& image : must(store->images(ids)))
            QVERIFY(fs::exists(store->absolutePath(image)));
    }

    void startsAgainAfterAnInterruption() {
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled = ensureSampleProject(resources(), {}, stop.get_token());
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::cancelled);
        // What a killed start may leave behind.
        fs::create_directories(*m_folder / "data/sample");
        must(writeAtomically(*m_folder / "data/sample/Fashion.unfinished.imago", "torn"));
        QVERIFY(ensureSampleProject(resources()));
    }

    void saysWhatIsMissing() {
        const auto missing = ensureSampleProject(*m_folder / "nowhere");
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::notFound);
        QVERIFY(missing.error().message.find("nowhere") != std::string::npos);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestSample)
#include "test_sample.moc"
