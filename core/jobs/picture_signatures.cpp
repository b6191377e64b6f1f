// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/picture_signatures.h"

#include "core/base/parallel.h"
#include "core/image/image.h"
#include "core/jobs/progress_meter.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>

namespace imago {

namespace {

constexpr int side = 32;
constexpr double leastCorrelation = 0.98;

std::optional<PictureSignature> signatureOf(const std::filesystem::path& path) {
    try {
        const auto picture = decodeImage(path, 2 * side);
        if (!picture) return {};
        cv::Mat grey, small;
        cv::cvtColor(*picture, grey, cv::COLOR_BGR2GRAY);
        cv::resize(grey, small, {side, side}, 0, 0, cv::INTER_AREA);
        PictureSignature out;
        std::copy(small.begin<std::uint8_t>(), small.end<std::uint8_t>(), out.pixels.begin());
        cv::Scalar mean, deviation;
        cv::meanStdDev(small, mean, deviation);
        out.mean = mean[0];
        out.deviation = deviation[0];
        return out;
    } catch (const std::exception&) { // no memory: the picture is like no other
        return {};
    }
}

bool sameAspect(Size a, Size b) {
    if (a.empty() || b.empty()) return false;
    const double shortest = std::min({a.width, a.height, b.width, b.height});
    const double tolerance = 0.02 + 1 / shortest; // copies at another size are rounded to whole pixels
    return std::abs(std::log(double(a.width) * b.height / (double(a.height) * b.width))) <= tolerance;
}

} // namespace

double correlation(const PictureSignature& a, const PictureSignature& b) {
    if (a.deviation <= 0 || b.deviation <= 0) return 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        sum += std::int64_t{a.pixels[i]} * b.pixels[i];
    const auto n = static_cast<double>(a.pixels.size());
    return (static_cast<double>(sum) / n - a.mean * b.mean) / (a.deviation * b.deviation);
}

Status PictureSignatures::load(const std::vector<ImageId>& images, const ProgressSink& progress,
                               std::stop_token stop) {
    ProgressMeter meter(progress);
    constexpr std::size_t block = 512;
    for (std::size_t start = 0; start < images.size(); start += block) {
        meter(static_cast<std::int64_t>(start), static_cast<std::int64_t>(images.size()), "comparing");
        IMAGO_TRY(records,
                  m_store.images(std::span(images).subspan(start, std::min(block, images.size() - start))));
        std::vector<Entry> entries(records.size());
        parallelFor(records.size(), stop, [&](std::size_t i) {
            entries[i] = {records[i].size, signatureOf(m_store.absolutePath(records[i]))};
        });
        if (stop.stop_requested()) return failure(ErrorCode::cancelled, "comparing was cancelled");
        for (std::size_t i = 0; i < records.size(); ++i)
            m_entries.emplace(records[i].id, std::move(entries[i]));
    }
    return {};
}

const PictureSignatures::Entry& PictureSignatures::entry(ImageId id) {
    const auto [at, added] = m_entries.try_emplace(id);
    if (!added) return at->second;
    if (const auto record = m_store.image(id); record && *record)
        at->second = {(*record)->size, signatureOf(m_store.absolutePath(**record))};
    return at->second;
}

bool PictureSignatures::alike(ImageId a, ImageId b) {
    const auto& first = entry(a);
    const auto& second = entry(b); // references into an unordered_map stay valid
    return first.signature && second.signature && sameAspect(first.size, second.size) &&
           correlation(*first.signature, *second.signature) >= leastCorrelation;
}

} // namespace imago
