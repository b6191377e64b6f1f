// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

class QApplication;

namespace imago::ui {

/// Sizes of the text in percent of the desktop's font.
inline constexpr std::array<int, 5> textSizes{100, 125, 150, 175, 200};

/// What is set; 100 where nothing is.
int textSize();
/// How much larger than at 100 %: for lengths that hold text and are not laid out by it.
double textScale();
int scaledByText(int pixels);

/// Sets the program's font and style sheet; keeps the choice in the user's settings. A percentage that is not
/// in the list becomes the nearest one. Windows that measured text when they were made are to be made again.
void applyTextSize(QApplication& app, int percent);

} // namespace imago::ui
