// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace imago::ui {

/// The text of an action or label as it reads where it has no mnemonic: "&Open…" and "打开(&O)…", as Chinese
/// and Japanese have it, lose the key and its brackets; "&&" is one "&".
QString withoutMnemonic(const QString& text);

} // namespace imago::ui
