// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data/batch_loader.h"

#include <algorithm>

namespace imago::train {
namespace {

void setTarget(float* row, const std::vector<int>& labels, float weight) {
    for (const int label : labels)
        row[label] += weight;
}

} // namespace

BatchLoader::BatchLoader(PictureCache& cache, LoaderOptions options)
    : m_cache(cache),
      m_options(std::move(options)),
      m_preprocess(cache.spec().preprocess) {
    const AugmentOp& flip = m_options.recipe.op(AugmentKind::horizontalFlip);
    const bool mirror = flip.enabled && flip.probability > 0;
    m_weak = weakRecipe(mirror);
    m_strong = strongRecipe(mirror);
}

BatchLoader::~BatchLoader() {
    stop();
}

void BatchLoader::start(std::vector<std::int64_t> order, std::int64_t epoch, std::int64_t batch,
                        std::int64_t firstBatch) {
    stop();
    m_order = std::move(order);
    m_occurrence = occurrences(m_order, m_cache.count());
    m_preprocess.size = m_side > 0 ? m_side : m_cache.spec().preprocess.size;
    m_epoch = epoch;
    m_batch = std::max<std::int64_t>(1, batch);
    m_batches = (static_cast<std::int64_t>(m_order.size()) + m_batch - 1) / m_batch;
    m_nextToMake = m_nextToUse = firstBatch;
    m_stopping = false;
    const auto waiting = std::max<std::int64_t>(0, m_batches - firstBatch);
    const auto threads = std::min<std::int64_t>(std::max(1, m_options.threads), waiting);
    for (std::int64_t t = 0; t < threads; ++t)
        m_threads.emplace_back([this] { run(); });
}

void BatchLoader::stop() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wakeLoaders.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
    m_made.clear();
}

bool BatchLoader::next(Batch& batch) {
    std::unique_lock lock(m_mutex);
    if (m_nextToUse >= m_batches) return false;
    m_wakeUser.wait(lock, [this] { return m_made.contains(m_nextToUse); });
    Made made = std::move(m_made.extract(m_nextToUse).mapped());
    ++m_nextToUse;
    lock.unlock();
    m_wakeLoaders.notify_all();
    if (made.failure) std::rethrow_exception(made.failure);
    batch = std::move(made.batch);
    return true;
}

void BatchLoader::run() {
    for (;;) {
        std::int64_t number = 0;
        {
            std::unique_lock lock(m_mutex);
            m_wakeLoaders.wait(lock, [this] {
                return m_stopping || m_nextToMake >= m_batches ||
                       m_nextToMake < m_nextToUse + std::max(1, m_options.ahead);
            });
            if (m_stopping || m_nextToMake >= m_batches) return;
            number = m_nextToMake++;
        }
        Made made;
        try {
            made.batch = make(number);
        } catch (...) {
            made.failure = std::current_exception();
        }
        {
            const std::scoped_lock lock(m_mutex);
            m_made.emplace(number, std::move(made));
        }
        m_wakeUser.notify_all();
    }
}

/// For each place of the order, how often its sample stood before; empty where each stands once.
std::vector<std::uint32_t> BatchLoader::occurrences(const std::vector<std::int64_t>& order,
                                                    std::int64_t samples) {
    std::vector<std::uint32_t> seen(static_cast<std::size_t>(samples), 0), before(order.size(), 0);
    bool repeated = false;
    for (std::size_t i = 0; i < order.size(); ++i) {
        before[i] = seen[static_cast<std::size_t>(order[i])]++;
        repeated = repeated || before[i] > 0;
    }
    if (!repeated) before.clear();
    return before;
}

SampleKey BatchLoader::keyOf(std::int64_t index, std::int64_t position) const {
    const auto before = m_occurrence.empty() ? 0u : m_occurrence[static_cast<std::size_t>(position)];
    return {m_options.seed, m_cache.sample(index).number,
            static_cast<std::uint64_t>(m_epoch) | std::uint64_t{before} << 32};
}

