// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace imago {

/// What `imago-worker --version` says: version, build, LibTorch, and the device that training would take.
std::string workerVersionText();

} // namespace imago
