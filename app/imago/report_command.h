// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/imago/command.h"

namespace imago::cli {

/// `imago report`: a run's figures and mistakes as one file for people who have no studio.
void addReportCommand(Commands& commands);

} // namespace imago::cli
