// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/run/map_places.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <limits>

namespace imago {

using test::must;

class TestMapPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapsComeBackAsTheyWere() {
        test::TempFolder folder;
        QCOMPARE(readMapPlaces(folder.path()).error().code, ErrorCode::notFound);
        for (const KeptMap& map : {KeptMap{}, KeptMap{7, {1.5F, -2}}, KeptMap{1, {0, 1, 2, 3, 4, 5}}}) {
            must(writeMapPlaces(folder.path(), map));
            QVERIFY(must(readMapPlaces(folder.path())) == map);
        }
        QCOMPARE(writeMapPlaces(folder.path(), {1, {0, 1, 2}}).error().code, ErrorCode::invalidArgument);
    }

    void damageIsCorrupt() {
        test::TempFolder folder;
        must(writeMapPlaces(folder.path(), {3, {0, 1, 2, 3}}));
        const auto good = must(readBytes(folder / mapPlacesFile));
        for (std::size_t i = 0; i < good.size(); ++i) {
            auto bad = good;
            bad[i] ^= 0x40;
            must(writeAtomically(folder / mapPlacesFile, bad));
            QCOMPARE(readMapPlaces(folder.path()).error().code, ErrorCode::corrupt);
            bad.resize(i);
            must(writeAtomically(folder / mapPlacesFile, bad));
            QCOMPARE(readMapPlaces(folder.path()).error().code, ErrorCode::corrupt);
        }
        must(writeMapPlaces(folder.path(), {3, {0, std::numeric_limits<float>::infinity()}}));
        QCOMPARE(readMapPlaces(folder.path()).error().code, ErrorCode::corrupt);
    }

    void theKeyIsOfTheContentAndOfHowItIsLaidOut() {
        EmbeddingSet set;
        set.columns = 2;
        set.images = {1, 2};
        set.features = {1, 2, 3, 4};
        const auto key = mapKey(set, 1);
        QCOMPARE(mapKey(set, 1), key);
        QVERIFY(mapKey(set, 2) != key);
        auto other = set;
        other.features[3] = 5;
        QVERIFY(mapKey(other, 1) != key);
        // The same numbers as one row.
        other = set;
        other.columns = 4;
        other.images = {1};
        QVERIFY(mapKey(other, 1) != key);
        // Other labels of the same pictures move no point.
        other = set;
        other.confidences = {1, 0};
        QCOMPARE(mapKey(other, 1), key);
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestMapPlaces)
#include "test_map_places.moc"
