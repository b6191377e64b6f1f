// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/evaluate/confident_learning.h"
#include "core/evaluate/outliers.h"
#include "core/evaluate/spurious.h"
#include "core/evaluate/twins.h"
#include "core/evaluate/uncertainty.h"
#include "tests/evaluate/reference.h"
#include "tests/support/compare.h"

using namespace imago;
using test::Json;

namespace {

std::vector<std::size_t> imagesOf(const LabelNoise& noise) {
    std::vector<std::size_t> images;
    for (const LabelIssue& issue : noise.issues)
        images.push_back(issue.image);
    return images;
}

} // namespace

class TestLabelQuality : public QObject {
    Q_OBJECT

    static void compareRule(const Json& entry, const char* name, const LabelNoiseOptions& options) {
        const auto p = test::floats(entry["probabilities"]);
        const auto labels = entry["labels"].get<std::vector<int>>();
        const auto noise = findLabelIssues(Rows(p, entry["classes"].get<std::size_t>()), labels, options);
        QVERIFY(noise.ok());
        QCOMPARE(imagesOf(*noise), entry[name].get<std::vector<std::size_t>>());
    }

private Q_SLOTS:
    void confidentLearningIsThatOfThePaper_data() { test::referenceRows(); }
    void confidentLearningIsThatOfThePaper() {
        REFERENCE(values, "labels");
        std::size_t found = 0;
        for (const Json& entry : values["cases"]) {
            const auto p = test::floats(entry["probabilities"]);
            const auto labels = entry["labels"].get<std::vector<int>>();
            const Rows rows(p, entry["classes"].get<std::size_t>());
            const auto noise = findLabelIssues(rows, labels);
            QVERIFY(noise.ok());
            found += noise->issues.size();
            VERIFY_SAME(noise->noise, entry["noise"]);
            double sum = 0;
            for (std::size_t g = 0; g < rows.columns(); ++g) {
                VERIFY_SAME(noise->thresholds[g], entry["thresholds"][g]);
                for (std::size_t t = 0; t < rows.columns(); ++t) {
                    QCOMPARE(noise->confidentJoint[g][t], entry["confident_joint"][g][t].get<std::int64_t>());
                    VERIFY_SAME(noise->joint[g][t], entry["joint"][g][t]);
                    sum += noise->joint[g][t];
                }
            }
            QVERIFY(std::abs(sum - 1) < 1e-12);
            LabelNoiseOptions margin;
            margin.score = LabelScore::normalisedMargin;
            const auto byMargin = findLabelIssues(rows, labels, margin);
            QVERIFY(byMargin.ok());
            for (std::size_t i = 0; i < labels.size(); ++i) {
                VERIFY_SAME(noise->scores[i], entry["self_confidence"][i]);
                VERIFY_SAME(byMargin->scores[i], entry["margin"][i]);
            }
            compareRule(entry, "confidentJoint", {.rule = IssueRule::confidentJoint});
            compareRule(entry, "byClass", {.rule = IssueRule::byClass});
            compareRule(entry, "byNoiseRate", {.rule = IssueRule::byNoiseRate});
            compareRule(entry, "both", {.rule = IssueRule::both});
            compareRule(entry, "by_margin", margin);
            compareRule(entry, "unfiltered", {.rule = IssueRule::byClass, .trustAgreement = false});
        }
        QVERIFY(found > 10);
    }

    void plantedErrorsComeFirst() {
        // Ten per cent of the labels are wrong; the model is right nine times in ten.
        Random random(4);
        std::vector<float> p;
        std::vector<int> labels;
        std::vector<bool> planted;
        for (int i = 0; i < 1000; ++i) {
            const auto truth = static_cast<int>(random.below(5));
            const auto said = random.chance(0.9) ? truth : static_cast<int>(random.below(5));
            planted.push_back(random.chance(0.1));
            labels.push_back(planted.back() ? (truth + 1 + static_cast<int>(random.below(4))) % 5 : truth);
            const double sure = random.uniform(0.5, 0.95);
            for (int k = 0; k < 5; ++k)
                p.push_back(static_cast<float>(k == said ? sure : (1 - sure) / 4));
        }
        const auto noise = findLabelIssues(Rows(p, 5), labels);
        QVERIFY(noise.ok());
        const auto wrong = static_cast<std::size_t>(std::ranges::count(planted, true));
        QVERIFY(std::abs(noise->noise - 0.1) < 0.08);
        std::size_t hits = 0;
        for (const auto i : imagesOf(*noise))
            hits += planted[i];
        QVERIFY(hits * 10 > wrong * 8);
        QVERIFY(static_cast<double>(hits) > 0.5 * static_cast<double>(noise->issues.size()));
    }

