// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/image.h"
#include "core/train/detector.h"
#include "core/train/explain/explain.h"
#include "core/train/explain/sanity_check.h"
#include "core/train/loop/guarded.h"
#include "core/train/loop/loss.h"
#include "core/train/loop/machine.h"
#include "core/train/loop/model_loader.h"
#include "core/train/train.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include <cmath>
#include <unistd.h>

namespace imago::train {
namespace {

using nlohmann::json;

/// One loaded model that answers questions about single pictures, on the CPU: a picture is not worth a
/// device's start.
class Oracle {
public:
    explicit Oracle(LoadedModel model) : m_model(std::move(model)) {}

    Result<json> answer(const PredictCommand& command) {
        IMAGO_TRY(picture, decodeImage(fromUtf8(command.image)));
        const torch::Tensor input = inputOf(picture);
        const torch::NoGradGuard noGrad;
        const torch::Tensor shares = probabilities(m_model.task, m_model.network->forward(input))[0];
        json classes = json::array();
        for (std::size_t k = 0; k < m_model.classes.size(); ++k)
            classes.push_back({{"name", m_model.classes[k]},
                               {"confidence", shares[static_cast<std::int64_t>(k)].item<float>()}});
        return json{{"classes", classes}};
    }

    Result<json> answer(const ExplainCommand& command) {
        if (command.classIndex >= static_cast<int>(m_model.classes.size()))
            return failure(ErrorCode::invalidArgument,
                           fmt::format("class number {} does not exist: the model has {} classes",
                                       command.classIndex, m_model.classes.size()));
        IMAGO_TRY(picture, decodeImage(fromUtf8(command.image)));
        const torch::Tensor input = inputOf(picture);
        Network& network = *m_model.network;
        IMAGO_TRY(own, explain(network, input, command.method, command.layer, command.classIndex));
        IMAGO_CHECK(writeMap(own, command.method, command.out));
        const torch::Tensor shares = probabilities(m_model.task, own.logits.unsqueeze(0))[0];
        Abilities can = abilitiesOf(network, input);
        json answer{{"heatmap", command.out},
                    {"class", own.classIndex},
                    {"confidence", shares[own.classIndex].item<float>()},
                    {"logits", listOf(own.logits)},
                    {"layers", std::move(can.layers)},
                    {"methods", std::move(can.methods)}};
        if (!command.randomised) return answer;
        if (!m_randomised) m_randomised = randomisedCopy(network);
        IMAGO_TRY(other, explain(*m_randomised, input, command.method, command.layer, own.classIndex));
        const std::string beside = toUtf8(fromUtf8(command.out).replace_extension("random.png"));
        IMAGO_CHECK(writeMap(other, command.method, beside));
        answer["similarity"] = rankCorrelation(own.map, other.map);
        answer["randomHeatmap"] = beside;
        return answer;
    }

    Result<json> answer(const EmbedCommand& command) {
        IMAGO_TRY(picture, decodeImage(fromUtf8(command.image)));
        IMAGO_TRY(part, partOf(picture, command));
        const torch::NoGradGuard noGrad;
        Network& network = *m_model.network;
        return json{{"features", listOf(network.pool(network.featureMap(inputOf(part)))[0])}};
    }

private:
    static std::vector<float> listOf(const torch::Tensor& values) {
        const torch::Tensor dense = values.to(torch::kFloat32).contiguous();
        return {dense.data_ptr<float>(), dense.data_ptr<float>() + dense.numel()};
    }

    static Status writeMap(const Attribution& attribution, const std::string& method,
                           const std::string& file) {
        std::vector<std::uint8_t> png;
        if (!cv::imencode(".png", heatmapOf(attribution, method), png))
            return failure(ErrorCode::internal, "the heat map cannot be written as PNG");
        return writeAtomically(fromUtf8(file), std::span<const std::uint8_t>(png));
    }

    static Result<cv::Mat> partOf(const cv::Mat& picture, const EmbedCommand& command) {
        if (command.width == 0) return picture;
        const cv::Rect2d frame(0, 0, picture.cols, picture.rows);
        cv::Rect part;
        if (command.width > 0 && command.height > 0 && std::isfinite(command.x + command.y)) {
            const double left = std::floor(command.x), top = std::floor(command.y);
            part = cv::Rect2d(left, top, std::ceil(command.x + command.width) - left,
                              std::ceil(command.y + command.height) - top) &
                   frame;
        }
        if (part.empty())
            return failure(ErrorCode::invalidArgument,
                           fmt::format("the part {} × {} at {}, {} has nothing of {}", command.width,
                                       command.height, command.x, command.y, command.image));
        return picture(part);
    }

