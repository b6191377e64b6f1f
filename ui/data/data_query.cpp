// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_query.h"

#include <algorithm>

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
    IMAGO_TRY(ids, store.imageIds(filter));
    result.ids = std::move(ids);
    IMAGO_TRY(all, store.counts());
    result.all = std::move(all);
    if (stop.stop_requested()) return cancelled();

    IMAGO_TRY(here, store.counts(filter));
    // A group's own choice does not narrow its own numbers: they say what choosing another line would show.
    const auto without = [&](bool chosen, auto clear) -> Result<Counts> {
        if (!chosen) return here;
        ImageFilter others = filter;
        clear(others);
        return store.counts(others);
    };
    IMAGO_TRY(classes,
              without(!filter.classes.empty() || filter.unlabelled || filter.negative, [](ImageFilter& f) {
                  f.classes.clear();
                  f.unlabelled = false;
                  f.negative = false;
              }));
    result.classes = std::move(classes);
    IMAGO_TRY(splits, without(!filter.splits.empty(), [](ImageFilter& f) { f.splits.clear(); }));
    result.splits = std::move(splits);
    IMAGO_TRY(reviews, without(!filter.reviews.empty(), [](ImageFilter& f) { f.reviews.clear(); }));
    result.reviews = std::move(reviews);
    ImageFilter withProposals = filter;
    withProposals.proposed = true;
    IMAGO_TRY(proposed, store.imageIds(withProposals));
    result.proposed = static_cast<std::int64_t>(proposed.size());
    IMAGO_TRY(problems, without(filter.anyProblem != 0, [](ImageFilter& f) { f.anyProblem = 0; }));
    result.problems = std::move(problems);

    if (question.withChart) {
        for (int i = 0; i < 4; ++i) {
            if (stop.stop_requested()) return cancelled();
            const auto split = static_cast<Split>(i);
            ImageFilter part = filter;
            const bool shown = filter.splits.empty() || std::find(filter.splits.begin(), filter.splits.end(),
                                                                  split) != filter.splits.end();
            if (!shown) continue;
            part.splits = {split};
            IMAGO_TRY(counts, store.counts(part));
            result.bySplit[static_cast<std::size_t>(i)] = std::move(counts);
        }
    }
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
