// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seen_project.h"
#include "ui/base/language.h"
#include "ui/base/numbers.h"
#include "ui/base/settings.h"
#include "ui/base/text.h"
#include "ui/data/data_workspace.h"
#include "ui/data/filter_panel.h"
#include "ui/label/label_workspace.h"
#include "ui/shell/handbook_window.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/tour.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <filesystem>
#include <map>
#include <set>

using namespace imago;
using namespace imago::test;
using namespace imago::ui;

namespace {

struct Text {
    QByteArray context, source, comment;
    bool plural = false;
};

/// What a file of translations knows.
std::vector<Text> textsOf(const QString& code) {
    QFile file(QStringLiteral(IMAGO_SOURCE_DIR "/translations/imago_%1.ts").arg(code));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s is not there", qPrintable(file.fileName()));
    QXmlStreamReader xml(&file);
    std::vector<Text> texts;
    QByteArray context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText().toUtf8();
        else if (xml.name() == QLatin1String("message"))
            texts.push_back(
                {context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        else if (xml.name() == QLatin1String("source"))
            texts.back().source = xml.readElementText().toUtf8();
        else if (xml.name() == QLatin1String("comment"))
            texts.back().comment = xml.readElementText().toUtf8();
    }
    if (xml.hasError()) qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(xml.errorString()));
    return texts;
}

QString inWindow(const char* source) {
    return QCoreApplication::translate("imago::ui::MainWindow", source);
}

/// "%1 %1 %2" of a text, in order.
QStringList placesOf(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%L?(\\d{1,2})"));
    QStringList places;
    for (auto at = place.globalMatch(text); at.hasNext();)
        places << at.next().captured(1);
    places.sort();
    return places;
}

QStringList menusOf(const MainWindow& window) {
    QStringList titles;
    for (const auto* action : window.menuBar()->actions())
        titles << action->text();
    return titles;
}

QString railText(MainWindow& window, const char* workspace) {
    window.showWorkspace(workspace);
    for (const auto* button : window.findChild<Rail*>()->findChildren<QToolButton*>())
        if (button->isChecked()) return button->accessibleName();
    return {};
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT
    const PrivateUser m_user;

    static void choose(MainWindow& window, const QString& language) {
        auto* action = window.findChild<QAction*>("language." + language);
        QVERIFY(action);
        action->trigger();
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void init() { applyLanguage(*qApp, "en"); }
    void cleanup() {
        QApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
        applyLanguage(*qApp, {});
        QCoreApplication::processEvents();
    }

    void everyFileIsALanguageOfTheMenu() {
        std::set<QString> files, menu;
        for (QDirIterator it(":/i18n"); it.hasNext();)
            files.insert(QFileInfo(it.next()).completeBaseName());
        for (const auto& language : languages())
            menu.insert("imago_" + language.code);
        QCOMPARE(files, menu);
    }

    void theSystemsLanguageIsTheFirstThatIsSpoken_data() {
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("code");
        QTest::newRow("Switzerland") << QStringList{"de-CH", "de"} << "de";
        QTest::newRow("Mexico") << QStringList{"es-MX"} << "es";
        QTest::newRow("simplified") << QStringList{"zh-Hans-CN", "zh"} << "zh_CN";
        QTest::newRow("Singapore") << QStringList{"zh-Hans-SG"} << "zh_CN";
        QTest::newRow("traditional, then Japanese") << QStringList{"zh-Hant-TW", "ja-JP"} << "ja";
        QTest::newRow("Polish, then French") << QStringList{"pl-PL", "fr-FR", "en-US"} << "fr";
        QTest::newRow("none of them") << QStringList{"pl-PL"} << "en";
        QTest::newRow("no language at all") << QStringList{"C"} << "en";
        QTest::newRow("nothing said") << QStringList{} << "en";
    }
    void theSystemsLanguageIsTheFirstThatIsSpoken() {
        QFETCH(QStringList, system);
        QFETCH(QString, code);
        QCOMPARE(languageOf({}, system).code, code);
        QCOMPARE(languageOf("ja", system).code, QString("ja"));
    }

    void aChoiceThatIsNoneIsTheSystem() {
        userSettings()->setValue("language", "tlh");
        QVERIFY(languageChoice().isEmpty());
        applyLanguage(*qApp, "fr");
        QCOMPARE(languageChoice(), QString("fr"));
    }

    void everyTextKeepsItsPlaces_data() {
        QTest::addColumn<QString>("code");
        for (const auto& language : languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    void everyTextKeepsItsPlaces() {
        QFETCH(QString, code);
        applyLanguage(*qApp, code);
        const auto texts = textsOf(code);
        QVERIFY(!texts.empty());
        QStringList wrong;
        int translated = 0;
        for (const auto& text : texts)
            for (const int n : text.plural ? std::vector{0, 1, 2, 5, 21} : std::vector{-1}) {
                const QString made = QCoreApplication::translate(
                    text.context.constData(), text.source.constData(), text.comment.constData(), n);
                const QString source = QString::fromUtf8(text.source);
                translated += made != source;
                const bool counts = source.contains("%n") || source.contains("%Ln");
                const bool fits = placesOf(made) == placesOf(source) && !made.contains("%n") &&
                                  !made.contains("%Ln") &&
                                  (n < 2 || made.contains(QString::number(n)) == counts);
                if (!fits) wrong << QString::fromUtf8(text.context) + ": " + source + " → " + made;
            }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
        QVERIFY2(translated > 0, "nothing is translated at all: does the file load?");
    }

    /// tr() in a class without Q_OBJECT asks in the name of a class above it, and finds nothing.
    void everyContextIsAskedBySomebody() {
        QString sources;
        for (const char* room : {"ui", "core", "app"})
            for (QDirIterator it(QStringLiteral(IMAGO_SOURCE_DIR "/") + room, {"*.h", "*.cpp"}, QDir::Files,
                                 QDirIterator::Subdirectories);
                 it.hasNext();) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                sources += QString::fromUtf8(file.readAll());
            }
        std::set<QString> contexts, lost;
        for (const auto& text : textsOf("de"))
            contexts.insert(QString::fromUtf8(text.context));
        for (const auto& context : contexts) {
            const QString name = context.section("::", -1);
            const QRegularExpression asks(QStringLiteral("class %1\\b[^;{]*\\{\\s*(Q_OBJECT|Q_GADGET)|"
                                                         "Q_DECLARE_TR_FUNCTIONS\\((\\w+::)*%1\\)|\"%2\"")
                                              .arg(name, QRegularExpression::escape(context)));
            if (!asks.match(sources).hasMatch()) lost.insert(context);
        }
        QVERIFY2(lost.empty(), qPrintable(QStringList(lost.begin(), lost.end()).join(", ")));
    }

    void peopleReadNumbersInTheirLanguageAndMachinesDoNot() {
        QCOMPARE(decimal(0.5, 2), QString("0.50"));
        QCOMPARE(percent(0.125), QString("12.5 %"));
        applyLanguage(*qApp, "de");
        QCOMPARE(decimal(0.5, 2), QString("0,50"));
        QCOMPARE(significant(0.000012, 2), QString("1,2E-05"));
        QVERIFY(percent(0.125).startsWith("12,5"));
        QCOMPARE(imago::ui::count(12345), QString("12.345"));
        QCOMPARE(QString::number(0.5), QString("0.5"));
        QCOMPARE(std::stod("0.5"), 0.5);
    }

    void theWindowSwitchesAroundTheOpenProject() {
        SeenProject seen;
        MainWindow window;
        window.resize(1366, 768);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(window.openProject(seen.pictures().project.file()));
        const auto* session = window.session();
        const auto ids = seen.images();
        window.session()->labelImages({ids[7]}, seen.pictures().classId(0));
        auto* data = static_cast<DataWorkspace*>(window.workspace("data"));
        QTRY_VERIFY(data->isSettled());
        ImageFilter filter;
        filter.classes = {seen.pictures().classId(0)};
        data->filters().take(filter);
        Q_EMIT data->filters().changed();
        QTRY_VERIFY(data->isSettled());
        data->grid().showId(ids[3]);
        data->grid().selectIds({ids[2], ids[3], ids[7]});
        for (const char* room : {"augment", "train", "inspect", "export", "label"})
            window.showWorkspace(room);
        auto* label = static_cast<LabelWorkspace*>(window.workspace("label"));
        QTRY_VERIFY(!label->isLoading());
        label->showImage(ids[5]);
        QTRY_COMPARE(label->current(), ids[5]);
        const QRect place = window.geometry();
        const QStringList english = menusOf(window);

        std::map<QString, QStringList> seenMenus;
        for (const auto& language : languages()) {
            choose(window, language.code);
            QCOMPARE(languageChoice(), language.code);
            // What stays.
            QCOMPARE(window.session(), session);
            QVERIFY(window.session()->canUndo());
            QCOMPARE(window.geometry(), place);
            QCOMPARE(window.currentWorkspace(), QString("label"));
            QVERIFY(window.workspace("label")->isVisible());
            const auto* focus = window.focusWidget();
            QVERIFY(focus == window.workspace("label") || window.workspace("label")->isAncestorOf(focus));
            QCOMPARE(window.findChildren<Rail*>().size(), 1);
            label = static_cast<LabelWorkspace*>(window.workspace("label"));
            QTRY_VERIFY(!label->isLoading());
            QCOMPARE(label->current(), ids[5]);
            QVERIFY(window.findChild<QAction*>("language." + language.code)->isChecked());
            // What changes.
            const QStringList menus = menusOf(window);
            QCOMPARE(menus.size(), english.size());
            QCOMPARE(menus.front(), inWindow("&File"));
            seenMenus[language.code] = menus;
            const QString title = QCoreApplication::translate("imago::ui::WorkspaceEntry", "Inspect");
            QCOMPARE(railText(window, "inspect"), title);
            QCOMPARE(window.workspace("inspect")->accessibleName(), title);
            window.showWorkspace("label");
        }
        QCOMPARE(seenMenus["en"], english);
        QVERIFY(seenMenus["de"] != english && seenMenus["ja"] != seenMenus["zh_CN"]);

        choose(window, "de");
        window.showWorkspace("data");
        data = static_cast<DataWorkspace*>(window.workspace("data"));
        QTRY_VERIFY(data->isSettled());
        QCOMPARE(data->grid().currentId(), ids[3]);
        QCOMPARE(data->grid().selectedIds(), (std::vector{ids[2], ids[3], ids[7]}));
        ImageFilter now;
        data->filters().applyTo(now);
        QCOMPARE(now.classes, filter.classes);

        // The keys of the new menus work on the old history.
        QApplication::setActiveWindow(&window);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(seen.pictures().labelsOf(ids[7]).empty());
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(seen.pictures().labelsOf(ids[7]).size(), std::size_t(1));
        choose(window, "system");
        QVERIFY(languageChoice().isEmpty());
        QVERIFY(window.closeProject());
        choose(window, "fr"); // the welcome page, too
        QVERIFY(!window.session());
        QCOMPARE(menusOf(window).front(), inWindow("&File"));
    }

    void everyPlaceInAWorkspaceIsFoundAgain() {
        SeenProject seen;
        MainWindow window;
        window.show();
        QVERIFY(window.openProject(seen.pictures().project.file()));
        for (const char* room : {"data", "label", "augment", "train", "inspect", "export"})
            window.showWorkspace(room);
        const auto ids = seen.images();
        auto* inspect = window.workspace("inspect");
        Place place{{ids[1]}, seen.run(), inspect->place().own};
        place.own["split"] = 1;
        place.own["view"] = 3;
        inspect->takePlace(place);
        QTRY_COMPARE_WITH_TIMEOUT(inspect->place().images, (std::vector{ids[1]}), 20000);
        auto* augment = window.workspace("augment");
        Place preview{{}, {}, augment->place().own};
        preview.own["views"] = 1;
        preview.own["network"] = true;
        augment->takePlace(preview);
        std::map<QString, Place> before;
        for (const char* room : {"augment", "train", "inspect", "export"})
            before[room] = window.workspace(room)->place();
        QCOMPARE(before["inspect"].own["view"].toInt(), 3);
        QCOMPARE(before["train"].run, seen.run());
        choose(window, "es");
        for (const auto& [room, was] : before) {
            window.showWorkspace(room);
            QTRY_COMPARE_WITH_TIMEOUT(window.workspace(room)->place().images, was.images, 20000);
            QCOMPARE(window.workspace(room)->place().run, was.run);
            QCOMPARE(window.workspace(room)->place().own, was.own);
        }
    }

    void aLiveRunGoesOn() {
        qputenv("IMAGO_WORKER_PROGRAM", IMAGO_FAKE_WORKER);
        qputenv("IMAGO_FAKE_SCRIPT", "hello\nepoch 1 0.5\ncheckpoint last\nawait stop\ndone stopped");
        SeenProject seen;
        MainWindow window;
        window.show();
        QVERIFY(window.openProject(seen.pictures().project.file()));
        window.showWorkspace("train");
        Recipe recipe = must(recipePreset("quick"));
        recipe.epochs = 3;
        auto& runs = window.session()->runs();
        QSignalSpy epochs(&runs, &RunController::epochFinished);
        const auto run = must(runs.start(recipe));
        QTRY_COMPARE_WITH_TIMEOUT(epochs.count(), 1, 20000);
        choose(window, "ja");
        QVERIFY(runs.isLive());
        QCOMPARE(window.currentWorkspace(), QString("train"));
        QTRY_COMPARE(window.workspace("train")->place().run, run.id); // it is in front
        QSignalSpy finished(&runs, &RunController::finished);
        for (auto* action : window.workspace("train")->commands())
            if (action->objectName() == "train.stop") action->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QCOMPARE(must(window.session()->store().run(run.id))->status, std::string("stopped"));
    }

    void windowsBesideItFollow() {
        PictureProject pictures({"cat"}, 2);
        MainWindow window(std::filesystem::path(IMAGO_SOURCE_DIR) / "resources");
        window.show();
        QVERIFY(window.openProject(pictures.project.file()));
        window.showHandbookPage("train");
        window.startTour(2);
        window.findChild<QAction*>("keys")->trigger();
        choose(window, "de");
        QVERIFY(window.handbook());
        QCOMPARE(window.handbook()->page(), QString("train"));
        QVERIFY(window.tour());
        QCOMPARE(window.tour()->step(), 2);
        QCOMPARE(window.tour()->accessibleName(), Tour::steps()[2].title);
        QCOMPARE(window.currentWorkspace(), QString("augment"));
        QCOMPARE(window.findChildren<QDialog*>(Qt::FindDirectChildrenOnly).size(), 1);
    }

    void rightToLeftPutsTheRailAtTheRight() {
        SeenProject seen;
        MainWindow window;
        window.resize(1366, 768);
        window.show();
        QVERIFY(window.openProject(seen.pictures().project.file()));
        QApplication::setLayoutDirection(Qt::RightToLeft);
        for (const char* room : {"data", "label", "augment", "train", "inspect", "export"}) {
            window.showWorkspace(room);
            QCoreApplication::processEvents();
            QVERIFY(!window.grab().isNull());
            const auto* rail = window.findChild<Rail*>();
            QVERIFY(rail->mapTo(&window, rail->rect().center()).x() > window.width() * 9 / 10);
            QVERIFY(window.width() <= 1366);
        }
        // Pictures are not mirrored, and time runs to the right in every script.
        for (const char* name : {"imago::ui::ShapeCanvas", "imago::ui::PlotView", "imago::ui::MapView",
                                 "imago::ui::ConfusionMatrix", "imago::ui::HeatView"}) {
            int found = 0;
            for (const auto* widget : window.findChildren<QWidget*>())
                if (widget->inherits(name)) {
                    ++found;
                    QVERIFY2(widget->layoutDirection() == Qt::LeftToRight, name);
                }
            QVERIFY2(found > 0, name);
        }
        window.startTour(3);
        QCoreApplication::processEvents();
        QVERIFY(window.centralWidget()->rect().contains(window.tour()->geometry()));
        const auto* rail = window.findChild<Rail*>();
        QVERIFY(window.tour()->geometry().right() <=
                rail->mapTo(window.centralWidget(), QPoint(0, 0)).x() + rail->width() / 2);
        // Another language from left to right turns it back.
        choose(window, "de");
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
        rail = window.findChild<Rail*>();
        QVERIFY(rail->mapTo(&window, QPoint(0, 0)).x() < 10);
    }
};

QTEST_MAIN(TestTranslations)
#include "test_translations.moc"
