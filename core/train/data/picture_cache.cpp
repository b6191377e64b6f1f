// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data/picture_cache.h"

#include "core/augment/source.h"
#include "core/base/files.h"
#include "core/base/memory.h"
#include "core/image/decode.h"
#include "core/image/image.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <xxhash.h>

namespace imago::train {
namespace {

constexpr int jpegQuality = 92;
/// Of that quality, compared with pixels: photographs take a tenth to a fifteenth.
constexpr double jpegShare = 1.0 / 10;
/// Pictures are seldom wider than 4:3; the estimate decides only how they are kept.
constexpr double usualAspect = 4.0 / 3.0;
/// Files that decode to fewer than so many times the kept pixels are read faster than the store.
constexpr double worthStoring = 2;
/// Changes whenever the same file would be decoded to other pixels.
constexpr int decoderVersion = 1;

std::string storeKey(const KeepSpec& spec) {
    const bool view = spec.kind == KeepSpec::Kind::view;
    const std::string text = fmt::format("{}/{}/{}/{}", decoderVersion, view ? "view" : "source",
                                         spec.shortSide, view ? toJson(spec.preprocess) : std::string());
    return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size()));
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

CacheLimits userCacheLimits() {
    CacheLimits limits;
    limits.folder = userCacheDir() / "pictures";
    return limits;
}

PictureCache::PictureCache(const std::vector<Sample>& samples, KeepSpec spec, CacheLimits limits)
    : m_samples(samples),
      m_spec(std::move(spec)),
      m_budget(limits.memory ? limits.memory : pictureBudget()),
      m_slots(samples.size()) {
    const double side = m_spec.shortSide;
    const double aspect = m_spec.kind == KeepSpec::Kind::view ? 1 : usualAspect;
    const double all = side * side * aspect * 3 * static_cast<double>(count());
    const bool onDisk = !limits.folder.empty() && all <= static_cast<double>(limits.disk);
    // A view is small and evaluated exactly: it is decoded again rather than compressed.
    if (m_spec.kind == KeepSpec::Kind::source && all > static_cast<double>(m_budget) && !onDisk)
        m_mode = all * jpegShare <= static_cast<double>(m_budget) ? Mode::jpeg : Mode::parts;
    if (onDisk) m_store = std::make_unique<PictureStore>(limits.folder, storeKey(m_spec), limits.disk);
}

PictureCache::PictureCache(const std::vector<Sample>& samples, KeepSpec spec, std::uint64_t budgetBytes)
    : PictureCache(samples, std::move(spec), CacheLimits{budgetBytes, {}, 0}) {}

std::string_view PictureCache::kept() const {
    switch (m_mode) {
        case Mode::pixels:
            return "pixels";
        case Mode::jpeg:
            return "jpeg";
        case Mode::parts:
            break;
    }
    return "parts";
}

cv::Mat PictureCache::picture(std::int64_t index) {
    const auto i = static_cast<std::size_t>(index);
    std::vector<std::uint8_t> jpeg;
    {
        const std::scoped_lock lock(mutexOf(i));
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
    if (m_mode != Mode::parts) {
        const cv::Mat picture = this->picture(index);
        return picture.empty() ? picture : augmented(picture, recipe, preprocess, key);
    }
    const Sample& sample = this->sample(index);
    auto part = readPart(sample.path, Decoding::quick, [&](Size full) -> PartWish {
        const auto needed = neededPart({full.width, full.height}, recipe, preprocess, key);
        return {needed.part, needed.shrink};
    });
    if (!part) {
        // Another view of the same picture may be readable: which are depends on the view alone.
        unreadable(index, part.error());
        return {};
    }
    return augmented({part->bgr, part->covers, {part->fullSize.width, part->fullSize.height}}, recipe,
                     preprocess, key);
}

cv::Mat PictureCache::load(std::int64_t index) {
    const Sample& sample = this->sample(index);
    auto pixels = decoded(sample);
    if (!pixels) {
        unreadable(index, pixels.error());
        return {};
    }
    if (m_mode == Mode::pixels) keep(index, *pixels, {});
    if (m_mode != Mode::jpeg) return std::move(pixels).value();
    auto jpeg = encodeJpeg(*pixels, jpegQuality);
    if (!jpeg) return std::move(pixels).value();
    auto again = decodeImage(*jpeg, sample.path.filename().string());
    keep(index, {}, std::move(jpeg).value());
    return again ? std::move(again).value() : std::move(pixels).value();
}

/// What is kept of a picture: from the store, or from its file.
Result<cv::Mat> PictureCache::decoded(const Sample& sample) {
    if (m_store)
        if (cv::Mat stored = m_store->find(sample.contentHash); !stored.empty()) return stored;
    IMAGO_TRY(file, readPictureFile(sample.path));
    const std::string name = toUtf8(sample.path);
    Size full;
    cv::Mat pixels;
    if (m_spec.kind == KeepSpec::Kind::view) {
        IMAGO_TRY(view, decodeView(file.bytes, name, m_spec.preprocess));
        pixels = view.bgr;
        full = view.fullSize;
    } else {
        IMAGO_TRY(source, decodeSource(file.bytes, name, m_spec.shortSide));
        pixels = source.bgr;
        full = source.fullSize;
    }
    // A part would hold on to the whole picture that it was cut from.
    if (!pixels.isContinuous()) pixels = pixels.clone();
    const double shrunk = static_cast<double>(full.width) * full.height / static_cast<double>(pixels.total());
    // A file that has changed since the data set was frozen must not be taken for what it was.
    if (m_store && shrunk >= worthStoring && contentHash(file.bytes) == sample.contentHash)
        m_store->add(sample.contentHash, pixels);
    return pixels;
}

void PictureCache::unreadable(std::int64_t index, const Error& error) {
    const auto i = static_cast<std::size_t>(index);
    {
        const std::scoped_lock lock(mutexOf(i));
        if (m_slots[i].unreadable) return;
        m_slots[i].unreadable = true;
    }
    const std::scoped_lock lock(m_unreadableMutex);
    m_unreadable.emplace_back(index, error.text());
}

void PictureCache::keep(std::int64_t index, const cv::Mat& pixels, std::vector<std::uint8_t> jpeg) {
    const auto i = static_cast<std::size_t>(index);
    const std::uint64_t size = pixels.empty() ? jpeg.size() : sizeOf(pixels);
    const std::scoped_lock lock(mutexOf(i));
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
