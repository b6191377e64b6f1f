// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/export_dataset.h"
#include "ui/base/job.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <optional>

namespace imago::ui {

class Session;

/// Writes the project's pictures and annotations in a format of others. What the format cannot hold is listed
/// with counts before a byte is written, and what was written is read again and compared.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `shown`: the filter of Data, offered as one choice of pictures.
    ExportDialog(Session& session, const ImageFilter& shown, QWidget* parent = nullptr);
    ExportOptions options() const;
    /// What the last run said, dry or not; none while one runs or where it failed.
    const std::optional<ExportSummary>& summary() const { return m_summary; }
    void setFolder(const QString& folder);
    void setFormat(const QString& name);
    void start(); ///< writes

Q_SIGNALS:
    void previewed();
    void written();

protected:
    void reject() override; ///< a run that writes is stopped first, and leaves nothing

private:
    QWidget* buildForm();
    void look(); ///< a dry run with the present choices
    void run(bool dry);
    void take(const Result<ExportSummary>& summary, bool dry);
    void chooseFolder();
    void refresh();

    Session& m_session;
    ImageFilter m_shown;
    std::optional<ExportSummary> m_summary;
    Job m_job;
    bool m_writing = false, m_done = false;
    QComboBox *m_format, *m_which, *m_images;
    QLineEdit* m_folder;
    class QCheckBox *m_bake, *m_strip, *m_proposals;
    QLabel *m_figures, *m_state;
    QTreeWidget* m_losses;
    class QProgressBar* m_progress;
    QPushButton *m_write, *m_open;
};

/// Shows the dialog beside the window.
void showExportDialog(Session& session, const ImageFilter& shown, QWidget* parent);

} // namespace imago::ui
