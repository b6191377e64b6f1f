// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "tests/support/compare.h"

#include <atomic>

using namespace imago;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsUtf8() {
        for (const char* good :
             {"", "plain", "é", "图片", "\xf0\x9f\x90\xb1", "\xed\x9f\xbf", "\xf4\x8f\xbf\xbf"})
            QVERIFY2(isUtf8(good), good);
        for (const char* bad : {"\xe9", "caf\xe9", "\xc3", "\x80", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80",
                                "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xff", "\xe5\x9b", "a\xc3(b"})
            QVERIFY2(!isUtf8(bad), QByteArray(bad).toHex());
    }

    void trims() {
        QCOMPARE(withoutOuterSpace("  a b\t\r\n"), std::string_view("a b"));
        QCOMPARE(withoutOuterSpace(" \t"), std::string_view());
        QCOMPARE(withoutOuterSpace(""), std::string_view());
    }

    void lowers() { QCOMPARE(lowerAscii("AbZÉ1"), std::string("abzÉ1")); }

    void parallelForDoesEachOnce() {
        std::vector<std::atomic<int>> hits(10000);
        parallelFor(hits.size(), {}, [&](std::size_t i) { ++hits[i]; });
        for (const auto& hit : hits)
            QCOMPARE(hit.load(), 1);
        parallelFor(0, {}, [](std::size_t) { QFAIL("nothing to do"); });
        std::stop_source source;
        std::atomic<int> done = 0;
        parallelFor(100000, source.get_token(), [&](std::size_t) {
            if (++done == 10) source.request_stop();
        });
        QVERIFY(done < 100000);
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "test_text.moc"
