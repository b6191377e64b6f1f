// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_query.h"

#include "core/store/facets.h"

namespace imago::ui {

namespace {

constexpr std::uint32_t allProblems = problemUnreadable | problemMissing | problemDuplicate |
                                      problemNearDuplicate | problemTiny | problemChanged;

Error cancelled() {
    return failure(ErrorCode::cancelled, "a newer question was asked");
}

} // namespace

Result<DataAnswer> answer(ProjectStore& store, const DataQuestion& question, std::stop_token stop) {
    const ImageFilter& filter = question.filter;
    DataAnswer result;
    IMAGO_TRY(found, facets(store, filter, question.withChart));
    if (stop.stop_requested()) return cancelled();
    result.ids = std::move(found.ids);
    result.all = std::move(found.all);
    result.classes = std::move(found.classes);
    result.splits.bySplit = std::move(found.splits);
    result.reviews.byReview = std::move(found.reviews);
    result.problems.byProblem = std::move(found.problems);
    result.proposed = found.proposed;
    for (std::size_t i = 0; i < result.bySplit.size(); ++i)
        result.bySplit[i].byClass = std::move(found.classesBySplit[i]);
    if (question.withProblems) {
        ImageFilter bad;
        bad.anyProblem = allProblems;
        IMAGO_TRY(badIds, store.imageIds(bad));
        if (badIds.size() > DataAnswer::problemLimit) badIds.resize(DataAnswer::problemLimit);
        IMAGO_TRY(records, store.images(badIds));
        result.problemImages = std::move(records);
    }
    return result;
}

} // namespace imago::ui
