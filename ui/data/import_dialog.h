// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/import_dataset.h"
#include "ui/base/job.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTreeWidget>

#include <filesystem>
#include <optional>

namespace imago::ui {

class Session;

/// Before a data set is imported: what it is, what becomes of each of its classes (to be changed), what
/// happens to pictures that have annotations, and everything that cannot be taken with its reason. Nothing is
/// written until Import is pressed.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(Session& session, std::filesystem::path source, QWidget* parent = nullptr);
    /// What was chosen.
    ImportOptions options() const;
    /// What a dry run said last; none while it runs or where it failed.
    const std::optional<ImportSummary>& preview() const { return m_summary; }

Q_SIGNALS:
    void previewed();

private:
    QWidget* buildForm();
    QWidget* buildTabs();
    void look(); ///< starts a dry run with the present choices
    void take(const Result<ImportSummary>& summary);
    void fillClasses();
    void fillProblems();
    void chooseImages();

    Session& m_session;
    std::filesystem::path m_source;
    std::optional<ImportSummary> m_summary;
    Job m_job;
    QComboBox *m_format, *m_merge;
    QLineEdit* m_images;
    class QCheckBox* m_keepMissing;
    QLabel *m_figures, *m_state;
    QTableWidget* m_classes;
    QTreeWidget* m_problems;
    class QTabWidget* m_tabs;
    QPushButton* m_import;
};

/// Asks for a data set where `source` is empty, shows the dialog, and imports in the background.
void showImportDialog(Session& session, QWidget* parent, std::filesystem::path source = {});

} // namespace imago::ui
