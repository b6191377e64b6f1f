// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/weights_file_page.h"

#include "core/base/files.h"
#include "core/deploy/sha256.h"
#include "core/jobs/weights.h"
#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace imago::ui {

namespace {

void addNames(QTreeWidget* tree, const QString& title, qint64 total, const QStringList& names) {
    if (total == 0) return;
    auto* group = new QTreeWidgetItem(tree, {title});
    for (const auto& name : names)
        new QTreeWidgetItem(group, {name});
    if (const qint64 more = total - names.size(); more > 0)
        new QTreeWidgetItem(group, {WeightsFilePage::tr("and %Ln more", "tensors", static_cast<int>(more))});
}

} // namespace

QString weightsSentence(const WeightsReport& report, const WeightsReport::Fit& fit) {
    const QString name = networkName(fit.network);
    if (!fit.problem.isEmpty() || fit.fitted == 0)
        return WeightsFilePage::tr("None of the file's %Ln tensors fits %1.", nullptr,
                                   static_cast<int>(report.tensors))
            .arg(name);
    const auto needed = static_cast<int>(fit.needed);
    QString text;
    if (!fit.isWhole())
        text = WeightsFilePage::tr(
                   "Only %1 of the %Ln tensors of the backbone of %2 are filled; the others "
                   "start from random numbers.",
                   nullptr, needed)
                   .arg(count(fit.fitted), name);
    else
        text = WeightsFilePage::tr("All %Ln tensors of the backbone fit %1.", nullptr, needed).arg(name);
    if (fit.isWhole() && report.classes > 0 && &fit == &report.best())
        text += QLatin1Char(' ') + WeightsFilePage::tr("The head for %Ln classes is left out.", nullptr,
                                                       static_cast<int>(report.classes));
    if (fit.unexpected.count > 0 && fit.isWhole())
        text += QLatin1Char(' ') + WeightsFilePage::tr("%n tensor(s) of the file are not used.", nullptr,
                                                       static_cast<int>(fit.unexpected.count));
    return text;
}

WeightsFilePage::WeightsFilePage(QWidget* parent)
    : WeightsPage(parent),
      m_path(new QLineEdit),
      m_mark(new QLabel),
      m_sentence(roleLabel(QStringLiteral("heading"), {})),
      m_facts(roleLabel(QStringLiteral("muted"), {})),
      m_network(new QComboBox),
      m_networkLabel(new QLabel(tr("Try as &network:"))),
      m_details(new QTreeWidget),
      m_busy(new QProgressBar) {
    setAccessibleName(tr("A file"));
    m_path->setReadOnly(true);
    m_path->setPlaceholderText(tr("Drop a .pth, .pt or .safetensors file here, or choose one"));
    m_path->setAccessibleName(tr("Weight file"));
    auto* choose = new QPushButton(icon(QStringLiteral("folder-open")), tr("Choose a &file…"));
    choose->setObjectName(QStringLiteral("weights-choose"));
    connect(choose, &QPushButton::clicked, this, &WeightsFilePage::chooseFile);
    auto* top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(m_path, 1);
    top->addWidget(choose);

    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("weights-sentence"));
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* said = new QHBoxLayout;
    said->setSpacing(gap);
    said->addWidget(m_mark, 0, Qt::AlignTop);
    said->addWidget(m_sentence, 1);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_network->setObjectName(QStringLiteral("weights-network"));
    m_network->setAccessibleName(tr("Network"));
    m_networkLabel->setBuddy(m_network);
    connect(m_network, &QComboBox::currentIndexChanged, this, &WeightsFilePage::showFit);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(m_networkLabel);
    row->addWidget(m_network);
    row->addStretch(1);

    m_details->setHeaderHidden(true);
    m_details->setAccessibleName(tr("What fits and what does not"));
    m_details->setUniformRowHeights(true);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(6);
    m_busy->setAccessibleName(tr("The file is being read"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, gapLarge, 0, 0);
    column->setSpacing(gap);
    column->addLayout(top);
    column->addWidget(m_busy);
    column->addLayout(said);
    column->addWidget(m_facts);
    column->addLayout(row);
    column->addWidget(m_details, 1);

    connect(&m_worker, &WorkerTask::finished, this, [this](const Result<QString>& reply) {
        if (!reply) return showProblem(reply.error());
        showReport(weightsReportFromJson(*reply));
    });
    setBusy(false);
}

void WeightsFilePage::chooseFile() {
    const auto file = QFileDialog::getOpenFileName(
        this, tr("Weights to start from"), m_file.empty() ? QString() : toQString(m_file.parent_path()),
        tr("Weights (*.safetensors *.pth *.pt *.bin *.ckpt);;All files (*)"));
    if (!file.isEmpty()) showFile(toPath(file));
}

