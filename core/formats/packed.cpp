// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/packed.h"

#include "core/formats/writing.h"
#include "core/image/image.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <map>

namespace imago {

namespace {

bool hasColour(const cv::Mat& bgr) {
    for (int y = 0; y < bgr.rows; ++y) {
        const auto* p = bgr.ptr<cv::Vec3b>(y);
        for (int x = 0; x < bgr.cols; ++x)
            if (p[x][0] != p[x][1] || p[x][1] != p[x][2]) return true;
    }
    return false;
}

/// Errors: outOfMemory.
Result<cv::Mat> fitting(const cv::Mat& bgr, const PackedWish& wish, Output& out) {
    try {
        cv::Mat picture = bgr;
        if (picture.cols != wish.size.width || picture.rows != wish.size.height) {
            out.lose("size", "scaled: all pictures have the same size here");
            const bool smaller = picture.cols > wish.size.width || picture.rows > wish.size.height;
            cv::resize(bgr, picture, {wish.size.width, wish.size.height}, 0, 0,
                       smaller ? cv::INTER_AREA : cv::INTER_LINEAR);
        }
        if (!wish.grey) return picture;
        if (hasColour(picture)) out.lose("colour", "becomes grey");
        cv::Mat grey;
        cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
        return grey;
    } catch (const std::exception&) {
        return failure(ErrorCode::outOfMemory, "not enough memory to scale a picture");
    }
}

} // namespace

Result<std::vector<std::string>> packPictures(const Dataset& data, const PackedWish& wish, Output& out,
                                              const WriteOptions& options) {
    auto classes = data.classes;
    std::map<std::string, std::size_t> numbers;
    const auto numberOf = [&](const std::string& name) {
        if (numbers.empty())
            for (std::size_t i = 0; i < classes.size(); ++i)
                numbers.emplace(classes[i], i);
        const auto [at, added] = numbers.emplace(name, classes.size());
        if (added) classes.push_back(name);
        return at->second;
    };
    std::int64_t done = 0;
    for (const auto& item : data.items) {
        if (options.stop.stop_requested()) return failure(ErrorCode::cancelled, "writing was cancelled");
        if (done++ % 100 == 0)
            report(options.progress, done, static_cast<std::int64_t>(data.items.size()), "writing");
        for (const auto& shape : item.shapes) {
            out.about(&item, &shape);
            if (shape.geometry.index() != 0) asHeld(shape.geometry, 0, item.size, out); // counts it
        }
        out.about(&item);
        const auto labels = imageClasses(item);
        if (labels.size() > 1)
            out.lose("image", "left out: a picture has one class here",
                     static_cast<std::int64_t>(labels.size()) - 1);
        if (labels.empty()) {
            out.lose("unlabelled", "left out: every picture has a class here");
            continue;
        }
        const auto number = numberOf(labels.front());
        if (number >= wish.mostClasses) {
            out.lose("image", "left out: there are more classes than a byte can number");
            continue;
        }
        const auto picture = decodeImage(item.path);
        if (!picture) {
            if (picture.error().code == ErrorCode::outOfMemory) return picture.error();
            out.lose("picture", "left out: the file cannot be read");
            continue;
        }
        if (item.split == Split::val || item.split == Split::none)
            out.lose("split", "put into the training part: there are two parts here");
        IMAGO_TRY(fitted, fitting(*picture, wish, out));
        out.lose("name", "numbered: pictures have no names here");
        IMAGO_CHECK(wish.take(item.split == Split::test, number, fitted));
        out.wrote(1, 1);
    }
    loseDetails(data, {.splits = true, .unlabelled = true}, out);
    if (classes.size() > wish.mostClasses) classes.resize(wish.mostClasses);
    return classes;
}

} // namespace imago
