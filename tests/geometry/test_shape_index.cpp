// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/geometry/shape_index.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace imago;

namespace {

Box someBox(Random& random) {
    const double flat = random.chance(0.2) ? 0 : 1; // lines and points count too
    return {double(random.below(200)), double(random.below(200)), flat * double(random.below(20)),
            double(random.below(20))};
}

bool touches(const Box& a, const Box& b) {
    return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

} // namespace

class TestShapeIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatLookingAtAllWouldFind() {
        Random random(41);
        for (int round = 0; round < 20; ++round) {
            std::map<std::int64_t, Box> all;
            std::vector<std::pair<std::int64_t, Box>> start;
            for (std::size_t i = 0, n = random.below(400); i < n; ++i)
                start.emplace_back(std::int64_t(random.below(500)),
                                   someBox(random)); // the last of a number wins
            for (const auto& [number, box] : start)
                all[number] = box;
            ShapeIndex index;
            index.put(7777, {1, 1, 1, 1});
            index.assign(start);
            for (int step = 0; step < 400; ++step) {
                const auto number = std::int64_t(random.below(500));
                if (random.chance(0.3)) {
                    index.remove(number);
                    all.erase(number);
                } else {
                    const Box box = someBox(random);
                    index.put(number, box);
                    all[number] = box;
                }
                QCOMPARE(index.size(), all.size());
                if (step % 10) continue;
                const Box area = someBox(random);
                std::vector<std::int64_t> expected, found = index.touching(area);
                for (const auto& [each, box] : all)
                    if (touches(box, area)) expected.push_back(each);
                std::sort(found.begin(), found.end());
                QCOMPARE(found, expected);
            }
        }
    }

    void isEmptyAtFirstAndMoves() {
        ShapeIndex index;
        QVERIFY(index.touching({-1e9, -1e9, 2e9, 2e9}).empty());
        index.remove(3);
        index.put(3, {5, 5, 0, 0});
        ShapeIndex other = std::move(index);
        QCOMPARE(other.touching({5, 5, 0, 0}), std::vector<std::int64_t>{3});
        other.assign({});
        QCOMPARE(other.size(), std::size_t{0});
    }

    void holdsAHundredThousand() {
        Random random(42);
        std::vector<std::pair<std::int64_t, Box>> all;
        for (int i = 0; i < 100000; ++i)
            all.emplace_back(i, Box{random.uniform(0, 10000), random.uniform(0, 10000), 5, 5});
        ShapeIndex index;
        index.assign(all);
        std::size_t expected = 0;
        const Box area{5000, 5000, 500, 500};
        for (const auto& [number, box] : all)
            expected += touches(box, area);
        QCOMPARE(index.touching(area).size(), expected);
        QVERIFY(expected > 50);
    }
};

QTEST_APPLESS_MAIN(TestShapeIndex)
#include "test_shape_index.moc"
