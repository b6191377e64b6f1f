// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/project_store.h"
#include "tests/support/reference_project.h"

namespace imago::test {

/// Everything a person can edit, read through the store's own calls. Ends the test program where a call
/// fails.
ReferenceProject stateOf(ProjectStore& store);

/// A plausible readable image; `n` makes hash, size and time differ.
ImageRecord imageRecord(const std::string& path, int n);

} // namespace imago::test
