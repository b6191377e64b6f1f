// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/job.h"
#include "ui/base/session.h"
#include "ui/inspect/inspect_panel.h"

namespace imago::ui {

/// Writes the report of a run in the background and says so in the window.
class ReportWriter : public QObject {
    Q_OBJECT
public:
    explicit ReportWriter(Session& session, QObject* parent = nullptr);
    /// Asks for a file first; a cancelled dialog does nothing.
    void ask(const Inspected& inspected, QWidget* parent);
    void write(const Inspected& inspected, const std::filesystem::path& file);
    bool isRunning() const { return m_job.isRunning(); }

Q_SIGNALS:
    void finished();

private:
    Session& m_session;
    Job m_job;
};

} // namespace imago::ui
