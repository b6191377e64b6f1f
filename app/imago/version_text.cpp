// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/imago/version_text.h"

#include "app/manual/build_text.h"
#include "core/store/sqlite_version.h"
#include "ui/client/worker_process.h"

#include <QCoreApplication>

#include <fmt/format.h>
#include <opencv2/core/utility.hpp>

namespace imago::cli {

namespace {

/// LibTorch is loaded within a second; a first start from a slow disk takes some more.
constexpr int patienceMs = 10000;

std::string workerText() {
    const auto program = findWorker();
    if (!program) return "no worker found: training is not available";
    QProcess worker;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_WAIT_POLICY"), QStringLiteral("PASSIVE"));
    environment.insert(QStringLiteral("OPENBLAS_NUM_THREADS"), QStringLiteral("1"));
    worker.setProcessEnvironment(environment);
    worker.setStandardInputFile(QProcess::nullDevice());
    const QString name = QString::fromStdString(program->string());
    worker.start(name, {QStringLiteral("--version")});
    if (!worker.waitForFinished(patienceMs)) {
        worker.kill();
        worker.waitForFinished();
        return fmt::format("{} does not answer: training is not available", name.toStdString());
    }
    if (worker.exitStatus() != QProcess::NormalExit || worker.exitCode() != 0)
        return fmt::format("{} does not start: training is not available\n{}", name.toStdString(),
                           worker.readAllStandardError().trimmed().toStdString());
    return worker.readAllStandardOutput().trimmed().toStdString();
}

} // namespace

std::string versionText() {
    int count = 1;
    char name[] = "imago";
    char* arguments[] = {name, nullptr};
    const QCoreApplication application(count, arguments); // QProcess wants one
    return fmt::format("imago {}\n{}\nQt {}, OpenCV {}, SQLite {}\n{}", IMAGO_VERSION, manual::buildText(),
                       qVersion(), cv::getVersionString(), sqliteVersion(), workerText());
}

} // namespace imago::cli
