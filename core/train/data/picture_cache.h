// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"
#include "core/augment/preprocess.h"
#include "core/train/data/picture_store.h"
#include "core/train/data/samples.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace imago::train {

/// What is kept of a picture.
struct KeepSpec {
    enum class Kind {
        view,   ///< the finished evaluation view, size×size
        source, ///< the picture scaled down to what augmentation needs: shorter side `shortSide`
    } kind = Kind::view;
    Preprocess preprocess;
    int shortSide = 0;
};
/// Evaluation needs the view alone.
KeepSpec keepView(const Preprocess& preprocess);
/// Training needs enough pixels that the mean crop of the recipe is not enlarged: size × 1.15 / √(mean crop
/// area), at most size × 2.
KeepSpec keepSource(const Preprocess& preprocess, const AugmentRecipe& augment);

/// How much a cache may hold, and where.
struct CacheLimits {
    std::uint64_t memory = 0;                     ///< bytes; 0 = a quarter of the machine's memory
    std::filesystem::path folder;                 ///< of a PictureStore; empty = nothing is kept on disk
    std::uint64_t disk = std::uint64_t{20} << 30; ///< bytes of that folder, whatever run they belong to
};
/// Below the user's cache folder.
CacheLimits userCacheLimits();

/// The pictures of a sample list. As pixels, each decoded once, where all of them fit into memory or into the
/// folder on disk; else as JPEG of quality 92 where all of them fit into memory so; else decoded anew for
/// each view, and then only the part that it shows. Which of them is decided by count and size before the
/// first picture, and a picture's pixels are the same however often and by whichever way it is read, so that
/// a resumed run sees what an uninterrupted one saw. Training sources are decoded quickly rather than exactly
/// (see Decoding), evaluation views exactly. Any number of threads may read.
class PictureCache {
public:
    PictureCache(const std::vector<Sample>& samples, KeepSpec spec, CacheLimits limits);
    /// In memory alone. budgetBytes 0 = a quarter of the machine's memory.
    PictureCache(const std::vector<Sample>& samples, KeepSpec spec, std::uint64_t budgetBytes = 0);

    /// BGR; empty where the file cannot be read (found out once; see takeUnreadable).
    cv::Mat picture(std::int64_t index);
    /// The augmented view of a picture; empty where it cannot be read.
    cv::Mat view(std::int64_t index, const AugmentRecipe& recipe, const Preprocess& preprocess,
                 const SampleKey& key);
    std::int64_t count() const { return static_cast<std::int64_t>(m_samples.size()); }
    const Sample& sample(std::int64_t index) const { return m_samples[static_cast<std::size_t>(index)]; }
    const KeepSpec& spec() const { return m_spec; }
    std::uint64_t bytes() const { return m_bytes; }
    /// "pixels" "jpeg" "parts"
    std::string_view kept() const;

    /// Pictures that turned out unreadable since the last call: index and reason, each once.
    std::vector<std::pair<std::int64_t, std::string>> takeUnreadable();

private:
    enum class Mode { pixels, jpeg, parts };
    struct Slot {
        cv::Mat pixels;
        std::vector<std::uint8_t> jpeg;
        bool unreadable = false; ///< and told
    };
    std::mutex& mutexOf(std::size_t slot) { return m_slotMutexes[slot % m_slotMutexes.size()]; }
    cv::Mat load(std::int64_t index);
    Result<cv::Mat> decoded(const Sample& sample);
    void keep(std::int64_t index, const cv::Mat& pixels, std::vector<std::uint8_t> jpeg);
    /// Notes it once.
    void unreadable(std::int64_t index, const Error& error);

    const std::vector<Sample>& m_samples;
    KeepSpec m_spec;
    std::uint64_t m_budget = 0;
    Mode m_mode = Mode::pixels;
    std::unique_ptr<PictureStore> m_store;
    std::vector<Slot> m_slots;
    std::array<std::mutex, 64> m_slotMutexes; ///< slot i is guarded by mutex i % 64
    std::atomic<std::uint64_t> m_bytes{0};
    std::mutex m_unreadableMutex;
    std::vector<std::pair<std::int64_t, std::string>> m_unreadable;
};

/// A quarter of physical memory, or of the control group's limit where that is lower.
std::uint64_t pictureBudget();

} // namespace imago::train
