// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace imago {

/// The learning-rate range test (Smith 2015, arXiv 1506.01186, in the form that fastai made common): the rate
/// rises exponentially from step to step, from far too small to far too large, and the loss of each step
/// tells which rates learn.

/// Rate of step 0 … steps − 1, equally spaced on a logarithmic scale from `from` to `to`, both included.
double lrRangeRate(int step, int steps, double from = 1e-6, double to = 1.0);

class LrRange {
public:
    struct Point {
        double rate = 0;
        double loss = 0;     ///< as measured
        double smoothed = 0; ///< exponential mean over the steps so far, corrected for its start at zero
        bool operator==(const Point&) const = default;
    };
    struct Suggestion {
        double steepest = 0; ///< where the smoothed loss falls fastest, before its minimum
        double minimum = 0;  ///< where the smoothed loss is lowest
        double tenth = 0;    ///< minimum / 10: close to the minimum the loss is about to rise
        double rate = 0;     ///< to take: the smaller of steepest and tenth
        bool operator==(const Suggestion&) const = default;
    };

    /// Weight of the past in the mean.
    static constexpr double smoothing = 0.98;
    /// The test ends where the smoothed loss is above this multiple of its best.
    static constexpr double divergence = 4;

    /// A step's rate (above those before) and mean loss. False: the test is over, as the loss is no number or
    /// has diverged; a loss that is no number is not kept.
    bool add(double rate, double loss);

    /// The curve to draw.
    const std::vector<Point>& points() const { return m_points; }
    /// Nothing where there are fewer than 10 points or the loss fell by less than 1 % from the first tenth
    /// on: then the weights, the data or the range are at fault rather than the rate.
    std::optional<Suggestion> suggestion() const;

private:
    std::vector<Point> m_points;
    double m_mean = 0;
    double m_best = 0;
};

} // namespace imago
