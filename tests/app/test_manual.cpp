// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/app/program.h"
#include "tests/support/fixtures.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <functional>
#include <map>

namespace imago {

/// Manual pages and completions against what the programs' own --help says: nothing may be missing.
class TestManual : public QObject {
    Q_OBJECT

    test::TempFolder m_folder;
    std::map<QString, QStringList> m_options; ///< "imago run pack" → "-h" "--help" …
    std::map<QString, QStringList> m_words;   ///< "imago run" → "pack" …

    static test::Ran runProgram(const QString& program, const QStringList& arguments) {
        QProcess process;
        test::prepare(process, arguments);
        process.setProgram(program);
        process.start(QIODevice::ReadOnly);
        return test::finish(process);
    }
    static bool isHere(const QString& program) {
        return QFileInfo::exists(QStringLiteral(IMAGO_BIN_DIR "/") + program);
    }
    QString written(const QString& name) const {
        return QString::fromStdString(test::must(readText(m_folder / name.toStdString())));
    }

    void explore(const QString& program, const QStringList& path) {
        const auto ran = runProgram(QStringLiteral(IMAGO_BIN_DIR "/") + program,
                                    path + QStringList{QStringLiteral("--help")});
        VERIFY_CODE(ran, 0);
        const QString name = (QStringList{program} + path).join(' ');
        QString section;
        for (const QString& line : ran.out.split('\n')) {
            if (!line.isEmpty() && line.front() != ' ') section = line;
            if (!line.startsWith("  ") || line.size() < 3 || line[2] == ' ') continue;
            const QString first = line.mid(2).section(' ', 0, 0);
            if (section == "Options:") m_options[name] += first.split(',');
            if (section == "Subcommands:") m_words[name] += first;
        }
        for (const QString& word : QStringList(m_words[name]))
            explore(program, path + QStringList{word});
    }

    /// What a shell offers after these words, one a line; skips the test where the shell is missing.
    test::Ran ask(const QString& shell, const QString& script) const {
        return runProgram(QStandardPaths::findExecutable(shell), {QStringLiteral("-c"), script});
    }

    void everyShellOffers(const QString& shell, const std::function<QString(const QString&)>& scriptAfter) {
        if (QStandardPaths::findExecutable(shell).isEmpty()) QSKIP(qPrintable(shell + " is not installed"));
        for (const auto& [command, options] : m_options) {
            const auto ran = ask(shell, scriptAfter(command + " -"));
            VERIFY_CODE(ran, 0);
            const QStringList offered = ran.out.split('\n');
            for (const QString& option : options)
                QVERIFY2(offered.contains(option),
                         qPrintable(command + " " + option + "\n" + ran.out + ran.err));
        }
        for (const auto& [command, words] : m_words) {
            const auto ran = ask(shell, scriptAfter(command + " "));
            for (const QString& word : words)
                QVERIFY2(ran.out.split('\n').contains(word),
                         qPrintable(command + " " + word + "\n" + ran.out + ran.err));
        }
        const auto values = ask(shell, scriptAfter("imago train --preset "));
        QStringList words = values.out.split('\n', Qt::SkipEmptyParts);
        words.sort(); // as fish does
        QCOMPARE(words, (QStringList{"balanced", "best", "quick"}));
    }

private Q_SLOTS:
    void initTestCase() {
        for (const QString program : {"imago", "imago-worker"}) {
            if (!isHere(program)) continue;
            const auto ran = runProgram(QStringLiteral(IMAGO_BIN_DIR "/") + program,
                                        {"--manual", QString::fromStdString(m_folder.path().string())});
            VERIFY_CODE(ran, 0);
            QVERIFY2(ran.out.isEmpty() && ran.err.isEmpty(), qPrintable(ran.out + ran.err));
            explore(program, {});
        }
        QVERIFY(m_options.at("imago run pack").contains("--out"));
        QVERIFY(m_words.at("imago").size() > 20);
    }

