// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/checkpoint_dialog.h"

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace imago::ui {

CheckpointDialog::CheckpointDialog(Session& session, const RunRecord& run, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_run(run),
      m_tester(session.store()),
      m_checkpoint(new QComboBox),
      m_split(new QComboBox),
      m_progress(new QProgressBar),
      m_result(new QLabel),
      m_test(primaryButton(QStringLiteral("play"), tr("&Test"))),
      m_inspect(new QPushButton(tr("&Inspect this run"))) {
    setWindowTitle(tr("Test a checkpoint of %1").arg(QString::fromStdString(run.name)));
    m_checkpoint->addItem(tr("Best so far"), QStringLiteral("best"));
    m_checkpoint->addItem(tr("Last"), QStringLiteral("last"));
    m_checkpoint->setAccessibleName(tr("Checkpoint"));
    for (const auto split : {Split::val, Split::test, Split::train})
        m_split->addItem(text(split), static_cast<int>(split));
    m_split->setAccessibleName(tr("Pictures to test with"));
    auto* form = new QFormLayout;
    form->addRow(tr("&Checkpoint"), m_checkpoint);
    form->addRow(tr("&Pictures"), m_split);
    auto* note =
        roleLabel(QStringLiteral("muted"),
                  tr("A second worker tests it; a run that is training goes on meanwhile. Nothing is "
                     "kept: Inspect shows the predictions of the finished run."));
    m_progress->setVisible(false);
    m_progress->setAccessibleName(tr("Progress of the test"));
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::RichText);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->setObjectName(QStringLiteral("checkpoint-result"));
    m_result->setMinimumHeight(4 * fontMetrics().height());
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_inspect, QDialogButtonBox::ActionRole);
    buttons->addButton(m_test, QDialogButtonBox::ActionRole);
    m_inspect->setEnabled(run.epochs > 0);
    for (auto* button : buttons->buttons())
        if (auto* push = qobject_cast<QPushButton*>(button)) push->setAutoDefault(push == m_test);
    m_test->setDefault(true); // Enter tests
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &CheckpointDialog::test);
    connect(m_inspect, &QPushButton::clicked, this, [this] { Q_EMIT inspectWanted(m_run.id); });
    connect(&m_tester, &CheckpointTester::progressed, this, [this](const ProgressMessage& progress) {
        m_progress->setRange(0, static_cast<int>(progress.total));
        m_progress->setValue(static_cast<int>(progress.done));
    });
    connect(&m_tester, &CheckpointTester::finished, this, &CheckpointDialog::showReport);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(gap);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_progress);
    column->addWidget(m_result, 1);
    column->addWidget(buttons);
    resize(460, sizeHint().height());
}

void CheckpointDialog::test() {
    m_result->clear();
    m_progress->setRange(0, 0);
    m_progress->setVisible(true);
    m_test->setEnabled(false);
    // A live run keeps the machine; the test takes one core of it.
    const auto arguments = m_session.runs().isLive()
                               ? QStringList{QStringLiteral("--threads"), QStringLiteral("1")}
                               : QStringList{};
    m_tester.start(m_run, m_checkpoint->currentData().toString().toStdString(),
                   static_cast<Split>(m_split->currentData().toInt()), arguments);
}

void CheckpointDialog::showReport(const Result<CheckpointReport>& report) {
    m_progress->setVisible(false);
    m_test->setEnabled(true);
    if (!report) {
        m_result->setText(QStringLiteral("<span style='color:%1'>%2</span>")
                              .arg(theme().bad.name(), errorText(report.error()).toHtmlEscaped()));
        return;
    }
    QString words =
        tr("<b>%1</b> right: %2 of %Ln pictures, loss %3", nullptr, static_cast<int>(report->pictures))
            .arg(percent(report->accuracy()), count(report->right))
            .arg(report->loss, 0, 'f', 3);
    if (!report->mistakes.empty()) words += QStringLiteral("<br>") + tr("Most frequent mistakes:");
    for (const auto& [pair, times] : report->mistakes)
        words += QStringLiteral("<br>") + tr("%1 taken for %2: %3")
                                              .arg(QString::fromStdString(pair.first).toHtmlEscaped(),
                                                   QString::fromStdString(pair.second).toHtmlEscaped(),
                                                   count(times));
    m_result->setText(words);
    m_result->setAccessibleDescription(m_result->text());
}

} // namespace imago::ui