cv::Mat BatchLoader::view(std::int64_t index, const AugmentRecipe& recipe, const SampleKey& key) const {
    if (m_options.augment || m_options.twoViews) return m_cache.view(index, recipe, m_preprocess, key);
    const cv::Mat picture = m_cache.picture(index);
    const bool finished = m_cache.spec().kind == KeepSpec::Kind::view;
    if (picture.empty() || (finished && picture.cols == m_preprocess.size)) return picture;
    Preprocess rest = m_preprocess;
    if (finished) rest.cropFraction = 1; // has been cut already
    return prepared(picture, rest);
}

torch::Tensor BatchLoader::room(std::int64_t pictures) const {
    const std::int64_t side = m_preprocess.size;
    auto memory = torch::TensorOptions().dtype(torch::kFloat32);
    if (m_options.pinned) memory = memory.pinned_memory(true);
    return m_options.channelsLast ? torch::empty({pictures, side, side, 3}, memory).permute({0, 3, 1, 2})
                                  : torch::empty({pictures, 3, side, side}, memory);
}

void BatchLoader::write(const cv::Mat& picture, const torch::Tensor& to, std::int64_t place) const {
    const std::int64_t side = m_preprocess.size;
    normalise(picture, m_preprocess, m_options.channelsLast, to.data_ptr<float>() + place * 3 * side * side);
}

Batch BatchLoader::make(std::int64_t number) const {
    const auto begin = number * m_batch;
    const auto end = std::min<std::int64_t>(begin + m_batch, static_cast<std::int64_t>(m_order.size()));
    const std::int64_t classes = m_options.classes;
    torch::Tensor input = room(end - begin), strong, targets = torch::zeros({end - begin, classes});
    if (m_options.twoViews) strong = room(end - begin);

    Batch batch;
    for (std::int64_t position = begin; position < end; ++position) {
        const std::int64_t index = m_order[static_cast<std::size_t>(position)], place = batch.size();
        const SampleKey key = keyOf(index, position);
        cv::Mat picture = view(index, m_options.twoViews ? m_weak : m_options.recipe, key);
        if (picture.empty()) continue;
        float* row = targets.data_ptr<float>() + place * classes;
        if (m_options.twoViews) {
            const cv::Mat other = view(index, m_strong, strongKey(key));
            if (other.empty()) continue;
            write(other, strong, place);
            if (classes > 0) setTarget(row, m_cache.sample(index).labels, 1.f);
        } else {
            picture = mixedIn(picture, index, key, row);
        }
        write(picture, input, place);
        batch.indices.push_back(index);
    }
    batch.input = input.narrow(0, 0, batch.size());
    if (m_options.twoViews) batch.strong = strong.narrow(0, 0, batch.size());
    batch.targets = targets.narrow(0, 0, batch.size());
    return batch;
}

cv::Mat BatchLoader::mixedIn(const cv::Mat& picture, std::int64_t index, const SampleKey& key,
                             float* target) const {
    const std::vector<int>& labels = m_cache.sample(index).labels;
    Mix mix;
    if (m_options.augment) mix = drawMix(m_options.recipe, m_preprocess.size, key);
    if (mix.kind != Mix::Kind::none) {
        const auto partner =
            static_cast<std::int64_t>(mix.partnerDraw % static_cast<std::uint64_t>(m_cache.count()));
        const SampleKey partnerKey{key.seed, m_cache.sample(partner).number, key.epoch};
        if (const cv::Mat other = view(partner, m_options.recipe, partnerKey); !other.empty()) {
            setTarget(target, labels, static_cast<float>(mix.lambda));
            setTarget(target, m_cache.sample(partner).labels, static_cast<float>(1 - mix.lambda));
            return mixed(picture, other, mix);
        }
    }
    if (m_options.classes > 0) setTarget(target, labels, 1.f);
    return picture;
}

} // namespace imago::train
