// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/uncertainty.h"

#include "core/evaluate/checks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace imago {

namespace {

double entropyOf(std::span<const float> row) {
    double sum = 0;
    for (const float value : row)
        if (const auto p = static_cast<double>(value); p > 0) sum -= p * std::log(p);
    return sum / std::log(static_cast<double>(row.size()));
}

double unsure(std::span<const float> row, Uncertainty kind) {
    if (row.size() < 2) return 0;
    double value = 0;
    if (kind == Uncertainty::entropy) {
        value = entropyOf(row);
    } else {
        double first = -1, second = -1;
        for (const float p : row) {
            second = std::max(second, std::min<double>(first, p));
            first = std::max<double>(first, p);
        }
        const auto count = static_cast<double>(row.size());
        value = kind == Uncertainty::margin ? 1 - (first - second) : (1 - first) * count / (count - 1);
    }
    return std::clamp(value, 0.0, 1.0);
}

} // namespace

Result<std::vector<double>> uncertainties(const Rows& probabilities, Uncertainty kind) {
    IMAGO_CHECK(checkRows(probabilities, "probabilities"));
    std::vector<double> out;
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        out.push_back(unsure(probabilities[i], kind));
    return out;
}

Result<std::vector<double>> multiLabelUncertainties(const Rows& probabilities, Uncertainty kind) {
    IMAGO_CHECK(checkRows(probabilities, "probabilities"));
    std::vector<double> out;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        double most = 0;
        for (const float p : probabilities[i])
            most = std::max(most, unsure(std::vector<float>{p, 1 - p}, kind));
        out.push_back(most);
    }
    return out;
}

std::vector<std::size_t> byFalling(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    return order;
}

} // namespace imago
