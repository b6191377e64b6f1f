// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tools/tool.h"

#include <QKeySequence>
#include <QString>

namespace imago::ui {

QString toolName(ToolKind kind); ///< with a mnemonic
QString toolIcon(ToolKind kind);
QKeySequence toolKey(ToolKind kind); ///< as delivered

/// What the hand can do next: the tool's word as a sentence; empty for none.
QString toolHint(ToolKind kind, const std::string& word, const std::string& argument);

} // namespace imago::ui
