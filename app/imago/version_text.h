// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace imago::cli {

/// What `imago --version` says: version, build and libraries, and, asked of imago-worker, LibTorch and the
/// device. A worker that is absent, or does not answer within some seconds, is a sentence, not an error.
std::string versionText();

} // namespace imago::cli
