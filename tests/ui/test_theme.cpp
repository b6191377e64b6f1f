// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/studio_fixture.h"
#include "ui/base/settings.h"
#include "ui/base/style_sheet.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTest>

using namespace imago;
using namespace imago::ui;

class TestTheme : public QObject {
    Q_OBJECT
    const test::PrivateUser m_user;
private Q_SLOTS:
    void contrastIsThatOfTheStandard() {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast("#777777", "#ffffff") - 4.48) < 0.01); // the well-known near miss
    }

    void textReadsOnEveryGround_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("light") << false;
    }
    void textReadsOnEveryGround() {
        QFETCH(bool, dark);
        const Theme& t = dark ? darkTheme() : lightTheme();
        QCOMPARE(t.dark, dark);
        const std::pair<const char*, QColor> inks[] = {{"text", t.text},     {"muted", t.muted},
                                                       {"accent", t.accent}, {"good", t.good},
                                                       {"warn", t.warn},     {"bad", t.bad}};
        const std::pair<const char*, QColor> grounds[] = {{"window", t.window},
                                                          {"panel", t.panel},
                                                          {"raised", t.raised},
                                                          {"hover", t.hover},
                                                          {"selected", t.selected}};
        for (const auto& [inkName, ink] : inks)
            for (const auto& [groundName, ground] : grounds) {
                // Coloured words stand on panels, not on selections.
                const bool plain = ink == t.text || ink == t.muted;
                if (!plain && (ground == t.selected || ground == t.hover)) continue;
                QVERIFY2(
                    contrast(ink, ground) >= 4.5,
                    qPrintable(
                        QStringLiteral("%1 on %2: %3").arg(inkName, groundName).arg(contrast(ink, ground))));
            }
        QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
        // Curves are graphics: 3 is enough (WCAG 1.4.11).
        QVERIFY(contrast(t.train, t.panel) >= 3);
        QVERIFY(contrast(t.validation, t.panel) >= 3);
    }

    void theStyleSheetHasNoOpenWords() {
        for (const Theme* t : {&darkTheme(), &lightTheme()}) {
            const QString sheet = styleSheet(*t);
            QVERIFY2(!sheet.contains('@'), qPrintable(sheet.mid(sheet.indexOf('@'), 40)));
            QCOMPARE(sheet.count('{'), sheet.count('}'));
        }
    }

    void theChoiceIsAppliedAndKept() {
        applyTheme(*qApp, ThemeChoice::light);
        QVERIFY(!theme().dark);
        QCOMPARE(qApp->palette().color(QPalette::WindowText), lightTheme().text);
        applyTheme(*qApp, ThemeChoice::dark);
        QVERIFY(theme().dark);
        QCOMPARE(qApp->palette().color(QPalette::WindowText), darkTheme().text);
        QVERIFY(themeChoice() == ThemeChoice::dark);
        QCOMPARE(userSettings()->value("theme").toString(), QString("dark"));
    }

    void everyIconOfTheFolderCanBeDrawnInTheThemesColour() {
        applyTheme(*qApp, ThemeChoice::dark);
        const QDir folder(QStringLiteral(IMAGO_SOURCE_DIR) + "/resources/icons");
        const auto files = folder.entryList({"*.svg"});
        QVERIFY(files.size() > 50);
        for (const QString& file : files) {
            const QImage image = icon(file.chopped(4)).pixmap(24, 24).toImage();
            bool drawn = false;
            for (int y = 0; y < image.height() && !drawn; ++y)
                for (int x = 0; x < image.width() && !drawn; ++x)
                    drawn = image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).lightness() > 150;
            QVERIFY2(drawn, qPrintable(file));
        }
    }

    void iconsFollowTheTheme() {
        const QIcon tag = icon("tag");
        const auto lightest = [&] {
            const QImage image = tag.pixmap(32, 32).toImage();
            int most = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() > 200)
                        most = std::max(most, image.pixelColor(x, y).lightness());
            return most;
        };
        applyTheme(*qApp, ThemeChoice::dark);
        QVERIFY(lightest() > 180);
        applyTheme(*qApp, ThemeChoice::light);
        QVERIFY(lightest() < 100);
    }

    void wordsForNumbers() {
        QCOMPARE(duration(42.4), QString("42 s"));
        QCOMPARE(duration(125), QString("2 min 05 s"));
        QCOMPARE(duration(3 * 3600 + 5 * 60), QString("3 h 05 min"));
        QCOMPARE(duration(-1), QString("unknown"));
        QVERIFY(percent(0.934).startsWith("93"));
        QCOMPARE(stageText({3, 10, "scanning"}), QString("Reading pictures: 3 of 10"));
        QCOMPARE(stageText({0, 0, "something new"}), QString("something new"));
    }

    void everyErrorCodeHasItsTitle() {
        QSet<QString> titles;
        for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code)
            titles << errorTitle(failure(static_cast<ErrorCode>(code), "x"));
        QCOMPARE(titles.size(), static_cast<int>(ErrorCode::internal) + 1);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
