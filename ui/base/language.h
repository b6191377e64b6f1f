// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

#include <vector>

class QApplication;

namespace imago::ui {

/// A language that the studio speaks.
struct Language {
    QString code; ///< "de", "zh_CN": of translations/imago_CODE.ts
    QString name; ///< by the language itself: "Deutsch"
    QString menu; ///< the same with the letter that chooses it in the menu: "&Deutsch"
};

/// All of them, as the menu lists them.
const std::vector<Language>& languages();

/// What the user chose: the code of a language, or empty for that of the system.
QString languageChoice();

/// The language that this choice means. Where the system's languages (BCP 47, the most wanted first) are
/// asked, the first of them that the studio speaks, by language and script: a Swiss gets German, a reader of
/// traditional Chinese gets what comes next in their list. English where there is none.
const Language& languageOf(const QString& choice,
                           const QStringList& ofSystem = QLocale::system().uiLanguages());

/// Loads the texts, ours and those of Qt's own dialogs where Qt has them, and sets how numbers and dates are
/// written (QLocale's default) and the direction of writing. Keeps the choice in the user's settings. Windows
/// that are open hear of it by QEvent::LanguageChange. What machines read (files, the command line's output)
/// stays as in the C locale.
void applyLanguage(QApplication& app, const QString& choice);

} // namespace imago::ui
