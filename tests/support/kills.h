// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdlib>

namespace imago::test {

/// How many kills a test makes: `usual`, so that tests stay short, or what IMAGO_KILLS says.
inline int killsOr(int usual) {
    const char* asked = std::getenv("IMAGO_KILLS");
    return asked && *asked ? std::max(1, std::atoi(asked)) : usual;
}

} // namespace imago::test
