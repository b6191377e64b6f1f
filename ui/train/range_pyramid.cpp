// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/range_pyramid.h"

#include <algorithm>
#include <limits>

namespace imago::ui {

namespace {

constexpr RangePyramid::Range nothing{std::numeric_limits<double>::infinity(),
                                      -std::numeric_limits<double>::infinity()};

void widen(RangePyramid::Range& range, double low, double high) {
    range.low = std::min(range.low, low);
    range.high = std::max(range.high, high);
}

} // namespace

void RangePyramid::append(double value) {
    m_values.push_back(value);
    std::size_t count = m_values.size();
    for (std::size_t level = 0; count % fan == 0; ++level) {
        Range range = nothing;
        if (level == 0) {
            for (auto at = m_values.end() - fan; at != m_values.end(); ++at)
                widen(range, *at, *at);
        } else {
            const auto& below = m_levels[level - 1];
            for (auto at = below.end() - fan; at != below.end(); ++at)
                widen(range, at->low, at->high);
        }
        if (level == m_levels.size()) m_levels.emplace_back();
        m_levels[level].push_back(range);
        count /= fan;
    }
}

void RangePyramid::truncate(std::size_t count) {
    if (count >= m_values.size()) return;
    m_values.resize(count);
    for (auto& level : m_levels) {
        count /= fan;
        level.resize(count);
    }
}

RangePyramid::Range RangePyramid::range(std::size_t begin, std::size_t end) const {
    Range range = nothing;
    while (begin < end && begin % fan != 0) {
        widen(range, m_values[begin], m_values[begin]);
        ++begin;
    }
    while (begin < end && end % fan != 0) {
        --end;
        widen(range, m_values[end], m_values[end]);
    }
    // What is left are whole blocks: their edges that are no edges of larger blocks are taken level by level.
    for (const auto& level : m_levels) {
        begin /= fan;
        end /= fan;
        while (begin < end && begin % fan != 0) {
            widen(range, level[begin].low, level[begin].high);
            ++begin;
        }
        while (begin < end && end % fan != 0) {
            --end;
            widen(range, level[end].low, level[end].high);
        }
        if (begin == end) break;
    }
    return range;
}

} // namespace imago::ui