    void thePageHasEveryCommandAndOption() {
        for (const auto& [command, options] : m_options) {
            const QString program = command.section(' ', 0, 0);
            const QString page = written(program + ".1").replace("\\-", "-");
            if (m_words.contains(command) && command != program) continue; // a group: its commands are there
            const QString heading = command == program ? ".SH OPTIONS" : ".SS " + command;
            const auto at = page.indexOf(heading + "\n");
            QVERIFY2(at >= 0, qPrintable(heading));
            const auto end = page.indexOf(QRegularExpression("\n\\.S[SH] "), at + 1);
            const QString part = page.mid(at, end < 0 ? -1 : end - at);
            for (const QString& option : options)
                QVERIFY2(part.contains("\\fB" + option + "\\fR"), qPrintable(command + " " + option));
        }
    }

    void thePageIsWellFormed() {
        if (QStandardPaths::findExecutable("man").isEmpty()) QSKIP("man is not installed");
        for (const QString program : {"imago", "imago-worker"}) {
            if (!isHere(program)) continue;
            const QString file = QString::fromStdString((m_folder / (program + ".1").toStdString()).string());
            const auto ran =
                runProgram("/bin/sh", {"-c",
                                       "LC_ALL=C.UTF-8 MANROFFSEQ= MANWIDTH=80 man --warnings -E "
                                       "UTF-8 -l -Tutf8 -Z '" +
                                           file + "' >/dev/null"});
            VERIFY_CODE(ran, 0);
            QCOMPARE(ran.err, QString());
        }
    }

    void bashCompletes() {
        everyShellOffers("bash", [this](const QString& line) {
            const QString program = line.section(' ', 0, 0);
            const QString function = "_" + QString(program).replace('-', '_');
            const auto count = line.split(' ').size();
            return QString(
                       "source '%1/%2.bash'; COMP_WORDS=(%3 %4); COMP_CWORD=%5; %6; printf '%s\\n' "
                       "\"${COMPREPLY[@]}\"")
                .arg(QString::fromStdString(m_folder.path().string()), program, line,
                     line.endsWith(' ') ? "''" : "")
                .arg(count - 1)
                .arg(function);
        });
    }

    void fishCompletes() {
        everyShellOffers("fish", [this](const QString& line) {
            return QString("source '%1/%2.fish'; complete -C '%3' | string replace -r '\\t.*' ''; true")
                .arg(QString::fromStdString(m_folder.path().string()), line.section(' ', 0, 0), line);
        });
    }

    /// zsh completes on a terminal only: its file is parsed, and looked through.
    void zshKnowsAll() {
        for (const auto& [command, options] : m_options) {
            const QString text = written("_" + command.section(' ', 0, 0));
            QString function = "_" + command;
            function.replace(' ', '_').replace('-', '_');
            const auto at = text.indexOf("\n" + function + "() {");
            QVERIFY2(at >= 0, qPrintable(function));
            const QString body = text.mid(at, text.indexOf("\n}\n", at) - at);
            for (const QString& option : options)
                QVERIFY2(body.contains(QRegularExpression("'\\*?" + option + "[=\\[]")),
                         qPrintable(command + " " + option));
            for (const QString& word : m_words[command])
                QVERIFY2(body.contains("'" + word + ":"), qPrintable(command + " " + word));
        }
        if (QStandardPaths::findExecutable("zsh").isEmpty()) QSKIP("zsh is not installed");
        for (const QString program : {"imago", "imago-worker"}) {
            if (!isHere(program)) continue;
            const auto ran = runProgram(
                QStandardPaths::findExecutable("zsh"),
                {"-n", QString::fromStdString((m_folder / ("_" + program).toStdString()).string())});
            VERIFY_CODE(ran, 0);
            QCOMPARE(ran.err, QString());
        }
    }

    void aFolderThatCannotBeMadeIsNamed() {
        test::must(writeAtomically(m_folder / "file", "x"));
        const auto ran = runProgram(QStringLiteral(IMAGO_BIN_DIR "/imago"),
                                    {"--manual", QString::fromStdString((m_folder / "file/below").string())});
        VERIFY_CODE(ran, 2);
        QVERIFY2(ran.err.contains("file/below"), qPrintable(ran.err));
    }
};

} // namespace imago

QTEST_GUILESS_MAIN(imago::TestManual)
#include "test_manual.moc"
