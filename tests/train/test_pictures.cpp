// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image.h"
#include "core/train/data/batch_loader.h"
#include "core/train/data/picture_cache.h"
#include "core/train/data/picture_store.h"
#include "core/train/data/samples.h"
#include "tests/train/made_run.h"

#include <fmt/format.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <fstream>
#include <set>

namespace imago::train {
namespace {

Preprocess preprocess32() {
    Preprocess preprocess;
    preprocess.size = 32;
    return preprocess;
}

cv::Mat plain(int width, int height, int value) {
    return {height, width, CV_8UC3, cv::Scalar(value, value / 2, 255 - value)};
}

bool same(const cv::Mat& a, const cv::Mat& b) {
    return a.size() == b.size() && a.type() == b.type() && (a.empty() || cv::norm(a, b, cv::NORM_INF) == 0);
}

std::vector<std::filesystem::path> segments(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> found;
    for (const auto& item : std::filesystem::directory_iterator(folder))
        found.push_back(item.path());
    return found;
}

/// Large JPEG files, one look a class, as a list of samples.
struct Photographs {
    test::TempFolder folder;
    std::vector<Sample> samples;

    explicit Photographs(int count = 6) {
        for (int i = 0; i < count; ++i) {
            cv::Mat coarse(6, 9, CV_8UC3), picture;
            cv::RNG random(static_cast<std::uint64_t>(i) + 1);
            random.fill(coarse, cv::RNG::UNIFORM, 0, 256);
            cv::resize(coarse, picture, {600, 400}, 0, 0, cv::INTER_CUBIC);
            const auto path = folder / ("p" + std::to_string(i) + ".jpg");
            cv::imwrite(path.string(), picture, {cv::IMWRITE_JPEG_QUALITY, 90});
            const std::string hash = contentHash(test::must(readBytes(path)));
            samples.push_back({i + 1, path, hash, sampleNumber(hash), {i % 3}});
        }
    }
    CacheLimits limits(std::uint64_t memory = 0) const { return {memory, folder / "store", 1 << 30}; }
};

LoaderOptions options3() {
    LoaderOptions options;
    options.augment = true;
    options.recipe = augmentPreset("standard");
    options.seed = 3;
    options.classes = 3;
    return options;
}

Batch first(BatchLoader& loader, std::vector<std::int64_t> order, std::int64_t epoch = 0) {
    const auto count = static_cast<std::int64_t>(order.size());
    loader.start(std::move(order), epoch, count, 0);
    Batch batch;
    loader.next(batch);
    return batch;
}

} // namespace

class TestPictures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picturesSurviveOnDisk() {
        const test::TempFolder folder;
        const cv::Mat a = plain(20, 10, 7), b = plain(3, 5, 90);
        {
            PictureStore store(folder.path(), "key", 1 << 20);
            QVERIFY(store.find("a").empty());
            store.add("a", a);
            QVERIFY(same(store.find("a"), a));
        }
        {
            PictureStore store(folder.path(), "key", 1 << 20);
            store.add("b", cv::Mat(plain(9, 9, 90), cv::Rect(1, 1, 3, 5))); // rows are not adjacent
            store.add("a", b);                                              // known already
            QCOMPARE(store.count(), 2);
        }
        PictureStore store(folder.path(), "key", 1 << 20);
        QVERIFY(same(store.find("a"), a) && same(store.find("b"), b));
        QVERIFY(store.find("c").empty());
        QCOMPARE(PictureStore(folder.path(), "other", 1 << 20).count(), 0);
        QCOMPARE(segments(folder.path()).size(), std::size_t(1));
    }

    void twoWritersUseSegmentsOfTheirOwn() {
        const test::TempFolder folder;
        {
            PictureStore one(folder.path(), "key", 1 << 20), two(folder.path(), "key", 1 << 20);
            one.add("a", plain(4, 4, 1));
            two.add("b", plain(4, 4, 2));
            one.add("c", plain(4, 4, 3));
            QVERIFY(same(one.find("c"), plain(4, 4, 3)) && same(two.find("b"), plain(4, 4, 2)));
        }
        QCOMPARE(segments(folder.path()).size(), std::size_t(2));
        QCOMPARE(PictureStore(folder.path(), "key", 1 << 20).count(), 3);
    }

