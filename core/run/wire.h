// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace imago {

/// The wire between studio and worker: one JSON object a line, UTF-8, "\n" at the end, key "type" first. The
/// worker writes to standard output and, the same lines, to events.jsonl in the run folder; its first line is
/// hello. The keys are the members' names. A number that is not finite (a loss that diverged) travels as null
/// and is read as NaN; bytes that are no UTF-8 travel as U+FFFD. Unknown keys are ignored, so that a newer
/// worker can say more.
inline constexpr int wireProtocol = 1;

// ---- worker → studio ----
struct HelloMessage {
    int protocol = wireProtocol;
    std::string version; ///< of Imago
    std::string device;  ///< "cpu (2 threads)" or "cuda:0 NAME"
    std::int64_t pid = 0;
    bool operator==(const HelloMessage&) const = default;
};
/// At most ten a second.
struct ProgressMessage {
    std::string
        stage; ///< "preparing" "features" "training" "validating" "exporting" "verifying" "predicting"
    std::int64_t done = 0, total = 0; ///< pictures of this stage (of this epoch)
    std::int64_t step = 0;            ///< optimizer steps so far in the run
    double epoch = 0;                 ///< fraction of epochs done
    double loss = -1;                 ///< running training loss; −1 = none
    double accuracy = -1;             ///< running training top-1, [0, 1]; −1 = none
    double learningRate = 0;
    double imagesPerSecond = 0;
    double secondsLeft = -1; ///< −1 = not known
    bool operator==(const ProgressMessage&) const = default;
};
struct EpochMessage {
    int epoch = 0; ///< 1-based, finished
    int epochs = 0;
    std::int64_t step = 0;
    std::map<std::string, double>
        metrics; ///< "train/loss" "train/accuracy" "val/loss" "val/accuracy" "lr" "images_per_second"
    double seconds = 0;
    bool best = false; ///< best validation so far
    bool operator==(const EpochMessage&) const = default;
};
struct CheckpointMessage {
    std::string kind; ///< "last" or "best"
    std::string path; ///< relative to the run folder
    int epoch = 0;
    bool operator==(const CheckpointMessage&) const = default;
};
struct WarningMessage {
    std::string code; ///< "outOfMemory" "unreadable" "threads" …
    std::string message;
    bool operator==(const WarningMessage&) const = default;
};
struct DoneMessage {
    std::string reason; ///< "finished" "stopped" "early"
    int epochs = 0;
    int bestEpoch = 0;
    double bestValAccuracy = -1, imagesPerSecond = 0, seconds = 0;
    std::int64_t peakMb = 0;
    double energyKwh = -1;       ///< of the whole run; −1 = nothing is known
    bool energyMeasured = false; ///< by the machine's meters, else an estimate
    double co2Grams = -1;        ///< at the recipe's grid intensity; −1 = nothing is known
    bool operator==(const DoneMessage&) const = default;
};
/// What the network says of a few validation pictures after an epoch, always the same ones.
struct SampleMessage {
    struct Item {
        std::int64_t image = 0;
        std::vector<int> labels;        ///< model indices
        std::vector<int> top;           ///< model indices, most confident first, at most three
        std::vector<double> confidence; ///< parallel to `top`, [0, 1]
        bool operator==(const Item&) const = default;
    };
    int epoch = 0;
    std::vector<Item> items; ///< at most 16
    bool operator==(const SampleMessage&) const = default;
};
struct ErrorMessage {
    std::string code; ///< toString(ErrorCode)
    std::string message;
    bool operator==(const ErrorMessage&) const = default;
};
/// Answers of `imago-worker serve`, by the request's id. `json` is an object, on the wire not a quoted text
/// but the object itself (decoded: compact, keys sorted), or anything else as text:
/// predict → {"classes":[{"name","confidence"}…]} in model order;
/// explain → {"heatmap":"FILE.png","class":k,"confidence":p,"logits":[…],"layers":["stage"…],
///   "methods":["gradcam"…]}: layers from input to output, methods that the network can do; where a
///   randomised copy was explained too, also "similarity" in [−1, 1] and "randomHeatmap":"FILE.png";
/// embed → {"features":[…]};
/// detect → {"detections":[{"class","confidence","x","y","width","height"}…]} in pixels of the EXIF-oriented
///   picture, the surest first.
/// An answer that would not fit into a line is an error.
struct ReplyMessage {
    std::int64_t id = 0;
    std::string json;
    std::string error; ///< empty = fine
    bool operator==(const ReplyMessage&) const = default;
};

