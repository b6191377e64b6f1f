// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/store/thumbnail_store.h"
#include "tests/support/fixtures.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <thread>

using namespace imago;
using namespace imago::test;

namespace {

std::vector<std::uint8_t> picture(std::uint8_t value, std::size_t size = 1000) {
    return std::vector<std::uint8_t>(size, value);
}

} // namespace

class TestThumbnails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasPutComesBack() {
        TempFolder folder;
        const auto file = folder / "cache" / "thumbnails.db";
        {
            const auto store = must(ThumbnailStore::open(file));
            QVERIFY(!store->get("a", 160));
            must(store->put("a", 160, picture(1)));
            must(store->put("a", 320, picture(2)));
            must(store->put("b", 160, {}));
            must(store->put("a", 160, picture(3))); // replaces
            QCOMPARE(*store->get("a", 160), picture(3));
        }
        const auto store = must(ThumbnailStore::open(file));
        QCOMPARE(*store->get("a", 160), picture(3));
        QCOMPARE(*store->get("a", 320), picture(2));
        QCOMPARE(*store->get("b", 160), picture(0, 0));
        QVERIFY(!store->get("a", 161));
    }

    void theLeastRecentlyUsedGoFirst() {
        TempFolder folder;
        const auto store = must(ThumbnailStore::open(folder / "t.db"));
        for (int i = 0; i < 10; ++i)
            must(store->put("k" + std::to_string(i), 160, picture(std::uint8_t(i))));
        QVERIFY(store->get("k2", 160)); // used again
        must(store->trim(3500));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(store->get("k" + std::to_string(i), 160).has_value(), i == 2 || i == 8 || i == 9);
        must(store->trim(0));
        QVERIFY(!store->get("k2", 160));
    }

    void trimmingGivesDiskSpaceBack() {
        TempFolder folder;
        const auto file = folder / "t.db";
        {
            const auto store = must(ThumbnailStore::open(file));
            for (int i = 0; i < 300; ++i)
                must(store->put(std::to_string(i), 160, picture(7, 10'000)));
        }
        const auto full = std::filesystem::file_size(file);
        QVERIFY(full > 3'000'000);
        { must(must(ThumbnailStore::open(file))->trim(100'000)); }
        QVERIFY(std::filesystem::file_size(file) < full / 4);
    }

    void aBrokenFileIsReplaced_data() {
        QTest::addColumn<int>("damage");
        QTest::newRow("garbage") << 0;
        QTest::newRow("cut") << 1;
        QTest::newRow("empty") << 2;
        QTest::newRow("overwritten inside") << 3;
        QTest::newRow("another version") << 4;
    }
    void aBrokenFileIsReplaced() {
        QFETCH(int, damage);
        TempFolder folder;
        const auto file = folder / "t.db";
        {
            const auto store = must(ThumbnailStore::open(file));
            for (int i = 0; i < 200; ++i)
                must(store->put(std::to_string(i), 160, picture(1)));
        }
        auto bytes = must(readBytes(file));
        if (damage == 0) bytes = picture(0x5a, 5000);
        if (damage == 1) bytes.resize(bytes.size() / 3);
        if (damage == 2) bytes.clear();
        if (damage == 3) std::fill(bytes.begin() + 4096, bytes.end(), std::uint8_t(0x5a));
        must(writeAtomically(file, std::span(std::as_const(bytes))));
        if (damage == 4)
            SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
        const auto store = must(ThumbnailStore::open(file));
        for (int i = 0; i < 200; ++i)
            if (const auto found = store->get(std::to_string(i), 160)) QCOMPARE(*found, picture(1));
        must(store->put("new", 160, picture(9)));
        QCOMPARE(*store->get("new", 160), picture(9));
        must(store->trim(2000));
        QCOMPARE(*store->get("new", 160), picture(9));
    }

    void aDatabaseOfAnotherProgramIsLeftAlone() {
        TempFolder folder;
        const auto file = folder / "music.db";
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE TABLE song (name TEXT)");
        const auto before = must(readBytes(file));
        QCOMPARE(ThumbnailStore::open(file).error().code, ErrorCode::alreadyExists);
        QVERIFY(must(readBytes(file)) == before);
    }

    void manyThreadsEachWithItsConnection() {
        TempFolder folder;
        std::vector<std::thread> threads;
        std::vector<std::string> problems(4);
        for (std::size_t t = 0; t < problems.size(); ++t)
            threads.emplace_back([&, t] {
                const auto store = must(ThumbnailStore::open(folder / "t.db"));
                for (int i = 0; i < 300; ++i) {
                    const std::string key = std::to_string(i);
                    const auto value = std::uint8_t(i % 251);
                    if (const auto found = store->get(key, 160)) {
                        if (*found != picture(value)) problems[t] = "wrong picture for " + key;
                    } else if (const Status put = store->put(key, 160, picture(value)); !put) {
                        problems[t] = put.error().text();
                    }
                }
            });
        for (auto& thread : threads)
            thread.join();
        for (const auto& problem : problems)
            QCOMPARE(problem, std::string());
        const auto store = must(ThumbnailStore::open(folder / "t.db"));
        for (int i = 0; i < 300; ++i)
            QVERIFY(store->get(std::to_string(i), 160));
    }
};

QTEST_APPLESS_MAIN(TestThumbnails)
#include "test_thumbnails.moc"
