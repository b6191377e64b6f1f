// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/curve_series.h"

#include <algorithm>
#include <cmath>

namespace imago::ui {

void CurveSeries::add(const CurvePoint& point) {
    CurvePoint p = point;
    if (!empty() && m_epochs.back() >= p.epoch) {
        const auto keep = lowerBound(CurveAxis::epoch, p.epoch);
        m_epochs.resize(keep);
        m_steps.resize(keep);
        m_seconds.resize(keep);
        m_values.truncate(keep);
    }
    if (!empty()) {
        // A clock that was set back must not turn the curve around.
        p.seconds = std::max(p.seconds, m_seconds.back());
        p.step = std::max(p.step, m_steps.back());
    }
    m_epochs.push_back(p.epoch);
    m_steps.push_back(p.step);
    m_seconds.push_back(p.seconds);
    m_values.append(p.value);
}

const std::vector<double>& CurveSeries::axisValues(CurveAxis axis) const {
    if (axis == CurveAxis::step) return m_steps;
    return axis == CurveAxis::time ? m_seconds : m_epochs;
}

std::size_t CurveSeries::lowerBound(CurveAxis axis, double x, std::size_t from) const {
    const auto& xs = axisValues(axis);
    if (from >= xs.size()) return xs.size();
    // Columns ask from left to right and each is near the one before: strides that double find it sooner, and
    // in fewer lines of memory, than a search of everything.
    std::size_t low = from, stride = 1;
    while (low + stride < xs.size() && xs[low + stride] < x) {
        low += stride;
        stride *= 2;
    }
    const auto first = xs.begin() + static_cast<std::ptrdiff_t>(low);
    const auto last = xs.begin() + static_cast<std::ptrdiff_t>(std::min(xs.size(), low + stride + 1));
    return static_cast<std::size_t>(std::lower_bound(first, last, x) - xs.begin());
}

std::size_t CurveSeries::nearest(CurveAxis axis, double x) const {
    const auto& xs = axisValues(axis);
    const auto at = static_cast<std::size_t>(std::lower_bound(xs.begin(), xs.end(), x) - xs.begin());
    if (at == xs.size()) return at - 1;
    return at > 0 && x - xs[at - 1] < xs[at] - x ? at - 1 : at;
}

void SmoothCurve::setWeight(double weight) {
    if (weight == m_weight) return;
    m_weight = weight;
    m_values.truncate(0);
}

bool SmoothCurve::follow(const CurveSeries& series, std::size_t budget) {
    const auto& raw = series.values();
    m_values.truncate(raw.size());
    // The state at any point is in what was drawn there: a series that lost its end needs no new start. The
    // last point may be another one than before, so it is done again.
    if (!m_values.empty()) m_values.truncate(m_values.size() - 1);
    std::size_t i = m_values.size();
    double fade = std::pow(m_weight, static_cast<double>(i)); // w^n
    m_sum = i == 0 ? 0 : m_values.back() * (1 - fade);
    const std::size_t end = std::min(raw.size(), i + std::max<std::size_t>(budget, 2));
    for (; i < end; ++i) {
        m_sum = m_weight * m_sum + (1 - m_weight) * raw[i];
        fade *= m_weight;
        m_values.append(m_sum / (1 - fade));
    }
    return end == raw.size();
}

} // namespace imago::ui
