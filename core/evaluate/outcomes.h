// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluate/evaluate.h"

#include <cstdint>
#include <span>
#include <vector>

namespace imago {

/// How often a class was predicted and true.
struct ClassCounts {
    std::int64_t right = 0, predicted = 0, support = 0;
    bool operator==(const ClassCounts&) const = default;
};
/// Precision, recall and F1, 0 where the denominator is 0.
ClassMetrics metricsOf(const ClassCounts& counts);

/// Precision, recall and F1 of several classes together.
struct Averages {
    double precision = 0, recall = 0, f1 = 0;
};

/// What the counts of all classes say (scikit-learn's definitions; zero_division=0). Macro: mean over the
/// classes with support or predictions. Micro: of the sums. Weighted: by support.
struct CountMetrics {
    Averages macro, micro, weighted;
    /// Mean recall of the classes with support.
    double balancedAccuracy = 0;
    /// Single-label only, else NaN. Cohen's kappa (1960): agreement beyond chance; NaN where all truth and
    /// all predictions are one class (0 / 0, as in scikit-learn).
    double kappa = 0;
    /// Single-label only, else NaN. Matthews' correlation for several classes (Gorodkin 2004); 0 where truth
    /// or predictions are one class.
    double matthews = 0;
};

/// What was predicted and what is true, picture by picture, in a form that is quick to count again for part
/// of the pictures or for pictures that were drawn several times.
class Outcomes {
public:
    /// Single-label: the most probable class is predicted, ties by index. Multi-label: every class whose
    /// probability reaches its threshold, `thresholds` where given (one a class), else input.threshold.
    /// Errors: invalidArgument as evaluate(), or thresholds that do not fit.
    static Result<Outcomes> of(const EvaluationInput& input, std::span<const double> thresholds = {});

    std::size_t images() const { return m_exact.size(); }
    std::size_t classes() const { return m_classes; }
    bool multiLabel() const { return m_multiLabel; }
    /// Whether exactly the true classes were predicted.
    bool exact(std::size_t image) const { return m_exact[image]; }
    /// In how many classes prediction and truth differ.
    std::int64_t differing(std::size_t image) const;
    /// Adds the picture `times` times. `counts` has one entry a class.
    void add(std::size_t image, std::int64_t times, std::span<ClassCounts> counts) const;
    /// Of all pictures.
    std::vector<ClassCounts> counts() const;

private:
    struct Entry {
        std::uint32_t classIndex;
        bool predicted, isTrue;
    };
    std::span<const Entry> entries(std::size_t image) const {
        return std::span(m_entries).subspan(m_first[image], m_first[image + 1] - m_first[image]);
    }

    std::vector<Entry> m_entries; ///< classes that are predicted or true
    std::vector<std::size_t> m_first{0};
    std::vector<bool> m_exact;
    std::size_t m_classes = 0;
    bool m_multiLabel = false;
};

CountMetrics measureCounts(std::span<const ClassCounts> counts, bool multiLabel);

} // namespace imago