    void aModelThatAgreesHasNoIssues() {
        const std::vector<float> p{0.9f, 0.1f, 0.8f, 0.2f, 0.3f, 0.7f};
        const std::vector<int> labels{0, 0, 1};
        const auto noise = findLabelIssues(Rows(p, 2), labels);
        QVERIFY(noise.ok() && noise->issues.empty());
        QCOMPARE(noise->noise, 0.0);
        const std::vector<int> one{0, 0, 0};
        const auto single = findLabelIssues(Rows(std::span(p).first(3), 1), one);
        QVERIFY(single.ok() && single->issues.empty());
    }

    void severalLabelsAreQuestionsOfTheirOwn() {
        std::vector<float> p;
        std::vector<std::vector<int>> labels;
        for (int i = 0; i < 40; ++i) { // both classes are half and half, and the model knows them
            const bool a = i % 2 == 0, b = i % 4 < 2;
            p.insert(p.end(), {a ? 0.9f : 0.1f, b ? 0.85f : 0.05f});
            labels.emplace_back();
            if (a != (i == 6)) labels.back().push_back(0); // 6: class 0 is missing
            if (b != (i == 3)) labels.back().push_back(1); // 3: class 1 is too much
        }
        const auto issues = findMultiLabelIssues(Rows(p, 2), labels);
        QVERIFY(issues.ok());
        QCOMPARE(issues->size(), std::size_t{2});
        QVERIFY((*issues)[0].image == 3 && (*issues)[0].classIndex == 1 && (*issues)[0].has);
        QVERIFY((*issues)[1].image == 6 && (*issues)[1].classIndex == 0 && !(*issues)[1].has);
    }

