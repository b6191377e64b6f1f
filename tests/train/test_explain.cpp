// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/image/image.h"
#include "core/train/explain/grad_cam.h"
#include "core/train/loop/model_loader.h"
#include "core/train/loop/train_run.h"
#include "tests/train/made_run.h"

#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

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
    void heatLiesOnWhatDistinguishes() {
        const LoadedModel model = test::must(loadModel(m_run.folder, "best"));
        double inside = 0, outside = 0;
        for (std::uint64_t seed = 1000; seed < 1016; ++seed) {
            cv::Rect place;
            const cv::Mat picture = markedPicture(static_cast<int>(seed % 2), seed, &place);
            torch::Tensor input = torch::empty({1, 3, side, side});
            normalise(picture, model.preprocess, false, input.data_ptr<float>());
            const Explanation explanation = gradCam(*model.network, input, static_cast<int>(seed % 2));
            QCOMPARE(explanation.heatmap.size(), cv::Size(side, side));
            QCOMPARE(explanation.heatmap.type(), CV_8UC1);
            cv::Mat mask(side, side, CV_8UC1, cv::Scalar(0));
            mask(place).setTo(255);
            inside += cv::mean(explanation.heatmap, mask)[0];
            outside += cv::mean(explanation.heatmap, 255 - mask)[0];
        }
        QVERIFY2(inside > 3 * outside, qPrintable(QString("inside %1, outside %2").arg(inside).arg(outside)));
        for (const torch::Tensor& parameter : model.network->parameters())
            QVERIFY(!parameter.grad().defined());
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
