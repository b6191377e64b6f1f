// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <opencv2/core/mat.hpp>

#include <filesystem>
#include <vector>

namespace imago {

struct ProjectSheet {
    cv::Mat pixels;   ///< BGR, side × side
    int pictures = 0; ///< that are on it: 9, 4, 2 or 1
};

/// A square of a few pictures of the project, spread over it and cut to fill their cells: what a file manager
/// shows for NAME.imago. File managers ask for it unasked, for files of any origin: the project is only read
/// (see peekProject), and of its pictures only those below its own folder or one of `folders`. Errors: as
/// peekProject; notFound (no picture can be shown).
Result<ProjectSheet> projectSheet(const std::filesystem::path& project, int side,
                                  const std::vector<std::filesystem::path>& folders);

} // namespace imago
