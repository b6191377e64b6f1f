// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/image.h"
#include "core/train/data/batch_loader.h"
#include "core/train/data/feature_cache.h"
#include "core/train/data/feature_source.h"
#include "core/train/data/picture_cache.h"
#include "core/train/data/samples.h"
#include "tests/train/made_run.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <fstream>
#include <map>

namespace imago::train {
namespace {

LoaderOptions loaderOptions(int threads, const std::string& augment = "standard") {
    LoaderOptions options;
    options.augment = true;
    options.recipe = augmentPreset(augment);
    options.seed = 3;
    options.classes = 3;
    options.threads = threads;
    return options;
}

Preprocess preprocess32() {
    Preprocess preprocess;
    preprocess.size = 32;
    return preprocess;
}

/// All batches of an epoch, one below the other.
Batch gathered(BatchSource& source, std::int64_t count, std::int64_t epoch, std::int64_t batchSize,
               std::int64_t firstBatch = 0) {
    source.start(epochOrder(count, 3, epoch), epoch, batchSize, firstBatch);
    std::vector<torch::Tensor> inputs, targets;
    Batch all;
    for (Batch batch; source.next(batch);) {
        inputs.push_back(batch.input.contiguous());
        targets.push_back(batch.targets);
        all.indices.insert(all.indices.end(), batch.indices.begin(), batch.indices.end());
    }
    all.input = torch::cat(inputs);
    all.targets = torch::cat(targets);
    return all;
}

} // namespace

class TestData : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsCoverTheEpoch() {
        QCOMPARE(stepsPerEpoch(64, 32), 2);
        QCOMPARE(stepsPerEpoch(66, 32), 3);
        QCOMPARE(stepsPerEpoch(65, 32), 2); // a single picture has no batch statistics
        QCOMPARE(stepsPerEpoch(1, 32), 1);
        QCOMPARE(stepsPerEpoch(0, 32), 0);
    }

    void ordersArePermutationsThatDifferByEpoch() {
        const auto first = epochOrder(100, 5, 0), again = epochOrder(100, 5, 0),
                   second = epochOrder(100, 5, 1);
        QVERIFY(first == again);
        QVERIFY(first != second);
        QVERIFY(epochOrder(100, 6, 0) != first);
        auto sorted = second;
        std::sort(sorted.begin(), sorted.end());
        QVERIFY(sorted == naturalOrder(100));
    }

