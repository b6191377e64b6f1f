// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace imago {

/// "3.40.1": of the library that is loaded.
std::string sqliteVersion();

} // namespace imago
