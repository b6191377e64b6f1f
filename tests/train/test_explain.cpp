// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/image/image.h"
#include "core/train/explain/explain.h"
#include "core/train/explain/integrated_gradients.h"
#include "core/train/explain/sanity_check.h"
#include "core/train/loop/model_loader.h"
#include "core/train/loop/train_run.h"
#include "core/train/weights/weights.h"
#include "tests/train/made_run.h"
#include "tests/train/made_up.h"

#include <QProcess>

#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <deque>

namespace imago::train {
namespace {

constexpr int side = 64, mark = 18;

/// Noise with a red disc (class 0) or a blue square (class 1) somewhere in it.
cv::Mat markedPicture(int look, std::uint64_t seed, cv::Rect* place) {
    Random random(seedOf(seed, look));
    cv::Mat picture(side, side, CV_8UC3);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            for (int c = 0; c < 3; ++c)
                picture.at<cv::Vec3b>(y, x)[c] = static_cast<std::uint8_t>(60 + random.below(100));
    *place = cv::Rect(static_cast<int>(random.below(side - mark)),
                      static_cast<int>(random.below(side - mark)), mark, mark);
    if (look == 0)
        cv::circle(picture, {place->x + mark / 2, place->y + mark / 2}, mark / 2, cv::Scalar(20, 20, 240),
                   -1);
    else
        cv::rectangle(picture, *place, cv::Scalar(240, 20, 20), -1);
    return picture;
}

/// A trained run on such pictures.
struct MarkedRun {
    test::TempFolder temp;
    std::filesystem::path folder = temp / "run";

    MarkedRun() {
        Manifest manifest{{"disc", "square"}, {1, 2}, {}};
        cv::Rect place;
        for (int i = 0; i < 120; ++i) {
            const auto path = temp / ("pictures/" + std::to_string(i) + ".png");
            const auto png =
                test::must(encodePng(markedPicture(i % 2, static_cast<std::uint64_t>(i), &place)));
            test::must(writeAtomically(path, std::span<const std::uint8_t>(png)));
            manifest.items.push_back(
                {i + 1, toUtf8(path), contentHash(png), {i % 2}, i < 100 ? Split::train : Split::val});
        }
        Recipe recipe = smallRecipe();
        recipe.inputSize = side;
        recipe.epochs = 8;
        recipe.batch = 20;
        recipe.augment = augmentPreset("none");
        test::must(RunFolder::create(folder, recipe, manifest));
        ScriptedControl control;
        double accuracy = 0;
        test::must(train({folder, resourcesFolder(), false, 1}, control, [&](const WorkerMessage& message) {
            if (const auto* done = std::get_if<DoneMessage>(&message)) accuracy = done->bestValAccuracy;
        }));
        if (accuracy < 0.9) qFatal("the task was not learnt: %f", accuracy);
    }
    std::string picture(int look, std::uint64_t seed, cv::Rect* place) const {
        const auto path = temp / ("unseen-" + std::to_string(look) + "-" + std::to_string(seed) + ".png");
        const auto png = test::must(encodePng(markedPicture(look, seed, place)));
        test::must(writeAtomically(path, std::span<const std::uint8_t>(png)));
        return toUtf8(path);
    }
};

/// Answers of serve() to the commands.
std::vector<WorkerMessage> served(const std::filesystem::path& folder, std::deque<StudioCommand> commands) {
    std::vector<WorkerMessage> answers;
    const auto next = [&](StudioCommand& command) {
        if (commands.empty()) return false;
        command = commands.front();
        commands.pop_front();
        return true;
    };
    test::must(serve({folder, resourcesFolder(), "best", 1}, next,
                     [&](const WorkerMessage& message) { answers.push_back(message); }));
    return answers;
}

} // namespace

class TestExplain : public QObject {
    Q_OBJECT
    const MarkedRun m_run;

private Q_SLOTS:
    void heatLiesOnWhatDistinguishes_data() {
        QTest::addColumn<QString>("method");
        for (const char* method : {"gradcam", "gradcam++", "integrated-gradients", "occlusion"})
            QTest::newRow(method) << method;
    }
    void heatLiesOnWhatDistinguishes() {
        QFETCH(QString, method);
        const std::string word = method.toStdString();
        const LoadedModel model = test::must(loadModel(m_run.folder, "best"));
        double inside = 0, outside = 0;
        for (std::uint64_t seed = 1000; seed < 1016; ++seed) {
            cv::Rect place;
            const cv::Mat picture = markedPicture(static_cast<int>(seed % 2), seed, &place);
            torch::Tensor input = torch::empty({1, 3, side, side});
            normalise(picture, model.preprocess, false, input.data_ptr<float>());
            const Attribution attribution =
                test::must(explain(*model.network, input, word, "", static_cast<int>(seed % 2)));
            const cv::Mat heatmap = heatmapOf(attribution, word);
            QCOMPARE(heatmap.size(), cv::Size(side, side));
            QCOMPARE(heatmap.type(), CV_8UC1);
            cv::Mat mask(side, side, CV_8UC1, cv::Scalar(0));
            mask(place).setTo(255);
            inside += cv::mean(heatmap, mask)[0];
            outside += cv::mean(heatmap, 255 - mask)[0];
        }
        qInfo("inside %.1f, outside %.1f", inside / 16, outside / 16);
        QVERIFY2(inside > 2 * outside, qPrintable(QString("inside %1, outside %2").arg(inside).arg(outside)));
        for (const torch::Tensor& parameter : model.network->parameters())
            QVERIFY(!parameter.grad().defined());
    }