    void balancedWeightsHaveMeanOne() {
        std::vector<Sample> samples(10);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i].labels = {i < 8 ? 0 : 2};
        const auto weights = classWeights(samples, 3, ClassWeighting::balanced);
        QCOMPARE(weights[0] + weights[2], 2.0);
        QCOMPARE(weights[2] / weights[0], 4.0);
        QCOMPARE(weights[1], 1.0);
        QVERIFY(classWeights(samples, 3, ClassWeighting::none) == std::vector<double>({1, 1, 1}));
    }

    void labelsAreChecked() {
        std::vector<Sample> samples(1);
        samples[0].labels = {0, 1};
        QVERIFY(!checkLabels(samples, 3, Task::singleLabel));
        QVERIFY(checkLabels(samples, 3, Task::multiLabel));
        samples[0].labels = {3};
        QCOMPARE(checkLabels(samples, 3, Task::multiLabel).error().code, ErrorCode::corrupt);
    }

    void cacheKeepsPicturesAndNamesUnreadableOnesOnce() {
        MadeRun run;
        std::ofstream(run.picture(Split::train, 1)) << "no picture";
        const auto samples = samplesOf(run.manifest(), Split::train);
        PictureCache cache(samples, keepView(preprocess32()));
        QCOMPARE(cache.picture(0).size(), cv::Size(32, 32));
        QVERIFY(cache.picture(1).empty());
        QVERIFY(cache.picture(1).empty());
        const auto unreadable = cache.takeUnreadable();
        QCOMPARE(unreadable.size(), std::size_t(1));
        QCOMPARE(unreadable[0].first, 1);
        QVERIFY(cache.takeUnreadable().empty());
        // What is kept needs no file any more.
        std::filesystem::remove(run.picture(Split::train, 0));
        QCOMPARE(cache.picture(0).size(), cv::Size(32, 32));
        std::filesystem::remove(run.picture(Split::train, 2));
        QVERIFY(cache.picture(2).empty());
    }

    void pixelsAreTheSameWithAndWithoutRoomToKeepThem() {
        MadeRun run(3, 20, {200, 180});
        const auto samples = samplesOf(run.manifest(), Split::train);
        const KeepSpec spec = keepSource(preprocess32(), augmentPreset("standard"));
        PictureCache roomy(samples, spec), jpeg(samples, spec, 60'000), jpegOfSome(samples, spec, 30'000);
        QVERIFY(roomy.picture(0).rows >= spec.shortSide);
        for (std::int64_t i = 0; i < roomy.count(); ++i)
            for (PictureCache* cache : {&roomy, &jpeg, &jpegOfSome}) {
                const cv::Mat first = cache->picture(i), second = cache->picture(i);
                QCOMPARE(cv::norm(first, second, cv::NORM_INF), 0.0);
            }
        QVERIFY(jpeg.bytes() <= 60'000 && jpegOfSome.bytes() <= 30'000);
        QVERIFY(jpeg.bytes() < roomy.bytes() && jpegOfSome.bytes() < jpeg.bytes());
        // Which pictures found room differs; what they show does not.
        for (std::int64_t i = 0; i < jpeg.count(); ++i)
            QCOMPARE(cv::norm(jpeg.picture(i), jpegOfSome.picture(i), cv::NORM_INF), 0.0);
    }

    void batchesDoNotDependOnThreads() {
        MadeRun run;
        const auto samples = samplesOf(run.manifest(), Split::train);
        const KeepSpec spec = keepSource(preprocess32(), augmentPreset("strong"));
        PictureCache one(samples, spec), many(samples, spec);
        BatchLoader single(one, loaderOptions(1, "strong")), parallel(many, loaderOptions(4, "strong"));
        for (const std::int64_t epoch : {0, 1}) {
            const Batch a = gathered(single, one.count(), epoch, 5),
                        b = gathered(parallel, many.count(), epoch, 5);
            QVERIFY(a.indices == b.indices);
            QVERIFY(torch::equal(a.input, b.input));
            QVERIFY(torch::equal(a.targets, b.targets));
        }
    }

    void anEpochCanBeEnteredInTheMiddle() {
        MadeRun run;
        const auto samples = samplesOf(run.manifest(), Split::train);
        PictureCache cache(samples, keepSource(preprocess32(), augmentPreset("standard")));
        BatchLoader loader(cache, loaderOptions(2));
        const Batch whole = gathered(loader, cache.count(), 2, 5);
        const Batch rest = gathered(loader, cache.count(), 2, 5, 3);
        QVERIFY(torch::equal(whole.input.narrow(0, 15, rest.size()), rest.input));
        QCOMPARE(rest.size(), cache.count() - 15);
        // A start in the middle of another drops what was under way.
        loader.start(naturalOrder(cache.count()), 0, 5, 0);
        QVERIFY(torch::equal(gathered(loader, cache.count(), 2, 5).input, whole.input));
    }

    void memoryFormatsHoldTheSameNumbers() {
        MadeRun run;
        const auto samples = samplesOf(run.manifest(), Split::train);
        PictureCache cache(samples, keepSource(preprocess32(), augmentPreset("none")));
        LoaderOptions options = loaderOptions(1);
        BatchLoader planes(cache, options);
        options.channelsLast = true;
        BatchLoader pixels(cache, options);
        pixels.start(naturalOrder(cache.count()), 0, 5, 0);
        Batch batch;
        QVERIFY(pixels.next(batch));
        QVERIFY(batch.input.is_contiguous(torch::MemoryFormat::ChannelsLast));
        QVERIFY(torch::equal(gathered(planes, cache.count(), 0, 5).input,
                             gathered(pixels, cache.count(), 0, 5).input));
    }

    void mixedTargetsAddUpToOne() {
        MadeRun run;
        const auto samples = samplesOf(run.manifest(), Split::train);
        AugmentRecipe recipe = augmentPreset("none");
        recipe.op(AugmentKind::mixUp) = {AugmentKind::mixUp, true, 1, 0, 1};
        LoaderOptions options = loaderOptions(1);
        options.recipe = recipe;
        PictureCache cache(samples, keepSource(preprocess32(), recipe));
        BatchLoader loader(cache, options);
        const Batch batch = gathered(loader, cache.count(), 0, 8);
        QVERIFY(torch::allclose(batch.targets.sum(1), torch::ones({cache.count()})));
        QVERIFY(batch.targets.lt(0.999).all(1).any().item<bool>());
    }

    void unreadablePicturesAreLeftOut() {
        MadeRun run;
        std::filesystem::remove(run.picture(Split::train, 4));
        const auto samples = samplesOf(run.manifest(), Split::train);
        PictureCache cache(samples, keepSource(preprocess32(), augmentPreset("none")));
        BatchLoader loader(cache, loaderOptions(2));
        const Batch batch = gathered(loader, cache.count(), 0, 8);
        QCOMPARE(batch.size(), cache.count() - 1);
        QCOMPARE(batch.input.size(0), batch.size());
        QVERIFY(std::find(batch.indices.begin(), batch.indices.end(), 4) == batch.indices.end());
        for (std::int64_t i = 0; i < batch.size(); ++i) // pictures and targets still belong together
            QCOMPARE(batch.targets[i].argmax().item<int>(),
                     samples[static_cast<std::size_t>(batch.indices[static_cast<std::size_t>(i)])].labels[0]);
    }

    void featuresSurviveOnDisk() {
        const test::TempFolder folder;
        const std::vector<float> a{1, 2, 3}, b{4, 5, 6};
        {
            FeatureCache cache(folder.path(), "key", 3);
            QVERIFY(!cache.find("picture", 0));
            cache.add("picture", 0, a.data());
            QVERIFY(cache.save());
            cache.add("picture", 1, b.data());
            QVERIFY(cache.save());
        }
        {
            const FeatureCache cache(folder.path(), "key", 3);
            QCOMPARE(cache.count(), 2);
            QVERIFY(std::equal(a.begin(), a.end(), cache.find("picture", 0)));
            QVERIFY(std::equal(b.begin(), b.end(), cache.find("picture", 1)));
            QVERIFY(!cache.find("another", 0));
            // Another width or another key is another file's matter.
            QCOMPARE(FeatureCache(folder.path(), "key", 4).count(), 0);
            QCOMPARE(FeatureCache(folder.path(), "other", 3).count(), 0);
        }
    }

    void damagedFeatureFilesCostOnlyTime() {
        const test::TempFolder folder;
        const std::vector<float> a{1, 2, 3}, b{4, 5, 6};
        std::filesystem::path file;
        {
            FeatureCache cache(folder.path(), "key", 3);
            cache.add("a", 0, a.data());
            cache.add("b", 0, b.data());
            QVERIFY(cache.save());
            file = cache.file();
        }
        const auto size = std::filesystem::file_size(file);
        std::filesystem::resize_file(file, size - 5); // a torn last record
        {
            FeatureCache cache(folder.path(), "key", 3);
            QCOMPARE(cache.count(), 1);
            cache.add("b", 0, b.data());
            QVERIFY(cache.save());
        }
        QCOMPARE(std::filesystem::file_size(file), size);
        QCOMPARE(FeatureCache(folder.path(), "key", 3).count(), 2);
        {
            std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
            stream.seekp(static_cast<std::streamoff>(size) - 2);
            stream.put('\x55');
        }
        const FeatureCache cache(folder.path(), "key", 3);
        QVERIFY(cache.find("a", 0) && !cache.find("b", 0));
        std::ofstream(file) << "something else entirely, longer than a header";
        FeatureCache foreign(folder.path(), "key", 3);
        QCOMPARE(foreign.count(), 0);
        foreign.add("a", 0, a.data());
        QVERIFY(foreign.save());
        QCOMPARE(FeatureCache(folder.path(), "key", 3).count(), 1);
    }

    void oldFeatureFilesAreTrimmed() {
        const test::TempFolder folder;
        const std::vector<float> values(100, 1.f);
        for (const char* key : {"old", "new"}) {
            FeatureCache cache(folder.path(), key, 100);
            cache.add("a", 0, values.data());
            QVERIFY(cache.save());
        }
        std::filesystem::last_write_time(
            folder / "old.features", std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
        trimFeatureFolder(folder.path(), 600);
        QVERIFY(!std::filesystem::exists(folder / "old.features"));
        QVERIFY(std::filesystem::exists(folder / "new.features"));
    }

    void featureSourceShowsTheMirroredView() {
        std::vector<Sample> samples(50);
        for (std::size_t i = 0; i < samples.size(); ++i) {
            samples[i].number = i * 977;
            samples[i].labels = {static_cast<int>(i % 3)};
        }
        FeatureTable table{torch::zeros({2, 50, 4}), std::vector<bool>(50, true)};
        table.values[1].fill_(1);
        table.readable[7] = false;
        FeatureSource source(samples, table, 3, 0.5, 9);
        const Batch first = gathered(source, 50, 0, 8), second = gathered(source, 50, 1, 8);
        QCOMPARE(first.size(), 49);
        const double mirrored = first.input.mean().item<double>();
        QVERIFY2(mirrored > 0.2 && mirrored < 0.8, "about half of the pictures are mirrored");
        QVERIFY(!torch::equal(first.input, second.input));
        QVERIFY(torch::equal(gathered(source, 50, 0, 8).input, first.input));
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestData)
#include "test_data.moc"
