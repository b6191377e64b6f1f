// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/augment/augment.h"

#include <QString>

#include <vector>

namespace imago::ui {

/// How an operation's range is shown: shown = value · factor, with a unit behind it.
struct OperationUnit {
    double factor = 1;
    QString suffix;
    int decimals = 2;
};
OperationUnit operationUnit(AugmentKind kind);
/// One line: what it does and when it helps.
QString operationHelp(AugmentKind kind);
/// "10 … 40 %": the range in its unit; empty where there is none.
QString operationRange(const AugmentOp& op);
/// Only the high end of the range counts (the alpha of mixing).
bool hasSingleValue(AugmentKind kind);

/// What the slider reaches: narrower than what is allowed, where the useful part would be a sliver of it; all
/// of it once the range lies beyond.
AugmentLimits sliderLimits(const AugmentOp& op);

/// The operations in the order and under the titles in which people look for them.
struct OperationGroup {
    QString title;
    std::vector<AugmentKind> kinds;
};
std::vector<OperationGroup> operationGroups();

} // namespace imago::ui
