// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"
#include "tests/support/store_state.h"

#include <fmt/format.h>

#include <atomic>
#include <thread>

using namespace imago;
using namespace imago::test;

class TestConcurrency : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void importingLabellingAndReadingDoNotDisturbEachOther() {
        TempProject project;
        std::vector<ImageRecord> first;
        for (int i = 0; i < 50; ++i)
            first.push_back(imageRecord(fmt::format("first/{}", i), i));
        const auto images = must(project->putImages(first));
        const Edit added = must(project->commit(addClass({}, "cat"), "ann"));
        const ClassId cat = std::get<ClassChange>(added.changes.front()).after->id;

        std::atomic<bool> stop = false;
        std::atomic<int> batches = 0, reads = 0;
        std::string importError, readError;
        std::thread importer([&, store = project.connect()] {
            for (int batch = 0; !stop && importError.empty(); ++batch) {
                std::vector<ImageRecord> records;
                for (int i = 0; i < 200; ++i)
                    records.push_back(imageRecord(fmt::format("b{}/{}", batch, i), i));
                if (const auto put = store->putImages(records); !put) importError = put.error().text();
                ++batches;
            }
        });
        std::thread reader([&, store = project.connect()] {
            while (!stop && readError.empty()) {
                const auto counts = store->counts();
                const auto ids = store->imageIds({});
                if (!counts || !ids) {
                    readError = counts ? ids.error().text() : counts.error().text();
                } else if ((counts->images - 50) % 200 != 0 || std::int64_t(ids->size()) < counts->images) {
                    readError = "a read saw a part of a batch";
                }
                ++reads;
            }
        });
        std::string labelError;
        for (int i = 0; i < 150 && labelError.empty(); ++i) {
            const std::vector<ImageId> one{images[static_cast<std::size_t>(i) % images.size()]};
            const auto row = must(project->image(one[0]));
            const auto edit =
                toggleClass(one, {{row->split, row->review}}, must(project->annotations(one)), cat, "ann");
            if (const auto done = project->commit(edit, "ann"); !done) labelError = done.error().text();
            if (i % 10 == 9)
                if (const auto done = project->undo(); !done) labelError = done.error().text();
        }
        stop = true;
        importer.join();
        reader.join();
        QCOMPARE(labelError, std::string());
        QCOMPARE(importError, std::string());
        QCOMPARE(readError, std::string());
        QVERIFY(batches > 0 && reads > 0);
        QCOMPARE(must(project->counts()).images, std::int64_t(50 + 200 * batches));
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void twoLabellersNeverOverwriteEachOther() {
        TempProject project;
        const auto image = must(project->putImages({imageRecord("a", 1)})).front();
        std::vector<ClassId> classes;
        for (const char* name : {"cat", "dog"}) {
            const Edit edit = must(project->commit(addClass(must(project->classes()), name), "ann"));
            classes.push_back(std::get<ClassChange>(edit.changes.front()).after->id);
        }
        std::atomic<int> written = 0;
        std::string wrong;
        const auto labeller = [&](std::unique_ptr<ProjectStore> store, std::size_t who) {
            for (int i = 0; i < 60; ++i) {
                const auto row = must(store->image(image));
                const auto labels = must(store->annotations(std::vector{image}));
                const Edit edit = setClass({image}, {{row->split, row->review}}, labels,
                                           classes[(who + static_cast<std::size_t>(i)) % 2], "ann");
                const auto done = store->commit(edit, "ann");
                if (done)
                    written += !done->empty();
                else if (done.error().code != ErrorCode::invalidArgument) // stale is the only allowed refusal
                    wrong = done.error().text();
            }
        };
        std::thread other(labeller, project.connect(), 1);
        labeller(project.connect(), 0);
        other.join();
        QCOMPARE(wrong, std::string());
        QCOMPARE(must(project->annotations(std::vector{image})).size(), std::size_t(1));
        QCOMPARE(int(must(project->journal(1000)).size()), written + 2);
        // Each entry fits the one before: all of it can be taken back.
        for (int i = 0; i < written; ++i)
            QVERIFY(must(project->undo()));
        QVERIFY(must(project->annotations(std::vector{image})).empty());
        QCOMPARE(must(project->check()), std::vector<std::string>());
    }

    void manyMayCreateTheSameProjectButOneDoes() {
        TempFolder folder;
        std::atomic<int> made = 0, refused = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i)
            threads.emplace_back([&] {
                const auto store = ProjectStore::create(folder / "p.imago");
                if (store)
                    ++made;
                else if (store.error().code == ErrorCode::alreadyExists)
                    ++refused;
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(made.load(), 1);
        QCOMPARE(refused.load(), 5);
        QCOMPARE(must(must(ProjectStore::open(folder / "p.imago"))->check()), std::vector<std::string>());
    }
};

QTEST_APPLESS_MAIN(TestConcurrency)
#include "test_concurrency.moc"
