// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/theme.h"

namespace imago::ui {

/// White on black, text with a contrast of at least 7 (WCAG 2.1 AAA), and frames around all that can be
/// operated. A theme of its own beside those of ThemeChoice.
const Theme& highContrastTheme();
/// Whether it is in use: chosen, or asked for by the desktop where the theme is the desktop's.
bool isHighContrast();
/// Whether the person chose it; themeChoice() says nothing then.
bool highContrastChosen();
void applyHighContrast(QApplication& app);

/// What the user's settings say, at the start of the program.
void applyStoredTheme(QApplication& app);
/// Palette and style sheet once more, for what they depend on besides the theme: text size, patterns.
void renewTheme(QApplication& app);

/// Borders of what is operated: fields, buttons, boxes. A contrast of at least 3 to the grounds it stands on
/// (WCAG 2.1, 1.4.11).
QColor controlColor(const Theme& theme);

} // namespace imago::ui
