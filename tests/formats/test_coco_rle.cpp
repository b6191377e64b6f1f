// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/formats/coco_rle.h"
#include "tests/support/fixtures.h"

using namespace imago;
using namespace imago::test;

namespace {

/// Pixels of a picture, row by row.
using Pixels = std::vector<int>;

/// Slow and plain, as the format is described.
ColumnRuns plainRuns(const Pixels& pixels, Size size) {
    ColumnRuns runs{0};
    int last = 0;
    for (int x = 0; x < size.width; ++x)
        for (int y = 0; y < size.height; ++y) {
            const int value = pixels[static_cast<std::size_t>(y * size.width + x)];
            if (value != last) runs.push_back(0);
            ++runs.back();
            last = value;
        }
    return runs;
}

Pixels pixelsOf(const Mask& mask, Size size) {
    Pixels pixels(static_cast<std::size_t>(size.width * size.height), 0);
    int at = 0, value = 0;
    for (const auto run : mask.runs) {
        for (std::uint32_t i = 0; i < run; ++i, ++at)
            if (value)
                pixels[static_cast<std::size_t>((mask.y + at / mask.width) * size.width + mask.x +
                                                at % mask.width)] = 1;
        value = 1 - value;
    }
    return pixels;
}

Mask maskOfRuns(const ColumnRuns& runs, Size size) {
    auto budget = runBudget(0);
    return must(maskFromColumns(runs, size, budget));
}

} // namespace

class TestCocoRle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDownTheColumns() {
        // 0 1 / 0 1 / 1 0: the second column first pixel set, the first one's last.
        const auto mask = maskOfRuns({2, 3, 1}, {2, 3});
        QCOMPARE(mask, (Mask{0, 0, 2, 3, {1, 1, 1, 2, 1}}));
        QCOMPARE(columnsOf(mask, {2, 3}), (ColumnRuns{2, 3, 1}));
    }

    void keepsFullAndEmptyPictures() {
        QCOMPARE(maskOfRuns({0, 12}, {4, 3}), (Mask{0, 0, 4, 3, {0, 12}}));
        QCOMPARE(columnsOf(Mask{0, 0, 4, 3, {0, 12}}, {4, 3}), (ColumnRuns{0, 12}));
        QCOMPARE(maskOfRuns({12}, {4, 3}), Mask());
        QCOMPARE(columnsOf(Mask(), {4, 3}), (ColumnRuns{12}));
    }

    void agreesWithThePlainForm() {
        Random random(7);
        for (int round = 0; round < 400; ++round) {
            const Size size{1 + static_cast<int>(random.below(13)), 1 + static_cast<int>(random.below(11))};
            const double density = random.uniform();
            Pixels pixels(static_cast<std::size_t>(size.width * size.height));
            for (auto& pixel : pixels)
                pixel = random.chance(density);
            const auto runs = plainRuns(pixels, size);
            const auto mask = maskOfRuns(runs, size);
            QCOMPARE(pixelsOf(mask, size), pixels);
            QCOMPARE(columnsOf(mask, size), runs);
            QCOMPARE(must(runsFromText(textOfRuns(runs))), runs);
        }
    }

    void takesRunsOfNothing() {
        QCOMPARE(maskOfRuns({1, 2, 0, 2, 1}, {2, 3}), maskOfRuns({1, 4, 1}, {2, 3}));
    }

    void readsTheTextForm() {
        // From cocoapi's own description of its encoding: differences from the third run on.
        QCOMPARE(textOfRuns({6, 1, 40, 4, 5, 4, 5, 4, 21}), std::string("61X13mN000`0"));
        QCOMPARE(must(runsFromText("61X13mN000`0")), (ColumnRuns{6, 1, 40, 4, 5, 4, 5, 4, 21}));
        QVERIFY(must(runsFromText("")).empty());
    }

    void refusesWhatIsNoMask() {
        auto budget = runBudget(0);
        const auto refused = [&](const ColumnRuns& runs, Size size) {
            return maskFromColumns(runs, size, budget).error().code;
        };
        QCOMPARE(refused({3}, {2, 2}), ErrorCode::corrupt);
        QCOMPARE(refused({}, {2, 2}), ErrorCode::corrupt);
        QCOMPARE(refused({4}, {0, 4}), ErrorCode::corrupt);
        QCOMPARE(refused({4}, {-2, -2}), ErrorCode::corrupt);
        QCOMPARE(refused({0xffffffff, 0xffffffff, 2}, {65536, 65536}), ErrorCode::corrupt);
        for (const char* text : {"P", "oooooooooo", "\x7f", "\n", "N", "00\xc3\xa4"})
            QVERIFY2(!runsFromText(text), text);
    }

    void hugeSizesTakeNoMemory() {
        // One pixel in a picture of 2^28.
        const auto mask = maskOfRuns({(1u << 28) - 1, 1}, {1 << 14, 1 << 14});
        QCOMPARE(mask, (Mask{(1 << 14) - 1, (1 << 14) - 1, 1, 1, {0, 1}}));
        // Two long columns far apart would be many rows: each is two runs, the budget allows some.
        std::size_t small = 1000;
        const std::uint32_t side = 1 << 14, between = (side - 2) * side;
        const auto refused = maskFromColumns({0, side, between, side}, {1 << 14, 1 << 14}, small);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::outOfMemory);
        QCOMPARE(small, std::size_t(1000));
        QVERIFY(maskOfRuns({0, side, between, side}, {1 << 14, 1 << 14}).runs.size() > side);
    }
};

QTEST_APPLESS_MAIN(TestCocoRle)
#include "test_coco_rle.moc"