    /// Hooks on PyTorch's modules, with the same weights by formula.
    void mapsEqualThoseOfPython() {
        const std::string file = toUtf8(m_run.temp / "reference.safetensors");
        QProcess python;
        python.start("/usr/bin/python3",
                     {QStringLiteral(IMAGO_TEST_DIR "/train/explain_reference.py"),
                      QStringLiteral(IMAGO_SOURCE_DIR "/packaging/weights/make_reference"),
                      QString::fromStdString(file)});
        if (!python.waitForStarted()) QSKIP("there is no python3");
        QVERIFY(python.waitForFinished(-1));
        if (python.exitCode() == 77) QSKIP("python3-torch and python3-torchvision are not installed");
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        const WeightFile references = test::must(readSafetensors(fromUtf8(file)));
        QCOMPARE(references.tensors.size(), std::size_t(13));
        std::shared_ptr<Network> network;
        int telling = 0; // the others speak for the class nowhere
        for (const auto& [name, expected] : references.tensors) {
            const auto dot = name.find('.'), next = name.find('.', dot + 1);
            const std::string kind = name.substr(0, dot), method = name.substr(dot + 1, next - dot - 1);
            const std::string layer = next == std::string::npos ? "" : name.substr(next + 1);
            if (!network || network->kind() != kind) {
                network = test::must(makeNetwork(kind, 10));
                fillMadeUp(*network);
                network->eval();
            }
            const torch::Tensor map =
                method == "integrated-gradients"
                    ? pixelAttributions(*network, wave(1, side), 3, 16)
                    : test::must(explain(*network, wave(1, side), method, layer, 3)).map;
            QCOMPARE(map.sizes(), expected.sizes());
            const double greatest = expected.abs().max().item<double>();
            const double difference = (map - expected).abs().max().item<double>();
            qInfo("%s: %.2g of %.3g", name.c_str(), difference, greatest);
            QVERIFY2(difference <= 1e-4 * greatest, name.c_str());
            telling += greatest > 0;
        }
        QVERIFY2(telling >= 10, qPrintable(QString::number(telling)));
    }

    void integratedGradientsAddUp() {
        const LoadedModel model = test::must(loadModel(m_run.folder, "best"));
        for (const int look : {0, 1}) {
            cv::Rect place;
            torch::Tensor input = torch::empty({1, 3, side, side});
            normalise(markedPicture(look, 77, &place), model.preprocess, false, input.data_ptr<float>());
            const double sum = pixelAttributions(*model.network, input, look).sum().item<double>();
            const double rise =
                (logitsOf(*model.network, input) - logitsOf(*model.network, torch::zeros_like(input)))[look]
                    .item<double>();
            qInfo("sum %.4f, rise %.4f", sum, rise);
            QVERIFY(std::abs(sum - rise) < 0.05 * std::abs(rise) + 0.01);
        }
    }

