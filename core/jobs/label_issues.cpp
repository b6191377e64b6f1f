// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/label_issues.h"

#include <fmt/format.h>

#include <limits>
#include <unordered_map>

namespace imago {

Result<HeldOut> heldOutPredictions(ProjectStore& store, const std::vector<RunRecord>& runs) {
    if (runs.empty()) return failure(ErrorCode::invalidArgument, "no run was named");
    HeldOut out;
    std::unordered_map<ImageId, std::size_t> rows;
    std::vector<float> times;
    for (const RunRecord& run : runs) {
        if (run.classIds != runs.front().classIds || run.classes.size() != runs.front().classes.size())
            return failure(
                ErrorCode::invalidArgument,
                fmt::format("{} and {} do not tell the same classes apart", runs.front().name, run.name));
        for (const Split split : {Split::val, Split::test}) {
            auto part = evaluateRun(store, run, split);
            if (!part && part.error().code == ErrorCode::notFound) continue;
            if (!part) return std::move(part).error();
            out.classes = part->classes;
            out.classIds = part->classIds;
            out.input.classes = part->input.classes;
            out.input.multiLabel = part->input.multiLabel;
            const auto classes = part->classes.size();
            for (std::size_t i = 0; i < part->images.size(); ++i) {
                const auto [at, isNew] = rows.try_emplace(part->images[i], out.images.size());
                if (isNew) {
                    out.images.push_back(part->images[i]);
                    out.input.truth.push_back(part->input.truth[i]);
                    out.input.probabilities.resize(out.input.probabilities.size() + classes, 0);
                    times.push_back(0);
                }
                ++times[at->second];
                for (std::size_t k = 0; k < classes; ++k) // a running mean
                    out.input.probabilities[at->second * classes + k] +=
                        (part->input.probabilities[i * classes + k] -
                         out.input.probabilities[at->second * classes + k]) /
                        times[at->second];
            }
        }
    }
    if (out.images.empty())
        return failure(ErrorCode::notFound,
                       fmt::format("{} has no predictions for labelled pictures that it did not train on",
                                   runs.front().name));
    return out;
}

Result<SuspectedLabels> suspectLabels(ProjectStore& store, const std::vector<RunRecord>& runs,
                                      const LabelNoiseOptions& options) {
    IMAGO_TRY(heldOut, heldOutPredictions(store, runs));
    const Rows rows(heldOut.input.probabilities, static_cast<std::size_t>(heldOut.input.classes));
    SuspectedLabels out;
    if (heldOut.input.multiLabel) {
        out.noise = std::numeric_limits<double>::quiet_NaN();
        IMAGO_TRY(issues, findMultiLabelIssues(rows, heldOut.input.truth, options));
        for (const MultiLabelIssue& issue : issues)
            out.labels.push_back(
                {heldOut.images[issue.image], issue.classIndex, issue.classIndex, issue.has, issue.score});
    } else {
        std::vector<int> labels;
        for (const auto& classes : heldOut.input.truth)
            labels.push_back(classes.front());
        IMAGO_TRY(noise, findLabelIssues(rows, labels, options));
        out.noise = noise.noise;
        for (const LabelIssue& issue : noise.issues)
            out.labels.push_back(
                {heldOut.images[issue.image], issue.given, issue.suggested, true, issue.score});
    }
    out.heldOut = std::move(heldOut);
    return out;
}

} // namespace imago
