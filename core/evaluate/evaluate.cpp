// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/evaluate.h"

#include "core/evaluate/checks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imago {

namespace {

/// The loss of a probability for what is true: finite, also for a model that was certain and wrong.
double surprise(double probability) {
    constexpr double least = 1e-12;
    return -std::log(std::clamp(probability, least, 1.0));
}

double ratio(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

/// Hits, predictions and truths of one class.
struct Counts {
    std::int64_t right = 0, predicted = 0, support = 0;

    ClassMetrics metrics() const {
        ClassMetrics m;
        m.precision = ratio(right, predicted);
        m.recall = ratio(right, support);
        m.f1 = ratio(2 * right, predicted + support);
        m.support = support;
        return m;
    }
};

/// How many classes come before `k` when ranked.
int rankOf(std::span<const float> row, std::size_t k) {
    int rank = 0;
    for (std::size_t other = 0; other < row.size(); ++other)
        rank += row[other] > row[k] || (row[other] == row[k] && other < k);
    return rank;
}

/// Sums over the images seen so far.
struct Totals {
    std::int64_t right = 0, among5 = 0;
    std::vector<Counts> counts;
};

void countSingle(std::span<const float> row, std::size_t truth, std::size_t top, Totals& totals,
                 Evaluation& out) {
    constexpr int five = 5;
    totals.right += top == truth;
    totals.among5 += rankOf(row, truth) < five;
    totals.counts[truth].right += top == truth;
    ++totals.counts[truth].support;
    ++totals.counts[top].predicted;
    ++out.confusion[truth][top];
    out.imageLoss.push_back(surprise(static_cast<double>(row[truth])));
}

void countMulti(std::span<const float> row, const std::vector<int>& truth, double threshold, std::size_t top,
                Totals& totals, Evaluation& out) {
    std::vector<bool> is(row.size(), false);
    for (const int k : truth)
        is[static_cast<std::size_t>(k)] = true;
    double loss = 0;
    bool exact = true;
    for (std::size_t k = 0; k < row.size(); ++k) {
        const double p = static_cast<double>(row[k]);
        const bool says = p >= threshold;
        exact = exact && says == is[k];
        totals.counts[k].predicted += says;
        totals.counts[k].support += is[k];
        totals.counts[k].right += says && is[k];
        if (is[k]) ++out.confusion[k][top];
        loss += surprise(is[k] ? p : 1 - p);
    }
    totals.right += exact;
    out.imageLoss.push_back(loss / static_cast<double>(row.size()));
}

} // namespace

Result<Evaluation> evaluate(const EvaluationInput& input) {
    IMAGO_CHECK(checkInput(input));
    const auto classes = static_cast<std::size_t>(input.classes);
    const auto images = input.truth.size();
    Evaluation out;
    out.confusion.assign(classes, std::vector<std::int64_t>(classes, 0));
    out.imageLoss.reserve(images);
    out.predicted.reserve(images);
    Totals totals;
    totals.counts.resize(classes);
    for (std::size_t i = 0; i < images; ++i) {
        const std::span row(input.probabilities.data() + i * classes, classes);
        const auto top = static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin());
        out.predicted.push_back(static_cast<int>(top));
        if (input.multiLabel)
            countMulti(row, input.truth[i], input.threshold, top, totals, out);
        else
            countSingle(row, static_cast<std::size_t>(input.truth[i].front()), top, totals, out);
    }

    const auto count = input.images();
    out.accuracy = ratio(totals.right, count);
    out.top5 = input.multiLabel ? -1 : ratio(totals.among5, count);
    if (count > 0)
        out.loss =
            std::accumulate(out.imageLoss.begin(), out.imageLoss.end(), 0.0) / static_cast<double>(count);
    int present = 0;
    for (const auto& c : totals.counts) {
        out.classes.push_back(c.metrics());
        if (c.support == 0 && c.predicted == 0) continue;
        ++present;
        out.macroF1 += out.classes.back().f1;
    }
    if (present > 0) out.macroF1 /= present;
    return out;
}

std::vector<int> ranked(std::span<const float> probabilities) {
    std::vector<int> order(probabilities.size());
    std::iota(order.begin(), order.end(), 0);
    const auto value = [&](int k) { return probabilities[static_cast<std::size_t>(k)]; };
    // NaN compares with nothing, which would be no order: it comes last.
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        if (std::isnan(value(a)) || std::isnan(value(b)))
            return !std::isnan(value(a)) && std::isnan(value(b));
        return value(a) > value(b);
    });
    return order;
}

} // namespace imago
