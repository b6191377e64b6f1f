// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

namespace imago::cli {

void addThumbnailCommand(Commands& commands);

} // namespace imago::cli
