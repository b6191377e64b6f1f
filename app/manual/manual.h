// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manual/man_page.h"

namespace imago::manual {

/// The hidden option `--manual FOLDER`: writes the manual page NAME.1 and the completions NAME.bash, _NAME
/// and NAME.fish of all that `app` takes once it is parsed, and ends the program. The build calls it, so that
/// these files say what the program does.
void addManualOption(CLI::App& app, PageText text);

} // namespace imago::manual