    void uncertaintyIsThatOfScipy_data() { test::referenceRows(); }
    void uncertaintyIsThatOfScipy() {
        REFERENCE(values, "labels");
        for (const Json& entry : values["cases"]) {
            const auto p = test::floats(entry["probabilities"]);
            const Rows rows(p, entry["classes"].get<std::size_t>());
            const auto entropy = uncertainties(rows, Uncertainty::entropy),
                       margin = uncertainties(rows, Uncertainty::margin),
                       least = uncertainties(rows, Uncertainty::leastConfidence);
            QVERIFY(entropy.ok() && margin.ok() && least.ok());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                // scipy divides by the sum of the rows, which float rounding keeps from 1.
                QVERIFY(test::same((*entropy)[i], entry["entropy"][i], 1e-6));
                VERIFY_SAME((*margin)[i], entry["uncertain_margin"][i]);
                VERIFY_SAME((*least)[i], entry["least"][i]);
            }
        }
        const std::vector<float> even{0.5f, 0.5f, 1, 0};
        QVERIFY((*uncertainties(Rows(even, 2), Uncertainty::entropy) == std::vector<double>{1, 0}));
        QVERIFY((*uncertainties(Rows(even, 1), Uncertainty::entropy) == std::vector<double>{0, 0, 0, 0}));
        QVERIFY((*multiLabelUncertainties(Rows(even, 2), Uncertainty::margin) == std::vector<double>{1, 0}));
        QVERIFY((byFalling({1, 3, 1, 2}) == std::vector<std::size_t>{1, 3, 0, 2}));
    }

    void outliersLieFarFromTheirNeighbours_data() { test::referenceRows(); }
    void outliersLieFarFromTheirNeighbours() {
        REFERENCE(values, "labels");
        auto points = test::floats(values["points"]);
        NeighbourOptions options;
        options.distance = DistanceKind::euclidean;
        const auto graph = NeighbourIndex::build(Rows(points, 7), options)->graph(5);
        QVERIFY(graph.ok());
        const auto usual = findOutliers(*graph);
        for (std::size_t i = 0; i < usual.distances.size(); ++i) {
            double mean = 0;
            for (std::size_t k = 0; k < 5; ++k)
                mean += values["neighbours"]["euclidean"]["distances"][i * 6 + k].get<double>() / 5;
            QVERIFY(std::abs(usual.distances[i] - mean) < 1e-5);
        }
        QVERIFY(usual.images.size() <= 2);
        for (std::size_t k = 0; k < 7; ++k)
            points[7 * 13 + k] += 20;
        const auto odd = findOutliers(*NeighbourIndex::build(Rows(points, 7), options)->graph(5));
        QVERIFY(!odd.images.empty());
        QCOMPARE(odd.images.front(), std::size_t{13});
        QVERIFY(findOutliers({}).images.empty());
    }

    void twinsWithDifferentLabelsAndInDifferentSplits() {
        // Rows 0, 3 and 5 are one picture, 1 and 2 another, 4 is alone.
        const std::vector<float> points{0, 0, 5, 5, 5, 5.01f, 0, 0.01f, 9, 0, 0.01f, 0};
        NeighbourOptions options;
        options.distance = DistanceKind::euclidean;
        const auto graph = NeighbourIndex::build(Rows(points, 2), options)->graph(2);
        const auto groups = groupsWithin(*graph, 0.1f);
        QVERIFY((groups == std::vector<std::int64_t>{1, 2, 2, 1, 0, 1}));
        const auto conflicts = labelConflicts(groups, {{0}, {1}, {1}, {0}, {7}, {2}});
        QCOMPARE(conflicts.size(), std::size_t{1});
        QVERIFY((conflicts[0].images == std::vector<std::size_t>{0, 3, 5}));
        QVERIFY((conflicts[0].labels == std::vector<std::vector<int>>{{0}, {2}}));
        QVERIFY(
            labelConflicts(groups, {{0}, {1, 2}, {2, 1}, {0}, {7}, {}}).empty()); // unlabelled says nothing
        const auto leaks = leaksBetween(groups, std::vector{1, 3, 2, 1, 1, 0});
        QCOMPARE(leaks.size(), std::size_t{1});
        QVERIFY((leaks[0].images == std::vector<std::size_t>{1, 2}));
        QVERIFY(leaksBetween(groups, std::vector{1, 2, 2, 1, 3, 1}).empty());
    }

    void informationIsThatOfScikitLearn_data() { test::referenceRows(); }
    void informationIsThatOfScikitLearn() {
        REFERENCE(values, "labels");
        const auto a = values["a"].get<std::vector<std::size_t>>(),
                   b = values["b"].get<std::vector<std::size_t>>();
        VERIFY_SAME(normalisedInformation(a, b), values["nmi"]);
        VERIFY_SAME(normalisedInformation(a, a), Json(1.0));
        QCOMPARE(
            normalisedInformation(std::vector<std::size_t>(5, 0), std::vector<std::size_t>{0, 1, 2, 3, 4}),
            0.0);
    }

    void aPropertyThatTellsTheClassIsFoundAndNoiseIsNot() {
        Random random(8);
        std::vector<int> labels;
        Property light{"brightness", {}, {}}, noise{"blur", {}, {}}, camera{"camera", {}, {}},
            same{"same", {}, {}};
        for (int i = 0; i < 400; ++i) {
            labels.push_back(static_cast<int>(random.below(3)));
            light.numbers.push_back(random.normal() + (labels.back() == 2 ? 1.5 : 0));
            noise.numbers.push_back(i % 50 == 0 ? std::numeric_limits<double>::quiet_NaN() : random.normal());
            camera.words.push_back(labels.back() == 0 && random.chance(0.8) ? "old" : "new");
            same.numbers.push_back(1);
        }
        const auto links = spuriousLinks(labels, 3, {noise, light, same, camera});
        QVERIFY(links.ok());
        QCOMPARE((*links)[0].property, std::string("camera"));
        QCOMPARE((*links)[1].property, std::string("brightness"));
        QVERIFY((*links)[0].isSuspicious && (*links)[1].isSuspicious);
        QVERIFY(!(*links)[2].isSuspicious && !(*links)[3].isSuspicious);
        QVERIFY((*links)[1].areas[2] > 0.8 && (*links)[1].areas[0] < 0.5);
        QVERIFY((*links)[0].areas.empty());
        for (const auto& link : *links) {
            if (link.property == "blur") QCOMPARE(link.images, std::size_t{392});
            if (link.property == "same") QCOMPARE(link.information, 0.0);
        }
        QCOMPARE((*links)[1].pValue, (*spuriousLinks(labels, 3, {light}))[0].pValue);
    }

    void whatCannotBeJudgedIsRefused() {
        const std::vector<float> p{0.9f, 0.1f, 0.8f, 0.2f};
        const std::vector<int> few{0}, beyond{0, 2}, fit{0, 1};
        QCOMPARE(findLabelIssues(Rows(p, 2), few).error().code, ErrorCode::invalidArgument);
        QVERIFY(!findLabelIssues(Rows(p, 2), beyond).ok());
        QVERIFY(!findLabelIssues(Rows({}, 2), {}).ok());
        QVERIFY(!findLabelIssues(Rows(std::span(p).first(3), 2), few).ok());
        const std::vector<float> odd{0.9f, std::numeric_limits<float>::quiet_NaN()};
        QVERIFY(!findLabelIssues(Rows(odd, 2), few).ok() &&
                !uncertainties(Rows(odd, 2), Uncertainty::entropy).ok());
        QVERIFY(!findMultiLabelIssues(Rows(p, 2), {{0}}).ok());
        QVERIFY(!spuriousLinks({}, 2, {}).ok() && !spuriousLinks(beyond, 2, {}).ok());
        QVERIFY(!spuriousLinks(fit, 2, {{"short", {1}, {}}}).ok());
        QVERIFY(!spuriousLinks(fit, 2, {}, {.permutations = 1}).ok());
    }
};

QTEST_APPLESS_MAIN(TestLabelQuality)
#include "test_label_quality.moc"
