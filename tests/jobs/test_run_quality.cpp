// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/jobs/assign_splits.h"
#include "core/jobs/import_dataset.h"
#include "core/jobs/label_issues.h"
#include "core/jobs/picture_properties.h"
#include "core/jobs/run_calibration.h"
#include "core/jobs/run_comparison.h"
#include "core/jobs/run_quality.h"
#include "core/jobs/runs.h"
#include "tests/support/fixtures.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

using namespace imago;
using namespace imago::test;

namespace {

using Lines = std::vector<std::string>;

/// Twenty pictures each of cat and dog, split, and runs whose predictions the tests make up.
class Project {
public:
    Project() {
        makeImageFolder(m_project.folder() / "data", {"cat", "dog"}, 20);
        must(importDataset(store(), m_project.folder() / "data", {}));
        must(assignSplits(store(), {}, "test"));
        m_classes = must(store().classes());
    }
    ProjectStore& store() { return m_project.store(); }
    std::filesystem::path folder() const { return m_project.folder(); }
    RunRecord run() {
        Recipe recipe;
        recipe.model = "small_cnn";
        recipe.weights = "none";
        return must(prepareRun(store(), recipe));
    }
    std::vector<ImageKey> keys(std::set<Split> splits) {
        auto all = must(store().imageKeys());
        std::erase_if(all, [&](const ImageKey& key) { return !splits.contains(key.split); });
        return all;
    }
    /// Index of a picture's class as it is labelled.
    std::size_t truthOf(const ImageKey& key) const { return key.classes.front() == m_classes[0].id ? 0 : 1; }
    /// Predictions of the pictures of these splits: `right` of a picture is the probability of its class.
    void predict(const RunRecord& run, std::set<Split> splits,
                 const std::function<float(const ImageKey&)>& right) {
        std::vector<Prediction> predictions;
        for (const ImageKey& key : keys(splits)) {
            Prediction prediction{key.id, {0, 0}};
            prediction.probabilities[truthOf(key)] = right(key);
            prediction.probabilities[1 - truthOf(key)] = 1 - right(key);
            predictions.push_back(prediction);
        }
        must(store().putPredictions(run.id, predictions));
    }
    void relabel(ImageId image, std::size_t label) {
        const auto record = *must(store().image(image));
        const ImageId ids[] = {image};
        must(store().commit(setClass({image}, {{record.split, record.review}}, must(store().annotations(ids)),
                                     m_classes[label].id, "test"),
                            "test"));
    }

private:
    TempProject m_project;
    std::vector<ClassRecord> m_classes;
};

const Property* named(const std::vector<Property>& properties, const char* name) {
    const auto at = std::ranges::find(properties, name, &Property::name);
    return at == properties.end() ? nullptr : &*at;
}

} // namespace