    torch::Tensor inputOf(const cv::Mat& picture) const {
        const std::int64_t side = m_model.size;
        torch::Tensor input = torch::empty({1, 3, side, side});
        normalise(prepared(picture, m_model.preprocess), m_model.preprocess, false, input.data_ptr<float>());
        return input;
    }

    LoadedModel m_model;
    std::shared_ptr<Network> m_randomised; ///< made when it is asked for
};

/// Finds things with the embedded detector, which is loaded at the first question: few sessions ask one.
class Finder {
public:
    explicit Finder(std::filesystem::path resources) : m_resources(std::move(resources)) {}

    Result<json> answer(const DetectCommand& command) {
        if (!m_detector) {
            IMAGO_TRY(loaded, Detector::load(m_resources));
            m_detector = std::move(loaded);
        }
        DetectOptions options;
        options.minScore = command.minScore;
        options.maxOverlap = command.maxOverlap;
        IMAGO_TRY(found, m_detector->detect(fromUtf8(command.image), options));
        json detections = json::array();
        for (const Proposal& one : found) {
            const Box& box = std::get<Box>(one.geometry);
            detections.push_back({{"class", one.className},
                                  {"confidence", one.confidence},
                                  {"x", box.x},
                                  {"y", box.y},
                                  {"width", box.width},
                                  {"height", box.height}});
        }
        return json{{"detections", detections}};
    }

private:
    std::filesystem::path m_resources;
    std::unique_ptr<Detector> m_detector;
};

template <class Answerer, class Command> ReplyMessage reply(Answerer& answerer, const Command& command) {
    ReplyMessage message;
    message.id = command.id;
    const Result<json> answer = guarded([&] { return answerer.answer(command); });
    if (!answer) {
        message.error = answer.error().text();
        return message;
    }
    message.json = answer->dump();
    if (encode(WorkerMessage(message)).size() <= LineBuffer::longestLine) return message;
    message.error = fmt::format("the answer of {} bytes is too long for a line", message.json.size());
    message.json.clear();
    return message;
}

/// For `imago-worker serve` without a run.
struct NoModel {
    template <class Command> Result<json> answer(const Command&) {
        return failure(ErrorCode::invalidArgument, "the worker was started without a run and has no model");
    }
};

template <class Model>
void answerAll(Model model, const ServeOptions& options, const std::function<bool(StudioCommand&)>& next,
               const Emit& emit) {
    Finder finder(options.resources);
    StudioCommand command;
    while (next(command)) {
        if (std::holds_alternative<StopCommand>(command)) break;
        if (const auto* predict = std::get_if<PredictCommand>(&command)) emit(reply(model, *predict));
        if (const auto* explain = std::get_if<ExplainCommand>(&command)) emit(reply(model, *explain));
        if (const auto* embed = std::get_if<EmbedCommand>(&command)) emit(reply(model, *embed));
        if (const auto* detect = std::get_if<DetectCommand>(&command)) emit(reply(finder, *detect));
    }
}

Status serveModel(const ServeOptions& options, const std::function<bool(StudioCommand&)>& next,
                  const Emit& emit) {
    const auto machine = setUpMachine("cpu", options.threads); // for the thread counts
    if (!machine) return machine.error();
    if (options.run.empty()) {
        answerAll(NoModel{}, options, next, emit);
    } else {
        IMAGO_TRY(model, loadModel(options.run, options.checkpoint));
        answerAll(Oracle(std::move(model)), options, next, emit);
    }
    DoneMessage done;
    done.reason = "finished";
    done.peakMb = peakMegabytes();
    emit(done);
    return {};
}

} // namespace

Status serve(const ServeOptions& options, const std::function<bool(StudioCommand&)>& next, const Emit& emit) {
    emit(HelloMessage{wireProtocol, IMAGO_VERSION, deviceText("cpu", options.threads), getpid()});
    return told(emit, guarded([&] { return serveModel(options, next, emit); }));
}

} // namespace imago::train
