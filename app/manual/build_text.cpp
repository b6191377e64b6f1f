// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/build_text.h"

#include <fmt/format.h>

namespace imago::manual {

std::string buildText() {
    constexpr std::string_view commit = IMAGO_COMMIT;
    return fmt::format("build {}, {}, {}", commit.empty() ? "of an unknown commit" : commit, IMAGO_COMPILER,
                       IMAGO_BUILD_TYPE);
}

} // namespace imago::manual
