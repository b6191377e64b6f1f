// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_canvas.h"
#include "app/imago/bench_data.h"
#include "app/imago/bench_import.h"
#include "app/imago/bench_inspect.h"
#include "app/imago/bench_scale.h"
#include "app/imago/bench_sides.h"
#include "app/imago/recipe_options.h"
#include "core/base/files.h"

#include <QTemporaryDir>

#include <CLI/Validators.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace imago::cli {

namespace {

namespace fs = std::filesystem;

struct BenchOptions {
    RecipeOptions recipe;
    MadePictures made;
    std::string size = "1500x1000";
    fs::path data, peer, keep;
    std::string python = "/usr/bin/python3";
    int repeat = 1, limit = 0;
    bool inference = false, toAccuracy = false;
    const CLI::Option* preset = nullptr;

    bool ownRecipe() const { return preset->count() > 0 || !recipe.file.empty() || !recipe.settings.empty(); }
};

/// What both sides can do alike: all layers at one rate, AdamW, cosine, random resized crops and flips (the
/// defaults of torchvision's RandomResizedCrop).
Recipe commonRecipe() {
    Recipe recipe;
    recipe.name = "Bench";
    recipe.preset = "custom";
    recipe.model = "mobilenet_v2";
    recipe.inputSize = 224;
    recipe.epochs = 3;
    recipe.learningRate = 1e-3;
    recipe.backboneFactor = 1;
    recipe.weightDecay = 0.05;
    recipe.warmupEpochs = 0;
    recipe.gradientClip = 0;
    recipe.device = "cpu";
    recipe.augment = augmentPreset("none");
    auto& crop = recipe.augment.op(AugmentKind::resizedCrop);
    crop.enabled = true;
    crop.probability = 1;
    crop.low = 0.08;
    crop.high = 1;
    auto& flip = recipe.augment.op(AugmentKind::horizontalFlip);
    flip.enabled = true;
    flip.probability = 0.5;
    return recipe;
}

/// The recipes of both sides; they differ where --to-accuracy lets ours choose.
struct Recipes {
    Recipe ours, peers;
};
Result<Recipes> recipesOf(const BenchOptions& options, Terminal& terminal) {
    RecipeOptions common = options.recipe;
    common.base = commonRecipe();
    common.file.clear();
    common.settings.clear();
    IMAGO_TRY(peers, buildRecipe(common, terminal));
    RecipeOptions own = options.recipe;
    if (options.preset->count() == 0 && own.file.empty()) own.base = commonRecipe();
    IMAGO_TRY(ours, buildRecipe(own, terminal));
    // Features of a frozen backbone are computed once: there is nothing to vary. The peer has no such cache.
    if (own.base && ours.freeze == Freeze::backbone) ours.augment = augmentPreset("none");
    return Recipes{ours, peers};
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// The median of each figure over the runs.
Json medians(const Json& runs) {
    Json json = Json::object();
    if (runs.empty()) return json;
    for (const auto& [name, value] : runs.front().items()) {
        std::vector<double> values;
        for (const auto& run : runs)
            if (run.contains(name) && run.at(name).is_number()) values.push_back(run.at(name).get<double>());
        if (!values.empty()) json[name] = median(values);
    }
    return json;
}

Json ratios(const Json& ours, const Json& peers) {
    Json json = Json::object();
    for (const auto& [name, value] : ours.items())
        if (peers.contains(name) && peers.at(name).get<double>() != 0)
            json[name] = value.get<double>() / peers.at(name).get<double>();
    return json;
}

/// When ours first was as good as the peer was at its end.
Json reachedBy(const BenchResult& ours, const BenchResult& peers) {
    const auto at = ours.reached(peers.finalAccuracy());
    Json json = {{"val_accuracy", peers.finalAccuracy()}, {"reached", at.has_value()}};
    if (!at) return json;
    json["wall_seconds"] = at->wallSeconds;
    json["cpu_seconds"] = at->cpuSeconds;
    json["of_peers_wall"] = at->wallSeconds / peers.epochs.back().at.wallSeconds;
    json["of_peers_cpu"] = at->cpuSeconds / peers.epochs.back().at.cpuSeconds;
    return json;
}

std::string table(const Json& json) {
    static constexpr std::pair<const char*, const char*> rows[] = {
        {"images_per_second", "pictures a second"},
        {"later_images_per_second", "  once under way"},
        {"cpu_ms_per_image", "processor ms a picture"},
        {"later_cpu_ms_per_image", "  once under way"},
        {"cpu_seconds", "processor seconds"},
        {"wall_seconds", "seconds"},
        {"peak_mb", "peak memory MB"},
        {"val_accuracy", "validation accuracy"},
        {"best_val_accuracy", "best of all epochs"}};
    const auto& medians = json.at("median");
    const bool both = medians.contains("peer");
    std::string text =
        both ? fmt::format("{:<24} {:>10} {:>10} {:>8}", "", "ours", "peer", "ratio") : std::string();
    for (const auto& [key, name] : rows) {
        if (!medians.at("ours").contains(key)) continue;
        text += fmt::format("{}{:<24} {:>10.4g}", text.empty() ? "" : "\n", name,
                            medians.at("ours").at(key).get<double>());
        if (both && json.at("ratio").contains(key))
            text += fmt::format(" {:>10.4g} {:>8.3f}", medians.at("peer").at(key).get<double>(),
                                json.at("ratio").at(key).get<double>());
    }
    for (const auto& reached : json.value("to_peers_accuracy", Json::array())) {
        const double goal = reached.at("val_accuracy").get<double>();
        text += reached.at("reached").get<bool>()
                    ? fmt::format(
                          "\nthe peer's final accuracy of {} after {:.1f} s ({:.2f} of its time, {:.2f} "
                          "of its processor time)",
                          percent(goal), reached.at("wall_seconds").get<double>(),
                          reached.at("of_peers_wall").get<double>(), reached.at("of_peers_cpu").get<double>())
                    : fmt::format("\nthe peer's final accuracy of {} was not reached", percent(goal));
    }
    return text;
}

Json describe(const BenchOptions& options, const BenchSetting& setting, const Recipe& recipe) {
    return {{"model", recipe.model},
            {"size", recipe.inputSize},
            {"batch", recipe.batch},
            {"epochs", recipe.epochs},
            {"learning_rate", recipe.learningRate},
            {"weights", recipe.weights},
            {"freeze", toString(recipe.freeze)},
            {"mode", options.inference ? "inference" : "training"},
            {"threads", setting.threads},
            {"cores", std::thread::hardware_concurrency()},
            {"repeat", options.repeat},
            {"train", setting.manifest.count(Split::train)},
            {"val", setting.manifest.count(Split::val)},
            {"classes", setting.manifest.classes.size()},
            {"data", options.data.empty() ? "made, " + options.size : toUtf8(options.data)}};
}

Status makeSetting(const BenchOptions& options, BenchSetting& setting, Terminal& terminal) {
    auto data = options.data;
    if (data.empty()) {
        data = setting.folder / "data";
        IMAGO_CHECK(makePictures(data, options.made, terminal));
    }
    IMAGO_TRY(manifest, readPictures(fs::absolute(data), options.limit, terminal));
    setting.manifest = std::move(manifest);
    setting.split = setting.folder / "split.json";
    setting.inference = options.inference;
    if (options.recipe.threads) setting.threads = *options.recipe.threads;
    return writeSplit(setting.split, setting.manifest);
}

Result<Answer> bench(const BenchOptions& options, Terminal& terminal) {
    if (!options.peer.empty() && options.ownRecipe() && !options.toAccuracy)
        return failure(ErrorCode::invalidArgument,
                       "--preset, --recipe and --set change our side alone: give --to-accuracy with them, or "
                       "leave out --peer");
    QTemporaryDir temporary;
    if (options.keep.empty() && !temporary.isValid())
        return failure(ErrorCode::io, temporary.errorString().toStdString());
    BenchSetting setting;
    setting.folder =
        options.keep.empty() ? fs::path(temporary.path().toStdString()) : fs::absolute(options.keep);
    IMAGO_TRY(recipes, recipesOf(options, terminal));
    IMAGO_CHECK(makeSetting(options, setting, terminal));
    fs::path model;
    if (options.inference) {
        terminal.progress("making a model");
        IMAGO_TRY(made, modelForInference(setting, recipes.ours));
        model = made;
    }
    const Peer peer{options.python, options.peer.empty() ? fs::path() : fs::absolute(options.peer)};
    Answer answer{{{"setting", describe(options, setting, recipes.peers)}}, ""};
    Json ours = Json::array(), peers = Json::array(), reached = Json::array();
    for (int i = 0; i < options.repeat; ++i) {
        std::optional<BenchResult> mine, theirs;
        const auto say = [&](const char* who) {
            return [&, who](const std::string& text) {
                terminal.progress(fmt::format("{} {}/{}: {}", who, i + 1, options.repeat, text));
            };
        };
        const auto runMine = [&]() -> Status {
            say("ours")("started");
            Recipe recipe = recipes.ours;
            recipe.seed += static_cast<std::uint64_t>(i);
            IMAGO_TRY(result, options.inference ? runOurInference(setting, model, i)
                                                : runOurs(setting, recipe, i, say("ours")));
            ours.push_back(result.figures());
            mine = std::move(result);
            return {};
        };
        const auto runTheirs = [&]() -> Status {
            if (options.peer.empty()) return {};
            say("peer")("started");
            Recipe recipe = recipes.peers;
            recipe.seed += static_cast<std::uint64_t>(i);
            IMAGO_TRY(result, runPeer(setting, recipe, peer, say("peer")));
            peers.push_back(result.figures());
            theirs = std::move(result);
            return {};
        };
        // In turns, so that a busy minute of the machine does not always meet the same side.
        IMAGO_CHECK(i % 2 == 0 ? runMine() : runTheirs());
        IMAGO_CHECK(i % 2 == 0 ? runTheirs() : runMine());
        if (mine && theirs && !options.inference) reached.push_back(reachedBy(*mine, *theirs));
    }
    answer.json["ours"] = ours;
    answer.json["median"] = {{"ours", medians(ours)}};
    if (!options.peer.empty()) {
        answer.json["peer"] = peers;
        answer.json["median"]["peer"] = medians(peers);
        answer.json["ratio"] = ratios(answer.json["median"]["ours"], answer.json["median"]["peer"]);
        if (!options.inference) answer.json["to_peers_accuracy"] = reached;
    }
    answer.text = table(answer.json);
    return answer;
}

void readSize(const std::string& text, BenchOptions& options) {
    int width = 0, height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2 || width < 32 || height < 32 ||
        width > 20000 || height > 20000)
        throw CLI::ValidationError("--picture-size", text + ": write WIDTHxHEIGHT, as in 1500x1000");
    options.size = text;
    options.made.size = {width, height};
}

} // namespace

