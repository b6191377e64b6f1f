// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_version.h"

#include <sqlite3.h>

namespace imago {

std::string sqliteVersion() {
    return sqlite3_libversion();
}

} // namespace imago
