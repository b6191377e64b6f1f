// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace imago {

/// A place on a curve: what is reached when everything with at least `threshold` is called positive.
struct CurvePoint {
    double x = 0, y = 0;
    double threshold = 0; ///< +∞: nothing is called positive
};

/// The scores of one class in falling order, with what is true, for curves and areas. One class against the
/// rest: in a model of several classes, a class's probabilities are its scores.
class RankedScores {
public:
    /// `positive`: not 0 where the class is true. Errors: invalidArgument where there are no scores, the
    /// lengths differ or a score is not a number.
    static Result<RankedScores> of(std::span<const float> scores, std::span<const std::uint8_t> positive);

    /// Area under the ROC curve: the chance that a positive stands above a negative, ties counted half
    /// (Fawcett 2006). NaN without both positives and negatives. `weights`: how often each picture counts
    /// (in the order of the scores); empty = once.
    double rocArea(std::span<const std::int32_t> weights = {}) const;
    /// Σ (Rₙ − Rₙ₋₁) Pₙ over the thresholds, without interpolation, as scikit-learn's
    /// average_precision_score. NaN without positives (scikit-learn: 0).
    double averagePrecision(std::span<const std::int32_t> weights = {}) const;

    /// x: false positive rate, y: true positive rate, from (0, 0) to (1, 1); points on a straight run of
    /// equal steps are left out as scikit-learn does (drop_intermediate). A rate without its class is 0.
    std::vector<CurvePoint> rocCurve() const;
    /// x: recall, y: precision, from (0, 1) with rising recall, a point a distinct score. Without positives
    /// recall is 1 (scikit-learn).
    std::vector<CurvePoint> precisionRecallCurve() const;

    std::int64_t positives() const { return m_positives; }
    std::size_t size() const { return m_order.size(); }

private:
    /// Positives and negatives down to and including one distinct score.
    struct Step {
        double positives, negatives;
        float score;
    };
    std::vector<Step> steps(std::span<const std::int32_t> weights) const;

    std::vector<std::uint32_t> m_order;
    std::vector<float> m_scores;            ///< in that order
    std::vector<std::uint8_t> m_isPositive; ///< in that order
    std::int64_t m_positives = 0;
};

} // namespace imago
