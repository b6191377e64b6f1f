// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/forget_pictures.h"
#include "ui/base/session.h"

class QWidget;

namespace imago::ui {

/// Asks, saying what cannot be taken back; then forgets the pictures in a background job of the session.
void askToForget(Session& session, QWidget* parent, const std::vector<ImageId>& images);
/// The same without the question.
void forgetNow(Session& session, const std::vector<ImageId>& images);
/// What to tell at the end.
QString forgottenText(const ForgetReport& report);

} // namespace imago::ui
