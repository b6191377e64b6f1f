// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

#include <memory>

namespace imago::ui {

/// The user's settings, an ini file in userConfigDir(). Keys: "theme", "window/…", "recent/…", one prefix a
/// workspace.
std::unique_ptr<QSettings> userSettings();

} // namespace imago::ui
