// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/outcomes.h"

#include "core/evaluate/checks.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace imago {

namespace {

double ratio(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

void addTo(Averages& sum, const ClassMetrics& m, double weight) {
    sum.precision += weight * m.precision;
    sum.recall += weight * m.recall;
    sum.f1 += weight * m.f1;
}

Averages divided(Averages sum, double by) {
    if (by > 0) sum = {sum.precision / by, sum.recall / by, sum.f1 / by};
    return sum;
}

} // namespace

ClassMetrics metricsOf(const ClassCounts& c) {
    return {ratio(c.right, c.predicted), ratio(c.right, c.support),
            ratio(2 * c.right, c.predicted + c.support), c.support};
}

Result<Outcomes> Outcomes::of(const EvaluationInput& input, std::span<const double> thresholds) {
    IMAGO_CHECK(checkInput(input));
    const auto classes = static_cast<std::size_t>(input.classes);
    if (!thresholds.empty() && thresholds.size() != classes)
        return badInput("{} thresholds do not fit {} classes", thresholds.size(), classes);
    Outcomes out;
    out.m_classes = classes;
    out.m_multiLabel = input.multiLabel;
    const Rows rows = probabilitiesOf(input);
    std::vector<bool> isTrue(classes);
    for (std::size_t i = 0; i < input.truth.size(); ++i) {
        const auto row = rows[i];
        isTrue.assign(classes, false);
        for (const int k : input.truth[i])
            isTrue[static_cast<std::size_t>(k)] = true;
        const auto top = static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin());
        bool exact = true;
        for (std::size_t k = 0; k < classes; ++k) {
            const double threshold = thresholds.empty() ? input.threshold : thresholds[k];
            const bool says = input.multiLabel ? static_cast<double>(row[k]) >= threshold : k == top;
            exact = exact && says == isTrue[k];
            if (says || isTrue[k]) out.m_entries.push_back({static_cast<std::uint32_t>(k), says, isTrue[k]});
        }
        out.m_exact.push_back(exact);
        out.m_first.push_back(out.m_entries.size());
    }
    return out;
}

std::int64_t Outcomes::differing(std::size_t image) const {
    const auto all = entries(image);
    return std::count_if(all.begin(), all.end(), [](const Entry& e) { return e.predicted != e.isTrue; });
}

void Outcomes::add(std::size_t image, std::int64_t times, std::span<ClassCounts> counts) const {
    for (const Entry& entry : entries(image)) {
        ClassCounts& c = counts[entry.classIndex];
        if (entry.predicted) c.predicted += times;
        if (entry.isTrue) c.support += times;
        if (entry.predicted && entry.isTrue) c.right += times;
    }
}

std::vector<ClassCounts> Outcomes::counts() const {
    std::vector<ClassCounts> counts(m_classes);
    for (std::size_t i = 0; i < images(); ++i)
        add(i, 1, counts);
    return counts;
}

CountMetrics measureCounts(std::span<const ClassCounts> counts, bool multiLabel) {
    CountMetrics out;
    ClassCounts sum;
    double present = 0, supported = 0, byChance = 0, trueSquares = 0, saidSquares = 0;
    for (const ClassCounts& c : counts) {
        const ClassMetrics m = metricsOf(c);
        sum.right += c.right;
        sum.predicted += c.predicted;
        sum.support += c.support;
        const auto said = static_cast<double>(c.predicted), isTrue = static_cast<double>(c.support);
        byChance += said * isTrue;
        trueSquares += isTrue * isTrue;
        saidSquares += said * said;
        if (c.support > 0 || c.predicted > 0) {
            ++present;
            addTo(out.macro, m, 1);
        }
        if (c.support > 0) {
            ++supported;
            out.balancedAccuracy += m.recall;
        }
        addTo(out.weighted, m, isTrue);
    }
    out.macro = divided(out.macro, present);
    out.weighted = divided(out.weighted, static_cast<double>(sum.support));
    const ClassMetrics micro = metricsOf(sum);
    out.micro = {micro.precision, micro.recall, micro.f1};
    if (supported > 0) out.balancedAccuracy /= supported;

    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    out.kappa = out.matthews = none;
    if (multiLabel || sum.support == 0) return out;
    const auto n = static_cast<double>(sum.support), right = static_cast<double>(sum.right);
    if (const double most = n * n - byChance; most > 0) out.kappa = (n * right - byChance) / most;
    const double spread = (n * n - trueSquares) * (n * n - saidSquares);
    out.matthews = spread > 0 ? (n * right - byChance) / std::sqrt(spread) : 0;
    return out;
}

} // namespace imago
