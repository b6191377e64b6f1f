// SPDX-License-Identifier: GPL-3.0-or-later
// A worker that does what IMAGO_FAKE_SCRIPT says, a step a line, so that tests decide how a worker fails:
//   hello                 the greeting of this protocol, with the true process id
//   say TEXT              TEXT and a newline on standard output; below --run FOLDER also in events.jsonl
//   raw TEXT              TEXT without a newline
//   flood N               N progress messages as fast as they go
//   epoch N ACCURACY      epoch N of 3 is done, the best so far
//   checkpoint KIND       writes checkpoints/KIND.pt and tells
//   done REASON, error CODE TEXT, reply JSON
//   huge N                N bytes without a newline
//   play FILE             the content of FILE
//   log TEXT              a line on standard error
//   write NAME TEXT       a file below the run folder
//   predict K             predictions of --manifest in --out: all pictures are of class K, by 0.75
//   embed                 embeddings of --manifest in --out: a picture's id and −1; class 0 by 0.75
//   arguments FILE        the command line, a word a line
//   limit FILE            how many bytes of private memory it may have; 0 = any number
//   await WORD            reads standard input until a line holds WORD; its end is status 9
//   answer                answers predict, explain, embed and detect until standard input ends
//   sleep MS, deaf        deaf: ignores SIGTERM
//   close                 closes standard output
//   crash, exit N
#include "core/run/embeddings.h"
#include "core/run/run_folder.h"
#include "core/run/wire.h"

#include <sys/resource.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <unistd.h>

namespace {

std::filesystem::path runFolder;

void say(const std::string& line) {
    std::cout << line << '\n' << std::flush;
    if (!runFolder.empty()) std::ofstream(runFolder / "events.jsonl", std::ios::app) << line << '\n';
}

void say(const imago::WorkerMessage& message) {
    say(imago::encode(message));
}

void answer(const imago::DetectCommand& detect) {
    imago::ReplyMessage reply{detect.id, {}, {}};
    const auto named = [&](const char* part) { return detect.image.find(part) != std::string::npos; };
    if (named("hang")) return;
    if (named("die")) std::abort();
    if (named("broken"))
        reply.error = detect.image + " cannot be decoded";
    else if (named("strange"))
        reply.json = R"({"detections":[{"class":"cat","confidence":0.5,"x":1}]})";
    else if (named("negative"))
        reply.json = R"({"detections":[{"class":"cat","confidence":0.5,"x":1,"y":1,"width":-9,"height":4}]})";
    else if (named("sure"))
        reply.json = R"({"detections":[{"class":"cat","confidence":7,"x":1,"y":1,"width":9,"height":4}]})";
    else if (named("text"))
        reply.json = "no object";
    else
        reply.json = R"({"detections":[
            {"class":"cup","confidence":0.9,"x":4,"y":6,"width":20,"height":24},
            {"class":"dog","confidence":0.6,"x":30,"y":10,"width":25,"height":30},
            {"class":"zebra","confidence":0.5,"x":0,"y":0,"width":8,"height":8}]})";
    say(reply);
}

void answer(const imago::ExplainCommand& explain) {
    std::ofstream(explain.out) << "heat";
    std::string json = "{\"heatmap\":\"" + explain.out +
                       "\",\"class\":" + std::to_string(explain.classIndex) +
                       R"(,"confidence":0.5,"logits":[1.5,null],"layers":["stem",")" + explain.layer +
                       R"("],"methods":[")" + explain.method + "\"]";
    if (explain.randomised) json += R"(,"similarity":-0.25,"randomHeatmap":")" + explain.out + ".random\"";
    const bool strange = explain.image.find("strange") != std::string::npos;
    say(imago::ReplyMessage{explain.id, strange ? "{\"heatmap\":\"" + explain.out + "\"}" : json + "}", {}});
}

void answer(const imago::StudioCommand& command) {
    if (const auto* detect = std::get_if<imago::DetectCommand>(&command)) return answer(*detect);
    if (const auto* predict = std::get_if<imago::PredictCommand>(&command)) {
        imago::ReplyMessage reply{predict->id, {}, {}};
        if (predict->image.find("hang") != std::string::npos) return;
        if (predict->image.find("die") != std::string::npos) std::abort();
        if (predict->image.find("broken") != std::string::npos) {
            reply.error = predict->image + " cannot be decoded";
        } else if (predict->image.find("strange") != std::string::npos) {
            reply.json = "{}";
        } else {
            reply.json = R"({"classes":[{"name":"cat","confidence":0.25},{"name":"dog","confidence":0.75}]})";
        }
        say(reply);
    } else if (const auto* explain = std::get_if<imago::ExplainCommand>(&command)) {
        answer(*explain);
    } else if (const auto* embed = std::get_if<imago::EmbedCommand>(&command)) {
        std::ostringstream json;
        json << R"({"features":[)" << embed->x << ',' << embed->y << ',' << embed->width << ','
             << embed->height << "]}";
        const bool strange = embed->image.find("strange") != std::string::npos;
        say(imago::ReplyMessage{embed->id, strange ? R"({"features":[]})" : json.str(), {}});
    }
}

std::string after(int argc, char** argv, const std::string& option) {
    for (int i = 1; i + 1 < argc; ++i)
        if (argv[i] == option) return argv[i + 1];
    std::_Exit(7);
}

