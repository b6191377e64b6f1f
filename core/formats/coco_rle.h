// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/geometry/shapes.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace imago {

/// Masks as COCO keeps them: runs that go down the columns of the whole picture, from left to right, the
/// first one outside (perhaps 0). Source: cocoapi, common/maskApi.{h,c} and PythonAPI/pycocotools/mask.py.
using ColumnRuns = std::vector<std::uint32_t>;

/// The text form: from the third run on, each is the difference to the one before last; numbers in groups of
/// five bits, low ones first, bit 5 says that more follow, 48 is added. Errors: corrupt.
Result<ColumnRuns> runsFromText(std::string_view text);
std::string textOfRuns(const ColumnRuns& runs);

/// The tightest mask of runs through a picture of that size; no pixels: all zero. `budget` bounds how many
/// runs the masks of one file may become, since few long columns are many short rows; what is used is taken
/// off. Errors: corrupt (the runs do not add up to the size, or it has a side above 2^20 or more than 2^28
/// pixels), outOfMemory (the budget is spent).
Result<Mask> maskFromColumns(const ColumnRuns& runs, Size size, std::size_t& budget);
/// A budget that no true data set reaches, from the size of the source.
std::size_t runBudget(std::size_t sourceBytes);

/// `mask` lies inside the picture.
ColumnRuns columnsOf(const Mask& mask, Size size);

} // namespace imago
