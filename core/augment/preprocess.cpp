// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/augment/preprocess.h"

#include "core/augment/view.h"
#include "core/base/json_fields.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace imago {

namespace {

/// A value table for each channel of a BGR picture.
using Tables = std::array<std::array<float, 256>, 3>;

Tables normalisingTables(const Preprocess& preprocess) {
    Tables tables;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const std::size_t network = preprocess.bgr ? channel : 2 - channel;
        for (std::size_t v = 0; v < 256; ++v)
            tables[channel][v] = static_cast<float>((static_cast<double>(v) - preprocess.mean[network]) /
                                                    preprocess.std[network]);
    }
    return tables;
}

} // namespace

std::string_view toString(ResizeMode mode) {
    switch (mode) {
        case ResizeMode::crop:
            return "crop";
        case ResizeMode::squash:
            return "squash";
        case ResizeMode::letterbox:
            return "letterbox";
    }
    return "crop";
}

Result<ResizeMode> resizeModeFromString(std::string_view word) {
    for (const auto mode : {ResizeMode::crop, ResizeMode::squash, ResizeMode::letterbox})
        if (toString(mode) == word) return mode;
    return failure(ErrorCode::invalidArgument,
                   fmt::format("'{}' is no way to resize; choose crop, squash or letterbox", word));
}

std::string toJson(const Preprocess& preprocess) {
    nlohmann::ordered_json object;
    object["size"] = preprocess.size;
    object["resize"] = toString(preprocess.resize);
    object["cropFraction"] = preprocess.cropFraction;
    object["channels"] = preprocess.bgr ? "bgr" : "rgb";
    object["mean"] = preprocess.mean;
    object["std"] = preprocess.std;
    return json::dump(object);
}

Result<Preprocess> preprocessFromJson(const std::string& text) {
    IMAGO_TRY(object, json::parse(text, "preprocessing"));
    Preprocess preprocess;
    json::Fields fields(object, "preprocessing");
    fields.optional("size", preprocess.size);
    fields.word("resize", preprocess.resize, resizeModeFromString);
    fields.optional("cropFraction", preprocess.cropFraction);
    fields.word("channels", preprocess.bgr, [](const std::string& word) -> Result<bool> {
        if (word == "bgr" || word == "rgb") return word == "bgr";
        return failure(ErrorCode::invalidArgument,
                       fmt::format("'{}' is no channel order; choose rgb or bgr", word));
    });
    for (auto [key, to] : {std::pair{"mean", &preprocess.mean}, std::pair{"std", &preprocess.std}}) {
        std::vector<double> values(to->begin(), to->end());
        fields.optional(key, values);
        if (values.size() == 3)
            std::copy(values.begin(), values.end(), to->begin());
        else
            fields.fail(fmt::format("preprocessing: '{}' must be a list of 3 numbers", key));
    }
    IMAGO_CHECK(fields.status());
    if (preprocess.size < 1 || preprocess.size > 8192)
        fields.fail(fmt::format("preprocessing: size {} is outside 1 … 8192", preprocess.size));
    if (!(preprocess.cropFraction > 0 && preprocess.cropFraction <= 1))
        fields.fail(fmt::format("preprocessing: cropFraction {} is outside (0, 1]", preprocess.cropFraction));
    for (const double deviation : preprocess.std)
        if (!(deviation > 0)) fields.fail(fmt::format("preprocessing: std {} is not positive", deviation));
    IMAGO_CHECK(fields.status());
    return preprocess;
}

cv::Mat prepared(const cv::Mat& bgr, const Preprocess& preprocess) {
    return view::straight(bgr, view::evaluationRegion(bgr.size(), preprocess), preprocess.size,
                          view::meanColour(preprocess));
}

namespace {

/// One row of pixels; `step` floats from one pixel to the next.
template <int step>
void normaliseRow(const std::uint8_t* __restrict in, int pixels, const Tables& tables, float* __restrict blue,
                  float* __restrict green, float* __restrict red) {
    for (int x = 0; x < pixels; ++x, in += 3) {
        blue[x * step] = tables[0][in[0]];
        green[x * step] = tables[1][in[1]];
        red[x * step] = tables[2][in[2]];
    }
}

} // namespace

void normalise(const cv::Mat& bgr, const Preprocess& preprocess, bool channelsLast, float* out) {
    const auto tables = normalisingTables(preprocess);
    const auto width = static_cast<std::size_t>(bgr.cols);
    const auto plane = static_cast<std::size_t>(bgr.rows) * width;
    const std::size_t first = preprocess.bgr ? 0 : 2, last = 2 - first; // where blue and red go
    const std::size_t channel = channelsLast ? 1 : plane;
    const auto row = channelsLast ? normaliseRow<3> : normaliseRow<1>;
    for (int y = 0; y < bgr.rows; ++y) {
        float* at = out + static_cast<std::size_t>(y) * width * (channelsLast ? 3 : 1);
        row(bgr.ptr(y), bgr.cols, tables, at + first * channel, at + channel, at + last * channel);
    }
}

cv::Mat networkView(const cv::Mat& bgr, const Preprocess& preprocess) {
    const auto tables = normalisingTables(preprocess);
    double lowest[3], highest[3];
    cv::Mat planes[3];
    cv::split(bgr, planes);
    for (int c = 0; c < 3; ++c)
        cv::minMaxLoc(planes[c], &lowest[c], &highest[c]);
    const auto at = [&](int channel, double v) {
        return tables[static_cast<std::size_t>(channel)][static_cast<std::size_t>(v)];
    };
    const float low = std::min({at(0, lowest[0]), at(1, lowest[1]), at(2, lowest[2])});
    const float high = std::max({at(0, highest[0]), at(1, highest[1]), at(2, highest[2])});
    cv::Mat table(1, 256, CV_8UC3);
    for (int v = 0; v < 256; ++v)
        for (int c = 0; c < 3; ++c)
            table.at<cv::Vec3b>(v)[c] =
                high > low ? cv::saturate_cast<std::uint8_t>(255.0f * (at(c, v) - low) / (high - low)) : 128;
    cv::Mat out;
    cv::LUT(bgr, table, out);
    return out;
}

} // namespace imago