/// What embed writes.
void embedAll(int argc, char** argv) {
    const auto manifest = imago::readManifest(after(argc, argv, "--manifest"));
    if (!manifest) std::_Exit(8);
    imago::EmbeddingSet set;
    set.columns = 2;
    set.classes = manifest->classes.size();
    const auto others = 0.25F / static_cast<float>(set.classes - 1);
    for (const auto& item : manifest->items) {
        set.images.push_back(item.image);
        set.hashes.push_back(item.contentHash);
        set.features.insert(set.features.end(), {static_cast<float>(item.image), -1.0F});
        for (std::size_t k = 0; k < set.classes; ++k)
            set.confidences.push_back(k == 0 ? 0.75F : others);
    }
    if (!imago::writeEmbeddings(after(argc, argv, "--out"), set)) std::_Exit(6);
}

/// What evaluate writes.
void predictAll(std::size_t chosen, int argc, char** argv) {
    const auto manifest = imago::readManifest(after(argc, argv, "--manifest"));
    if (!manifest) std::_Exit(8);
    imago::PredictionSet set;
    set.classes = manifest->classes;
    const auto others = 0.25F / static_cast<float>(set.classes.size() - 1);
    for (const auto& item : manifest->items) {
        set.images.push_back(item.image);
        for (std::size_t k = 0; k < set.classes.size(); ++k)
            set.probabilities.push_back(k == chosen ? 0.75F : others);
    }
    if (!imago::writePredictions(after(argc, argv, "--out"), after(argc, argv, "--split"), set))
        std::_Exit(6);
}

void step(const std::string& word, std::istringstream& line, int argc, char** argv) {
    std::string text;
    std::getline(line >> std::ws, text);
    if (word == "hello") say(imago::HelloMessage{imago::wireProtocol, "1", "cpu (fake)", ::getpid()});
    if (word == "say") say(text);
    if (word == "raw") std::cout << text << std::flush;
    if (word == "flood") {
        for (int i = 1; i <= std::stoi(text); ++i) {
            imago::ProgressMessage progress;
            progress.stage = "training";
            progress.step = i;
            progress.loss = 1.0 / i;
            say(progress);
        }
    }
    if (word == "epoch") {
        imago::EpochMessage epoch;
        epoch.epoch = std::stoi(text);
        epoch.epochs = 3;
        epoch.step = epoch.epoch * 10;
        epoch.metrics = {{"train/loss", 0.5}, {"val/accuracy", std::stod(text.substr(text.find(' ')))}};
        epoch.best = true;
        say(epoch);
    }
    if (word == "checkpoint") {
        const std::string path = "checkpoints/" + text + ".pt";
        std::filesystem::create_directories(runFolder / "checkpoints");
        std::ofstream(runFolder / path) << "weights";
        say(imago::CheckpointMessage{text, path, 1});
    }
    if (word == "done") say(imago::DoneMessage{text, 1, 1, 0.75, 10, 2, 100});
    if (word == "error")
        say(imago::ErrorMessage{text.substr(0, text.find(' ')), text.substr(text.find(' ') + 1)});
    if (word == "reply") say(imago::ReplyMessage{0, text, {}});
    if (word == "huge") std::cout << std::string(std::stoul(text), 'x') << std::flush;
    if (word == "play") std::cout << std::ifstream(text).rdbuf() << std::flush;
    if (word == "log") std::cerr << text << std::endl;
    if (word == "write") {
        const auto space = text.find(' ');
        const auto path = runFolder / text.substr(0, space);
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text.substr(space + 1);
    }
    if (word == "predict") predictAll(std::stoul(text), argc, argv);
    if (word == "embed") embedAll(argc, argv);
    if (word == "arguments")
        for (std::ofstream out(text); argc > 1; --argc)
            out << *++argv << '\n';
    if (word == "limit") {
        rlimit limit{};
        getrlimit(RLIMIT_DATA, &limit);
        std::ofstream(text) << (limit.rlim_cur == RLIM_INFINITY ? 0 : limit.rlim_cur);
    }
    if (word == "await") {
        std::string heard;
        do {
            if (!std::getline(std::cin, heard)) std::_Exit(9);
        } while (heard.find(text) == std::string::npos);
    }
    if (word == "answer") {
        for (std::string heard; std::getline(std::cin, heard);)
            if (const auto command = imago::decodeCommand(heard)) answer(*command);
    }
    if (word == "sleep") std::this_thread::sleep_for(std::chrono::milliseconds(std::stoi(text)));
    if (word == "deaf") std::signal(SIGTERM, SIG_IGN);
    if (word == "close") ::close(1);
    if (word == "crash") std::abort();
    if (word == "exit") std::_Exit(std::stoi(text));
}

} // namespace

int main(int argc, char** argv) {
    for (int i = 1; i + 1 < argc; ++i)
        if (std::string(argv[i]) == "--run") runFolder = argv[i + 1];
    const char* script = std::getenv("IMAGO_FAKE_SCRIPT");
    std::istringstream steps(script ? script : "");
    for (std::string line; std::getline(steps, line);) {
        std::istringstream words(line);
        std::string word;
        words >> word;
        step(word, words, argc, argv);
    }
    return 0;
}
