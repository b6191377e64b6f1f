// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/bench_scale_record.h"

namespace imago::cli {

/// Opens a project in the whole window of the studio, off the screen, with settings and thumbnails of its
/// own: how long until the pictures are there, a frame of scrolling, filters, a label, and what memory it
/// takes. "stall" is the longest time that the window did not react meanwhile. Times of frames and stalls are
/// the painting thread's, of all else the whole process's. Labels one picture and takes that back. Errors:
/// those of opening; internal where the window does not get there.
Status measureWindow(const std::filesystem::path& project, int frames, ScaleRecord& record,
                     Terminal& terminal);

} // namespace imago::cli
