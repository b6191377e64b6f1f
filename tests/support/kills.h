// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdlib>

namespace imago::test {

/// What the tests that kill processes amount to together: labelling, creating, migrating, restoring,
/// importing, exporting.
inline constexpr int usualKills = 187;

/// How many kills a test makes: `usual`, or its share of what IMAGO_KILLS asks for in all.
inline int killsOr(int usual) {
    const char* asked = std::getenv("IMAGO_KILLS");
    return asked && *asked ? std::max(1, usual * std::atoi(asked) / usualKills) : usual;
}

} // namespace imago::test
