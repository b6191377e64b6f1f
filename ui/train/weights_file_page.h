// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/weights_catalogue.h"
#include "ui/base/job.h"
#include "ui/client/weights_report.h"
#include "ui/client/worker_task.h"
#include "ui/train/weights_page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QTreeWidget;

namespace imago::ui {

/// What a report comes to, in a sentence: "All 120 tensors of the backbone fit ResNet-18; the head for 1,000
/// classes is left out."
QString weightsSentence(const WeightsReport& report, const WeightsReport::Fit& fit);

/// A weight file of the person's own: what fits which network, and what does not.
class WeightsFilePage : public WeightsPage {
    Q_OBJECT
public:
    explicit WeightsFilePage(QWidget* parent = nullptr);
    std::optional<WeightsChoice> choice() const override;
    /// Has a worker look into the file.
    void showFile(const std::filesystem::path& file);
    /// What the worker found, or why it refuses the file.
    void showReport(const Result<WeightsReport>& report);

private:
    void chooseFile();
    void showFit();
    void showProblem(const Error& error);
    void setBusy(bool busy);
    const WeightsReport::Fit* fit() const;

    std::filesystem::path m_file;
    WorkerTask m_worker;
    Job m_hash;
    std::optional<WeightsReport> m_report;
    std::optional<CatalogueEntry> m_known; ///< the file is this one of the catalogue
    QLineEdit* m_path;
    QLabel *m_mark, *m_sentence, *m_facts;
    QComboBox* m_network;
    QLabel* m_networkLabel;
    QTreeWidget* m_details;
    QProgressBar* m_busy;
};

} // namespace imago::ui
