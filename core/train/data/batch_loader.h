// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/train/data/batch.h"
#include "core/train/data/picture_cache.h"

#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace imago::train {

struct LoaderOptions {
    bool augment = false; ///< the recipe's operations and mixing; else the evaluation view
    AugmentRecipe recipe;
    std::uint64_t seed = 0;
    /// For unlabelled pictures: Batch::input holds weak views and Batch::strong strong ones (FixMatch),
    /// mirrored where the recipe mirrors; the recipe's other operations and its mixing are left out.
    bool twoViews = false;
    int classes = 0; ///< width of the targets; 0 = none are wanted (labels may be missing)
    bool channelsLast = false;
    bool pinned = false; ///< page-locked memory, for copies to a CUDA device
    int threads = 1;
    int ahead = 3; ///< finished batches that may wait
};

/// Decodes, augments, mixes and normalises in its own threads, a few batches ahead. What a batch holds
/// depends on the samples, the recipe, the seed and the epoch alone, not on threads or timing. The order of
/// an epoch may name a sample several times; the views then differ, by how often the order named it before.
class BatchLoader final : public BatchSource {
public:
    BatchLoader(PictureCache& cache, LoaderOptions options);
    ~BatchLoader() override;
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    void start(std::vector<std::int64_t> order, std::int64_t epoch, std::int64_t batch,
               std::int64_t firstBatch) override;
    bool next(Batch& batch) override;
    /// The side of the views from the next start on, in pixels; 0 = the preprocessing's. The cache should
    /// keep pictures for the greatest side that comes.
    void setSide(int side) override { m_side = side; }

private:
    struct Made {
        Batch batch;
        std::exception_ptr failure;
    };
    void stop();
    void run();
    Batch make(std::int64_t number) const;
    static std::vector<std::uint32_t> occurrences(const std::vector<std::int64_t>& order,
                                                  std::int64_t samples);
    SampleKey keyOf(std::int64_t index, std::int64_t position) const;
    cv::Mat view(std::int64_t index, const AugmentRecipe& recipe, const SampleKey& key) const;
    /// Perhaps with a partner; adds to the targets.
    cv::Mat mixedIn(const cv::Mat& picture, std::int64_t index, const SampleKey& key, float* target) const;
    torch::Tensor room(std::int64_t pictures) const;
    void write(const cv::Mat& picture, const torch::Tensor& to, std::int64_t place) const;

    PictureCache& m_cache;
    const LoaderOptions m_options;
    AugmentRecipe m_weak, m_strong;
    int m_side = 0;
    Preprocess m_preprocess;                 ///< of the views under way
    std::vector<std::uint32_t> m_occurrence; ///< how often a place's sample came before; empty: never
    std::vector<std::int64_t> m_order;
    std::int64_t m_epoch = 0, m_batch = 1, m_batches = 0;

    std::mutex m_mutex;
    std::condition_variable m_wakeLoaders, m_wakeUser;
    std::map<std::int64_t, Made> m_made;
    std::int64_t m_nextToMake = 0, m_nextToUse = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace imago::train
