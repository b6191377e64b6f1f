// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

namespace imago::ui {

/// What a form of shapes cannot hold, as core/geometry/convert.h lists it, in the person's language.
QString formLossText(const std::string& lost);

} // namespace imago::ui
