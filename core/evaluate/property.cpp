// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/property.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace imago {

namespace {

std::vector<PropertyValue> ofWords(const std::vector<std::string>& words) {
    std::map<std::string, std::vector<std::size_t>> byWord;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!words[i].empty()) byWord[words[i]].push_back(i);
    std::vector<PropertyValue> values;
    for (auto& [word, images] : byWord)
        values.push_back({word, 0, 0, std::move(images)});
    std::stable_sort(values.begin(), values.end(),
                     [](const auto& a, const auto& b) { return a.images.size() > b.images.size(); });
    return values;
}

std::vector<PropertyValue> ofNumbers(const std::vector<double>& numbers, std::size_t bins) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (!std::isnan(numbers[i])) order.push_back(i);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return numbers[a] < numbers[b]; });
    std::vector<PropertyValue> values;
    std::size_t at = 0;
    for (std::size_t bin = 1; bin <= bins && at < order.size(); ++bin) {
        auto end = std::max(at, (order.size() * bin + bins / 2) / bins);
        if (end == at) continue;
        while (end < order.size() && numbers[order[end]] == numbers[order[end - 1]])
            ++end;
        PropertyValue value{{}, numbers[order[at]], numbers[order[end - 1]], {}};
        value.images.assign(order.begin() + static_cast<std::ptrdiff_t>(at),
                            order.begin() + static_cast<std::ptrdiff_t>(end));
        std::sort(value.images.begin(), value.images.end());
        values.push_back(std::move(value));
        at = end;
    }
    return values;
}

} // namespace

std::vector<PropertyValue> valuesOf(const Property& property, int bins) {
    return property.isNumeric() ? ofNumbers(property.numbers, static_cast<std::size_t>(bins))
                                : ofWords(property.words);
}

} // namespace imago