    void theLastStageIsTheFeatureMap_data() {
        QTest::addColumn<QString>("kind");
        for (const char* kind :
             {"csp_nano", "mobilenet_v2", "mobilenet_v3_small", "mobilenet_v3_large", "resnet18", "resnet50",
              "efficientnet_b0", "convnext_tiny", "vit_tiny", "small_cnn"})
            QTest::newRow(kind) << kind;
    }
    void theLastStageIsTheFeatureMap() {
        QFETCH(QString, kind);
        const auto network = test::must(makeNetwork(kind.toStdString(), 4));
        network->eval();
        const torch::Tensor input = wave(1, side);
        const Abilities can = abilitiesOf(*network, input);
        const auto stages = network->stages();
        QVERIFY(can.layers.size() >= 4);
        for (const std::string& layer : can.layers)
            QVERIFY2(std::find(stages.begin(), stages.end(), layer + ".") != stages.end(), layer.c_str());
        QCOMPARE(can.methods.back() == "attention-rollout", kind == "vit_tiny");
        for (const char* method : {"gradcam", "gradcam++"}) {
            const auto last = test::must(explain(*network, input, method, can.layers.back(), 1)).map;
            const auto map = test::must(explain(*network, input, method, "", 1)).map;
            QVERIFY((last - map).abs().max().item<double>() <= 1e-5 * map.max().item<double>());
            for (const std::string& layer : can.layers)
                QVERIFY(
                    test::must(explain(*network, input, method, layer, 1)).map.isfinite().all().item<bool>());
        }
        QCOMPARE(explain(*network, input, "gradcam", "nowhere", 1).error().code, ErrorCode::invalidArgument);
        QCOMPARE(explain(*network, input, "guesswork", "", 1).error().code, ErrorCode::unsupported);
        if (kind != "vit_tiny")
            QCOMPARE(explain(*network, input, "attention-rollout", "", 1).error().code,
                     ErrorCode::unsupported);
    }

    void mapsAreComparedByTheirRanks() {
        const torch::Tensor a = torch::tensor({1.0F, 2.0F, 3.0F, 10.0F}),
                            b = torch::tensor({0.0F, 5.0F, 6.0F, 7.0F});
        QCOMPARE(rankCorrelation(a, b), 1.0);
        QCOMPARE(rankCorrelation(a, -b), -1.0);
        QCOMPARE(rankCorrelation(a, torch::ones({4})), 0.0);
        // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / sqrt(4.5 · 5).
        const double tied = rankCorrelation(torch::tensor({1.0F, 2.0F, 2.0F, 3.0F}), a);
        QVERIFY(std::abs(tied - 4.5 / std::sqrt(4.5 * 5)) < 1e-12);
        const LoadedModel model = test::must(loadModel(m_run.folder, "best"));
        torch::manual_seed(5);
        const auto first = randomisedCopy(*model.network);
        const torch::Tensor drawn = torch::rand({3});
        torch::manual_seed(5);
        QVERIFY(drawn.equal(torch::rand({3})));
        const torch::Tensor input = wave(1, side);
        QVERIFY(logitsOf(*first, input).equal(logitsOf(*randomisedCopy(*model.network), input)));
        QVERIFY(!logitsOf(*first, input).equal(logitsOf(*model.network, input)));
    }

    void serveComparesWithARandomisedNetworkAndEmbeds() {
        cv::Rect place;
        const std::string disc = m_run.picture(0, 5002, &place);
        const std::string heat = toUtf8(m_run.temp / "heat/sane.png");
        const auto answers =
            served(m_run.folder, {ExplainCommand{1, disc, -1, heat, "gradcam++", "blocks.2", true},
                                  EmbedCommand{2, disc}, EmbedCommand{3, disc, 0, 0, side, side},
                                  EmbedCommand{4, disc, 8, 8, 20, 900}, EmbedCommand{5, disc, 500, 0, 9, 9},
                                  ExplainCommand{6, disc, -1, heat, "attention-rollout"}});
        const auto reply = [&](std::size_t i) { return std::get<ReplyMessage>(answers.at(i)); };
        const auto sane = nlohmann::json::parse(reply(1).json);
        QVERIFY(std::abs(sane.at("similarity").get<double>()) <= 1);
        QCOMPARE(sane.at("logits").size(), std::size_t(2));
        QCOMPARE(sane.at("layers").size(), std::size_t(4));
        QCOMPARE(sane.at("methods").size(), std::size_t(4));
        const auto other = sane.at("randomHeatmap").get<std::string>();
        QVERIFY(other != heat);
        QCOMPARE(cv::imread(other, cv::IMREAD_UNCHANGED).size(), cv::Size(side, side));
        const auto whole = nlohmann::json::parse(reply(2).json).at("features");
        QCOMPARE(whole.size(), std::size_t(256));
        QVERIFY(nlohmann::json::parse(reply(3).json).at("features") == whole);
        QVERIFY(nlohmann::json::parse(reply(4).json).at("features") != whole);
        QVERIFY(!reply(5).error.empty());
        QVERIFY(!reply(6).error.empty());
    }