    void damagedSegmentsCostOnlyTime() {
        const test::TempFolder folder;
        const auto fill = [&] {
            PictureStore store(folder.path(), "key", 1 << 20);
            for (const char* name : {"a", "b", "c"})
                store.add(name, plain(8, 8, name[0]));
        };
        fill();
        const auto file = segments(folder.path()).front();
        const auto size = std::filesystem::file_size(file);
        std::filesystem::resize_file(file, size - 5); // a torn last record
        {
            PictureStore store(folder.path(), "key", 1 << 20);
            QCOMPARE(store.count(), 2);
            QVERIFY(store.find("c").empty());
            store.add("c", plain(8, 8, 'c'));
            QVERIFY(same(store.find("c"), plain(8, 8, 'c')));
        }
        QCOMPARE(std::filesystem::file_size(file), size);
        {
            std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
            stream.seekp(8 + 40 + 17); // inside the first picture
            stream.put('\x55');
        }
        {
            PictureStore store(folder.path(), "key", 1 << 20);
            QVERIFY(store.find("a").empty());
            QVERIFY(same(store.find("b"), plain(8, 8, 'b')));
            store.add("a", plain(8, 8, 'a'));
            QVERIFY(same(store.find("a"), plain(8, 8, 'a')));
        }
        std::ofstream(file, std::ios::trunc) << "something else entirely, longer than a header";
        QCOMPARE(PictureStore(folder.path(), "key", 1 << 20).count(), 0);
        fill();
        QCOMPARE(PictureStore(folder.path(), "key", 1 << 20).count(), 3);
        // Deleted while in use.
        PictureStore store(folder.path(), "key", 1 << 20);
        std::filesystem::remove_all(folder.path());
        QVERIFY(same(store.find("b"), plain(8, 8, 'b')));
        store.add("d", plain(8, 8, 'd'));
        QCOMPARE(PictureStore("/proc/nowhere", "key", 1 << 20).count(), 0);
        PictureStore nowhere("/proc/nowhere", "key", 1 << 20);
        nowhere.add("a", plain(8, 8, 'a'));
        QVERIFY(nowhere.find("a").empty());
    }

