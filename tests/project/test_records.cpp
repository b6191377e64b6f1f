// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/records.h"
#include "tests/support/compare.h"

#include <set>

using namespace imago;

class TestRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsReadBackAsTheirValue() {
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(splitFromString(toString(Split(i))).value(), Split(i));
            QCOMPARE(reviewFromString(toString(ReviewState(i))).value(), ReviewState(i));
        }
        QCOMPARE(toString(Split::val), std::string_view("val"));
        QCOMPARE(toString(ReviewState::excluded), std::string_view("excluded"));
        QVERIFY(!splitFromString("validation"));
        QVERIFY(!reviewFromString(""));
    }

    void problemFlagsAreSingleDifferentBits() {
        std::uint32_t all = 0;
        for (const auto flag : allProblemFlags) {
            QCOMPARE(flag & (flag - 1), 0u);
            QCOMPARE(all & flag, 0u);
            all |= flag;
        }
    }

    void eachOfAHundredClassesHasItsOwnColour() {
        std::set<std::uint32_t> colors;
        for (int i = 0; i < 100; ++i) {
            QVERIFY(defaultClassColor(i) <= 0xFFFFFF);
            colors.insert(defaultClassColor(i));
        }
        QCOMPARE(colors.size(), std::size_t(100));
        QCOMPARE(defaultClassColor(0), 0xE69F00u);
    }

    void tenClassesHaveNumberKeys() {
        QCOMPARE(defaultClassKey(0), std::string("1"));
        QCOMPARE(defaultClassKey(8), std::string("9"));
        QCOMPARE(defaultClassKey(9), std::string("0"));
        QCOMPARE(defaultClassKey(10), std::string());
        QCOMPARE(defaultClassKey(-1), std::string());
    }
};

QTEST_APPLESS_MAIN(TestRecords)
#include "test_records.moc"
