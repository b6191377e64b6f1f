// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspaces.h"

#include <QCoreApplication>

namespace imago::ui {

QString WorkspaceEntry::title() const {
    return QCoreApplication::translate("imago::ui::WorkspaceEntry", name);
}

const std::array<WorkspaceEntry, 6>& workspaceTable() {
    static const std::array<WorkspaceEntry, 6> table = {{
        {"data", "images", QT_TRANSLATE_NOOP("imago::ui::WorkspaceEntry", "Data"), &makeDataWorkspace},
        {"label", "tag", QT_TRANSLATE_NOOP("imago::ui::WorkspaceEntry", "Label"), &makeLabelWorkspace},
        {"augment", "wand-sparkles", QT_TRANSLATE_NOOP("imago::ui::WorkspaceEntry", "Augment"),
         &makeAugmentWorkspace},
        {"train", "activity", QT_TRANSLATE_NOOP("imago::ui::WorkspaceEntry", "Train"), &makeTrainWorkspace},
        {"inspect", "scan-eye", QT_TRANSLATE_NOOP("imago::ui::WorkspaceEntry", "Inspect"),
         &makeInspectWorkspace},
        {"export", "package", QT_TRANSLATE_NOOP("imago::ui::WorkspaceEntry", "Export"), &makeExportWorkspace},
    }};
    return table;
}

int workspaceIndex(const QString& id) {
    const auto& table = workspaceTable();
    for (std::size_t i = 0; i < table.size(); ++i)
        if (id == QLatin1String(table[i].id)) return static_cast<int>(i);
    return -1;
}

} // namespace imago::ui
