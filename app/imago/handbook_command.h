// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

namespace imago::cli {

/// "imago handbook --out DIR".
void addHandbookCommand(Commands& commands);

} // namespace imago::cli
