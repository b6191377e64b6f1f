// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/folder_menu.h"

#include "ui/base/ask.h"
#include "ui/base/folder_watch.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QCoreApplication>
#include <QMenu>

namespace imago::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(imago::ui::FolderMenu)
};

/// The end of a path, which tells folders apart.
QString shortPath(const QString& path) {
    constexpr int most = 60;
    return path.size() <= most ? path : QStringLiteral("…") + path.right(most - 1);
}

} // namespace

void fillFolderMenu(QMenu& menu, Session& session, QWidget* parent) {
    menu.clear();
    menu.setToolTipsVisible(true);
    auto& watch = FolderWatch::of(session);
    // The style paints no titles of sections.
    if (!watch.folders().empty()) menu.addAction(Words::tr("Watched for new pictures:"))->setEnabled(false);
    for (const auto& folder : watch.folders()) {
        const auto path = absolutePath(session.store(), folder);
        const QString name = shortPath(toQString(path)).replace('&', QStringLiteral("&&"));
        auto* action =
            menu.addAction(watch.isThere(folder) ? name : Words::tr("%1 (not there now)").arg(name));
        action->setCheckable(true);
        action->setChecked(folder.watched);
        action->setToolTip(
            Words::tr("Pictures that come into this folder, or into one below it, are added "
                      "within a second or two; those that vanish are marked as missing, and "
                      "keep their labels."));
        QObject::connect(action, &QAction::toggled, &watch,
                         [&watch, folder](bool on) { watch.setWatched(folder, on); });
    }
    if (watch.folders().empty()) menu.addAction(Words::tr("No folder has been added yet"))->setEnabled(false);
    menu.addSeparator();
    menu.addAction(icon("folder-plus"), Words::tr("&Add a folder of pictures…"), parent,
                   [&session, parent] { askForFolder(session, parent); });
    menu.addAction(icon("refresh-cw"), Words::tr("&Look for changes now"), parent,
                   [&session] { session.rescanNow(); });
    if (watch.folders().empty()) return;
    auto* forget = menu.addMenu(Words::tr("&Forget a folder; its pictures stay"));
    for (const auto& folder : watch.folders())
        forget->addAction(
            shortPath(toQString(absolutePath(session.store(), folder))).replace('&', QStringLiteral("&&")),
            &watch, [&watch, folder] { watch.forget(folder); });
}

} // namespace imago::ui
