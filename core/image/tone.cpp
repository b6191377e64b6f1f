// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/tone.h"

#include <fmt/format.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

constexpr double cutOff = 0.001; // at either end
constexpr double smallSpan = 0.25;
constexpr float filler = 1e30f;
constexpr std::size_t mostKept = std::size_t{1} << 21;

ValueWindow plainWindow(int depth) {
    return {0, depth == CV_16U ? 65535.0 : depth == CV_32F ? 1.0 : 255.0};
}

int coloursOf(int channels) {
    return channels == 2 || channels == 4 ? channels - 1 : channels;
}

/// Colours on white by alpha in the same depth; `full`: the alpha that covers.
template <class T> cv::Mat onWhite(const cv::Mat& picture, double white, double full, Alpha alpha) {
    const int colours = picture.channels() - 1;
    cv::Mat out(picture.size(), CV_MAKETYPE(picture.depth(), colours));
    for (int y = 0; y < picture.rows; ++y) {
        const T* from = picture.ptr<T>(y);
        T* to = out.ptr<T>(y);
        for (int x = 0; x < picture.cols; ++x, from += colours + 1, to += colours) {
            const double cover = std::clamp(from[colours] / full, 0.0, 1.0);
            for (int c = 0; c < colours; ++c) {
                const double colour = alpha == Alpha::straight ? from[c] * cover : double(from[c]);
                to[c] = cv::saturate_cast<T>(colour + white * (1 - cover));
            }
        }
    }
    return out;
}

cv::Mat withoutAlpha(const cv::Mat& picture, const ValueWindow& window, Alpha alpha) {
    switch (picture.depth()) {
        case CV_8U:
            return onWhite<std::uint8_t>(picture, window.high, 255, alpha);
        case CV_16U:
            return onWhite<std::uint16_t>(picture, window.high, 65535, alpha);
        default:
            return onWhite<float>(picture, window.high, 1, alpha);
    }
}

float srgb(float linear) {
    return linear <= 0.0031308f ? 12.92f * linear : 1.055f * std::pow(linear, 1 / 2.4f) - 0.055f;
}

float lightOf(float value) {
    return std::isfinite(value) ? std::max(value, 0.f) : 0.f;
}

float luminance(const cv::Vec3f& bgr) {
    return 0.0722f * lightOf(bgr[0]) + 0.7152f * lightOf(bgr[1]) + 0.2126f * lightOf(bgr[2]);
}

} // namespace

void WindowFinder::addFloat(float value) {
    if (!std::isfinite(value) || std::abs(value) > filler) return;
    if (m_seen++ % m_stride != 0) return;
    m_kept.push_back(value);
    if (m_kept.size() < mostKept) return;
    for (std::size_t i = 0; i < mostKept / 2; ++i)
        m_kept[i] = m_kept[2 * i];
    m_kept.resize(mostKept / 2);
    m_stride *= 2;
}

void WindowFinder::add(const cv::Mat& rows) {
    m_depth = rows.depth();
    if (m_depth == CV_8U) return;
    const int channels = rows.channels(), colours = coloursOf(channels);
    if (m_depth == CV_16U) m_counts.resize(65536);
    for (int y = 0; y < rows.rows; ++y)
        for (int x = 0; x < rows.cols; ++x)
            for (int c = 0; c < colours; ++c) {
                const int at = x * channels + c;
                if (m_depth == CV_16U)
                    ++m_counts[rows.ptr<std::uint16_t>(y)[at]];
                else
                    addFloat(rows.ptr<float>(y)[at]);
            }
}

ValueWindow WindowFinder::window() const {
    const auto plain = plainWindow(m_depth);
    if (m_depth == CV_16U) {
        std::uint64_t total = 0, before = 0;
        for (const auto count : m_counts)
            total += count;
        const auto rank = [&](double share) {
            return static_cast<std::uint64_t>(share * static_cast<double>(total ? total - 1 : 0));
        };
        int low = -1, high = 0;
        for (int value = 0; value < 65536; ++value) {
            before += m_counts[static_cast<std::size_t>(value)];
            if (low < 0 && before > rank(cutOff)) low = value;
            if (before > rank(1 - cutOff)) {
                high = value;
                break;
            }
        }
        if (high <= low || high - low >= smallSpan * plain.high) return plain;
        return {double(low), double(high)};
    }
    if (m_depth != CV_32F || m_kept.empty()) return plain;
    auto sorted = m_kept;
    std::sort(sorted.begin(), sorted.end());
    const auto point = [&](double share) {
        return double{sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))]};
    };
    const double low = point(cutOff), high = point(1 - cutOff);
    const bool inside = low >= 0 && high <= 1;
    if (inside && (high <= low || high - low >= smallSpan)) return plain;
    if (high <= low) return {low - 0.5, low + 0.5};
    return {low, high};
}

Result<cv::Mat> toBgr(const cv::Mat& any, const ValueWindow& window, Alpha alpha, const std::string& name) {
    const int channels = any.channels();
    if (channels > 4)
        return failure(ErrorCode::unsupported,
                       fmt::format("{} has {} channels; 1 to 4 are understood", name, channels));
    cv::Mat picture = any;
    if (picture.depth() == CV_32F) {
        picture = any.clone();
        cv::patchNaNs(picture, 0);
    }
    if (coloursOf(channels) != channels) picture = withoutAlpha(picture, window, alpha);
    if (picture.depth() != CV_8U) {
        const double factor = 255 / (window.high - window.low);
        picture.convertTo(picture, CV_8U, factor, -window.low * factor);
    }
    cv::Mat out = picture;
    if (picture.channels() == 1) cv::cvtColor(picture, out, cv::COLOR_GRAY2BGR);
    return out;
}

cv::Mat inKnownDepth(const cv::Mat& picture) {
    cv::Mat out = picture;
    switch (picture.depth()) {
        case CV_8U:
        case CV_16U:
        case CV_32F:
            break;
        case CV_8S:
            picture.convertTo(out, CV_8U, 1, 128);
            break;
        default:
            picture.convertTo(out, CV_32F);
    }
    return out;
}

cv::Mat toneMapped(const cv::Mat& linear) {
    constexpr double key = 0.18, dark = 1e-6;
    double logs = 0, brightest = 0;
    for (int y = 0; y < linear.rows; ++y)
        for (int x = 0; x < linear.cols; ++x) {
            const double light = luminance(linear.at<cv::Vec3f>(y, x));
            logs += std::log(dark + light);
            brightest = std::max(brightest, light);
        }
    cv::Mat out(linear.size(), CV_8UC3);
    const double average = std::exp(logs / std::max<double>(1, static_cast<double>(linear.total())));
    const double exposure = key / average, white = std::max(exposure * brightest, 1e-12);
    linear.forEach<cv::Vec3f>([&](const cv::Vec3f& from, const int* at) {
        auto& to = out.at<cv::Vec3b>(at[0], at[1]);
        const double light = luminance(from), scaled = exposure * light;
        const double shown = scaled * (1 + scaled / (white * white)) / (1 + scaled);
        const double factor = light > 0 ? shown / light : 0;
        for (int c = 0; c < 3; ++c)
            to[c] = cv::saturate_cast<uchar>(
                255 * srgb(std::min(1.f, static_cast<float>(lightOf(from[c]) * factor))));
    });
    return out;
}

} // namespace imago
