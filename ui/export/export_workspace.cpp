// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_workspace.h"

#include "core/base/files.h"
#include "core/deploy/onnx_session.h"
#include "core/jobs/leaderboard.h"
#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/export/export_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

namespace {

/// Of a place.
const QString reportKey = QStringLiteral("report"), formatsKey = QStringLiteral("formats"),
              folderKey = QStringLiteral("folder");

QString stageText(const ProgressMessage& progress) {
    if (progress.stage == "verifying")
        return ExportWorkspace::tr("Comparing with the checkpoint in a fresh process…");
    if (progress.stage == "exporting") return ExportWorkspace::tr("Writing the files…");
    if (progress.stage == "predicting")
        return ExportWorkspace::tr("Running the checkpoint on the test pictures…");
    return ExportWorkspace::tr("Preparing…");
}

/// What was proved, in a sentence.
QString summaryOf(const ExportResult& result) {
    if (result.files.empty()) return {};
    const auto& first = result.files.front();
    const auto all = static_cast<int>(first.splitImages);
    const QString compared =
        first.split == QLatin1String("val")
            ? ExportWorkspace::tr("Compared on %1 of %Ln validation pictures; there are no test pictures.",
                                  nullptr, all)
        : first.split == QLatin1String("train")
            ? ExportWorkspace::tr("Compared on %1 of %Ln training pictures.", nullptr, all)
            : ExportWorkspace::tr("Compared on %1 of %Ln test pictures.", nullptr, all);
    return compared.arg(count(first.verifiedImages)) + QLatin1Char(' ') +
           ExportWorkspace::tr("Accuracy of the checkpoint there: %1.")
               .arg(percent(first.checkpointAccuracy));
}

/// What was left out and why, a line each.
QString refusedText(const ExportResult& result) {
    QStringList lines;
    for (const auto& refused : result.refused)
        lines << ExportWorkspace::tr("Refused: %1").arg(refusalText(refused));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Workspace* makeExportWorkspace(Session& session, QWidget* parent) {
    return new ExportWorkspace(session, parent);
}

ExportWorkspace::ExportWorkspace(Session& session, QWidget* parent)
    : Workspace(session, parent),
      m_pages(new QStackedWidget),
      m_run(new QComboBox),
      m_folder(new QLineEdit),
      m_metrics(roleLabel(QStringLiteral("muted"), {})),
      m_state(roleLabel(QStringLiteral("muted"), {})),
      m_progress(new QProgressBar),
      m_right(new QStackedWidget),
      m_texts(new QTabWidget) {
    setAccessibleName(tr("Export"));
    m_export = makeAction(this, QStringLiteral("package"), tr("&Export"),
                          {QKeySequence(Qt::CTRL | Qt::Key_Return)}, [this] { start(); });
    m_cancel = makeAction(this, QStringLiteral("x"), tr("Cancel the export"),
                          {QKeySequence(Qt::CTRL | Qt::Key_Period)}, [this] { m_runner.cancel(); });
    m_choose = makeAction(this, QStringLiteral("folder"), tr("Choose the export folder…"),
                          {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, [this] { chooseFolder(); });
    m_open = makeAction(this, QStringLiteral("folder-open"), tr("Open the folder of the export"),
                        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
                        [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_resultFolder)); });

    auto* none =
        new EmptyState(QStringLiteral("package"), tr("No model to export yet"),
                       tr("Train a model first; then it can be written for other programs and verified."));
    none->addButton(QStringLiteral("trending-up"), tr("Go to Train"),
                    [this] { Q_EMIT goTo(QStringLiteral("train"), ImageId{}, RunId{}); });
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("export-splitter"));
    splitter->addWidget(buildForm());
    splitter->addWidget(buildResults());
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_pages->addWidget(none);
    m_pages->addWidget(splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(&m_runner, &ExportRunner::progressed, this, [this](const ProgressMessage& progress) {
        m_state->setText(stageText(progress));
        m_progress->setRange(0, static_cast<int>(progress.total));
        m_progress->setValue(static_cast<int>(progress.done));
    });
    connect(&m_runner, &ExportRunner::finished, this, &ExportWorkspace::onFinished);
    connect(&session.runs(), &RunController::runChanged, this, [this] {
        if (isVisible()) refreshRuns();
    });
    refreshRuns();
}

QWidget* ExportWorkspace::buildForm() {
    auto* panel = new QFrame;
    panel->setProperty("role", "panel");
    panel->setMinimumWidth(scaledByText(360));
    panel->setMaximumWidth(scaledByText(460));
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    layout->setSpacing(gap);
    layout->addWidget(roleLabel(QStringLiteral("heading"), tr("Model")));
    m_run->setAccessibleName(tr("Run"));
    m_run->setObjectName(QStringLiteral("export-run"));
    connect(m_run, &QComboBox::currentIndexChanged, this, &ExportWorkspace::refreshActions);
    connect(m_run, &QComboBox::activated, this, [this] {
        m_runTaken = true;
        if (const auto* chosen = run())
            if (const auto kept = chooseExportRun(m_session.store(), chosen->id); !kept)
                Q_EMIT m_session.failed(kept.error());
    });
    layout->addWidget(m_run);
    layout->addWidget(m_metrics);

    layout->addSpacing(gap);
    layout->addWidget(roleLabel(QStringLiteral("heading"), tr("Formats")));
    for (const ModelFormat& format : modelFormats()) {
        const auto word = QString::fromUtf8(format.word.data(), qsizetype(format.word.size()));
        auto* box = new QCheckBox(formatLabel(word));
        box->setObjectName(QStringLiteral("export-format-") + word);
        box->setChecked(format.word == "torchscript" || format.word == "onnx");
        if (format.opset > 0 && !openCvReads(format))
            box->setToolTip(
                tr("Needs ONNX Runtime on this machine, which verifies it: the variable "
                   "IMAGO_ONNXRUNTIME names its library where it is not installed"));
        connect(box, &QCheckBox::toggled, this, &ExportWorkspace::refreshActions);
        layout->addWidget(box);
        m_formats.emplace_back(word, box);
    }
    auto* beside = roleLabel(
        QStringLiteral("muted"),
        tr("Beside them: model.json with classes, preprocessing and calibration, a model card, sums, "
           "and examples for Python, C++ and Node.js."));
    layout->addWidget(beside);

    layout->addSpacing(gap);
    layout->addWidget(roleLabel(QStringLiteral("heading"), tr("Folder")));
    auto* row = new QHBoxLayout;
    row->setSpacing(gapSmall);
    m_folder->setAccessibleName(tr("Export folder"));
    m_folder->setObjectName(QStringLiteral("export-folder"));
    connect(m_folder, &QLineEdit::textChanged, this, &ExportWorkspace::refreshActions);
    row->addWidget(m_folder, 1);
    row->addWidget(actionButton(m_choose));
    layout->addLayout(row);

    layout->addSpacing(gapLarge);
    auto* buttons = new QHBoxLayout;
    auto* go = primaryButton(QStringLiteral("package"), tr("Export and verif&y"));
    go->setObjectName(QStringLiteral("export-start"));
    go->setToolTip(tipWithKey(*m_export));
    connect(go, &QPushButton::clicked, m_export, &QAction::trigger);
    connect(m_export, &QAction::changed, go, [this, go] { go->setEnabled(m_export->isEnabled()); });
    buttons->addWidget(go, 1);
    auto* cancel = actionButton(m_cancel);
    buttons->addWidget(cancel);
    layout->addLayout(buttons);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->hide();
    layout->addWidget(m_progress);
    layout->addWidget(m_state);
    layout->addStretch(1);
    return panel;
}

QWidget* ExportWorkspace::buildResults() {
    m_nothing = new EmptyState(
        QStringLiteral("circle-check"), tr("Every file is proved before it is yours"),
        tr("A fresh process loads it and compares it with the checkpoint on the test pictures."));
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    layout->setSpacing(gapLarge);
    m_summary = roleLabel(QStringLiteral("muted"), {});
    layout->addWidget(m_summary);
    m_refused = roleLabel(QStringLiteral("bad"), {});
    m_refused->setObjectName(QStringLiteral("export-refused"));
    m_refused->setWordWrap(true);
    m_refused->hide();
    layout->addWidget(m_refused);
    m_table = new ExportTable(this);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_table);
    sorted->setSortRole(Qt::UserRole);
    m_files = new QTableView;
    m_files->setAccessibleName(tr("Exported files"));
    m_files->setObjectName(QStringLiteral("export-files"));
    m_files->setModel(sorted);
    m_files->setSortingEnabled(true);
    m_files->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_files->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_files->setShowGrid(false);
    m_files->setWordWrap(false);
    m_files->setTabKeyNavigation(false);
    m_files->verticalHeader()->hide();
    m_files->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // Nine columns beside each other: only the file's name, which the tool tip has too, may be shortened.
    m_files->horizontalHeader()->setSectionResizeMode(ExportTable::file, QHeaderView::Stretch);
    m_files->horizontalHeader()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 6px 4px; }"));
    m_files->setTextElideMode(Qt::ElideMiddle);
    layout->addWidget(m_files, 1);
    m_texts->setDocumentMode(true);
    m_texts->setAccessibleName(tr("Files beside the model"));
    m_texts->setCornerWidget(actionButton(m_open, true));
    layout->addWidget(m_texts, 1);
    m_right->addWidget(m_nothing);
    m_right->addWidget(page);
    return m_right;
}