class TestRunQuality : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoRunsAreComparedOnThePicturesOfBoth() {
        Project project;
        const auto first = project.run(), second = project.run();
        const auto test = project.keys({Split::test});
        QVERIFY(test.size() >= 4);
        project.predict(first, {Split::test},
                        [&](const ImageKey& key) { return key.id == test[0].id ? 0.2f : 0.9f; });
        project.predict(second, {Split::test},
                        [&](const ImageKey& key) { return key.id == test[1].id ? 0.3f : 0.8f; });
        const auto compared = must(compareStoredRuns(project.store(), first, second, Split::test));
        QCOMPARE(compared.images.size(), test.size());
        QCOMPARE(compared.result.becameRight.size(), std::size_t{1});
        QCOMPARE(compared.images[compared.result.becameRight[0]], test[0].id);
        QCOMPARE(compared.images[compared.result.becameWrong[0]], test[1].id);
        QCOMPARE(compared.leftOut, std::int64_t{0});
        // A label that was mended counts for both.
        project.relabel(test[0].id, 1 - project.truthOf(test[0]));
        const auto mended = must(compareStoredRuns(project.store(), first, second, Split::test));
        QVERIFY(mended.result.becameRight.empty());
        QCOMPARE(mended.result.becameWrong.size(), std::size_t{2});
    }

    void confidencesAreTemperedByWhatValidationTaught() {
        Project project;
        const auto run = project.run();
        QVERIFY(!must(calibrationOfRun(project.store(), run))); // nothing was predicted
        const auto val = project.keys({Split::val});
        QVERIFY(val.size() >= 4);
        // Always surer than it is right.
        project.predict(run, {Split::val},
                        [&](const ImageKey& key) { return key.id == val[0].id ? 0.01f : 0.99f; });
        const auto fitted = must(calibrationOfRun(project.store(), run));
        QVERIFY(fitted && fitted->temperature > 1 && !fitted->abstainBelow);
        QCOMPARE(fitted->images, static_cast<std::int64_t>(val.size()));
        // From now on that is what the run keeps, whatever becomes of its labels.
        QVERIFY(must(readCalibration(runFolderOf(project.store(), run))) == *fitted);
        QVERIFY(must(fitCalibration(project.store(), run)) == fitted);
        project.relabel(val[0].id, 1 - project.truthOf(val[0]));
        QVERIFY(must(calibrationOfRun(project.store(), run)) == fitted);
        QVERIFY(!must(fitCalibration(project.store(), run))); // it was right after all: nothing to learn from
        // What a person keeps goes before all.
        must(keepCalibration(project.store(), run, {1.75, "val", 12, 0.5}));
        QVERIFY(must(calibrationOfRun(project.store(), run)) == StoredCalibration({1.75, "val", 12, 0.5}));
        QCOMPARE(keepCalibration(project.store(), run, {0, "val", 12, {}}).error().code,
                 ErrorCode::invalidArgument);
        must(writeAtomically(runFolderOf(project.store(), run) / calibrationFile, "{"));
        QCOMPARE(calibrationOfRun(project.store(), run).error().code, ErrorCode::corrupt);
    }

    void aModelThatIsNeverWrongTeachesNoTemperature() {
        Project project;
        const auto run = project.run();
        project.predict(run, {Split::val}, [](const ImageKey&) { return 0.9f; });
        QVERIFY(!must(calibrationOfRun(project.store(), run)));
        QCOMPARE(readCalibration(runFolderOf(project.store(), run)).error().code, ErrorCode::notFound);
    }

    void aRunIsMeasuredWithTheConfidencesThatItExports() {
        Project project;
        const auto run = project.run();
        const auto val = project.keys({Split::val});
        project.predict(run, {Split::val, Split::test},
                        [&](const ImageKey& key) { return key.id == val[0].id ? 0.1f : 0.9f; });
        must(keepCalibration(project.store(), run, {2, "val", 8, {}}));
        RunQualityOptions options;
        options.resamples = 10;
        const auto evaluation = must(evaluateRun(project.store(), run, Split::test));
        const auto quality = must(qualityOf(project.store(), run, evaluation, options));
        QVERIFY(quality.temperature && !quality.temperature->atLimit);
        QCOMPARE(quality.temperature->value, 2.0);
        // 0.9 : 0.1 is 3 : 1 with a temperature of 2.
        for (const float p : quality.confidences)
            QVERIFY(std::abs(p - 0.75f) < 1e-5f || std::abs(p - 0.25f) < 1e-5f);
        QCOMPARE(quality.riskCoverage->points.size(), std::size_t(1));
        QVERIFY(std::abs(quality.riskCoverage->points[0].threshold - 0.75) < 1e-5);
        QVERIFY(std::abs(quality.afterTemperature->meanConfidence - 0.75) < 1e-5);
        QVERIFY(std::abs(quality.calibration.meanConfidence - 0.9) < 1e-5);
        // Kept without a temperature, since nothing could be learnt: confidences stay as they are.
        must(keepCalibration(project.store(), run, {1, "val", 0, 0.5}));
        const auto plain = must(qualityOf(project.store(), run, evaluation, options));
        QVERIFY(plain.temperature->atLimit && !plain.afterTemperature);
        QCOMPARE(plain.confidences, evaluation.input.probabilities);
    }

    void runsWithoutPicturesInCommonAreNotCompared() {
        Project project;
        const auto first = project.run(), second = project.run();
        project.predict(first, {Split::test}, [](const ImageKey&) { return 0.9f; });
        QCOMPARE(compareStoredRuns(project.store(), first, second, Split::test).error().code,
                 ErrorCode::notFound);
        auto other = second;
        other.classes = {"cat"};
        other.classIds = {first.classIds[0]};
        must(project.store().saveRun(other));
        must(project.store().putPredictions(other.id, {{project.keys({Split::test})[0].id, {1}}}));
        const auto refused = compareStoredRuns(project.store(), first, other, Split::test);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::invalidArgument);
    }

    void classesInAnotherOrderAreTheSameClasses() {
        Project project;
        const auto first = project.run();
        auto second = project.run();
        std::swap(second.classes[0], second.classes[1]);
        std::swap(second.classIds[0], second.classIds[1]);
        must(project.store().saveRun(second));
        project.predict(first, {Split::test}, [](const ImageKey&) { return 0.9f; });
        std::vector<Prediction> turned;
        for (auto prediction : must(project.store().predictions(first.id))) {
            std::swap(prediction.probabilities[0], prediction.probabilities[1]);
            turned.push_back(prediction);
        }
        must(project.store().putPredictions(second.id, turned));
        const auto compared = must(compareStoredRuns(project.store(), first, second, Split::test));
        QCOMPARE(compared.second.probabilities, compared.first.probabilities);
        QCOMPARE(compared.result.accuracySecond, 1.0);
    }

    void aLabelThatTheModelDoubtsIsSuspected() {
        Project project;
        const auto run = project.run();
        project.predict(run, {Split::val, Split::test, Split::train},
                        [](const ImageKey& key) { return 0.9f + 0.001f * static_cast<float>(key.id.value); });
        const auto wrong = project.keys({Split::val})[1].id, trained = project.keys({Split::train})[0].id;
        project.relabel(wrong, 1 - project.truthOf(project.keys({Split::val})[1]));
        project.relabel(trained, 1 - project.truthOf(project.keys({Split::train})[0]));
        const auto suspected = must(suspectLabels(project.store(), {run}));
        // What the run trained on says nothing.
        QCOMPARE(suspected.heldOut.images.size(), project.keys({Split::val, Split::test}).size());
        QCOMPARE(suspected.labels.size(), std::size_t{1});
        const SuspectedLabel& label = suspected.labels.front();
        QCOMPARE(label.image, wrong);
        QVERIFY(label.given != label.suggested && label.score < 0.1);
        QVERIFY(suspected.noise > 0 && suspected.noise < 0.5);
    }

    void runsThatHeldOutTheSamePictureAreAveraged() {
        Project project;
        const auto first = project.run(), second = project.run();
        project.predict(first, {Split::val}, [](const ImageKey&) { return 0.9f; });
        project.predict(second, {Split::val, Split::test}, [](const ImageKey&) { return 0.5f; });
        const auto heldOut = must(heldOutPredictions(project.store(), {first, second}));
        QCOMPARE(heldOut.images.size(), project.keys({Split::val, Split::test}).size());
        for (std::size_t i = 0; i < heldOut.images.size(); ++i) {
            const bool both = must(project.store().image(heldOut.images[i]))->split == Split::val;
            const auto own =
                heldOut.input.probabilities[2 * i + static_cast<std::size_t>(heldOut.input.truth[i][0])];
            QVERIFY(std::abs(own - (both ? 0.7f : 0.5f)) < 1e-6f);
        }
        QCOMPARE(heldOutPredictions(project.store(), {}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(heldOutPredictions(project.store(), {project.run()}).error().code, ErrorCode::notFound);
    }

    void propertiesTellPicturesApart() {
        Project project;
        const auto folder = project.folder() / "more";
        std::filesystem::create_directories(folder);
        cv::Mat fine(80, 200, CV_8UC3, cv::Scalar(255, 255, 255));
        for (int x = 0; x < fine.cols; x += 8)
            fine.colRange(x, x + 4).setTo(cv::Scalar(0, 0, 0));
        cv::imwrite((folder / "black.png").string(), cv::Mat(40, 60, CV_8UC3, cv::Scalar(0, 0, 0)));
        cv::imwrite((folder / "red.bmp").string(), cv::Mat(40, 60, CV_8UC3, cv::Scalar(0, 0, 255)));
        cv::imwrite((folder / "stripes.png").string(), fine);
        must(importDataset(project.store(), folder, {}));
        std::vector<ImageId> images;
        for (const char* name : {"black.png", "red.bmp", "stripes.png"})
            images.push_back(must(project.store().imageByPath(std::string("more/") + name))->id);
        images.push_back(ImageId(999999)); // none of the project

        const auto stored = must(storedProperties(project.store(), images));
        const auto* aspect = named(stored, "aspect");
        QVERIFY(aspect && aspect->numbers.size() == 4);
        QCOMPARE(aspect->numbers[2], 2.5);
        QVERIFY(std::isnan(aspect->numbers[3]));
        const auto* type = named(stored, "file type");
        QVERIFY(type && (type->words == Lines{".png", ".bmp", ".png", ""}));
        QVERIFY(!named(stored, "folder")); // the same for all

        const auto looks = must(lookProperties(project.store(), images));
        QCOMPARE(looks.size(), std::size_t{5});
        const auto value = [&](const char* name, std::size_t i) { return named(looks, name)->numbers[i]; };
        QCOMPARE(value("brightness", 0), 0.0);
        QVERIFY(value("brightness", 1) > 0.25 && value("brightness", 1) < 0.35); // the luma of red
        QVERIFY(value("contrast", 2) > 0.3 && value("contrast", 1) < 0.01);
        QVERIFY(value("sharpness", 2) > 100 * value("sharpness", 1));
        QVERIFY(std::abs(value("saturation", 1) - 1) < 0.01 && std::abs(value("warmth", 1) - 1) < 0.01);
        QVERIFY(std::isnan(value("brightness", 3)));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(lookProperties(project.store(), images, {}, stop.get_token()).error().code,
                 ErrorCode::cancelled);
    }

    void attributesOfAPictureAreProperties() {
        Project project;
        const auto keys = project.keys({Split::test});
        std::vector<ImageId> images;
        Edit edit;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            images.push_back(keys[i].id);
            const ImageId ids[] = {keys[i].id};
            auto before = must(project.store().annotations(ids)).front(), after = before;
            after.attributes =
                i % 2 ? R"({"light":"day","age":3,"$coco":{"id":7}})" : R"({"light":"night","age":4})";
            edit.changes.push_back(AnnotationChange{before, after});
        }
        edit.verb = "shape.change";
        must(project.store().commit(edit, "test"));
        const auto properties = must(storedProperties(project.store(), images));
        const auto* light = named(properties, "attribute light");
        const auto* age = named(properties, "attribute age");
        QVERIFY(light && age && !light->isNumeric() && age->isNumeric());
        QCOMPARE(light->words[0], std::string("night"));
        QCOMPARE(age->numbers[1], 3.0);
        QVERIFY(!named(properties, "attribute $coco"));
    }
};

QTEST_APPLESS_MAIN(TestRunQuality)
#include "test_run_quality.moc"