    void theStoreStaysWithinItsLimit() {
        const test::TempFolder folder;
        {
            PictureStore old(folder.path(), "old", 100'000);
            for (int i = 0; i < 100; ++i)
                old.add(std::to_string(i), plain(32, 32, i)); // 3 KB each
            QVERIFY(old.count() > 10 && old.count() < 40);
        }
        const auto before = segments(folder.path());
        QCOMPARE(before.size(), std::size_t(1));
        QVERIFY(std::filesystem::file_size(before[0]) <= 100'000);
        std::filesystem::last_write_time(
            before[0], std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
        {
            PictureStore store(folder.path(), "new", 100'000);
            store.add("x", plain(32, 32, 1));
            QCOMPARE(store.count(), 1);
        }
        // What was used least recently made room.
        QVERIFY(!std::filesystem::exists(before[0]));
        trimPictureFolder(folder.path(), 0);
        QVERIFY(segments(folder.path()).empty());
    }

    void aSecondRunReadsNoFile() {
        Photographs photos;
        const KeepSpec source = keepSource(preprocess32(), augmentPreset("standard")),
                       view = keepView(preprocess32());
        std::vector<cv::Mat> sources, views;
        {
            PictureCache a(photos.samples, source, photos.limits()), b(photos.samples, view, photos.limits());
            for (std::int64_t i = 0; i < a.count(); ++i) {
                sources.push_back(a.picture(i).clone());
                views.push_back(b.picture(i).clone());
                QCOMPARE(sources.back().rows, source.shortSide);
            }
        }
        // Pixels do not depend on the store.
        PictureCache without(photos.samples, source);
        for (std::int64_t i = 0; i < without.count(); ++i)
            QVERIFY(same(without.picture(i), sources[static_cast<std::size_t>(i)]));
        for (const Sample& sample : photos.samples)
            std::filesystem::remove(sample.path);
        PictureCache a(photos.samples, source, photos.limits()), b(photos.samples, view, photos.limits());
        for (std::int64_t i = 0; i < a.count(); ++i) {
            QVERIFY(same(a.picture(i), sources[static_cast<std::size_t>(i)]));
            QVERIFY(same(b.picture(i), views[static_cast<std::size_t>(i)]));
        }
        QVERIFY(a.takeUnreadable().empty());
    }

    void aChangedFileIsNotTakenForWhatItWas() {
        Photographs photos(2);
        const KeepSpec source = keepSource(preprocess32(), augmentPreset("standard"));
        const cv::Mat original = PictureCache(photos.samples, source).picture(0).clone();
        std::filesystem::copy_file(photos.samples[1].path, photos.samples[0].path,
                                   std::filesystem::copy_options::overwrite_existing);
        PictureCache changed(photos.samples, source, photos.limits());
        QVERIFY(!same(changed.picture(0), original));
        PictureCache again(photos.samples, source, photos.limits());
        std::filesystem::remove(photos.samples[0].path);
        QVERIFY(again.picture(0).empty()); // nothing was stored under the old content's name
    }

    void howPicturesAreKeptDependsOnTheirNumber() {
        std::vector<Sample> many(1000);
        const KeepSpec source = keepSource(preprocess32(), augmentPreset("standard"));
        const auto each = static_cast<std::uint64_t>(source.shortSide * source.shortSide * 4);
        const test::TempFolder folder;
        const auto kept = [&](std::uint64_t memory, std::uint64_t disk) {
            return std::string(PictureCache(many, source, {memory, disk ? folder / "s" : "", disk}).kept());
        };
        QCOMPARE(kept(1001 * each, 0), std::string("pixels"));
        QCOMPARE(kept(999 * each, 0), std::string("jpeg"));
        QCOMPARE(kept(99 * each, 0), std::string("parts"));
        QCOMPARE(kept(99 * each, 999 * each), std::string("parts"));
        QCOMPARE(kept(99 * each, 1001 * each), std::string("pixels"));
        PictureCache views(many, keepView(preprocess32()), 1);
        QCOMPARE(views.kept(), std::string_view("pixels")); // evaluated exactly, whatever it costs
    }

    void partsShowWhatWholePicturesShow() {
        Photographs photos;
        // Of a source with all its pixels, which the other cache keeps.
        KeepSpec spec = keepSource(preprocess32(), augmentPreset("standard"));
        spec.shortSide = 400;
        PictureCache whole(photos.samples, spec), parts(photos.samples, spec, 1);
        QCOMPARE(parts.kept(), std::string_view("parts"));
        auto recipe = augmentPreset("standard");
        for (const bool turned : {false, true}) {
            recipe.op(AugmentKind::rotation).enabled = turned;
            for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox})
                for (std::uint64_t epoch = 0; epoch < 8; ++epoch)
                    for (std::int64_t i = 0; i < whole.count(); ++i) {
                        Preprocess p = preprocess32();
                        p.resize = mode;
                        const SampleKey key{1, photos.samples[std::size_t(i)].number, epoch};
                        const cv::Mat a = whole.view(i, recipe, p, key), b = parts.view(i, recipe, p, key);
                        QVERIFY(b.size() == cv::Size(32, 32));
                        const double difference =
                            cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total() * 3);
                        QVERIFY2(difference < 2.5,
                                 fmt::format("{} {} {}", difference, toString(mode), turned).c_str());
                        QVERIFY(same(b, parts.view(i, recipe, p, key)));
                    }
        }
        std::ofstream(photos.samples[2].path, std::ios::trunc) << "no picture";
        QVERIFY(parts.view(2, recipe, preprocess32(), {}).empty());
        QVERIFY(parts.view(2, recipe, preprocess32(), {}).empty());
        QCOMPARE(parts.takeUnreadable().size(), std::size_t(1));
    }

    void evaluationViewsAreThoseOfTheWholePicture() {
        Photographs photos;
        for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox}) {
            Preprocess p = preprocess32();
            p.resize = mode;
            p.cropFraction = 0.875;
            PictureCache views(photos.samples, keepView(p));
            for (std::int64_t i = 0; i < views.count(); ++i) {
                const cv::Mat exact =
                    prepared(test::must(decodeImage(photos.samples[std::size_t(i)].path)), p);
                QVERIFY2(cv::PSNR(exact, views.picture(i)) > 40,
                         QByteArray::number(cv::PSNR(exact, views.picture(i))).constData());
            }
        }
    }

    void aRepeatedSampleShowsAnotherView() {
        Photographs photos(3);
        PictureCache cache(photos.samples, keepSource(preprocess32(), augmentPreset("standard")));
        BatchLoader loader(cache, options3());
        const Batch batch = first(loader, {0, 1, 0, 2, 0, 1});
        QCOMPARE(batch.size(), 6);
        QVERIFY(!torch::equal(batch.input[0], batch.input[2]));
        QVERIFY(!torch::equal(batch.input[2], batch.input[4]));
        QVERIFY(!torch::equal(batch.input[1], batch.input[5]));
        // The first time it is what it is without repetition, and a middle start changes nothing.
        QVERIFY(torch::equal(first(loader, {0, 1, 2}).input[1], batch.input[1]));
        loader.start({0, 1, 0, 2, 0, 1}, 0, 2, 2);
        Batch last;
        QVERIFY(loader.next(last));
        QVERIFY(torch::equal(last.input[0], batch.input[4]));
    }

    void theSideFollows() {
        Photographs photos(3);
        PictureCache sources(photos.samples, keepSource(preprocess32(), augmentPreset("standard"))),
            views(photos.samples, keepView(preprocess32()));
        LoaderOptions plainOptions;
        plainOptions.classes = 3;
        BatchLoader training(sources, options3()), validation(views, plainOptions);
        for (const int side : {16, 24, 0}) {
            training.setSide(side);
            validation.setSide(side);
            const std::int64_t expected = side ? side : 32;
            for (BatchLoader* loader : {&training, &validation}) {
                const Batch batch = first(*loader, {2, 1, 0});
                QCOMPARE(batch.input.size(2), expected);
                QCOMPARE(batch.input.size(3), expected);
            }
        }
        // A smaller square is the same view with fewer pixels.
        const auto whole = first(validation, {0}).input;
        validation.setSide(16);
        const auto half = first(validation, {0}).input;
        const auto averaged = torch::avg_pool2d(whole, 2);
        QVERIFY((half - averaged).abs().max().item<double>() < 0.05);
    }

    void unlabelledPicturesComeInTwoViews() {
        Photographs photos(4);
        for (Sample& sample : photos.samples)
            sample.labels.clear();
        auto options = options3();
        options.twoViews = true;
        options.classes = 0;
        PictureCache cache(photos.samples, keepSource(preprocess32(), options.recipe));
        for (const bool last : {false, true}) {
            options.channelsLast = last;
            BatchLoader loader(cache, options);
            const Batch batch = first(loader, {3, 0, 1, 2, 3});
            QVERIFY(batch.strong.sizes() == batch.input.sizes());
            QVERIFY(batch.strong.is_contiguous(last ? torch::MemoryFormat::ChannelsLast
                                                    : torch::MemoryFormat::Contiguous));
            QVERIFY(!torch::equal(batch.strong, batch.input));
            QVERIFY(!torch::equal(batch.input[0], batch.input[4]));
            QCOMPARE(batch.targets.numel(), 0);
            const Batch again = first(loader, {3, 0, 1, 2, 3});
            QVERIFY(torch::equal(batch.strong, again.strong) && torch::equal(batch.input, again.input));
            const cv::Mat weak =
                weakAugmented(cache.picture(3), true, preprocess32(), {3, photos.samples[3].number, 0});
            std::vector<float> expected(3 * 32 * 32);
            normalise(weak, preprocess32(), false, expected.data());
            QVERIFY(torch::equal(batch.input[0].contiguous().flatten(), torch::tensor(expected)));
        }
        BatchLoader one(cache, options3());
        QVERIFY(!first(one, {0}).strong.defined());
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestPictures)
#include "test_pictures.moc"
