// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace imago::ui {

std::optional<int> fuzzyScore(const QString& rawPattern, const QString& rawText) {
    const QString pattern = rawPattern.simplified().remove(QChar(' ')).toCaseFolded();
    const QString text = rawText.toCaseFolded();
    if (pattern.isEmpty()) return 0;
    if (pattern.size() > text.size()) return std::nullopt;

    // best[j]: the best score of the pattern so far whose last letter stands at j.
    constexpr int none = std::numeric_limits<int>::min() / 2;
    std::vector<int> best(static_cast<std::size_t>(text.size()), none), next(best.size());
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        int before = i == 0 ? 0 : none; // the best that ends left of j, less a point for each letter between
        for (qsizetype j = 0; j < text.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            if (i > 0 && j > 0) before = std::max(before - 1, best[at - 1]);
            next[at] = none;
            if (text[j] != pattern[i] || before <= none) continue;
            const bool wordStart = j == 0 || !text[j - 1].isLetterOrNumber();
            const bool run = i > 0 && j > 0 && best[at - 1] > none && before == best[at - 1];
            next[at] = before + 1 + (wordStart ? 8 : 0) + (run ? 5 : 0);
        }
        best.swap(next);
    }
    const int score = *std::max_element(best.begin(), best.end());
    if (score <= none / 2) return std::nullopt;
    return score * 8 - static_cast<int>(std::min<qsizetype>(text.size(), 64)) / 8;
}

} // namespace imago::ui
