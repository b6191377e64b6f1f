// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

namespace imago::cli {

/// `imago next`: which pictures to label next, by what a run makes of them.
void addNextCommand(Commands& commands);

} // namespace imago::cli
