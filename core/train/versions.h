// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace imago::train {

/// "1.13.1": of the headers that the worker was built with.
std::string torchVersion();
/// The vector instructions that LibTorch chose for this processor, "AVX2"; empty where it does not say.
std::string vectorLevel();

} // namespace imago::train
