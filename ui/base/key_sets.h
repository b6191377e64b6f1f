// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace imago::ui {

/// A command's keys in another tool, in Qt's portable words, several parted by "; ".
struct KeySetLine {
    const char* command; ///< object name of the action
    const char* keys;
};
struct KeySet {
    const char* id;
    const char* title; ///< the tool's name, not translated
    std::span<const KeySetLine> lines;
};

/// The keys that people bring along, as these tools document them: labelme 5 (its default configuration),
/// CVAT (Shortcuts), X-AnyLabeling 3 (its default configuration), Label Studio (Hotkeys). Commands that a
/// tool has no key for keep Imago's.
std::span<const KeySet> keySets();

} // namespace imago::ui
