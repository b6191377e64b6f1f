// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/image.h"
#include "core/train/data/picture_cache.h"
#include "core/train/data/samples.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

// imago_bench_data [FOLDER] [--peer]: processor milliseconds a picture, of one thread, from a JPEG file to
// the network's input: a random crop of 8 to 100 per cent of the area as 224×224, flipped half of the time
// and normalised. Without a folder it makes 300 JPEGs of 1500×1000. --peer runs tests/bench/peer_data.py in
// turn with it. Prints one JSON object with medians of three rounds.
using namespace imago;
using namespace imago::train;
namespace fs = std::filesystem;

namespace {

constexpr int pictureCount = 300, rounds = 3;

/// Smooth colours, a little grain and sixty discs with sharp edges: some 250 KB at quality 90, as a
/// photograph.
void makePictures(const fs::path& folder) {
    fs::create_directories(folder);
    for (int i = 0; i < pictureCount; ++i) {
        cv::RNG random(static_cast<std::uint64_t>(i) + 1);
        cv::Mat coarse(24, 36, CV_8UC3), picture, grain(1000, 1500, CV_16SC3);
        random.fill(coarse, cv::RNG::UNIFORM, 0, 255);
        cv::resize(coarse, picture, {1500, 1000}, 0, 0, cv::INTER_CUBIC);
        picture.convertTo(picture, CV_16SC3);
        random.fill(grain, cv::RNG::NORMAL, 0, 7);
        cv::GaussianBlur(grain, grain, {0, 0}, 0.8);
        picture += grain;
        picture.convertTo(picture, CV_8UC3);
        for (int disc = 0; disc < 60; ++disc)
            cv::circle(picture, {random.uniform(0, 1500), random.uniform(0, 1000)}, random.uniform(5, 120),
                       cv::Scalar(random.uniform(0, 255), random.uniform(0, 255), random.uniform(0, 255)),
                       disc % 3 ? -1 : 3, cv::LINE_AA);
        cv::imwrite((folder / fmt::format("{:04}.jpg", i)).string(), picture, {cv::IMWRITE_JPEG_QUALITY, 90});
    }
}

std::vector<Sample> samplesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& item : fs::directory_iterator(folder))
        if (item.path().extension() == ".jpg") files.push_back(item.path());
    std::sort(files.begin(), files.end());
    std::vector<Sample> samples;
    for (const fs::path& path : files) {
        const auto hash = fileContentHash(path);
        if (hash)
            samples.push_back(
                {static_cast<std::int64_t>(samples.size()), path, *hash, sampleNumber(*hash), {0}});
    }
    return samples;
}

double processorMs() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Figures {
    std::vector<double> cold, filling, memory, disk, evaluation;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

AugmentRecipe recipe() {
    using enum AugmentKind;
    AugmentRecipe recipe;
    recipe.op(resizedCrop) = {resizedCrop, true, 1, 0.08, 1};
    recipe.op(horizontalFlip) = {horizontalFlip, true, 0.5, 0, 0};
    return recipe;
}

/// An epoch of training views in the network's form, a picture's mean time.
double epoch(PictureCache& cache, std::uint64_t number, std::vector<float>& out) {
    const AugmentRecipe augment = recipe();
    const Preprocess& preprocess = cache.spec().preprocess;
    const double before = processorMs();
    for (std::int64_t i = 0; i < cache.count(); ++i) {
        const cv::Mat view = cache.view(i, augment, preprocess, {1, cache.sample(i).number, number});
        if (!view.empty()) normalise(view, preprocess, true, out.data());
    }
    return (processorMs() - before) / static_cast<double>(cache.count());
}

void measure(const std::vector<Sample>& samples, const fs::path& store, Figures& figures) {
    Preprocess preprocess;
    preprocess.cropFraction = 0.875;
    std::vector<float> out(3 * 224 * 224);
    const KeepSpec source = keepSource(preprocess, recipe());
    {
        PictureCache parts(samples, source, 1); // too many for memory: each view decodes its part
        figures.cold.push_back(epoch(parts, 0, out));
    }
    fs::remove_all(store);
    CacheLimits limits;
    limits.folder = store;
    {
        PictureCache filled(samples, source, limits);
        figures.filling.push_back(epoch(filled, 0, out));
        figures.memory.push_back(epoch(filled, 1, out));
    }
    {
        limits.memory = 1; // nothing stays in memory
        PictureCache stored(samples, source, limits);
        figures.disk.push_back(epoch(stored, 2, out));
    }
    {
        PictureCache views(samples, keepView(preprocess));
        const double before = processorMs();
        for (std::int64_t i = 0; i < views.count(); ++i) {
            const cv::Mat view = views.picture(i);
            if (!view.empty()) normalise(view, preprocess, true, out.data());
        }
        figures.evaluation.push_back((processorMs() - before) / static_cast<double>(views.count()));
    }
}

/// What the script prints; empty where it fails.
nlohmann::json peer(const fs::path& folder, const std::string& view) {
    const std::string command =
        fmt::format("/usr/bin/python3 '{}/bench/peer_data.py' '{}' --epochs 1 --view {}", IMAGO_TEST_DIR,
                    folder.string(), view);
    std::string text;
    if (FILE* pipe = popen(command.c_str(), "r")) {
        char part[256];
        while (std::fgets(part, sizeof part, pipe))
            text += part;
        pclose(pipe);
    }
    return nlohmann::json::parse(text, nullptr, false);
}

} // namespace

int main(int argc, char** argv) {
    fs::path folder;
    bool withPeer = false;
    for (int i = 1; i < argc; ++i)
        if (std::string(argv[i]) == "--peer")
            withPeer = true;
        else
            folder = argv[i];
    const fs::path temporary = fs::temp_directory_path() / fmt::format("imago-bench-{}", getpid());
    if (folder.empty()) {
        folder = temporary / "pictures";
        makePictures(folder);
    }
    cv::setNumThreads(1);
    const auto samples = samplesIn(folder);
    if (samples.empty()) {
        fmt::print(stderr, "no .jpg files in {}\n", folder.string());
        return 1;
    }
    Figures figures;
    std::vector<double> peerTraining, peerEvaluation;
    for (int round = 0; round < rounds; ++round) {
        measure(samples, temporary / "store", figures);
        if (!withPeer) continue;
        for (const auto& [view, to] : {std::pair{"train", &peerTraining}, {"val", &peerEvaluation}}) {
            const auto said = peer(folder, view);
            if (said.is_object()) to->push_back(said["cpuMsPerPicture"]);
        }
    }
    nlohmann::ordered_json report;
    report["pictures"] = samples.size();
    nlohmann::ordered_json ms, ratios;
    ms["cold"] = median(figures.cold);
    ms["filling"] = median(figures.filling);
    ms["memory"] = median(figures.memory);
    ms["disk"] = median(figures.disk);
    ms["evaluation"] = median(figures.evaluation);
    if (!peerTraining.empty() && !peerEvaluation.empty()) {
        for (const char* name : {"cold", "filling", "memory", "disk"})
            ratios[name] = median(peerTraining) / ms[name].get<double>();
        ratios["evaluation"] = median(peerEvaluation) / ms["evaluation"].get<double>();
        ms["peer"] = median(peerTraining);
        ms["peerEvaluation"] = median(peerEvaluation);
    }
    report["cpuMsPerPicture"] = ms;
    if (!ratios.empty()) report["times"] = ratios;
    fmt::print("{}\n", report.dump(2));
    std::error_code ignored;
    fs::remove_all(temporary, ignored);
    return 0;
}
