// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/report_writer.h"

#include "core/base/files.h"
#include "core/report/run_report.h"
#include "ui/base/text.h"
#include "ui/inspect/report_file.h"

#include <QFileDialog>

namespace imago::ui {

ReportWriter::ReportWriter(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

void ReportWriter::ask(const Inspected& inspected, QWidget* parent) {
    const auto suggested = inspected.project.parent_path() / fromUtf8(inspected.run.name + "-report.html");
    const auto html = tr("Web page (*.html)"), pdf = tr("PDF document (*.pdf)");
    QString filter = html;
    auto file = QFileDialog::getSaveFileName(parent, tr("Write a report"), toQString(suggested),
                                             html + QStringLiteral(";;") + pdf, &filter);
    if (file.isEmpty()) return;
    if (QFileInfo(file).suffix().isEmpty())
        file += filter == pdf ? QStringLiteral(".pdf") : QStringLiteral(".html");
    write(inspected, toPath(file));
}

void ReportWriter::write(const Inspected& inspected, const std::filesystem::path& file) {
    if (isRunning()) return;
    Q_EMIT m_session.notice(tr("Writing the report of %1…").arg(QString::fromStdString(inspected.run.name)));
    m_job.start<QString>(
        [project = inspected.project, run = inspected.run, split = inspected.split, file](
            std::stop_token stop, const ProgressSink& progress) -> Result<QString> {
            IMAGO_TRY(store, ProjectStore::open(project));
            RunReportOptions options;
            options.split = split;
            IMAGO_TRY(report, gatherReport(*store, run, options, progress, stop));
            IMAGO_TRY(document, composeReport(report));
            IMAGO_CHECK(writeReport(document, file));
            return toQString(file);
        },
        [this](Result<QString> written) {
            if (written)
                Q_EMIT m_session.notice(tr("Report written: %1").arg(*written));
            else if (written.error().code != ErrorCode::cancelled)
                Q_EMIT m_session.failed(written.error());
            Q_EMIT finished();
        });
}

} // namespace imago::ui
