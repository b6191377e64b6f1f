// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/rows.h"

#include <cstdint>
#include <vector>

namespace imago {

// Which labels are likely to be wrong: confident learning (Northcutt, Jiang and Chuang, "Confident Learning:
// Estimating Uncertainty in Dataset Labels", JAIR 70, 2021). The probabilities must be of pictures that the
// model did not train on: of a held-out split or out of fold. A model that saw a wrong label agrees with it.

/// Which pictures are suspected.
enum class IssueRule {
    confidentJoint, ///< counted off the diagonal of the confident joint
    byClass,        ///< of each class as many as the joint says are wrong, those of the least self-confidence
    byNoiseRate,    ///< of each pair of classes as many as the joint says, those of the greatest margin
    both,           ///< by class and by noise rate
};

/// How much a label is to be trusted, 0 … 1, low = suspicious. p: the probability of the given class.
enum class LabelScore {
    selfConfidence,   ///< p
    normalisedMargin, ///< (p − greatest other + 1) / 2
};

struct LabelIssue {
    std::size_t image = 0;
    int given = 0;
    int suggested = 0; ///< the most probable class
    double score = 0;
    bool operator==(const LabelIssue&) const = default;
};

struct LabelNoise {
    /// Mean self-confidence of the pictures with this label; NaN for a class without pictures.
    std::vector<double> thresholds;
    /// [given][true]: pictures whose probability of a class reaches its threshold (of several the greatest).
    std::vector<std::vector<std::int64_t>> confidentJoint;
    /// [given][true]: estimated share of all pictures; sums to 1, its rows to the shares of the given labels.
    std::vector<std::vector<double>> joint;
    double noise = 0;               ///< estimated share of wrong labels: off the diagonal of `joint`
    std::vector<double> scores;     ///< a picture each
    std::vector<LabelIssue> issues; ///< most suspicious first, then by index
};

struct LabelNoiseOptions {
    IssueRule rule = IssueRule::byNoiseRate;
    LabelScore score = LabelScore::selfConfidence;
    /// A label that the model itself would give is no issue, whatever the counts say.
    bool trustAgreement = true;
};

/// Single-label. Errors: invalidArgument where the arrays do not fit, are empty, or a probability is not
/// finite.
Result<LabelNoise> findLabelIssues(const Rows& probabilities, std::span<const int> labels,
                                   const LabelNoiseOptions& options = {});

/// A class that a picture has and should not have, or the other way round.
struct MultiLabelIssue {
    std::size_t image = 0;
    int classIndex = 0;
    bool has = false; ///< as it is labelled
    double score = 0; ///< of its label for this class
    bool operator==(const MultiLabelIssue&) const = default;
};
/// Each class is a problem of two classes of its own. Most suspicious first. Errors: as above.
Result<std::vector<MultiLabelIssue>> findMultiLabelIssues(const Rows& probabilities,
                                                          const std::vector<std::vector<int>>& labels,
                                                          const LabelNoiseOptions& options = {});

} // namespace imago
