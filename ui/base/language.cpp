// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/language.h"

#include "ui/base/settings.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace imago::ui {

namespace {

const QString languageKey = QStringLiteral("language");

/// The texts in use; there is one, and the application owns it.
class Translators : public QObject {
    Q_OBJECT
public:
    explicit Translators(QObject* app) : QObject(app) {}

    void load(const QString& code) {
        QCoreApplication::removeTranslator(&m_ofImago);
        QCoreApplication::removeTranslator(&m_ofQt);
        // Qt's sources are English.
        if (code != QLatin1String("en") &&
            m_ofQt.load(QLocale(code), QStringLiteral("qtbase"), QStringLiteral("_"),
                        QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_ofQt);
        // Ours is the English of the sources, but for the plurals.
        if (m_ofImago.load(QStringLiteral(":/i18n/imago_%1.qm").arg(code)))
            QCoreApplication::installTranslator(&m_ofImago);
    }

private:
    QTranslator m_ofQt, m_ofImago;
};

/// How numbers and dates are written. The country is the system's where that speaks the language: an Austrian
/// keeps Austrian dates.
QLocale localeOf(const QString& choice) {
    if (choice.isEmpty()) return QLocale::system();
    const QLocale chosen(choice), system = QLocale::system();
    const bool same = system.language() == chosen.language() && system.script() == chosen.script();
    return same ? system : chosen;
}

} // namespace

const std::vector<Language>& languages() {
    static const std::vector<Language> all = {
        {QStringLiteral("de"), QStringLiteral("Deutsch"), QStringLiteral("&Deutsch")},
        {QStringLiteral("en"), QStringLiteral("English"), QStringLiteral("&English")},
        {QStringLiteral("es"), QStringLiteral("Español"), QStringLiteral("Es&pañol")},
        {QStringLiteral("fr"), QStringLiteral("Français"), QStringLiteral("&Français")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文"), QStringLiteral("简体中文(&C)")},
        {QStringLiteral("ja"), QStringLiteral("日本語"), QStringLiteral("日本語(&J)")},
    };
    return all;
}

QString languageChoice() {
    const QString code = userSettings()->value(languageKey).toString();
    for (const auto& language : languages())
        if (language.code == code) return code;
    return {};
}

const Language& languageOf(const QString& choice, const QStringList& ofSystem) {
    const auto find = [](const QLocale& wanted) -> const Language* {
        for (const auto& language : languages()) {
            const QLocale locale(language.code);
            if (locale.language() == wanted.language() && locale.script() == wanted.script())
                return &language;
        }
        return nullptr;
    };
    const QStringList wanted = choice.isEmpty() ? ofSystem : QStringList(choice);
    for (const auto& name : wanted)
        if (const auto* language = find(QLocale(name))) return *language;
    return *find(QLocale(QLocale::English, QLocale::UnitedStates));
}

void applyLanguage(QApplication& app, const QString& choice) {
    auto* translators = app.findChild<Translators*>(QString(), Qt::FindDirectChildrenOnly);
    if (!translators) translators = new Translators(&app);
    if (languageChoice() != choice) userSettings()->setValue(languageKey, choice);
    // Before the texts: windows are made anew when these have changed.
    QLocale::setDefault(localeOf(choice));
    const QString code = languageOf(choice).code;
    // "Auto" leaves the last word to the option -reverse.
    const bool rightToLeft = QLocale(code).textDirection() == Qt::RightToLeft;
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LayoutDirectionAuto);
    translators->load(code);
}

} // namespace imago::ui

#include "language.moc"
