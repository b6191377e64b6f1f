// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/run_comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace imago {

namespace {

/// Where each class of `to` stands in `from`, by its id, or by its name where it has none. Empty where a
/// class has no counterpart.
std::vector<std::size_t> columnsOf(const RunEvaluation& from, const RunEvaluation& to) {
    std::vector<std::size_t> columns;
    if (from.classes.size() != to.classes.size()) return columns;
    for (std::size_t k = 0; k < to.classes.size(); ++k) {
        auto at = from.classIds.end();
        if (k < to.classIds.size() && to.classIds[k]) at = std::ranges::find(from.classIds, to.classIds[k]);
        auto column = static_cast<std::size_t>(at - from.classIds.begin());
        if (at == from.classIds.end())
            column = static_cast<std::size_t>(std::ranges::find(from.classes, to.classes[k]) -
                                              from.classes.begin());
        if (column >= from.classes.size()) return {};
        columns.push_back(column);
    }
    return columns;
}

} // namespace

Result<StoredRunComparison> compareStoredRuns(ProjectStore& store, const RunRecord& first,
                                              const RunRecord& second, Split split, std::stop_token stop) {
    IMAGO_TRY(before, evaluateRun(store, first, split));
    IMAGO_TRY(after, evaluateRun(store, second, split));
    const auto columns = columnsOf(after, before);
    if (columns.empty() || before.input.multiLabel != after.input.multiLabel)
        return failure(ErrorCode::invalidArgument,
                       fmt::format("{} and {} cannot be compared: they do not tell the same classes apart",
                                   first.name, second.name));
    std::unordered_map<ImageId, std::size_t> rows;
    for (std::size_t i = 0; i < after.images.size(); ++i)
        rows.emplace(after.images[i], i);
    StoredRunComparison out;
    out.classes = before.classes;
    out.first.classes = out.second.classes = before.input.classes;
    out.first.multiLabel = out.second.multiLabel = before.input.multiLabel;
    const auto classes = columns.size();
    for (std::size_t i = 0; i < before.images.size(); ++i) {
        const auto at = rows.find(before.images[i]);
        if (at == rows.end()) continue;
        out.images.push_back(before.images[i]);
        out.first.truth.push_back(before.input.truth[i]);
        for (std::size_t k = 0; k < classes; ++k) {
            out.first.probabilities.push_back(before.input.probabilities[i * classes + k]);
            out.second.probabilities.push_back(after.input.probabilities[at->second * classes + columns[k]]);
        }
    }
    out.second.truth = out.first.truth;
    out.leftOut =
        static_cast<std::int64_t>(before.images.size() + after.images.size() - 2 * out.images.size());
    if (out.images.empty())
        return failure(
            ErrorCode::invalidArgument,
            fmt::format("{} and {} were measured on no picture in common", first.name, second.name));
    IMAGO_TRY(result, compareRuns(out.first, out.second, stop));
    out.result = std::move(result);
    return out;
}

} // namespace imago
