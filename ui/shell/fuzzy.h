// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace imago::ui {

/// How well `pattern` matches `text`: every letter of the pattern occurs in order, case does not matter;
/// starts of words and runs of letters count more. Larger is better; nullopt = no match; an empty pattern
/// matches everything equally.
std::optional<int> fuzzyScore(const QString& pattern, const QString& text);

} // namespace imago::ui
