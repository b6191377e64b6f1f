// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace imago::ui {

/// Numbers in a row with the lowest and highest of any stretch at hand: blocks of 16 numbers keep their
/// range, blocks of 16 blocks theirs, and so on. Appending is O(1) amortised, asking O(log n), and all blocks
/// together take a seventh of the numbers' memory. NaN is not allowed.
class RangePyramid {
public:
    struct Range {
        double low = 0, high = 0;
        bool operator==(const Range&) const = default;
    };

    void append(double value);
    /// Keeps the first `count` numbers.
    void truncate(std::size_t count);
    std::size_t size() const { return m_values.size(); }
    bool empty() const { return m_values.empty(); }
    double operator[](std::size_t i) const { return m_values[i]; }
    double back() const { return m_values.back(); }
    /// Of the numbers [begin, end); needs begin < end ≤ size().
    Range range(std::size_t begin, std::size_t end) const;

private:
    static constexpr std::size_t fan = 16;
    std::vector<double> m_values;
    /// Level k holds the ranges of whole blocks of fan^(k+1) numbers; what is not whole yet has none.
    std::vector<std::vector<Range>> m_levels;
};

} // namespace imago::ui
