// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/temperature.h"

#include "core/evaluate/checks.h"

#include <algorithm>
#include <cmath>

namespace imago {

namespace {

constexpr double leastProbability = 1e-30;

double logitOf(float probability) {
    const double p = std::clamp(static_cast<double>(probability), leastProbability, 1 - 1e-16);
    return std::log(p / (1 - p));
}

/// A softmax problem: rows of logits and the true column of each. A multi-label pair is one of two columns,
/// of which the first is 0.
struct Problem {
    std::vector<double> logits;
    std::size_t columns = 0;
    std::vector<std::size_t> truth;
};

struct Slope {
    double loss = 0, first = 0, second = 0; ///< sums; derivatives by β = 1/T
};

/// −log softmax(β z)[truth] and its derivatives: E[z] − z_truth and Var[z] under the softmax.
Slope lossAt(const Problem& problem, double beta) {
    Slope sum;
    for (std::size_t i = 0; i < problem.truth.size(); ++i) {
        const std::span row(problem.logits.data() + i * problem.columns, problem.columns);
        const double top = *std::max_element(row.begin(), row.end());
        double total = 0, mean = 0, square = 0;
        for (const double z : row) {
            const double weight = std::exp(beta * (z - top));
            total += weight;
            mean += weight * (z - top);
            square += weight * (z - top) * (z - top);
        }
        mean /= total;
        const double own = row[problem.truth[i]] - top;
        sum.loss += std::log(total) - beta * own;
        sum.first += mean - own;
        sum.second += square / total - mean * mean;
    }
    return sum;
}

/// The loss is convex in β: Newton's method, kept inside a bracket that bisection narrows.
Temperature solve(const Problem& problem) {
    const auto count = static_cast<double>(problem.truth.size());
    Temperature out;
    out.lossBefore = lossAt(problem, 1).loss / count;
    double low = 1 / mostTemperature, high = 1 / leastTemperature, beta = 1;
    if (lossAt(problem, low).first >= 0) {
        beta = low;
        out.atLimit = true;
    } else if (lossAt(problem, high).first <= 0) {
        beta = high;
        out.atLimit = true;
    } else {
        constexpr int mostSteps = 200;
        for (int step = 0; step < mostSteps && high - low > 1e-13; ++step) {
            const Slope at = lossAt(problem, beta);
            (at.first > 0 ? high : low) = beta;
            double next = at.second > 0 ? beta - at.first / at.second : low;
            if (!(next > low && next < high)) next = (low + high) / 2;
            const bool still = std::abs(next - beta) <= 1e-14 * beta;
            beta = next;
            if (still) break;
        }
    }
    out.value = 1 / beta;
    out.lossAfter = lossAt(problem, beta).loss / count;
    return out;
}

/// Probabilities as logits.
Problem problemOf(const EvaluationInput& validation) {
    Problem problem;
    if (validation.multiLabel) {
        const auto classes = static_cast<std::size_t>(validation.classes);
        problem.columns = 2;
        problem.truth.assign(validation.probabilities.size(), 0);
        for (const float p : validation.probabilities) {
            problem.logits.push_back(0);
            problem.logits.push_back(logitOf(p));
        }
        for (std::size_t i = 0; i < validation.truth.size(); ++i)
            for (const int k : validation.truth[i])
                problem.truth[i * classes + static_cast<std::size_t>(k)] = 1;
    } else {
        problem.columns = static_cast<std::size_t>(validation.classes);
        for (const float p : validation.probabilities)
            problem.logits.push_back(std::log(std::max(static_cast<double>(p), leastProbability)));
        for (const auto& classes : validation.truth)
            problem.truth.push_back(static_cast<std::size_t>(classes.front()));
    }
    return problem;
}

} // namespace

Result<Temperature> fitTemperature(const Rows& logits, std::span<const int> truth) {
    IMAGO_CHECK(checkRows(logits, "logits"));
    IMAGO_CHECK(checkLabels(logits, truth));
    return solve(
        {{logits.values().begin(), logits.values().end()}, logits.columns(), {truth.begin(), truth.end()}});
}

Result<Temperature> fitTemperature(const EvaluationInput& validation) {
    IMAGO_CHECK(checkNotEmpty(validation));
    return solve(problemOf(validation));
}

Result<Temperature> temperatureAt(const EvaluationInput& validation, double temperature) {
    IMAGO_CHECK(checkNotEmpty(validation));
    if (!(temperature > 0)) return badInput("a temperature of {}; it must be above 0", temperature);
    const Problem problem = problemOf(validation);
    const auto count = static_cast<double>(problem.truth.size());
    return Temperature{temperature, lossAt(problem, 1).loss / count,
                       lossAt(problem, 1 / temperature).loss / count, false};
}

std::vector<float> withTemperature(const EvaluationInput& input, double temperature) {
    std::vector<float> out;
    out.reserve(input.probabilities.size());
    if (input.multiLabel) {
        for (const float p : input.probabilities)
            out.push_back(static_cast<float>(1 / (1 + std::exp(-logitOf(p) / temperature))));
        return out;
    }
    const Rows rows = probabilitiesOf(input);
    std::vector<double> powers(rows.columns());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = rows[i];
        const double top = std::max<double>(*std::max_element(row.begin(), row.end()), leastProbability);
        double sum = 0;
        for (std::size_t k = 0; k < row.size(); ++k) {
            const double p = std::max(static_cast<double>(row[k]), leastProbability);
            sum += powers[k] = std::pow(p / top, 1 / temperature);
        }
        for (const double power : powers)
            out.push_back(static_cast<float>(power / sum));
    }
    return out;
}

} // namespace imago
