// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <map>
#include <string_view>

namespace imago::ui {

/// fieldHelp's texts by field, marked for translation in the context "fieldHelp". They must equal fieldHelp's
/// (a test sees to it): the form translates what fieldHelp says.
const std::map<std::string_view, const char*>& fieldTexts();

} // namespace imago::ui
