// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/image.h"
#include "core/project/coco_names.h"
#include "core/train/detect/nano_det.h"
#include "core/train/train.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <cmath>
#include <deque>

using namespace imago;
using namespace imago::train;

namespace {

const std::filesystem::path resources = std::filesystem::path(IMAGO_SOURCE_DIR) / "resources";
const std::filesystem::path dataDir = std::filesystem::path(IMAGO_TEST_DIR) / "train/data";

const WeightFile& references() {
    static const WeightFile file = test::must(readSafetensors(dataDir / "reference_detector.safetensors"));
    return file;
}

WeightFile weights() {
    return test::must(readWeights(test::must(embeddedWeights(resources, "csp_nano"))));
}

/// sin(0.1 c + 0.05 i + 0.07 j)
torch::Tensor wave(int side) {
    auto x = torch::empty({1, 3, side, side});
    for (int c = 0; c < 3; ++c)
        for (int i = 0; i < side; ++i)
            for (int j = 0; j < side; ++j)
                x[0][c][i][j] = static_cast<float>(std::sin(0.1 * c + 0.05 * i + 0.07 * j));
    return x;
}

std::vector<Proposal> detect(const std::filesystem::path& picture, double minScore = 0.1) {
    static const auto detector = test::must(Detector::load(resources));
    return test::must(detector->detect(picture, {minScore, 0.5, 300}));
}

double overlapWith(const Proposal& found, const Box& box) {
    return iou(std::get<Box>(found.geometry), box);
}

} // namespace

