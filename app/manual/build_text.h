// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace imago::manual {

/// "build 0123abcd, g++ 12.2.0, Release": the commit where it was known when the build was configured.
std::string buildText();

} // namespace imago::manual
