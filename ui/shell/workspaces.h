// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/workspace.h"

#include <array>

namespace imago::ui {

/// One of the six rooms as the shell knows it.
struct WorkspaceEntry {
    const char* id; ///< "data" …
    const char* icon;
    const char* name; ///< for WorkspaceEntry::title
    Workspace* (*make)(Session& session, QWidget* parent);

    QString title() const; ///< translated: "Data"
};

/// In the order of the loop: Data, Label, Augment, Train, Inspect, Export.
const std::array<WorkspaceEntry, 6>& workspaceTable();
/// −1 = no such room.
int workspaceIndex(const QString& id);

} // namespace imago::ui
