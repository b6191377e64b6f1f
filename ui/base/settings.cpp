// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/settings.h"

#include "core/base/files.h"

namespace imago::ui {

std::unique_ptr<QSettings> userSettings() {
    const auto file = userConfigDir() / "studio.ini";
    return std::make_unique<QSettings>(QString::fromStdString(toUtf8(file)), QSettings::IniFormat);
}

} // namespace imago::ui
