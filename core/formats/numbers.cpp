// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/numbers.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace imago {

namespace {

template <class Number> std::optional<Number> parsed(std::string_view text) {
    text = withoutOuterSpace(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    Number value{};
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

} // namespace

std::optional<double> numberFrom(std::string_view text) {
    const auto value = parsed<double>(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<std::int64_t> wholeFrom(std::string_view text) {
    return parsed<std::int64_t>(text);
}

std::string shortest(double value) {
    // No "-0": it is the same place.
    return fmt::format("{}", value == 0 ? 0.0 : value);
}

int LineNumbers::of(std::ptrdiff_t offset) {
    if (!m_counted)
        for (std::size_t i = 0; i < m_text.size(); ++i)
            if (m_text[i] == '\n') m_ends.push_back(i);
    m_counted = true;
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
    return 1 + static_cast<int>(std::lower_bound(m_ends.begin(), m_ends.end(), at) - m_ends.begin());
}

} // namespace imago
