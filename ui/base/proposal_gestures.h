// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"

namespace imago::ui {

/// What models proposed on these images becomes the person's, or goes: one gesture, undone as one. Above
/// Session::bulkSize images it is a background job, and true at once.
bool decideProposals(Session& session, const std::vector<ImageId>& images, bool accept);

} // namespace imago::ui
