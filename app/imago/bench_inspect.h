// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

namespace imago::cli {

/// "inspect" in the group "bench": how smooth the views of Inspect are with very many classes and pictures.
void addBenchInspect(Commands& commands, CLI::App& group);

} // namespace imago::cli
