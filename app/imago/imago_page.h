// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/manual/man_page.h"

namespace imago::cli {

/// What imago(1) says besides commands and options.
manual::PageText imagoPage();

} // namespace imago::cli
