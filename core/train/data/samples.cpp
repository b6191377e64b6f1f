// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/data/samples.h"

#include "core/base/files.h"
#include "core/base/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace imago::train {

std::vector<Sample> samplesOf(const Manifest& manifest, Split split) {
    std::vector<Sample> samples;
    for (const ManifestItem& item : manifest.items)
        if (item.split == split)
            samples.push_back({item.image, fromUtf8(item.path), item.contentHash,
                               sampleNumber(item.contentHash), item.labels});
    return samples;
}

Status checkLabels(const std::vector<Sample>& samples, int classes, Task task) {
    for (const Sample& sample : samples) {
        if (task == Task::singleLabel && sample.labels.size() != 1)
            return failure(
                ErrorCode::corrupt,
                fmt::format("{} has {} classes in the manifest, but this run expects exactly one: start "
                            "a new run, or train with several classes an image",
                            toUtf8(sample.path), sample.labels.size()));
        for (const int label : sample.labels)
            if (label < 0 || label >= classes)
                return failure(
                    ErrorCode::corrupt,
                    fmt::format("{} has class number {} in the manifest, which lists {} classes: start "
                                "a new run",
                                toUtf8(sample.path), label, classes));
    }
    return {};
}

std::vector<std::int64_t> naturalOrder(std::int64_t count) {
    std::vector<std::int64_t> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), std::int64_t{0});
    return order;
}

std::vector<std::int64_t> epochOrder(std::int64_t count, std::uint64_t seed, std::int64_t epoch) {
    std::vector<std::int64_t> order = naturalOrder(count);
    Random random(seedOf(seed, epoch));
    random.shuffle(order);
    return order;
}

std::vector<std::int64_t> balancedOrder(const std::vector<Sample>& samples, std::uint64_t seed,
                                        std::int64_t epoch) {
    std::map<int, std::vector<std::int64_t>> byClass;
    for (std::size_t i = 0; i < samples.size(); ++i)
        byClass[samples[i].labels.empty() ? -1 : samples[i].labels.front()].push_back(
            static_cast<std::int64_t>(i));
    std::vector<const std::vector<std::int64_t>*> classes;
    for (const auto& [label, members] : byClass)
        classes.push_back(&members);
    Random random(seedOf(seed, epoch));
    std::vector<std::int64_t> order(samples.size());
    for (std::int64_t& index : order) {
        const auto& members = *classes[random.below(classes.size())];
        index = members[random.below(members.size())];
    }
    return order;
}

std::int64_t stepsPerEpoch(std::int64_t samples, std::int64_t batch) {
    const std::int64_t full = samples / batch, rest = samples % batch;
    return full + (rest > 1 || (rest == 1 && full == 0) ? 1 : 0);
}

std::vector<std::int64_t> shareOf(const std::vector<std::int64_t>& order, int rank, int size,
                                  std::int64_t batch) {
    const auto count = static_cast<std::int64_t>(order.size());
    std::vector<std::int64_t> share;
    share.reserve(static_cast<std::size_t>(count / size + 1));
    for (std::int64_t begin = 0; begin < count; begin += batch * size) {
        const std::int64_t together = std::min(batch * size, count - begin);
        share.insert(share.end(), order.begin() + begin + together * rank / size,
                     order.begin() + begin + together * (rank + 1) / size);
    }
    return share;
}

std::vector<double> classWeights(const std::vector<Sample>& samples, int classes, ClassWeighting weighting,
                                 double beta) {
    std::vector<double> weights(static_cast<std::size_t>(classes), 1.0);
    if (weighting == ClassWeighting::none) return weights;
    std::vector<double> counts(weights.size(), 0.0);
    for (const Sample& sample : samples)
        for (const int label : sample.labels)
            counts[static_cast<std::size_t>(label)] += 1;
    // What a class's pictures count together: their number, or less the more they repeat each other.
    const auto effective = [&](double count) {
        return weighting == ClassWeighting::balanced ? count : (1 - std::pow(beta, count)) / (1 - beta);
    };
    double sum = 0;
    int present = 0;
    for (const double count : counts) {
        if (count == 0) continue;
        sum += 1 / effective(count);
        ++present;
    }
    if (present == 0) return weights;
    for (std::size_t k = 0; k < weights.size(); ++k)
        if (counts[k] > 0) weights[k] = present / (effective(counts[k]) * sum);
    return weights;
}

} // namespace imago::train
