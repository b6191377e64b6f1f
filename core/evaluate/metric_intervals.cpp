// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/metric_intervals.h"

#include "core/evaluate/checks.h"
#include "core/evaluate/mean.h"
#include "core/evaluate/one_vs_rest.h"

#include <cmath>

namespace imago {

namespace {

constexpr std::size_t overall = 11, perClass = 5;
constexpr double none = std::numeric_limits<double>::quiet_NaN();

class Measure {
public:
    Measure(const Outcomes& outcomes, std::vector<double> losses, std::vector<RankedScores> rankings)
        : m_outcomes(outcomes),
          m_losses(std::move(losses)),
          m_rankings(std::move(rankings)) {}

    void operator()(std::span<const std::int32_t> weights, std::span<double> values) const {
        std::vector<ClassCounts> counts(m_outcomes.classes());
        double exact = 0, differing = 0, loss = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (weights[i] == 0) continue;
            m_outcomes.add(i, weights[i], counts);
            exact += m_outcomes.exact(i) ? weights[i] : 0;
            differing += static_cast<double>(m_outcomes.differing(i)) * weights[i];
            loss += m_losses[i] * weights[i];
        }
        const auto images = static_cast<double>(weights.size());
        const CountMetrics c = measureCounts(counts, m_outcomes.multiLabel());
        DefinedMean area, precision;
        for (std::size_t k = 0; k < counts.size(); ++k) {
            const auto out = values.subspan(overall + k * perClass, perClass);
            const ClassMetrics m = metricsOf(counts[k]);
            const bool seen = counts[k].support > 0;
            out[0] = counts[k].predicted > 0 ? m.precision : none;
            out[1] = seen ? m.recall : none;
            out[2] = seen || counts[k].predicted > 0 ? m.f1 : none;
            out[3] = m_rankings.empty() ? none : m_rankings[k].rocArea(weights);
            out[4] = m_rankings.empty() ? none : m_rankings[k].averagePrecision(weights);
            area.add(out[3]);
            precision.add(out[4]);
        }
        const double accuracy = exact / images;
        const double hamming = m_outcomes.multiLabel()
                                   ? differing / images / static_cast<double>(m_outcomes.classes())
                                   : 1 - accuracy;
        const double all[overall] = {
            accuracy, c.balancedAccuracy, c.macro.f1,   c.micro.f1,       c.weighted.f1, c.kappa, c.matthews,
            hamming,  loss / images,      area.value(), precision.value()};
        std::copy(std::begin(all), std::end(all), values.begin());
    }

private:
    const Outcomes& m_outcomes;
    std::vector<double> m_losses;
    std::vector<RankedScores> m_rankings;
};

} // namespace

Result<MetricIntervals> metricIntervals(const EvaluationInput& input, std::span<const double> thresholds,
                                        bool areas, const BootstrapOptions& options, std::stop_token stop) {
    IMAGO_CHECK(checkNotEmpty(input));
    IMAGO_TRY(outcomes, Outcomes::of(input, thresholds));
    std::vector<RankedScores> rankings;
    for (std::size_t k = 0; areas && k < outcomes.classes(); ++k) {
        IMAGO_TRY(ranking, oneVsRest(input, k));
        rankings.push_back(std::move(ranking));
    }
    const Measure measure(outcomes, crossEntropies(input), std::move(rankings));
    IMAGO_TRY(all, bootstrap(outcomes.images(), overall + perClass * outcomes.classes(), std::cref(measure),
                             options, stop));
    MetricIntervals out{all[0], all[1], all[2], all[3], all[4],  all[5],
                        all[6], all[7], all[8], all[9], all[10], {}};
    for (auto at = all.begin() + overall; at != all.end(); at += perClass)
        out.classes.push_back({at[0], at[1], at[2], at[3], at[4]});
    return out;
}

} // namespace imago
