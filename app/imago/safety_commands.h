// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

namespace imago::cli {

/// backups, restore, repair: what is done to a project as a whole file.
void addSafetyCommands(Commands& commands);

} // namespace imago::cli