/// Against PyTorch in double precision: packaging/weights/make_reference.
class TestDetector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { torch::set_num_threads(2); }

    void tellsTheReferencesLogitsAndBins() {
        auto network = test::must(NanoDet::make(weights()));
        const auto outputs = network.outputs(wave(96));
        const auto& expected = references().tensors.at("wave.outputs");
        QVERIFY(outputs.sizes() == expected.sizes());
        const double difference = (outputs - expected).abs().max().item<double>();
        qInfo("greatest difference %.2g of %.3g", difference, expected.abs().max().item<double>());
        QVERIFY2(difference < 1e-4, qPrintable(QString::number(difference)));
    }

    void placesEveryCellsBoxLikeTheReference() {
        const auto outputs = references().tensors.at("wave.outputs").contiguous();
        const auto expected = references().tensors.at("wave.boxes");
        const float* row = outputs.data_ptr<float>();
        std::int64_t k = 0;
        double worst = 0;
        for (const int stride : NanoDet::strides) {
            const int cells = 96 / stride;
            for (int cell = 0; cell < cells * cells; ++cell, ++k, row += NanoDet::columns) {
                const RawBox box = rawBox(row, cell % cells, cell / cells, stride);
                const double sides[] = {box.left, box.top, box.right, box.bottom};
                for (int s = 0; s < 4; ++s)
                    worst = std::max(worst, std::abs(sides[s] - expected[k][s].item<double>()));
            }
        }
        QCOMPARE(k, expected.size(0));
        QVERIFY2(worst < 1e-3, qPrintable(QString::number(worst)));
    }

    void findsWhatTheReferenceFinds() {
        const auto& expected = references().tensors.at("stop_sign.detections");
        const auto found = detect(dataDir / "stop_sign.png");
        QCOMPARE(static_cast<std::int64_t>(found.size()), expected.size(0));
        for (std::size_t i = 0; i < found.size(); ++i) {
            const auto row = expected[static_cast<std::int64_t>(i)];
            const auto name = cocoNames[static_cast<std::size_t>(row[0].item<double>())];
            QCOMPARE(found[i].className, std::string(name));
            QVERIFY(std::abs(found[i].confidence - row[1].item<double>()) < 1e-4);
            const Box& box = std::get<Box>(found[i].geometry);
            QVERIFY(std::abs(box.x - row[2].item<double>()) < 0.01);
            QVERIFY(std::abs(box.y - row[3].item<double>()) < 0.01);
            QVERIFY(std::abs(box.x + box.width - row[4].item<double>()) < 0.01);
            QVERIFY(std::abs(box.y + box.height - row[5].item<double>()) < 0.01);
        }
        QCOMPARE(found.front().className, "stop sign");
    }

    void answersInPixelsOfTheWholePicture() {
        test::TempFolder folder;
        const cv::Mat sign = cv::imread((dataDir / "stop_sign.png").string());
        // Six times as wide, decoded to a part of that, and beside a field of grey.
        cv::Mat large(6 * sign.rows, 8 * sign.cols, CV_8UC3, cv::Scalar(128, 128, 128)), enlarged;
        cv::resize(sign, enlarged, cv::Size(6 * sign.cols, 6 * sign.rows), 0, 0, cv::INTER_LINEAR);
        enlarged.copyTo(large(cv::Rect(2 * sign.cols, 0, enlarged.cols, enlarged.rows)));
        const auto path = folder / "large.jpg";
        QVERIFY(cv::imwrite(path.string(), large));
        const auto found = detect(path, 0.4);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().className, "stop sign");
        const Box sought{2.0 * 416 + 6 * 104, 6 * 51, 6 * 197, 6 * 195};
        QVERIFY2(overlapWith(found.front(), sought) > 0.85,
                 qPrintable(QString::number(overlapWith(found.front(), sought))));
    }

    void findsNothingInNoise() {
        test::TempFolder folder;
        cv::Mat grey(300, 200, CV_8UC3, cv::Scalar(90, 90, 90));
        const auto path = folder / "grey.png";
        QVERIFY(cv::imwrite(path.string(), grey));
        QVERIFY(detect(path, 0.4).empty());
    }

    void leavesOutTheLessSureOfTwoThatOverlap() {
        auto outputs = torch::full({52 * 52 + 26 * 26 + 13 * 13, NanoDet::columns}, -9.0F);
        const auto put = [&](std::int64_t cell, int classIndex, float logit) {
            outputs[cell][classIndex] = logit;
            for (int side = 0; side < 4; ++side)
                outputs[cell][NanoDet::classes + side * NanoDet::bins + 4] = 20; // four strides to each side
        };
        put(52 * 10 + 10, 3, 2.0F);
        put(52 * 10 + 11, 3, 1.0F); // covered
        put(52 * 11 + 10, 5, 0.5F); // another class
        put(52 * 10 + 30, 3, 0.0F); // elsewhere
        const auto found = rawBoxes(outputs, NanoDet::side, {0.4, 0.5, 300});
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].classIndex, 3);
        QCOMPARE(found[1].classIndex, 5);
        QCOMPARE(found[2].score, 0.5);
        QVERIFY(std::abs(found[0].left - (10.5 * 8 - 32)) < 1e-3);
        QCOMPARE(rawBoxes(outputs, NanoDet::side, {0.4, 0.5, 1}).size(), std::size_t(1));
        QCOMPARE(rawBoxes(outputs, NanoDet::side, {0.4, 1.0, 300}).size(), std::size_t(4));
    }

    void refusesWeightsThatLackAPart() {
        auto file = weights();
        file.tensors.erase("head.gfl_cls.1.bias");
        auto made = NanoDet::make(file);
        QVERIFY(!made);
        QVERIFY(made.error().message.find("head.gfl_cls.1.bias") != std::string::npos);
        file = weights();
        file.tensors["stages.3.in_conv.weight"] = torch::zeros({1});
        QVERIFY(!NanoDet::make(file));
        QVERIFY(!Detector::load(dataDir));
    }

    void servesWithoutARun() {
        std::deque<StudioCommand> commands{
            DetectCommand{1, (dataDir / "stop_sign.png").string(), 0.4, 0.5},
            DetectCommand{2, "/nowhere/a.png", 0.4, 0.5},
            PredictCommand{3, (dataDir / "stop_sign.png").string()},
        };
        std::vector<ReplyMessage> replies;
        ServeOptions options;
        options.resources = resources;
        QVERIFY(serve(
            options,
            [&](StudioCommand& command) {
                if (commands.empty()) return false;
                command = commands.front();
                commands.pop_front();
                return true;
            },
            [&](const WorkerMessage& message) {
                if (const auto* reply = std::get_if<ReplyMessage>(&message)) replies.push_back(*reply);
            }));
        QCOMPARE(replies.size(), std::size_t(3));
        const auto answer = nlohmann::json::parse(replies[0].json);
        QCOMPARE(answer["detections"].size(), std::size_t(1));
        QCOMPARE(answer["detections"][0]["class"].get<std::string>(), "stop sign");
        QVERIFY(replies[1].error.find("/nowhere/a.png") != std::string::npos);
        QVERIFY(replies[2].error.find("without a run") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestDetector)
#include "test_detector.moc"
