// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;
class QChart;

namespace imago::ui {

/// The colours of the window, by role; every pair of text and ground has a contrast of at least 4.5 (WCAG 2.1
/// AA). Greys are neutral so that they do not tint the look of pictures.
struct Theme {
    bool dark = true;
    QColor window, panel, raised, hover, selected, border; ///< grounds, from the back to the front
    QColor text, muted, accent, onAccent, good, warn, bad;
    QColor train, validation; ///< curves: told apart by colour-blind people, and by solid and dashed lines
};

enum class ThemeChoice { system, light, dark };

/// The colours of each theme, and those in use.
const Theme& lightTheme();
const Theme& darkTheme();
const Theme& theme();

/// Applies palette and style sheet; keeps the choice in the user's settings. `system` follows the desktop.
/// Widgets that cache colours (charts) renew them in changeEvent on QEvent::PaletteChange.
void applyTheme(QApplication& app, ThemeChoice choice);
ThemeChoice themeChoice();

/// Contrast ratio of two opaque colours, 1 … 21 (WCAG 2.1, relative luminance).
double contrast(const QColor& a, const QColor& b);

/// Ground, text, grid and axes of a chart in the theme's colours; margins and legend as everywhere in the
/// window.
void styleChart(QChart& chart);

/// A Lucide icon by name ("tag"), drawn in the theme's text colour (dimmed where disabled), sharp at any
/// scale. It follows a change of theme.
QIcon icon(const QString& name);
QIcon icon(const QString& name, const QColor& color);
/// The same in the colour that stands on the accent colour, for primary buttons.
QIcon iconOnAccent(const QString& name);

/// The program's own icon.
QIcon appIcon();

/// Spacings in device-independent pixels: multiples of 4.
inline constexpr int gapSmall = 4, gap = 8, gapLarge = 16;

/// A round colour swatch for a class.
QIcon swatch(quint32 rgb);

// The style sheet knows these dynamic properties:
//   QPushButton "primary" true          the one main action of a page, in the accent colour
//   QPushButton, QToolButton "danger"   true: text in the warning colour
//   QToolButton "quiet" true            no frame until hovered (the default inside tool bars)
//   QLabel "role"                       "title" "heading" "muted" "caption" "mono" "good" "warn" "bad"
//   QAbstractItemView "role"            "canvas": no frame, the window's ground (pictures)
//   QFrame, QWidget "role"              "panel" (side bars) "card" (raised, rounded) "toolbar" (a strip above
//   content)

} // namespace imago::ui
