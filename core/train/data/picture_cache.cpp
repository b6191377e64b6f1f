// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data/picture_cache.h"

#include "core/augment/source.h"
#include "core/base/memory.h"
#include "core/image/image.h"

#include <algorithm>
#include <cmath>

namespace imago::train {
namespace {

constexpr int jpegQuality = 92;
/// Pictures are seldom wider than 4:3; the estimate decides only between pixels and JPEG.
constexpr double usualAspect = 4.0 / 3.0;

cv::Mat kept(const cv::Mat& bgr, const KeepSpec& spec) {
    return spec.kind == KeepSpec::Kind::view ? prepared(bgr, spec.preprocess)
                                             : sourcePicture(bgr, spec.shortSide);
}

/// Reduced decoding halves in the frequency domain; twice the side that is needed keeps the following area
/// average in charge of the quality.
int decodeSide(const KeepSpec& spec) {
    if (spec.kind == KeepSpec::Kind::source) return spec.shortSide;
    return static_cast<int>(std::ceil(2 * spec.preprocess.size / spec.preprocess.cropFraction));
}

std::uint64_t sizeOf(const cv::Mat& picture) {
    return picture.total() * picture.elemSize() + 128;
}

} // namespace

KeepSpec keepView(const Preprocess& preprocess) {
    return {KeepSpec::Kind::view, preprocess, preprocess.size};
}

KeepSpec keepSource(const Preprocess& preprocess, const AugmentRecipe& augment) {
    return {KeepSpec::Kind::source, preprocess, sourceSide(preprocess, augment)};
}

std::uint64_t pictureBudget() {
    return static_cast<std::uint64_t>(totalMemoryBytes()) / 4;
}

PictureCache::PictureCache(const std::vector<Sample>& samples, KeepSpec spec, std::uint64_t budgetBytes)
    : m_samples(samples),
      m_spec(std::move(spec)),
      m_budget(budgetBytes ? budgetBytes : pictureBudget()),
      m_slots(samples.size()) {
    const double side = m_spec.shortSide;
    const double aspect = m_spec.kind == KeepSpec::Kind::view ? 1 : usualAspect;
    const double each = side * side * aspect * 3;
    // A view is small and evaluated exactly: it is decoded again rather than compressed.
    if (m_spec.kind == KeepSpec::Kind::source &&
        each * static_cast<double>(count()) > static_cast<double>(m_budget))
        m_mode = Mode::jpeg;
}

cv::Mat PictureCache::picture(std::int64_t index) {
    const auto i = static_cast<std::size_t>(index);
    std::vector<std::uint8_t> jpeg;
    {
        const std::scoped_lock lock(m_slotMutexes[i % m_slotMutexes.size()]);
        if (m_slots[i].unreadable) return {};
        if (!m_slots[i].pixels.empty()) return m_slots[i].pixels;
        jpeg = m_slots[i].jpeg;
    }
    if (jpeg.empty()) return load(index);
    auto pixels = decodeImage(jpeg, m_samples[i].path.filename().string());
    return pixels ? std::move(pixels).value() : cv::Mat();
}

cv::Mat PictureCache::view(std::int64_t index, const AugmentRecipe& recipe, const Preprocess& preprocess,
                           const SampleKey& key) {
    const cv::Mat picture = this->picture(index);
    return picture.empty() ? picture : augmented(picture, recipe, preprocess, key);
}

cv::Mat PictureCache::load(std::int64_t index) {
    const auto i = static_cast<std::size_t>(index);
    auto decoded = decodeImage(m_samples[i].path, decodeSide(m_spec));
    if (!decoded) {
        {
            const std::scoped_lock lock(m_slotMutexes[i % m_slotMutexes.size()]);
            if (m_slots[i].unreadable) return {};
            m_slots[i].unreadable = true;
        }
        const std::scoped_lock lock(m_unreadableMutex);
        m_unreadable.emplace_back(index, decoded.error().text());
        return {};
    }
    cv::Mat pixels = kept(*decoded, m_spec);
    if (m_mode == Mode::pixels) {
        // A centre crop would hold on to the whole picture it was cut from.
        if (!pixels.isContinuous()) pixels = pixels.clone();
        keep(index, pixels, {});
        return pixels;
    }
    auto jpeg = encodeJpeg(pixels, jpegQuality);
    if (!jpeg) return pixels;
    auto again = decodeImage(*jpeg, m_samples[i].path.filename().string());
    keep(index, {}, std::move(jpeg).value());
    return again ? std::move(again).value() : pixels;
}

void PictureCache::keep(std::int64_t index, const cv::Mat& pixels, std::vector<std::uint8_t> jpeg) {
    const auto i = static_cast<std::size_t>(index);
    const std::uint64_t size = pixels.empty() ? jpeg.size() : sizeOf(pixels);
    const std::scoped_lock lock(m_slotMutexes[i % m_slotMutexes.size()]);
    Slot& slot = m_slots[i];
    if (!slot.pixels.empty() || !slot.jpeg.empty()) return;
    if (m_bytes + size > m_budget) return;
    m_bytes += size;
    slot.pixels = pixels;
    slot.jpeg = std::move(jpeg);
}

std::vector<std::pair<std::int64_t, std::string>> PictureCache::takeUnreadable() {
    const std::scoped_lock lock(m_unreadableMutex);
    return std::exchange(m_unreadable, {});
}

} // namespace imago::train