void addBenchCommands(Commands& commands) {
    const auto o = std::make_shared<BenchOptions>();
    CLI::App& words = commands.group("bench", "Measure what this machine does");
    CLI::App& training = commands.add(
        "train", "Measure training or inference, alone or beside a script of another framework",
        [o](Terminal& t) { return bench(*o, t); }, &words);
    o->recipe.addTo(training);
    o->preset = training.get_option("--preset");
    training.add_option("--data", o->data,
                        "Folder with pictures, CLASS/… or train/CLASS/… and val/CLASS/…; made where absent");
    training.add_option("--limit", o->limit, "Take so many of its pictures, evenly over the classes")
        ->check(CLI::Range(2, 100000000));
    training.add_option("--pictures", o->made.pictures, "How many pictures to make")
        ->check(CLI::Range(10, 1000000))
        ->capture_default_str();
    training
        .add_option_function<std::string>(
            "--picture-size", [o](const std::string& text) { readSize(text, *o); },
            "Their width and height (1500x1000)")
        ->option_text("WxH");
    training.add_option("--classes", o->made.classes, "How many classes they show")
        ->check(CLI::Range(2, 100))
        ->capture_default_str();
    training.add_option("--repeat", o->repeat, "Run so often, in turns with the peer; medians are shown")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    training.add_flag("--inference", o->inference, "Predict the pictures instead of training with them");
    training.add_option("--peer", o->peer, "Python script to measure beside (tests/bench/peer_train.py)")
        ->check(CLI::ExistingFile);
    training.add_option("--python", o->python, "What runs the script")->capture_default_str();
    training.add_flag(
        "--to-accuracy", o->toAccuracy,
        "Let --preset, --recipe and --set choose our recipe alone, and tell when it was as good "
        "as the peer's");
    training.add_option("--keep", o->keep, "Leave pictures and run folders in this folder");
    addBenchImport(commands, words);
    addBenchInspect(commands, words);
    addBenchScale(commands, words);

    const auto c = std::make_shared<CanvasBench>();
    CLI::App& canvas = commands.add(
        "canvas", "Measure the drawing surface: how long a frame takes with very many shapes",
        [c](Terminal& t) { return benchCanvas(*c, t); }, &words);
    commands.needsWindow(canvas);
    canvas.add_option("--shapes", c->shapes, "So many polygons on one picture")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    canvas.add_option("--points", c->points, "Corners of the one large polygon")
        ->check(CLI::Range(3, 1000000))
        ->capture_default_str();
    canvas.add_option("--frames", c->frames, "Frames of each movement")
        ->check(CLI::Range(10, 100000))
        ->capture_default_str();
}

} // namespace imago::cli
