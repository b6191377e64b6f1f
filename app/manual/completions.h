// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manual/command_tree.h"

#include <string>

namespace imago::manual {

/// Scripts by which a shell completes commands, options, the words that an option takes, and file names.
std::string bashCompletion(const CommandText& program);
std::string zshCompletion(const CommandText& program);
std::string fishCompletion(const CommandText& program);

/// The name of a shell's function: "imago-worker train" gives "_imago_worker_train".
std::string functionName(const std::string& command);

} // namespace imago::manual