    void servePredictsAndExplains() {
        cv::Rect place;
        const std::string disc = m_run.picture(0, 5000, &place);
        const std::string heat = toUtf8(m_run.temp / "heat/map.png");
        const auto answers =
            served(m_run.folder, {PredictCommand{11, disc}, ExplainCommand{12, disc, -1, heat},
                                  ExplainCommand{13, disc, 1, heat}});
        QCOMPARE(answers.size(), std::size_t(5));
        QVERIFY(std::holds_alternative<HelloMessage>(answers[0]));
        QVERIFY(std::holds_alternative<DoneMessage>(answers[4]));
        const auto& predicted = std::get<ReplyMessage>(answers[1]);
        QCOMPARE(predicted.id, 11);
        const auto classes = nlohmann::json::parse(predicted.json).at("classes");
        QCOMPARE(classes.at(0).at("name").get<std::string>(), std::string("disc"));
        const double confidence = classes.at(0).at("confidence"), other = classes.at(1).at("confidence");
        QVERIFY(confidence > 0.5 && std::abs(confidence + other - 1) < 1e-5);
        const auto explained = nlohmann::json::parse(std::get<ReplyMessage>(answers[2]).json);
        QCOMPARE(explained.at("class").get<int>(), 0);
        QCOMPARE(explained.at("heatmap").get<std::string>(), heat);
        QVERIFY(std::abs(explained.at("confidence").get<double>() - confidence) < 1e-5);
        QCOMPARE(nlohmann::json::parse(std::get<ReplyMessage>(answers[3]).json).at("class").get<int>(), 1);
        QCOMPARE(cv::imread(heat, cv::IMREAD_UNCHANGED).size(), cv::Size(side, side));
    }

    void serveGoesOnAfterErrors() {
        cv::Rect place;
        const std::string disc = m_run.picture(0, 5001, &place);
        QVERIFY(writeAtomically(m_run.temp / "bad.png", "no picture"));
        const auto answers =
            served(m_run.folder,
                   {PredictCommand{1, "/nowhere.png"}, PredictCommand{2, toUtf8(m_run.temp / "bad.png")},
                    ExplainCommand{3, disc, 99, toUtf8(m_run.temp / "x.png")}, PauseCommand{},
                    ExplainCommand{4, disc, 0, "/proc/no/such/folder.png"}, PredictCommand{5, disc},
                    StopCommand{}, PredictCommand{6, disc}});
        QCOMPARE(answers.size(), std::size_t(7));
        for (std::size_t i = 1; i <= 4; ++i)
            QVERIFY(!std::get<ReplyMessage>(answers[i]).error.empty());
        QVERIFY(std::get<ReplyMessage>(answers[5]).error.empty());
    }

    void serveSaysWhatIsMissing() {
        std::vector<WorkerMessage> answers;
        const Status status = serve(
            {m_run.temp / "nowhere", resourcesFolder(), "best", 1}, [](StudioCommand&) { return false; },
            [&](const WorkerMessage& message) { answers.push_back(message); });
        QCOMPARE(status.error().code, ErrorCode::notFound);
        QVERIFY(std::holds_alternative<ErrorMessage>(answers.back()));
    }
};

} // namespace imago::train

QTEST_GUILESS_MAIN(imago::train::TestExplain)
#include "test_explain.moc"
