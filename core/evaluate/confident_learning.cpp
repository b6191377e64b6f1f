// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluate/confident_learning.h"

#include "core/evaluate/checks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace imago {

namespace {

class Learner {
public:
    Learner(const Rows& probabilities, std::span<const int> labels, const LabelNoiseOptions& options)
        : m_p(probabilities),
          m_options(options),
          m_classes(probabilities.columns()),
          m_byClass(probabilities.columns()) {
        for (const int label : labels)
            m_labels.push_back(static_cast<std::size_t>(label));
        for (std::size_t i = 0; i < m_labels.size(); ++i)
            m_byClass[m_labels[i]].push_back(i);
    }

    LabelNoise learn() {
        setThresholds();
        setConfidentJoint();
        setJoint();
        for (std::size_t i = 0; i < m_labels.size(); ++i)
            m_out.scores.push_back(score(i));
        std::vector<bool> suspected(m_labels.size(), m_options.rule == IssueRule::both);
        if (m_options.rule == IssueRule::confidentJoint) suspected = m_offDiagonal;
        if (m_options.rule == IssueRule::byClass) suspected = byClass();
        if (m_options.rule == IssueRule::byNoiseRate) suspected = byNoiseRate();
        if (m_options.rule == IssueRule::both) {
            const auto a = byClass(), b = byNoiseRate();
            for (std::size_t i = 0; i < suspected.size(); ++i)
                suspected[i] = a[i] && b[i];
        }
        list(suspected);
        return std::move(m_out);
    }

private:
    double p(std::size_t image, std::size_t k) const { return static_cast<double>(m_p[image][k]); }
    std::size_t top(std::size_t image) const {
        const auto row = m_p[image];
        return static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin());
    }

    void setThresholds() {
        for (std::size_t k = 0; k < m_classes; ++k) {
            double sum = 0;
            for (const auto i : m_byClass[k])
                sum += p(i, k);
            m_out.thresholds.push_back(m_byClass[k].empty() ? std::numeric_limits<double>::quiet_NaN()
                                                            : sum / static_cast<double>(m_byClass[k].size()));
        }
    }

    void setConfidentJoint() {
        m_out.confidentJoint.assign(m_classes, std::vector<std::int64_t>(m_classes, 0));
        m_offDiagonal.assign(m_labels.size(), false);
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            auto guess = m_classes;
            for (std::size_t k = 0; k < m_classes; ++k) // NaN is reached by nothing
                if (p(i, k) >= m_out.thresholds[k] && (guess == m_classes || p(i, k) > p(i, guess)))
                    guess = k;
            if (guess == m_classes) continue;
            ++m_out.confidentJoint[m_labels[i]][guess];
            m_offDiagonal[i] = guess != m_labels[i];
        }
    }

    /// Rows are made to sum to how often each label was given (equation 3 of the paper). A class of which no
    /// picture is confident has no known errors.
    void setJoint() {
        m_counts.assign(m_classes, std::vector<double>(m_classes, 0));
        m_out.joint = m_counts;
        const auto images = static_cast<double>(m_labels.size());
        for (std::size_t g = 0; g < m_classes; ++g) {
            const auto& row = m_out.confidentJoint[g];
            const auto confident =
                static_cast<double>(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
            const auto given = static_cast<double>(m_byClass[g].size());
            for (std::size_t t = 0; t < m_classes; ++t) {
                m_counts[g][t] =
                    confident > 0 ? static_cast<double>(row[t]) / confident * given : (t == g ? given : 0);
                m_out.joint[g][t] = m_counts[g][t] / images;
                if (t != g) m_out.noise += m_out.joint[g][t];
            }
        }
    }

    double score(std::size_t image) const {
        const auto given = m_labels[image];
        if (m_options.score == LabelScore::selfConfidence) return p(image, given);
        double other = m_classes > 1 ? -1 : 0;
        for (std::size_t k = 0; k < m_classes; ++k)
            if (k != given) other = std::max(other, p(image, k));
        return (p(image, given) - other + 1) / 2;
    }

    /// Marks the `count` pictures of a class with the least values; of equal ones the first.
    template <class Value>
    void markLeast(std::size_t given, double count, const Value& value, std::vector<bool>& marks) const {
        auto images = m_byClass[given];
        std::stable_sort(images.begin(), images.end(),
                         [&](std::size_t a, std::size_t b) { return value(a) < value(b); });
        images.resize(std::min(images.size(), static_cast<std::size_t>(std::floor(count + 0.5))));
        for (const auto i : images)
            marks[i] = true;
    }

    std::vector<bool> byClass() const {
        std::vector<bool> marks(m_labels.size(), false);
        for (std::size_t g = 0; g < m_classes; ++g)
            markLeast(
                g, static_cast<double>(m_byClass[g].size()) - m_counts[g][g],
                [&](std::size_t i) { return p(i, g); }, marks);
        return marks;
    }

    std::vector<bool> byNoiseRate() const {
        std::vector<bool> marks(m_labels.size(), false);
        for (std::size_t g = 0; g < m_classes; ++g)
            for (std::size_t t = 0; t < m_classes; ++t)
                if (t != g)
                    markLeast(
                        g, m_counts[g][t], [&](std::size_t i) { return p(i, g) - p(i, t); }, marks);
        return marks;
    }

    void list(const std::vector<bool>& suspected) {
        for (std::size_t i = 0; i < suspected.size(); ++i) {
            if (!suspected[i] || (m_options.trustAgreement && top(i) == m_labels[i])) continue;
            m_out.issues.push_back(
                {i, static_cast<int>(m_labels[i]), static_cast<int>(top(i)), m_out.scores[i]});
        }
        std::stable_sort(m_out.issues.begin(), m_out.issues.end(),
                         [](const auto& a, const auto& b) { return a.score < b.score; });
    }

    Rows m_p;
    LabelNoiseOptions m_options;
    std::size_t m_classes;
    std::vector<std::size_t> m_labels;
    std::vector<std::vector<std::size_t>> m_byClass;
    std::vector<std::vector<double>> m_counts; ///< n × joint
    std::vector<bool> m_offDiagonal;
    LabelNoise m_out;
};

} // namespace

Result<LabelNoise> findLabelIssues(const Rows& probabilities, std::span<const int> labels,
                                   const LabelNoiseOptions& options) {
    IMAGO_CHECK(checkRows(probabilities, "probabilities"));
    IMAGO_CHECK(checkLabels(probabilities, labels));
    return Learner(probabilities, labels, options).learn();
}

Result<std::vector<MultiLabelIssue>> findMultiLabelIssues(const Rows& probabilities,
                                                          const std::vector<std::vector<int>>& labels,
                                                          const LabelNoiseOptions& options) {
    IMAGO_CHECK(checkRows(probabilities, "probabilities"));
    if (labels.size() != probabilities.size())
        return badInput("{} labels do not fit {} rows", labels.size(), probabilities.size());
    std::vector<MultiLabelIssue> out;
    for (std::size_t k = 0; k < probabilities.columns(); ++k) {
        std::vector<float> pair;
        std::vector<int> has;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            pair.push_back(1 - probabilities[i][k]);
            pair.push_back(probabilities[i][k]);
            has.push_back(std::ranges::count(labels[i], static_cast<int>(k)) > 0);
        }
        IMAGO_TRY(noise, findLabelIssues(Rows(pair, 2), has, options));
        for (const LabelIssue& issue : noise.issues)
            out.push_back({issue.image, static_cast<int>(k), issue.given == 1, issue.score});
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.score < b.score; });
    return out;
}

} // namespace imago
