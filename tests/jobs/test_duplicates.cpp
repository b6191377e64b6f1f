// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/image/image.h"
#include "core/jobs/duplicate_groups.h"
#include "core/jobs/picture_signatures.h"
#include "core/jobs/scan.h"
#include "tests/support/fixtures.h"

#include <opencv2/imgproc.hpp>

using namespace imago;
using namespace imago::test;
namespace fs = std::filesystem;

namespace {

const auto always = [](std::size_t, std::size_t) { return true; };

void write(const fs::path& path, const std::vector<std::uint8_t>& bytes) {
    must(writeAtomically(path, std::span<const std::uint8_t>(bytes)));
}

std::uint64_t flipped(std::uint64_t hash, int bits, Random& random) {
    std::uint64_t mask = 0;
    while (hammingDistance(mask, 0) < bits)
        mask |= std::uint64_t(1) << random.below(64);
    return hash ^ mask;
}

} // namespace

class TestDuplicates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void indexFindsAllWithinTheDistance() {
        Random random(7);
        std::vector<std::uint64_t> hashes;
        HashIndex index;
        for (std::size_t i = 0; i < 3000; ++i) {
            hashes.push_back(i < 1000 ? random.next()
                                      : flipped(hashes[random.below(1000)], int(random.below(9)), random));
            index.add(hashes.back(), i);
        }
        std::size_t found = 0;
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            std::vector<std::size_t> expected;
            for (std::size_t k = 0; k < hashes.size(); ++k)
                if (hammingDistance(hashes[i], hashes[k]) <= nearDuplicateBits) expected.push_back(k);
            QCOMPARE(index.near(hashes[i]), expected);
            found += expected.size();
            if (expected.size() > 2) expected.resize(2);
            QCOMPARE(index.near(hashes[i], 2), expected);
        }
        QVERIFY(found > hashes.size()); // there were neighbours to find
    }

    void groupsDoNotChain() {
        // Each is three bits from the one before: the third is six from the first and leads a group of its
        // own.
        const std::vector<std::uint64_t> chain = {0b1, 0b1111, 0b1111111, 0b1111111111, 0, 0};
        QCOMPARE(leaders(chain, always), (std::vector<std::size_t>{0, 0, 2, 2, 4, 5}));
    }

    void leadersMustBeAlike() {
        const std::vector<std::uint64_t> hashes = {0xff, 0xff, 0xff, 0xff};
        const auto sameParity = [](std::size_t a, std::size_t b) { return a % 2 == b % 2; };
        QCOMPARE(leaders(hashes, sameParity), (std::vector<std::size_t>{0, 1, 0, 1}));
    }

    void staysQuickWithManyAlike() {
        // 100,000 pictures of one kind: were each compared with each, this would take minutes.
        Random random(1);
        std::vector<std::uint64_t> hashes(100000);
        for (auto& hash : hashes)
            hash = flipped(0x5555aaaa5555aaaa, int(random.below(5)), random);
        std::size_t asked = 0;
        const auto never = [&](std::size_t, std::size_t) { return ++asked, false; };
        (void)leaders(hashes, never);
        QVERIFY(asked <= 64 * hashes.size());
        QCOMPARE(leaders(std::vector<std::uint64_t>(100000, 5), always), std::vector<std::size_t>(100000, 0));
    }

    void correlationIgnoresLight() {
        PictureSignature a, b, flat;
        for (std::size_t i = 0; i < a.pixels.size(); ++i) {
            a.pixels[i] = static_cast<std::uint8_t>(i % 32 * 4);
            b.pixels[i] = static_cast<std::uint8_t>(i % 32 * 2 + 90);
        }
        const auto finish = [](PictureSignature& s) {
            cv::Scalar mean, deviation;
            cv::meanStdDev(cv::Mat(32, 32, CV_8UC1, s.pixels.data()), mean, deviation);
            s.mean = mean[0], s.deviation = deviation[0];
        };
        finish(a), finish(b), finish(flat);
        QVERIFY(std::abs(correlation(a, b) - 1) < 1e-9);
        QCOMPARE(correlation(a, flat), 0.0);
        for (auto& pixel : b.pixels)
            pixel = static_cast<std::uint8_t>(255 - pixel);
        finish(b);
        QVERIFY(std::abs(correlation(a, b) + 1) < 1e-9);
    }

    void findsCopies() {
        TempProject project;
        const auto dir = project.folder() / "photos";
        for (int look = 0; look < lookCount; ++look)
            makeImage(dir / ("original" + std::to_string(look) + ".png"), 3, {160, 120}, look);
        const auto picture = must(decodeImage(dir / "original1.png"));
        fs::copy_file(dir / "original0.png", dir / "x copy.png");
        write(dir / "y jpeg.jpg", must(encodeJpeg(picture, 60)));
        cv::Mat half, turned, stretched;
        cv::resize(picture, half, {}, 0.5, 0.5, cv::INTER_AREA);
        write(dir / "y half.png", must(encodePng(half)));
        cv::flip(picture, turned, 1);
        write(dir / "z turned.png", must(encodePng(turned)));
        cv::resize(picture, stretched, {200, 100}, 0, 0, cv::INTER_AREA);
        write(dir / "z stretched.png", must(encodePng(stretched)));
        auto report = must(scanFolders(project.store(), {dir}));
        QCOMPARE(report.duplicates, std::int64_t(2));
        QCOMPARE(report.nearDuplicates, std::int64_t(3));
        const auto at = [&](const char* name) {
            return *must(project->imageByPath(std::string("photos/") + name));
        };
        QCOMPARE(at("original0.png").problems, std::uint32_t(problemDuplicate));
        QCOMPARE(at("x copy.png").problems, std::uint32_t(problemDuplicate));
        QCOMPARE(at("x copy.png").groupId, at("original0.png").id.value);
        QCOMPARE(at("original0.png").groupId, at("original0.png").id.value);
        for (const char* name : {"original1.png", "y jpeg.jpg", "y half.png"}) {
            QCOMPARE(at(name).problems, std::uint32_t(problemNearDuplicate));
            QCOMPARE(at(name).groupId, at("original1.png").id.value);
        }
        for (const char* name : {"z turned.png", "z stretched.png", "original2.png"}) {
            QCOMPARE(at(name).problems, std::uint32_t(0));
            QCOMPARE(at(name).groupId, std::int64_t(0));
        }

        // Nothing new: the counts alone. Then copies go, and what is left is alone again.
        const auto version = project->dataVersion();
        report = must(scanFolders(project.store(), {dir}));
        QCOMPARE(report.duplicates, std::int64_t(2));
        QCOMPARE(report.nearDuplicates, std::int64_t(3));
        QCOMPARE(project->dataVersion(), version);
        must(project->removeImages({at("x copy.png").id, at("original1.png").id}));
        report = {};
        must(markDuplicates(project.store(), report));
        QCOMPARE(report.duplicates, std::int64_t(0));
        QCOMPARE(report.nearDuplicates, std::int64_t(2));
        QCOMPARE(at("original0.png").problems, std::uint32_t(0));
        QCOMPARE(at("original0.png").groupId, std::int64_t(0));
        // Numbered by path: "y half.png" comes before "y jpeg.jpg".
        QCOMPARE(at("y jpeg.jpg").groupId, at("y half.png").id.value);
    }

    void flatPicturesAreAlike() {
        TempProject project;
        const auto dir = project.folder() / "photos";
        fs::create_directories(dir);
        for (int i = 0; i < 4; ++i) // flat, of different greys: no structure in common
            write(dir / (std::to_string(i) + ".png"),
                  must(encodePng(cv::Mat(40, 40, CV_8UC3, cv::Scalar::all(20 + 50 * i)))));
        fs::copy_file(dir / "0.png", dir / "copy.png");
        const auto report = must(scanFolders(project.store(), {dir}));
        QCOMPARE(report.nearDuplicates, std::int64_t(0));
        QCOMPARE(report.duplicates, std::int64_t(2));
        QVERIFY(must(project->imageByPath("photos/copy.png"))->groupId != 0);
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "test_duplicates.moc"
