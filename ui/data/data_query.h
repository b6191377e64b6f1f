// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"

#include <array>
#include <stop_token>

namespace imago::ui {

/// What the Data workspace shows for a filter.
struct DataQuestion {
    ImageFilter filter;
    bool withChart = false;    ///< counts by class and split, too
    bool withProblems = false; ///< the list of problems, too
    bool operator==(const DataQuestion&) const = default;
};

struct DataAnswer {
    std::vector<ImageId> ids;
    Counts all;                                ///< the project
    Counts classes, splits, reviews, problems; ///< beside each group, of it alone: see Facets
    std::int64_t proposed = 0;                 ///< images with a model's proposals, with the other filters
    std::array<Counts, 4> bySplit;             ///< by Split's number; for the chart
    std::vector<ImageRecord> problemImages;    ///< at most problemLimit
    static constexpr std::size_t problemLimit = 1000;
};

/// All of it in some ten milliseconds a hundred thousand images, a few hundred a million: for a background
/// thread, on its own connection. Errors: the store's; cancelled.
Result<DataAnswer> answer(ProjectStore& store, const DataQuestion& question, std::stop_token stop = {});

} // namespace imago::ui
