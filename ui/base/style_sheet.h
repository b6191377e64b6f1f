// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/theme.h"

namespace imago::ui {

/// The style sheet of the whole window in these colours, over the Fusion style.
QString styleSheet(const Theme& theme);

} // namespace imago::ui
