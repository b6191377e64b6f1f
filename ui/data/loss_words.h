// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace imago::ui {

/// What a person calls the kind of a loss (Loss::kind): "Rotated box" for rotated_box. A kind that has no
/// words of its own is shown as it is, with spaces.
QString lossWord(const std::string& kind);

} // namespace imago::ui
