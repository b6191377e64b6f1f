// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/job.h"
#include "ui/base/session.h"
#include "ui/model/confidence_bars.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>

#include <deque>
#include <filesystem>
#include <map>

namespace imago::ui {

/// Runs that a picture can be shown to: those with a best checkpoint, newest first.
std::vector<RunRecord> usableRuns(Session& session);

/// Pictures that were dropped on the window, with a model's confidence in every class.
class PredictDialog : public QDialog {
    Q_OBJECT
public:
    PredictDialog(Session& session, const std::vector<std::filesystem::path>& pictures,
                  QWidget* parent = nullptr);
    void addPictures(const std::vector<std::filesystem::path>& pictures);
    const std::vector<std::filesystem::path>& pictures() const { return m_pictures; }

Q_SIGNALS:
    /// The person wants them in the project.
    void addAsked(const std::vector<std::filesystem::path>& pictures);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillRuns();
    void askNext();
    void askAll();
    void showCurrent();
    void showPicture();
    const RunRecord* run() const;

    Session& m_session;
    std::vector<RunRecord> m_runs;
    std::vector<std::filesystem::path> m_pictures;
    std::map<int, Result<std::vector<WorkerService::ClassConfidence>>> m_answers; ///< by row
    std::deque<int> m_waiting;
    bool m_asking = false;
    int m_round = 0; ///< answers of an earlier run are dropped
    Job m_decode;
    QImage m_image;
    QListWidget* m_list;
    QComboBox* m_choice;
    QLabel* m_picture;
    QLabel* m_text;
    ConfidenceBars* m_bars;
};

} // namespace imago::ui
