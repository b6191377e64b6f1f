// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/bench_data.h"

#include "core/base/files.h"
#include "core/base/json_fields.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/image/image.h"
#include "core/image/picture_walk.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <fstream>
#include <map>
#include <set>

namespace imago::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t dataSeed = 20230610;
constexpr int validationEvery = 5;
constexpr int jpegQuality = 92;

cv::Scalar colourOf(int look, Random& random) {
    const double hue = std::fmod(look * 137.5 + random.uniform(-12, 12) + 360, 360) / 2;
    const cv::Mat hsv(1, 1, CV_8UC3, cv::Scalar(hue, random.uniform(140, 220), random.uniform(140, 230)));
    cv::Mat bgr;
    cv::cvtColor(hsv, bgr, cv::COLOR_HSV2BGR);
    const auto pixel = bgr.at<cv::Vec3b>(0, 0);
    return {double(pixel[0]), double(pixel[1]), double(pixel[2])};
}

/// A star with 3 + look points: outlines that a small network can tell apart.
std::vector<cv::Point> outline(int look, cv::Point centre, double radius, double turn) {
    std::vector<cv::Point> points;
    const int tips = 3 + look % 6;
    for (int i = 0; i < 2 * tips; ++i) {
        const double angle = turn + CV_PI * i / tips, r = i % 2 == 0 ? radius : radius * 0.55;
        points.emplace_back(centre.x + int(r * std::cos(angle)), centre.y + int(r * std::sin(angle)));
    }
    return points;
}

/// Noise of one grain, drawn small and enlarged.
void addTexture(cv::Mat& picture, int grain, double strength, Random& random) {
    cv::Mat noise(picture.rows / grain + 2, picture.cols / grain + 2, CV_8UC3);
    cv::RNG source(random.next());
    source.fill(noise, cv::RNG::NORMAL, 128, strength);
    cv::Mat large;
    cv::resize(noise, large, picture.size(), 0, 0, cv::INTER_CUBIC);
    cv::addWeighted(picture, 1, large, 1, -128, picture);
}

cv::Mat draw(std::uint64_t seed, int look, Size size) {
    Random random(seed);
    const int width = int(size.width), height = int(size.height);
    cv::Mat corners(2, 2, CV_8UC3);
    cv::RNG source(random.next());
    source.fill(corners, cv::RNG::UNIFORM, 40, 200);
    cv::Mat picture;
    cv::resize(corners, picture, {width, height}, 0, 0, cv::INTER_LINEAR);
    addTexture(picture, 48, 22, random);
    addTexture(picture, 9, 14, random);
    const double radius = std::min(width, height) * random.uniform(0.22, 0.36);
    const cv::Point centre(int(random.uniform(radius, width - radius)),
                           int(random.uniform(radius, height - radius)));
    const auto shape = outline(look, centre, radius, random.uniform(0, CV_PI));
    cv::fillPoly(picture, std::vector{shape}, colourOf(look, random), cv::LINE_AA);
    addTexture(picture, 2, 7, random);
    addTexture(picture, 1, 5, random);
    return picture;
}

/// Class names and their pictures, in order.
using ByClass = std::map<std::string, std::vector<fs::path>>;

ByClass picturesBelow(const fs::path& folder) {
    ByClass classes;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(folder, code)) {
        if (!entry.is_directory(code)) continue;
        auto& pictures = classes[toUtf8(entry.path().filename())];
        WalkVisitor visitor;
        visitor.picture = [&](const fs::path& picture) { pictures.push_back(picture); };
        walkPictures(entry.path(), visitor);
        std::sort(pictures.begin(), pictures.end());
    }
    std::erase_if(classes, [](const auto& entry) { return entry.second.empty(); });
    return classes;
}

void keepEvenly(ByClass& classes, int limit) {
    if (limit <= 0 || classes.empty()) return;
    const auto each = (static_cast<std::size_t>(limit) + classes.size() - 1) / classes.size();
    for (auto& [name, pictures] : classes) {
        Random random(seedOf(dataSeed, pictures.size()));
        random.shuffle(pictures);
        if (pictures.size() > each) pictures.resize(each);
    }
}

