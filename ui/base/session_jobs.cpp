// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/image/picture_walk.h"
#include "core/jobs/source_folders.h"
#include "core/store/read_only.h"
#include "ui/base/session.h"
#include "ui/base/text.h"

#include <algorithm>

namespace imago::ui {

namespace {

QString scanNotice(const ScanReport& report) {
    QStringList parts{Session::tr("Pictures added: %1").arg(count(report.added))};
    if (report.updated > 0) parts << Session::tr("changed: %1").arg(count(report.updated));
    if (report.moved > 0) parts << Session::tr("found at a new place: %1").arg(count(report.moved));
    if (report.unreadable > 0) parts << Session::tr("cannot be read: %1").arg(count(report.unreadable));
    if (report.duplicates > 0) parts << Session::tr("duplicates: %1").arg(count(report.duplicates));
    const auto videos =
        std::count_if(report.problems.begin(), report.problems.end(),
                      [](const auto& problem) { return isVideoFileName(fromUtf8(problem.first)); });
    if (videos > 0) parts << Session::tr("videos left out: %1 (File, Add videos)").arg(count(videos));
    return parts.join(QStringLiteral(" · "));
}

QString importNotice(const ImportSummary& summary) {
    QStringList parts{Session::tr("Pictures added: %1").arg(count(summary.added)),
                      Session::tr("labelled: %1").arg(count(summary.labelled))};
    std::int64_t shapes = 0;
    for (const auto& [kind, n] : summary.annotations)
        if (kind != AnnotationKind::image) shapes += n;
    if (shapes > 0) parts << Session::tr("shapes: %1").arg(count(shapes));
    if (summary.known > 0) parts << Session::tr("known before: %1").arg(count(summary.known));
    if (summary.classesAdded > 0) parts << Session::tr("new classes: %1").arg(count(summary.classesAdded));
    if (summary.problemCount > 0) {
        parts << Session::tr("not taken: %1").arg(count(summary.problemCount));
        const auto& first = summary.problems.front();
        parts << Session::tr("first: %1: %2")
                     .arg(QString::fromStdString(first.first), QString::fromStdString(first.second));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void Session::addFolders(const std::vector<std::filesystem::path>& folders) {
    if (folders.empty()) return;
    enqueue({tr("Adding pictures"),
             [file = file(), folders](std::stop_token stop, const ProgressSink& progress) -> Result<QString> {
                 IMAGO_TRY(store, ProjectStore::open(file));
                 IMAGO_TRY(report, scanFolders(*store, folders, progress, stop));
                 IMAGO_CHECK(rememberFolders(*store, folders));
                 return scanNotice(report);
             }});
}

void Session::rescanNow() {
    enqueue({tr("Checking files"),
             [file = file()](std::stop_token stop, const ProgressSink& progress) -> Result<QString> {
                 IMAGO_TRY(store, ProjectStore::open(file));
                 IMAGO_TRY(report, rescan(*store, progress, stop));
                 return scanNotice(report);
             }});
}

void Session::importFrom(const std::filesystem::path& source, const ImportOptions& options) {
    enqueue({tr("Importing"),
             [file = file(), source, options](std::stop_token stop,
                                              const ProgressSink& progress) -> Result<QString> {
                 IMAGO_TRY(store, ProjectStore::open(file));
                 IMAGO_TRY(summary, importDataset(*store, source, options, progress, stop));
                 return importNotice(summary);
             }});
}

void Session::assignSplitsNow(const SplitOptions& options) {
    enqueue({tr("Assigning splits"),
             [file = file(), options, who = author().toStdString()](std::stop_token,
                                                                    const ProgressSink&) -> Result<QString> {
                 IMAGO_TRY(store, ProjectStore::open(file));
                 IMAGO_TRY(counts, assignSplits(*store, options, who));
                 return tr("Training %1 · validation %2 · test %3")
                     .arg(count(counts.bySplit[Split::train]), count(counts.bySplit[Split::val]),
                          count(counts.bySplit[Split::test]));
             }});
}

void Session::runJob(const QString& text, Job::Work<QString> work) {
    enqueue({text, std::move(work)});
}

void Session::enqueue(Task task) {
    if (const auto why = writeRefusal(*m_store)) {
        Q_EMIT failed(*why);
        return;
    }
    m_tasks.push_back(std::move(task));
    if (!m_scan.isRunning()) startNextTask();
}

void Session::startNextTask() {
    if (m_tasks.empty()) return;
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    m_jobText = task.text;
    m_jobProgress = {};
    m_scan.start<QString>(std::move(task.work), [this](const Result<QString>& result) {
        m_jobText.clear();
        m_jobProgress = {};
        reloadAll();
        if (!result && result.error().code == ErrorCode::cancelled)
            Q_EMIT notice(tr("Stopped. What was done so far is kept."));
        else if (!result)
            Q_EMIT failed(result.error());
        else if (!result->isEmpty())
            Q_EMIT notice(*result);
        startNextTask();
        Q_EMIT jobChanged();
    });
    Q_EMIT jobChanged();
}

} // namespace imago::ui
