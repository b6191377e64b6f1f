// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "tests/support/compare.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace imago;

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChainPassesTheFirstErrorThrough() {
        const auto half = [](int n) -> Result<int> {
            if (n % 2) return failure(ErrorCode::invalidArgument, "odd");
            return n / 2;
        };
        QCOMPARE(half(12).andThen(half).value(), 3);
        const auto broken = half(6).andThen(half).andThen(half);
        QVERIFY(!broken);
        QCOMPARE(broken.error().message, std::string("odd"));
    }

    void contextReadsOutermostFirst() {
        const Result<int> inner = failure(ErrorCode::corrupt, "no such column");
        const auto outer = Result<int>(inner).within("line 17").within("importing a.csv");
        QCOMPARE(outer.error().text(), std::string("importing a.csv: line 17: no such column"));
    }

    void aFileIsReplacedWholeAndLeavesNoTemporary() {
        QTemporaryDir dir;
        const auto folder = std::filesystem::path(dir.path().toStdString());
        const auto path = folder / "deep" / "a.txt";
        QVERIFY(writeAtomically(path, "one").ok());
        QVERIFY(writeAtomically(path, "two").ok());
        QCOMPARE(readText(path).value(), std::string("two"));
        const auto entries = std::distance(std::filesystem::directory_iterator(folder / "deep"), {});
        QCOMPARE(entries, 1);
    }

    void missingFilesAndFoldersAreNamed() {
        QTemporaryDir dir;
        const auto missing = readText(dir.filePath("none.txt").toStdString());
        QCOMPARE(missing.error().code, ErrorCode::notFound);
        QVERIFY(missing.error().message.find("none.txt") != std::string::npos);
        QCOMPARE(readText(dir.path().toStdString()).error().code, ErrorCode::unreadable);
    }

    void randomNumbersAreTheSameEverywhere() {
        Random random(42);
        QCOMPARE(random.next(),
                 13679457532755275413ull); // the published first output of SplitMix64 for seed 42
        double sum = 0;
        for (int i = 0; i < 10000; ++i)
            sum += random.uniform();
        QVERIFY(std::abs(sum / 10000 - 0.5) < 0.02);
        QVERIFY(seedOf(1, 2, 3) != seedOf(1, 3, 2));
        std::vector<int> items{0, 1, 2, 3, 4, 5, 6, 7};
        random.shuffle(items);
        QCOMPARE(std::set<int>(items.begin(), items.end()).size(), std::size_t(8));
    }
};

QTEST_APPLESS_MAIN(TestResult)
#include "test_result.moc"
