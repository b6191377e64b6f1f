// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/studio_fixture.h"
#include "ui/base/key_bindings.h"
#include "ui/base/key_sets.h"
#include "ui/base/mnemonic.h"
#include "ui/base/settings.h"
#include "ui/base/widgets.h"
#include "ui/shell/key_map.h"
#include "ui/shell/main_window.h"

#include <QTest>

using namespace imago;
using namespace imago::ui;
using namespace imago::test;

namespace {

QKeySequence key(const char* text) {
    return QKeySequence::fromString(QString::fromLatin1(text), QKeySequence::PortableText);
}

/// A room with three commands and one of the window.
struct Desk {
    QWidget room, window;
    QAction* next = action(room, "label.next", "Next", {key("D"), key("PgDown")});
    QAction* box = action(room, "label.tool.box", "Box", {key("R")});
    QAction* plain = makeAction(&room, {}, QStringLiteral("Plain"), {key("Ctrl+R")}, {});
    QAction* quit = action(window, "window.quit", "Quit", {key("Ctrl+Q")});

    static QAction* action(QWidget& owner, const char* name, const char* text,
                           const QList<QKeySequence>& keys) {
        auto* made = makeAction(&owner, {}, QString::fromLatin1(text), keys, {});
        made->setObjectName(QString::fromLatin1(name));
        return made;
    }
    void giveTo(KeyBindings& bindings) {
        bindings.adopt(QStringLiteral("label"), {next, box, plain});
        bindings.adopt({}, {quit});
    }
};

} // namespace

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { userSettings()->clear(); }

    void commandsKeepTheirOwnKeysAtFirst() {
        Desk desk;
        KeyBindings bindings;
        desk.giveTo(bindings);
        QCOMPARE(desk.next->shortcuts(), (QList<QKeySequence>{key("D"), key("PgDown")}));
        QCOMPARE(KeyBindings::idOf(*desk.plain), QStringLiteral("label.Ctrl+R"));
    }

    void aChangeOutlivesTheProgramAndCanBePutBack() {
        {
            Desk desk;
            KeyBindings bindings;
            desk.giveTo(bindings);
            bindings.setKeys(QStringLiteral("label.next"), {key("Right")});
            QCOMPARE(desk.next->shortcuts(), QList<QKeySequence>{key("Right")});
            bindings.setKeys(QStringLiteral("label.Ctrl+R"), {});
        }
        Desk desk;
        KeyBindings bindings;
        desk.giveTo(bindings);
        QCOMPARE(desk.next->shortcuts(), QList<QKeySequence>{key("Right")});
        QVERIFY(desk.plain->shortcuts().isEmpty());
        QVERIFY(bindings.isChanged(QStringLiteral("label.next")));
        bindings.reset(QStringLiteral("label.next"));
        QCOMPARE(desk.next->shortcuts(), (QList<QKeySequence>{key("D"), key("PgDown")}));
        bindings.resetAll();
        QCOMPARE(desk.plain->shortcuts(), QList<QKeySequence>{key("Ctrl+R")});
    }

    void aCommandThatGivesWayIsWithoutTheLettersOfClassesWhateverItsKeys() {
        Desk desk;
        KeyBindings bindings;
        keepLettersFree(*desk.box, QStringLiteral("r"));
        desk.giveTo(bindings);
        const auto id = QStringLiteral("label.tool.box");
        QVERIFY(desk.box->shortcuts().isEmpty());
        QCOMPARE(bindings.keysOf(id), QList<QKeySequence>{key("R")});
        bindings.setKeys(id, {key("T"), key("R")});
        QCOMPARE(desk.box->shortcuts(), QList<QKeySequence>{key("T")});
        QCOMPARE(bindings.keysInForce(id), QList<QKeySequence>{key("T")});
        keepLettersFree(*desk.box, {});
        QCOMPARE(desk.box->shortcuts(), (QList<QKeySequence>{key("T"), key("R")}));
        QCOMPARE(letterKeys({desk.next, desk.box, desk.plain}),
                 (QMap<QString, QString>{{QStringLiteral("D"), QStringLiteral("Next")}}));
    }

    void theDialogWarnsOfTheKeysOfClasses() {
        Desk desk;
        KeyBindings bindings;
        keepLettersFree(*desk.box, {});
        desk.giveTo(bindings);
        auto* label = Desk::action(desk.room, "", "Label as Dress", {key("T")});
        label->setProperty("fixedKeys", true);
        const QString room = QStringLiteral("label");
        KeyMap dialog(
            [&]() -> std::vector<Command> {
                return {{room, room, desk.next}, {room, room, desk.box}, {room, room, label}};
            },
            bindings, nullptr);
        auto* tree = dialog.findChild<QTreeWidget*>();
        const auto warning = [&](int row) {
            tree->setCurrentItem(tree->topLevelItem(0)->child(row));
            dialog.findChild<QKeySequenceEdit*>()->setKeySequence(key("T"));
            for (const auto* one : dialog.findChildren<QLabel*>())
                if (one->text().contains(QStringLiteral("Dress"))) return one->text();
            return QString();
        };
        QVERIFY(warning(0).contains(QStringLiteral("loses it")));
        QVERIFY(warning(1).contains(QStringLiteral("keeps it")));
    }

    void conflictsAreFoundInTheRoomAndInTheWindow() {
        Desk desk;
        KeyBindings bindings;
        desk.giveTo(bindings);
        QCOMPARE(bindings.conflicts(QStringLiteral("label.next"), key("R")),
                 QStringList{QStringLiteral("label.tool.box")});
        QCOMPARE(bindings.conflicts(QStringLiteral("label.next"), key("Ctrl+Q")),
                 QStringList{QStringLiteral("window.quit")});
        QVERIFY(bindings.conflicts(QStringLiteral("label.next"), key("D")).isEmpty());
    }

    void aSetGivesItsKeysAndTakesThemFromOthers() {
        Desk desk;
        KeyBindings bindings;
        desk.giveTo(bindings);
        bindings.setSet(QStringLiteral("labelme"));
        // labelme draws boxes by Ctrl+R, which the plain command had.
        QCOMPARE(desk.box->shortcuts(), QList<QKeySequence>{key("Ctrl+R")});
        QVERIFY(desk.plain->shortcuts().isEmpty());
        bindings.setSet(QStringLiteral("imago"));
        QCOMPARE(desk.box->shortcuts(), QList<QKeySequence>{key("R")});
        QCOMPARE(desk.plain->shortcuts(), QList<QKeySequence>{key("Ctrl+R")});
    }

    void everyLineOfEverySetIsACommandWithReadableKeys() {
        PictureProject project({"cat"}, 1);
        MainWindow window;
        QVERIFY(window.openProject(project.project.file()));
        QStringList known;
        for (const auto& command : window.commands())
            if (command.action) known << KeyBindings::idOf(*command.action);
        for (const auto& set : keySets()) {
            QMap<QString, QString> taken;
            for (const auto& line : set.lines) {
                const QString command = QString::fromLatin1(line.command);
                QVERIFY2(known.contains(command), line.command);
                for (const auto& word : QString::fromLatin1(line.keys).split(QStringLiteral("; "))) {
                    const auto sequence = QKeySequence::fromString(word, QKeySequence::PortableText);
                    QVERIFY2(!sequence.isEmpty(), qPrintable(word));
                    QVERIFY2(!taken.contains(word),
                             qPrintable(word + QStringLiteral(" twice in ") + QString::fromLatin1(set.id)));
                    taken.insert(word, command);
                }
            }
        }
    }

    void theDialogWarnsAndTakesAKeyOver() {
        Desk desk;
        KeyBindings bindings;
        desk.giveTo(bindings);
        std::vector<Command> commands{{QStringLiteral("Label"), QStringLiteral("label"), desk.next},
                                      {QStringLiteral("Label"), QStringLiteral("label"), desk.box}};
        KeyMap dialog([&] { return commands; }, bindings, nullptr);
        auto* tree = dialog.findChild<QTreeWidget*>();
        tree->setCurrentItem(tree->topLevelItem(0)->child(0));
        auto* edit = dialog.findChild<QKeySequenceEdit*>();
        edit->setKeySequence(key("R"));
        bool warned = false;
        for (const auto* label : dialog.findChildren<QLabel*>())
            warned = warned || label->text().contains(QStringLiteral("Box"));
        QVERIFY(warned);
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("&Use this key")) button->click();
        QCOMPARE(desk.next->shortcuts(), QList<QKeySequence>{key("R")});
        QVERIFY(desk.box->shortcuts().isEmpty());
    }

    void mnemonicsAreStrippedAsEachScriptWritesThem() {
        const std::pair<const char*, const char*> cases[] = {{"&Open project…", "Open project…"},
                                                             {"Re&name", "Rename"},
                                                             {"打开项目(&O)…", "打开项目…"},
                                                             {"開く (&O)", "開く"},
                                                             {"打开（&O）", "打开"},
                                                             {"Zoom (%1)", "Zoom (%1)"},
                                                             {"Salt && pepper", "Salt & pepper"},
                                                             {"Last&", "Last"},
                                                             {"", ""}};
        for (const auto& [text, plain] : cases)
            QCOMPARE(withoutMnemonic(QString::fromUtf8(text)), QString::fromUtf8(plain));
    }

private:
    PrivateUser m_user;
};

QTEST_MAIN(TestKeys)
#include "test_keys.moc"
