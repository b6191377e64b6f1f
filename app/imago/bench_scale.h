// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

namespace imago::cli {

/// "scale" in the group "bench".
void addBenchScale(Commands& commands, CLI::App& group);

} // namespace imago::cli
