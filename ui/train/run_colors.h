// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QColor>

#include <map>
#include <vector>

namespace imago::ui {

/// Colours for curves that stay apart for people who see colours differently: the hues of Okabe and Ito,
/// "Color Universal Design" (2008), with lightness and saturation moved such that without red or green cones
/// any two are at least 20 apart in lightness and blue (as L*), and each stands out from the theme's panel
/// with a contrast of 3 (WCAG 2.1, 1.4.11).
inline constexpr int runColorCount = 7;
QColor runColor(int slot, bool dark);
/// The mark (ui/base/patterns.h) of a run that has this colour.
int runMark(const QColor& color);

/// Which colour a run has. It keeps it while the window is open; runs that are shown together have different
/// ones, as long as there are enough.
class RunColors {
public:
    /// Gives each of these a colour of its own; the first come keeps what it has. Returns whether any
    /// changed.
    bool show(const std::vector<RunId>& runs);
    QColor of(RunId run) const;

private:
    int slotOf(RunId run) const;
    std::map<RunId, int> m_slots; ///< of those that could not have their usual one
};

} // namespace imago::ui