using WorkerMessage = std::variant<HelloMessage, ProgressMessage, EpochMessage, CheckpointMessage,
                                   SampleMessage, WarningMessage, DoneMessage, ErrorMessage, ReplyMessage>;

// ---- studio → worker ----
struct StopCommand {
    bool operator==(const StopCommand&) const = default;
}; ///< end the batch, write last.pt, done{stopped}
struct PauseCommand {
    bool operator==(const PauseCommand&) const = default;
}; ///< sleep between batches
struct ResumeCommand {
    bool operator==(const ResumeCommand&) const = default;
};
struct PredictCommand {
    std::int64_t id = 0;
    std::string image; ///< absolute path
    bool operator==(const PredictCommand&) const = default;
};
/// Which parts of a picture speak for a class.
struct ExplainCommand {
    std::int64_t id = 0;
    std::string image;
    int classIndex = -1; ///< −1 = the predicted one
    std::string out;     ///< PNG to write: 0 … 255 grey, input size
    /// "gradcam" "gradcam++" "integrated-gradients" "occlusion" "attention-rollout"
    std::string method = "gradcam";
    std::string layer = {}; ///< stage whose map is weighted by the first two; empty = the last
    /// Also explain a copy of the network with random weights (Adebayo et al. 2018, arXiv 1810.03292) and
    /// compare; its map is written beside `out`.
    bool randomised = false;
    bool operator==(const ExplainCommand&) const = default;
};
/// What the network sees in a picture, or in a part of it.
struct EmbedCommand {
    std::int64_t id = 0;
    std::string image; ///< absolute path
    /// The part, in pixels of the EXIF-oriented picture; what lies outside is cut off. Width 0 = all of it.
    double x = 0, y = 0, width = 0, height = 0;
    bool operator==(const EmbedCommand&) const = default;
};
/// Boxes of the embedded detector, whatever the run.
struct DetectCommand {
    std::int64_t id = 0;
    std::string image;       ///< absolute path
    double minScore = 0.4;   ///< in [0, 1]
    double maxOverlap = 0.5; ///< IoU above which the less sure of two boxes of a class goes
    bool operator==(const DetectCommand&) const = default;
};
using StudioCommand = std::variant<StopCommand, PauseCommand, ResumeCommand, PredictCommand, ExplainCommand,
                                   EmbedCommand, DetectCommand>;

/// A line without its newline.
std::string encode(const WorkerMessage& message);
std::string encode(const StudioCommand& command);
/// Errors: corrupt (not JSON, no type, a field missing or of the wrong type), unsupported (unknown type;
/// callers may skip the line; a hello of another protocol is unsupported too and ends the conversation).
Result<WorkerMessage> decodeWorker(std::string_view line);
Result<StudioCommand> decodeCommand(std::string_view line);

/// Splits a byte stream into lines; keeps an unfinished tail. A line over 1 MiB is dropped and reported as
/// corrupt.
class LineBuffer {
public:
    static constexpr std::size_t longestLine = std::size_t{1} << 20;

    /// Appends bytes and returns the complete lines so far, without "\n" or "\r\n"; an over-long one as an
    /// empty string, as soon as its end is there, with overflowed() set until the next call.
    std::vector<std::string> feed(std::string_view bytes);
    bool overflowed() const { return m_overflowed; }
    /// The unfinished tail.
    const std::string& rest() const { return m_tail; }

private:
    std::string m_tail;
    bool m_skipping = false;
    bool m_overflowed = false;
};

} // namespace imago
