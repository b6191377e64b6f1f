// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/session.h"
#include "ui/client/checkpoint_tester.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace imago::ui {

/// Tests a checkpoint of a run on a split, also while the run goes on, and says how it does.
class CheckpointDialog : public QDialog {
    Q_OBJECT
public:
    CheckpointDialog(Session& session, const RunRecord& run, QWidget* parent = nullptr);

Q_SIGNALS:
    void inspectWanted(imago::RunId run);

private:
    void test();
    void showReport(const Result<CheckpointReport>& report);

    Session& m_session;
    RunRecord m_run;
    CheckpointTester m_tester;
    QComboBox *m_checkpoint, *m_split;
    QProgressBar* m_progress;
    QLabel* m_result;
    QPushButton *m_test, *m_inspect;
};

} // namespace imago::ui
