// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/studio.h"

#include "ui/base/theme.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace imago::ui {

int runStudio(int argc, char** argv, const StudioOptions& options) {
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("imago"));
    QApplication::setApplicationDisplayName(QStringLiteral("Imago"));
    QApplication::setApplicationVersion(QStringLiteral(IMAGO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("imago"));
    QTranslator ofQt, ofImago;
    const QLocale locale;
    if (ofQt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&ofQt);
    // English too has plurals to look up, and is what everybody gets whose language is not there.
    if (ofImago.load(locale, QStringLiteral("imago"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        ofImago.load(QStringLiteral(":/i18n/imago_en.qm")))
        QApplication::installTranslator(&ofImago);
    applyTheme(app, themeChoice());

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