void ExportWorkspace::activate() {
    refreshRuns();
}

void ExportWorkspace::showRun(RunId run) {
    refreshRuns();
    for (int i = 0; i < m_run->count(); ++i)
        if (m_run->itemData(i).toLongLong() == run.value) m_run->setCurrentIndex(i);
    m_runTaken = true;
}

Place ExportWorkspace::place() {
    Place place{{}, m_runTaken && run() ? run()->id : RunId{}, {{reportKey, m_report}}};
    place.own[formatsKey] = chosenFormats();
    if (m_folder->isModified()) place.own[folderKey] = m_folder->text();
    return place;
}

void ExportWorkspace::takePlace(const Place& place) {
    if (place.run) showRun(place.run);
    const auto formats = place.own.value(formatsKey).toStringList();
    for (const auto& [word, box] : m_formats)
        box->setChecked(formats.contains(word));
    if (place.own.contains(folderKey)) {
        m_folder->setText(place.own.value(folderKey).toString());
        m_folder->setModified(true);
    }
    m_report = place.own.value(reportKey).toString();
    if (m_report.isEmpty()) return;
    if (const auto result = exportResultFromJson(m_report)) showResult(*result);
    refreshActions();
}

void ExportWorkspace::refreshRuns() {
    auto all = m_session.store().runs();
    if (!all) {
        Q_EMIT m_session.failed(all.error());
        return;
    }
    // The project's run for exports, until a person takes another here.
    const auto was = m_runTaken ? m_run->currentData()
                                : QVariant(qlonglong(exportRun(m_session.store()).valueOr(RunId()).value));
    m_runs.clear();
    for (auto at = all->rbegin(); at != all->rend(); ++at)
        if (at->epochs > 0) m_runs.push_back(*at);
    m_run->clear();
    for (const auto& r : m_runs) {
        QString label = QStringLiteral("%1 – %2").arg(QString::fromStdString(r.name),
                                                      networkName(QString::fromStdString(r.model)));
        if (r.bestValAccuracy >= 0) label += QStringLiteral(" – ") + percent(r.bestValAccuracy);
        m_run->addItem(label, qlonglong(r.id.value));
    }
    if (const int at = m_run->findData(was); at >= 0) m_run->setCurrentIndex(at);
    m_pages->setCurrentIndex(m_runs.empty() ? 0 : 1);
    refreshActions();
}

