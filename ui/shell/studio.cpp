// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/studio.h"

#include "ui/base/high_contrast.h"
#include "ui/base/language.h"
#include "ui/base/text_size.h"
#include "ui/shell/main_window.h"

#include <QApplication>

#include <malloc.h>

namespace imago::ui {

void keepMemorySmall() {
#ifdef M_ARENA_MAX
    mallopt(M_ARENA_MAX, 2);
#endif
#ifdef M_MMAP_THRESHOLD
    // Fixed: it would grow with the largest list that was freed, and lists would stay between smaller things.
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
#endif
}

int runStudio(int argc, char** argv, const StudioOptions& options) {
    keepMemorySmall();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("imago"));
    QApplication::setApplicationDisplayName(QStringLiteral("Imago"));
    QApplication::setApplicationVersion(QStringLiteral(IMAGO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("imago"));
    applyLanguage(app, languageChoice());
    applyStoredTheme(app);
    applyTextSize(app, textSize());

    MainWindow window(options.resources);
    window.show();
    if (options.project)
        window.openProject(*options.project);
    else if (options.sample)
        window.openSample(options.workspace);
    if (!options.workspace.isEmpty()) window.showWorkspace(options.workspace);
    return QApplication::exec();
}

} // namespace imago::ui
