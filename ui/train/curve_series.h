// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/train/range_pyramid.h"

#include <cstddef>
#include <vector>

namespace imago::ui {

/// What a chart counts to the right.
enum class CurveAxis { epoch, step, time };

struct CurvePoint {
    double epoch = 0;   ///< epochs done
    double step = 0;    ///< optimizer steps done
    double seconds = 0; ///< since the run's first point
    double value = 0;   ///< in the metric's unit; finite
};

/// One metric of one run, growing to the right on each axis.
class CurveSeries {
public:
    /// Points at or after this epoch are dropped first: a run that resumed from a checkpoint redraws what it
    /// does again.
    void add(const CurvePoint& point);
    std::size_t size() const { return m_values.size(); }
    bool empty() const { return m_values.empty(); }
    double x(CurveAxis axis, std::size_t i) const { return axisValues(axis)[i]; }
    CurvePoint at(std::size_t i) const { return {m_epochs[i], m_steps[i], m_seconds[i], m_values[i]}; }
    const RangePyramid& values() const { return m_values; }
    /// The first point whose x is not below `x`, looked for from point `from` on.
    std::size_t lowerBound(CurveAxis axis, double x, std::size_t from = 0) const;
    /// The point nearest to `x`; needs a point.
    std::size_t nearest(CurveAxis axis, double x) const;

private:
    const std::vector<double>& axisValues(CurveAxis axis) const;
    std::vector<double> m_epochs, m_steps, m_seconds;
    RangePyramid m_values;
};

/// The exponential moving average of a series as TensorBoard draws it: s(n) = w s(n-1) + (1-w) v(n), divided
/// by 1 - w^n so that the start is not pulled to zero.
class SmoothCurve {
public:
    /// In [0, 1); another weight begins anew.
    void setWeight(double weight);
    /// Goes on for at most `budget` points; returns whether it has caught up with the series.
    bool follow(const CurveSeries& series, std::size_t budget);
    const RangePyramid& values() const { return m_values; }

private:
    double m_weight = 0, m_sum = 0;
    RangePyramid m_values;
};

/// A metric of a run as charts draw it.
struct Curve {
    CurveSeries raw;
    SmoothCurve smooth;
};

} // namespace imago::ui