const RunRecord* ExportWorkspace::run() const {
    const int at = m_run->currentIndex();
    return at >= 0 && at < static_cast<int>(m_runs.size()) ? &m_runs[static_cast<std::size_t>(at)] : nullptr;
}

void ExportWorkspace::refreshActions() {
    const auto* chosen = run();
    const bool running = m_runner.isRunning();
    if (chosen) {
        m_metrics->setText(QStringList{tr("%n classes", nullptr, static_cast<int>(chosen->classes.size())),
                                       tr("%n epochs", nullptr, static_cast<int>(chosen->epochs)),
                                       tr("data %1").arg(QString::fromStdString(chosen->datasetHash).left(8))}
                               .join(QStringLiteral(" · ")));
        const auto suggestion = QDir::toNativeSeparators(QString::fromStdString(
            toUtf8(m_session.store().root() / (m_session.name().toStdString() + "-export") / chosen->name)));
        if (m_folder->text().isEmpty() || !m_folder->isModified()) m_folder->setText(suggestion);
    }
    m_export->setEnabled(chosen && !running && !chosenFormats().isEmpty() &&
                         !m_folder->text().trimmed().isEmpty());
    m_cancel->setEnabled(running);
    m_open->setEnabled(!m_resultFolder.isEmpty());
    m_progress->setVisible(running);
}