void WeightsFilePage::showFile(const std::filesystem::path& file) {
    if (m_worker.isRunning()) return; // the button comes back when the worker has answered
    m_file = file;
    m_path->setText(QDir::toNativeSeparators(toQString(file)));
    m_report.reset();
    m_known.reset();
    m_network->clear();
    m_details->clear();
    m_facts->clear();
    m_mark->clear();
    m_sentence->setText(tr("Reading the file…"));
    setBusy(true);
    m_worker.start({QStringLiteral("inspect"), QStringLiteral("--weights"), toQString(file)});
    m_hash.start<std::string>(
        [file](std::stop_token stop, const ProgressSink&) { return sha256OfFile(file, stop); },
        [this](Result<std::string> sha256) {
            const auto* entry = sha256 ? catalogueEntryOfHash(*sha256) : nullptr;
            if (!entry) return;
            m_known = *entry;
            showFit();
        });
    Q_EMIT choiceChanged();
}

void WeightsFilePage::showReport(const Result<WeightsReport>& report) {
    if (!report) return showProblem(report.error());
    setBusy(false);
    m_report = *report;
    if (m_file.empty()) m_file = toPath(report->file);
    m_path->setText(QDir::toNativeSeparators(report->file));
    const QSignalBlocker quiet(m_network);
    m_network->clear();
    for (const auto& candidate : report->networks)
        if (candidate.problem.isEmpty())
            m_network->addItem(tr("%1 – %2 of %Ln tensors", nullptr, static_cast<int>(candidate.needed))
                                   .arg(networkName(candidate.network), count(candidate.fitted)),
                               candidate.network);
    showFit();
}

const WeightsReport::Fit* WeightsFilePage::fit() const {
    return m_report ? m_report->of(m_network->currentData().toString()) : nullptr;
}

void WeightsFilePage::showFit() {
    if (!m_report) return;
    const bool any = m_network->count() > 0;
    m_network->setVisible(any);
    m_networkLabel->setVisible(any);
    m_details->clear();
    const auto* shown = fit();
    const auto& said = shown ? *shown : m_report->best();
    QString sentence = weightsSentence(*m_report, said);
    if (m_known)
        sentence += QLatin1Char(' ') +
                    tr("This is “%1” of the catalogue.").arg(QString::fromStdString(m_known->info.title));
    m_sentence->setText(sentence);
    const bool good = shown && shown->isWhole();
    const bool some = shown && shown->fitted > 0;
    m_mark->setPixmap(icon(good   ? QStringLiteral("circle-check")
                           : some ? QStringLiteral("triangle-alert")
                                  : QStringLiteral("circle-x"),
                           good   ? theme().good
                           : some ? theme().warn
                                  : theme().bad)
                          .pixmap(20, 20));
    m_facts->setText(QStringList{tr("%Ln tensors", nullptr, static_cast<int>(m_report->tensors)),
                                 tr("parameters: %1").arg(count(m_report->parameters)), m_report->dtype,
                                 byteText(m_report->bytes)}
                         .join(QStringLiteral(" · ")));
    addNames(m_details,
             tr("Missing in the file, start from random numbers (%1)").arg(count(said.missing.count)),
             said.missing.count, said.missing.names);
    addNames(m_details, tr("Of another shape (%1)").arg(count(said.wrongShape.count)), said.wrongShape.count,
             said.wrongShape.names);
    addNames(m_details, tr("In the file, not used (%1)").arg(count(said.unexpected.count)),
             said.unexpected.count, said.unexpected.names);
    addNames(m_details, tr("Head, left out: your classes get a new one (%1)").arg(said.head.size()),
             said.head.size(), said.head);
    QStringList facts;
    for (const auto& [key, value] : m_report->metadata)
        facts << QStringLiteral("%1: %2").arg(key, value);
    addNames(m_details, tr("What the file says of itself (%1)").arg(facts.size()), facts.size(), facts);
    if (m_details->topLevelItemCount() > 0) m_details->topLevelItem(0)->setExpanded(true);
    Q_EMIT choiceChanged();
}

void WeightsFilePage::showProblem(const Error& error) {
    setBusy(false);
    m_report.reset();
    m_network->clear();
    m_network->hide();
    m_networkLabel->hide();
    m_details->clear();
    m_facts->setText(errorText(error));
    m_sentence->setText(error.code == ErrorCode::cancelled
                            ? tr("Not read.")
                            : tr("This file cannot be used: %1").arg(errorTitle(error)));
    m_mark->setPixmap(icon(QStringLiteral("circle-x"), theme().bad).pixmap(20, 20));
    Q_EMIT choiceChanged();
}

void WeightsFilePage::setBusy(bool busy) {
    m_busy->setVisible(busy);
    const bool any = !busy && m_report && m_network->count() > 0;
    m_network->setVisible(any);
    m_networkLabel->setVisible(any);
}

std::optional<WeightsChoice> WeightsFilePage::choice() const {
    const auto* chosen = fit();
    if (!chosen || !chosen->problem.isEmpty() || chosen->fitted == 0) return {};
    WeightsChoice choice{chosen->network, m_report->file, 0, {}};
    // Its input statistics are known to the catalogue only, so it is used as the catalogue's.
    if (m_known && QString::fromStdString(m_known->info.network) == chosen->network) {
        choice.weights = QString::fromStdString(std::string(catalogueWeightsPrefix) + m_known->info.id);
        choice.adopt = m_file;
    }
    return choice;
}

} // namespace imago::ui
