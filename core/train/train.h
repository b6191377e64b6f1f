// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/wire.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// The torch-free face of the training room: what app/worker calls. Each function runs to its end on the
/// calling thread.
namespace imago::train {

/// Takes one message; writes it to the studio and to events.jsonl. Safe to call from one thread at a time.
using Emit = std::function<void(const WorkerMessage&)>;

/// What the studio said since the last look; polled between batches.
class Control {
public:
    enum class Wish { go, pause, stop };
    virtual ~Control() = default;
    virtual Wish wish() = 0;
};

struct TrainOptions {
    std::filesystem::path run;       ///< run folder with recipe.json and manifest.json
    std::filesystem::path resources; ///< folder that holds weights/
    bool resume = false;             ///< from checkpoints/last.pt where there is one
    int threads = 0;                 ///< overrides the recipe's; 0 = recipe's, else the machine's cores
};
/// Trains, writes checkpoints, the predictions of val and test with the best checkpoint, model.json; emits
/// everything from hello to done or error. Errors have been emitted when they are returned.
Status train(const TrainOptions& options, Control& control, const Emit& emit);

/// The learning-rate range test on a run folder that was prepared: some hundred steps with a rising rate,
/// then the reply 0, {"points":[[rate, smoothed loss]…],"suggested":rate or null}. Writes nothing.
Status findRate(const TrainOptions& options, Control& control, const Emit& emit);
/// This process is alone, or the one of its group (torchrun, Slurm) that writes the run folder.
bool writesRun();

struct EvaluateOptions {
    std::filesystem::path run;
    std::filesystem::path resources;
    std::filesystem::path manifest;  ///< empty = the run's own
    std::vector<std::string> splits; ///< "train" "val" "test"
    std::filesystem::path out;       ///< folder for predictions-SPLIT.*; empty = the run folder
    std::string checkpoint = "best";
    int threads = 0;
};
/// Predicts every readable picture of the splits. Unreadable ones are warned about and left out.
Status evaluate(const EvaluateOptions& options, const Emit& emit);

struct EmbedOptions {
    std::filesystem::path run;
    std::filesystem::path resources;
    std::filesystem::path manifest; ///< its splits and labels do not matter; empty = the run's own
    std::filesystem::path out;      ///< folder for embeddings.bin
    std::string checkpoint = "best";
    int threads = 0;
};
/// Features and confidences of every readable picture of the manifest, as core/run/embeddings.h has them.
/// Unreadable ones are warned about and left out.
Status embed(const EmbedOptions& options, const Emit& emit);

struct ExportOptions {
    std::filesystem::path run;
    std::filesystem::path resources;
    std::vector<std::string> formats; ///< words of ModelFormat (core/deploy/model_formats.h)
    std::filesystem::path out;
    std::string checkpoint = "best";
    int threads = 0;
    std::filesystem::path self; ///< the worker program, started anew to verify
    /// The confidences' temperature; 0 = as the run keeps it, else fitted on its stored predictions of the
    /// validation split, where there are any; else 1.
    double temperature = 0;
    /// Confidence below which the package's users are told nothing, 0 = never; none: as the run keeps it.
    std::optional<double> abstainBelow;
};
struct ExportReport {
    /// What one runtime made of a file, in a process of its own.
    struct Runtime {
        std::string name; ///< "OpenCV 4.6.0"
        double maxAbsDifference = 0, agreement = 0, accuracy = 0;
        double latencyMs1 = 0, latencyMsAll = 0; ///< median of one picture: one thread, and `threads`
        int threads = 0;
        double joules = 0; ///< a picture, with all threads
        bool joulesMeasured = false;
    };
    /// Of a file of 8 bits: its layers (all operations that would take bytes), those that stay in float as 8
    /// bits would cost too much there, and the share of pictures with the checkpoint's class: the lower one
    /// of training and validation pictures. No layers: another kind of file.
    struct Quantisation {
        int layers = 0, inFloat = 0;
        double agreement = 0;
    };
    /// The figures of a file are the worst of its runtimes'.
    struct File {
        std::string format, path;
        std::int64_t bytes = 0;
        double maxAbsDifference = 0;   ///< of logits against the checkpoint, over the verified pictures
        double agreement = 0;          ///< share of pictures with the checkpoint's most probable class
        double accuracy = 0;           ///< of the exported file on the verified split
        double checkpointAccuracy = 0; ///< of the checkpoint on the same pictures
        std::int64_t verifiedImages = 0, splitImages = 0;
        std::string split; ///< "test", or "val" where test is empty
        Quantisation quantisation;
        std::vector<Runtime> runtimes;
    };
    /// A file of 16 or 8 bits that does not keep enough of the checkpoint: it is not in the package.
    struct Refused {
        File file;           ///< its path is the bare name
        std::string missed;  ///< "agreement" or "accuracy": the figure of the last runtime that is too low
        double required = 0; ///< the least that would have done
        std::string reason;  ///< a sentence
    };
    std::vector<File> files;
    std::vector<Refused> refused;
    std::vector<std::string> others; ///< model.json, model card, examples
    double maxAbsDifference = 0;     ///< over the files that store the weights as they are
};
std::string toJson(const ExportReport& report);
/// Writes the files beside a temporary name, has each loaded by fresh processes and compared with the
/// checkpoint on the whole test split, and puts them in place when they keep what their format promises:
///
/// - full weights: no logit differs by more than 1e-3;
/// - float16 weights: the most probable class is the checkpoint's for 99 % of the pictures, and the accuracy
/// at most
///   one point (one picture, where there are fewer than 100) lower;
/// - 8 bits: the accuracy is at most one point (or one picture) lower.
///
/// A file of the last two kinds that does not is refused: it is left out and told, and the others are
/// written. ONNX files are run by OpenCV, and by ONNX Runtime where it is found, which alone can run those
/// with weights of 16 or 8 bits. Errors, after which nothing is in place: internal with the figure that a
/// file of full weights missed; unsupported where all files were refused; notFound where one of 16 or 8 bits
/// is wanted without ONNX Runtime.
Result<ExportReport> exportModel(const ExportOptions& options, const Emit& emit);

/// The fresh process's side: loads a file, runs it on the stored pictures, writes their logits (float32,
/// images×classes) to `out` and the runtime's name and latencies to `out`.json.
struct VerifyOptions {
    std::filesystem::path model, inputs, out; ///< inputs: uint8, images×size×size×3, blue green red
    std::int64_t images = 0;
    int size = 0;
    int classes = 0;
    std::string format;             ///< a word of ModelFormat
    std::string runtime = "opencv"; ///< or "onnxruntime", for ONNX files
    std::string preprocess;         ///< JSON
    int threads = 0;                ///< 0 = all cores
};
Status verify(const VerifyOptions& options);

/// Answers predict, explain, embed and detect until standard input ends: `next` blocks for a command and is
/// false at the end. The detector is loaded at the first question for it.
struct ServeOptions {
    std::filesystem::path run; ///< empty: only detect is answered
    std::filesystem::path resources;
    std::string checkpoint = "best";
    int threads = 0;
};
Status serve(const ServeOptions& options, const std::function<bool(StudioCommand&)>& next, const Emit& emit);

/// "cpu (2 threads)" or "cuda:0 NAME".
std::string deviceText(const std::string& wish, int threads);

/// Before anything touches a thread: allocator limits against page-fault storms.
void tuneAllocator();

} // namespace imago::train
