// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"
#include "core/augment/preprocess.h"
#include "core/train/data/samples.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
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

/// The pictures of a sample list, decoded once and kept in memory: as pixels where all of them fit into the
/// budget, else as JPEG of quality 92, else decoded again. Which of them is decided by count and size before
/// the first picture, and a picture's pixels are the same however often and by whichever way it is read, so
/// that a resumed run sees what an uninterrupted one saw. Any number of threads may read.
class PictureCache {
public:
    /// budgetBytes 0 = a quarter of the machine's memory.
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

    /// Pictures that turned out unreadable since the last call: index and reason, each once.
    std::vector<std::pair<std::int64_t, std::string>> takeUnreadable();

private:
    enum class Mode { pixels, jpeg };
    struct Slot {
        cv::Mat pixels;
        std::vector<std::uint8_t> jpeg;
        bool unreadable = false;
    };
    cv::Mat load(std::int64_t index);
    void keep(std::int64_t index, const cv::Mat& pixels, std::vector<std::uint8_t> jpeg);

    const std::vector<Sample>& m_samples;
    KeepSpec m_spec;
    std::uint64_t m_budget = 0;
    Mode m_mode = Mode::pixels;
    std::vector<Slot> m_slots;
    std::array<std::mutex, 64> m_slotMutexes; ///< slot i is guarded by mutex i % 64
    std::atomic<std::uint64_t> m_bytes{0};
    std::mutex m_unreadableMutex;
    std::vector<std::pair<std::int64_t, std::string>> m_unreadable;
};

/// A quarter of physical memory, or of the control group's limit where that is lower.
std::uint64_t pictureBudget();

} // namespace imago::train
