// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

namespace imago::cli {

/// "tensorboard" in the group "run".
void addTensorBoardCommand(Commands& commands, CLI::App& group);

} // namespace imago::cli
