// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/tool_keeper.h"

#include "ui/base/settings.h"

#include <algorithm>

namespace imago::ui {

ToolSettings readToolSettings() {
    const auto kept = userSettings();
    const auto value = [&](const char* key, const QVariant& standard) {
        return kept->value(QStringLiteral("label/tool/") + QLatin1String(key), standard);
    };
    ToolSettings s;
    s.snapping = value("snapping", s.snapping).toBool();
    s.brushRadius =
        std::clamp(value("brushRadius", s.brushRadius).toDouble(), leastBrushRadius, mostBrushRadius);
    s.removeUnderlying = value("removeUnderlying", s.removeUnderlying).toBool();
    s.wandTolerance = std::clamp(value("wandTolerance", s.wandTolerance).toDouble(), 0.0, 255.0);
    s.wandConnected = value("wandConnected", s.wandConnected).toBool();
    s.superpixelSize = std::clamp(value("superpixelSize", s.superpixelSize).toInt(), 4, 400);
    s.smoothing = std::clamp(value("smoothing", s.smoothing).toDouble(), 0.0, 20.0);
    s.asMask = value("asMask", s.asMask).toBool();
    return s;
}

void writeToolSettings(const ToolSettings& s) {
    const auto kept = userSettings();
    const auto write = [&](const char* key, const QVariant& value) {
        kept->setValue(QStringLiteral("label/tool/") + QLatin1String(key), value);
    };
    write("snapping", s.snapping);
    write("brushRadius", s.brushRadius);
    write("removeUnderlying", s.removeUnderlying);
    write("wandTolerance", s.wandTolerance);
    write("wandConnected", s.wandConnected);
    write("superpixelSize", s.superpixelSize);
    write("smoothing", s.smoothing);
    write("asMask", s.asMask);
}

} // namespace imago::ui
