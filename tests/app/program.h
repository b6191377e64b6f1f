// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_fields.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace imago::test {

/// What a command left behind.
struct Ran {
    int code = -1;
    QString out, err;
    /// Standard output as one JSON object; null where it is anything else.
    nlohmann::json json() const {
        const auto parsed = nlohmann::json::parse(out.toStdString(), nullptr, false);
        return parsed.is_object() ? parsed : nlohmann::json();
    }
};

/// The built program as a script on a machine without a display would run it.
inline void prepare(QProcess& process, const QStringList& arguments) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(variable);
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(IMAGO_BIN_DIR "/imago"));
    process.setArguments(arguments);
}

inline Ran finish(QProcess& process, int timeoutMs = 240000) {
    Ran ran;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        ran.code = process.exitCode();
    }
    ran.out = QString::fromUtf8(process.readAllStandardOutput());
    ran.err = QString::fromUtf8(process.readAllStandardError());
    return ran;
}

inline Ran imagoProgram(const QStringList& arguments) {
    QProcess process;
    prepare(process, arguments);
    process.start(QIODevice::ReadOnly);
    return finish(process);
}

} // namespace imago::test

/// Fails with what the program said. What runs it is evaluated once.
#define VERIFY_CODE(ran, expected)                                                                          \
    do {                                                                                                    \
        const auto& verifiedRan = (ran);                                                                    \
        QVERIFY2(                                                                                           \
            verifiedRan.code == (expected),                                                                 \
            qPrintable(                                                                                     \
                QString("status %1\n%2\n%3").arg(verifiedRan.code).arg(verifiedRan.out, verifiedRan.err))); \
    } while (false)
