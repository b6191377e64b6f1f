// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/run/calibration_file.h"
#include "core/run/run_folder.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <limits>

namespace imago {

using test::must;

class TestCalibrationFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoredComesBack() {
        test::TempFolder folder;
        QCOMPARE(readCalibration(folder.path()).error().code, ErrorCode::notFound);
        for (const StoredCalibration& one :
             {StoredCalibration{1.0 / 3, "val", 340, {}}, StoredCalibration{1, "val", 0, 0.625},
              StoredCalibration{2.5, "val", 12, 0.0}}) {
            must(writeCalibration(folder.path(), one));
            QVERIFY(must(readCalibration(folder.path())) == one);
        }
    }

    void numbersThatMakeNoSenseAreRefused() {
        test::TempFolder folder;
        for (const StoredCalibration& one :
             {StoredCalibration{0, "val", 1, {}}, StoredCalibration{-1, "val", 1, {}},
              StoredCalibration{std::numeric_limits<double>::infinity(), "val", 1, {}},
              StoredCalibration{1, "val", -1, {}}, StoredCalibration{1, "val", 1, 1.5},
              StoredCalibration{1, "val", 1, std::numeric_limits<double>::quiet_NaN()}})
            QCOMPARE(writeCalibration(folder.path(), one).error().code, ErrorCode::invalidArgument);
        QCOMPARE(readCalibration(folder.path()).error().code, ErrorCode::notFound);
        for (const char* text :
             {"{", "[]", R"({"temperature":1})", R"({"temperature":0,"split":"val","images":1})",
              R"({"temperature":1,"split":"val","images":1,"abstain_below":"high"})"}) {
            must(writeAtomically(folder.path() / calibrationFile, text));
            QCOMPARE(readCalibration(folder.path()).error().code, ErrorCode::corrupt);
        }
    }

    void newPredictionsOfTheValidationSplitTakeItAway() {
        test::TempFolder folder;
        const StoredCalibration stored{1.5, "val", 1, 0.5};
        must(writeCalibration(folder.path(), stored));
        const PredictionSet set{{"a", "b"}, {1}, {0.25F, 0.75F}};
        must(writePredictions(folder.path(), "test", set));
        QVERIFY(must(readCalibration(folder.path())) == stored);
        must(writePredictions(folder.path(), "val", set));
        QCOMPARE(readCalibration(folder.path()).error().code, ErrorCode::notFound);
    }
};

} // namespace imago

QTEST_APPLESS_MAIN(imago::TestCalibrationFile)
#include "test_calibration_file.moc"
