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
      m_options(std::move(options)) {}

BatchLoader::~BatchLoader() {
    stop();
}

void BatchLoader::start(std::vector<std::int64_t> order, std::int64_t epoch, std::int64_t batch,
                        std::int64_t firstBatch) {
    stop();
    m_order = std::move(order);
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

cv::Mat BatchLoader::view(std::int64_t index) const {
    const cv::Mat picture = m_cache.picture(index);
    if (picture.empty() || !m_options.augment) return picture;
    const SampleKey key{m_options.seed, m_cache.sample(index).number, static_cast<std::uint64_t>(m_epoch)};
    return augmented(picture, m_options.recipe, m_cache.spec().preprocess, key);
}

Batch BatchLoader::make(std::int64_t number) const {
    const Preprocess& preprocess = m_cache.spec().preprocess;
    const std::int64_t side = preprocess.size;
    const auto begin = number * m_batch;
    const auto end = std::min<std::int64_t>(begin + m_batch, static_cast<std::int64_t>(m_order.size()));

    auto memory = torch::TensorOptions().dtype(torch::kFloat32);
    if (m_options.pinned) memory = memory.pinned_memory(true);
    torch::Tensor pixels = m_options.channelsLast ? torch::empty({end - begin, side, side, 3}, memory)
                                                  : torch::empty({end - begin, 3, side, side}, memory);
    std::vector<float> targets(static_cast<std::size_t>((end - begin) * m_options.classes), 0.f);
    float* out = pixels.data_ptr<float>();

    Batch batch;
    for (std::int64_t i = begin; i < end; ++i) {
        const std::int64_t index = m_order[static_cast<std::size_t>(i)];
        const Sample& sample = m_cache.sample(index);
        cv::Mat picture = view(index);
        if (picture.empty()) continue;
        float* row = targets.data() + batch.size() * m_options.classes;
        Mix mix;
        if (m_options.augment)
            mix = drawMix(m_options.recipe, preprocess.size,
                          {m_options.seed, sample.number, static_cast<std::uint64_t>(m_epoch)});
        if (mix.kind != Mix::Kind::none) {
            const auto partner =
                static_cast<std::int64_t>(mix.partnerDraw % static_cast<std::uint64_t>(m_cache.count()));
            const cv::Mat other = view(partner);
            if (!other.empty()) {
                picture = mixed(picture, other, mix);
                setTarget(row, sample.labels, static_cast<float>(mix.lambda));
                setTarget(row, m_cache.sample(partner).labels, static_cast<float>(1 - mix.lambda));
            } else {
                mix.kind = Mix::Kind::none;
            }
        }
        if (mix.kind == Mix::Kind::none && m_options.classes > 0) setTarget(row, sample.labels, 1.f);
        normalise(picture, preprocess, m_options.channelsLast, out + batch.size() * 3 * side * side);
        batch.indices.push_back(index);
    }
    if (m_options.channelsLast) pixels = pixels.permute({0, 3, 1, 2});
    batch.input = pixels.narrow(0, 0, batch.size());
    targets.resize(static_cast<std::size_t>(batch.size() * m_options.classes));
    batch.targets = torch::tensor(targets).view({batch.size(), m_options.classes});
    return batch;
}

} // namespace imago::train