QStringList ExportWorkspace::chosenFormats() const {
    QStringList words;
    for (const auto& [word, box] : m_formats)
        if (box->isChecked()) words << word;
    return words;
}

void ExportWorkspace::chooseFolder() {
    const auto folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the export"), m_folder->text());
    if (folder.isEmpty()) return;
    m_folder->setText(QDir::toNativeSeparators(folder));
    m_folder->setModified(true);
}

void ExportWorkspace::start() {
    const auto* chosen = run();
    if (!chosen) return;
    const QStringList formats = chosenFormats();
    m_exported = *chosen;
    m_state->setText(tr("Preparing…"));
    m_progress->setRange(0, 0);
    m_runner.start(runFolderOf(m_session.store(), m_exported), formats,
                   fromUtf8(QDir::fromNativeSeparators(m_folder->text().trimmed()).toStdString()));
    refreshActions();
}

void ExportWorkspace::onFinished(const Result<QString>& report) {
    auto result = report ? exportResultFromJson(*report) : Result<ExportResult>(report.error());
    if (!result) {
        m_state->setText(result.error().code == ErrorCode::cancelled ? tr("The export was cancelled.")
                                                                     : tr("Nothing was exported."));
        if (result.error().code != ErrorCode::cancelled) Q_EMIT m_session.failed(result.error());
        refreshActions();
        return;
    }
    auto state = tr("%n file(s) exported and verified.", nullptr, static_cast<int>(result->files.size()));
    if (!result->refused.empty())
        state += QLatin1Char(' ') +
                 tr("%n refused and left out.", nullptr, static_cast<int>(result->refused.size()));
    m_state->setText(state);
    m_report = *report;
    showResult(*result);
    remember(*result);
    refreshActions();
}

void ExportWorkspace::showResult(const ExportResult& result) {
    m_table->show(result);
    m_summary->setText(summaryOf(result));
    m_refused->setText(refusedText(result));
    m_refused->setVisible(!result.refused.empty());
    m_resultFolder = result.files.empty() ? QString() : QFileInfo(result.files.front().path).absolutePath();
    while (m_texts->count() > 0) {
        auto* page = m_texts->widget(0);
        m_texts->removeTab(0);
        delete page;
    }
    for (const auto& path : result.others) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) continue;
        auto* text = new QPlainTextEdit(QString::fromUtf8(file.readAll()));
        text->setReadOnly(true);
        text->setLineWrapMode(QPlainTextEdit::NoWrap);
        text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        const auto name = QFileInfo(path).fileName();
        text->setAccessibleName(name);
        m_texts->addTab(text, name);
    }
    m_right->setCurrentIndex(1);
}

void ExportWorkspace::remember(const ExportResult& result) {
    for (const auto& file : result.files) {
        ModelRecord model;
        model.run = m_exported.id;
        model.kind = file.format.toStdString();
        model.path = m_session.store().storedPath(fromUtf8(file.path.toStdString()));
        model.createdMs = nowMs();
        model.metricsJson = QStringLiteral(R"({"max_abs_difference":%1,"accuracy":%2})")
                                .arg(file.maxAbsDifference)
                                .arg(file.accuracy)
                                .toStdString();
        if (auto saved = m_session.store().saveModel(model); !saved) Q_EMIT m_session.failed(saved.error());
    }
}

} // namespace imago::ui
