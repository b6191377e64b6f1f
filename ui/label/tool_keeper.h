// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/toolbox.h"

namespace imago::ui {

/// The settings of the tools as the user left them, and keeping them ("label/tool/…").
ToolSettings readToolSettings();
void writeToolSettings(const ToolSettings& settings);

} // namespace imago::ui