void add(Manifest& manifest, const ByClass& classes, Split split, bool alsoVal) {
    for (const auto& [name, pictures] : classes) {
        const auto at = std::find(manifest.classes.begin(), manifest.classes.end(), name);
        if (at == manifest.classes.end()) continue;
        const auto label = static_cast<int>(at - manifest.classes.begin());
        auto order = pictures;
        Random random(seedOf(dataSeed, static_cast<std::uint64_t>(label)));
        random.shuffle(order);
        for (std::size_t i = 0; i < order.size(); ++i)
            manifest.items.push_back({0,
                                      toUtf8(fs::absolute(order[i])),
                                      {},
                                      {label},
                                      alsoVal && i % validationEvery == 0 ? Split::val : split});
    }
}

} // namespace

Status makePictures(const fs::path& folder, const MadePictures& wanted, Terminal& terminal) {
    std::error_code code;
    for (int c = 0; c < wanted.classes; ++c)
        fs::create_directories(folder / fmt::format("class{:02}", c), code);
    std::atomic<int> written = 0, failed = 0;
    parallelFor(static_cast<std::size_t>(wanted.pictures), {}, [&](std::size_t i) {
        const int look = static_cast<int>(i) % wanted.classes;
        const auto file = folder / fmt::format("class{:02}", look) / fmt::format("{:05}.jpg", i);
        const auto picture = draw(seedOf(dataSeed, i), look, wanted.size);
        std::vector<std::uint8_t> bytes;
        const bool fine = cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, jpegQuality});
        std::ofstream out(file, std::ios::binary);
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!fine || !out) ++failed;
        terminal.progress(fmt::format("making pictures {}/{}", ++written, wanted.pictures));
    });
    if (failed > 0)
        return failure(ErrorCode::io, fmt::format("{} pictures could not be written to {}; is the disk full?",
                                                  failed.load(), toUtf8(folder)));
    return {};
}

Result<Manifest> readPictures(const fs::path& folder, int limit, Terminal& terminal) {
    std::error_code code;
    const bool divided = fs::is_directory(folder / "train", code) && fs::is_directory(folder / "val", code);
    auto train = picturesBelow(divided ? folder / "train" : folder);
    auto val = divided ? picturesBelow(folder / "val") : ByClass();
    keepEvenly(train, limit);
    if (train.size() < 2)
        return failure(ErrorCode::notFound,
                       fmt::format("{} has no two folders of pictures, one a class", toUtf8(folder)));
    Manifest manifest;
    for (const auto& [name, pictures] : train) {
        manifest.classes.push_back(name);
        manifest.classIds.push_back(static_cast<std::int64_t>(manifest.classes.size()));
    }
    add(manifest, train, Split::train, !divided);
    add(manifest, val, Split::val, false);
    std::vector<char> unread(manifest.items.size());
    std::atomic<std::size_t> done = 0;
    parallelFor(manifest.items.size(), {}, [&](std::size_t i) {
        auto& item = manifest.items[i];
        item.image = static_cast<std::int64_t>(i) + 1;
        const auto bytes = readBytes(fromUtf8(item.path));
        if (bytes)
            item.contentHash = contentHash(*bytes);
        else
            unread[i] = 1;
        terminal.progress(fmt::format("reading {}/{}", ++done, manifest.items.size()));
    });
    const auto bad = std::find(unread.begin(), unread.end(), 1);
    if (bad != unread.end())
        return failure(
            ErrorCode::unreadable,
            manifest.items[static_cast<std::size_t>(bad - unread.begin())].path + " cannot be read");
    return manifest;
}

Status writeSplit(const fs::path& file, const Manifest& manifest) {
    nlohmann::ordered_json object;
    object["classes"] = manifest.classes;
    for (const Split split : {Split::train, Split::val}) {
        auto& list = object[std::string(toString(split))] = nlohmann::ordered_json::array();
        for (const auto& item : manifest.items)
            if (item.split == split) list.push_back({item.path, item.labels.front()});
    }
    return writeAtomically(file, json::dump(object));
}

} // namespace imago::cli
