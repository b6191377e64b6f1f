// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/train_workspace.h"

#include "core/jobs/tensorboard_export.h"
#include "ui/base/recipe_draft.h"
#include "ui/base/shown_filter.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/train/chart_panel.h"
#include "ui/train/checkpoint_dialog.h"
#include "ui/train/preflight_panel.h"
#include "ui/train/recipe_form.h"
#include "ui/train/run_bar.h"
#include "ui/train/run_details.h"
#include "ui/train/sample_strip.h"

#include <QDesktopServices>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

Workspace* makeTrainWorkspace(Session& session, QWidget* parent) {
    return new TrainWorkspace(session, parent);
}

TrainWorkspace::TrainWorkspace(Session& session, QWidget* parent)
    : Workspace(session, parent),
      m_model(new RunListModel(session, this)),
      m_table(new QTableView),
      m_log(new QPlainTextEdit),
      m_form(new RecipeForm(session)),
      m_preflight(new PreflightPanel),
      m_charts(new ChartPanel(session, *m_model)),
      m_samples(new SampleStrip(session)),
      m_details(new RunDetails) {
    setAccessibleName(tr("Train"));
    const auto command = [this](const char* name, const QString& iconName, const QString& text,
                                const QKeySequence& key, std::function<void()> run) {
        auto* action = makeAction(this, iconName, text, {key}, std::move(run));
        action->setObjectName(QString::fromLatin1(name));
        m_commands << action;
        return action;
    };
    m_start = command("train.start", QStringLiteral("play"), tr("&Train"),
                      QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { start(); });
    m_pause = command("train.pause", QStringLiteral("pause"), tr("&Pause"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Space), [this] { togglePause(); });
    m_stop = command("train.stop", QStringLiteral("square"), tr("St&op"),
                     QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { m_session.runs().stop(); });
    m_resume = command("train.resume", QStringLiteral("rotate-cw"), tr("Go on with this run"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { resumeSelected(); });
    m_inspect = command("train.inspect", QStringLiteral("scan-eye"), tr("Inspect this run"),
                        QKeySequence(Qt::CTRL | Qt::Key_I), [this] { inspectSelected(); });
    m_reuse = command("train.reuse", QStringLiteral("copy"), tr("Use this run's recipe"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U), [this] { loadRecipeOfSelected(); });
    m_folder = command("train.folder", QStringLiteral("folder-open"), tr("Open the run folder"),
                       QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { openFolder(); });
    m_test = command("train.test", QStringLiteral("target"), tr("Test a checkpoint…"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { testCheckpoint(); });
    m_tensorBoard =
        command("train.tensorboard", QStringLiteral("line-chart"), tr("Export TensorBoard files…"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { exportTensorBoardFiles(); });
    command("train.weights", QStringLiteral("download"), tr("Choose weights…"),
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W), [this] { m_form->openWeights(); });
    command("train.rate", QStringLiteral("trending-up"), tr("Find a learning rate…"),
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { m_form->findRate(); });
    m_remove = command("train.remove", QStringLiteral("trash-2"), tr("Remove this run…"),
                       QKeySequence(Qt::SHIFT | Qt::Key_Delete), [this] { removeSelected(); });
    m_bar = new RunBar(session, m_start, m_pause, m_stop);

    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Recipe"));
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Labels are longer in some languages; nothing of the form is cut off.
    const int needed = m_form->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width();
    scroll->setMinimumWidth(std::max(scaledByText(360), needed));
    scroll->setMaximumWidth(std::max(scaledByText(460), needed));

    auto* lower = new QSplitter(Qt::Vertical);
    lower->addWidget(m_charts);
    lower->addWidget(buildRuns());
    lower->setStretchFactor(0, 3);
    lower->setStretchFactor(1, 2);
    lower->setChildrenCollapsible(false);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_preflight);
    column->addWidget(lower, 1);
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("train-splitter"));
    splitter->addWidget(scroll);
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    // Changes come in bursts; one look after the last of them is enough.
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(250);
    connect(&m_checkTimer, &QTimer::timeout, this, &TrainWorkspace::refreshPreflight);
    const auto recheck = [this] {
        if (isVisible()) m_checkTimer.start();
    };
    connect(&RecipeDraft::of(session), &RecipeDraft::changed, this, recheck);
    connect(&session, &Session::imagesChanged, this, recheck);
    connect(&session, &Session::imagesAdded, this, recheck);
    connect(m_form, &RecipeForm::augmentationWanted, this,
            [this] { Q_EMIT goTo(QStringLiteral("augment"), ImageId{}, RunId{}); });
    connect(m_preflight, &PreflightPanel::imagesWanted, this, [this](const std::vector<ImageId>& images) {
        if (images.empty()) return;
        ShownFilter::of(m_session).pick(images);
        Q_EMIT goTo(QStringLiteral("data"), images.front(), RunId{});
    });

    auto& runs = session.runs();
    connect(&runs, &RunController::stateChanged, this, [this] {
        refreshActions();
        m_bar->refresh();
    });
    connect(&runs, &RunController::progressed, m_bar, &RunBar::refresh);
    connect(&runs, &RunController::epochFinished, m_model, &RunListModel::reloadRun);
    connect(&runs, &RunController::sampled, this, [this](RunId run, const SampleMessage& sample) {
        if (run != m_storyOf) return;
        m_story.add(sample);
        showStory();
    });
    connect(&runs, &RunController::runChanged, this, [this](RunId id) {
        const auto* was = selected();
        const RunId keep = was ? was->id : id;
        m_model->reloadRun(id);
        select(keep);
        refreshActions();
    });
    connect(&runs, &RunController::finished, this, [this](const RunRecord& run) {
        m_charts->forget(run.id); // what the store has is complete
        m_model->reloadRun(run.id);
        select(run.id);
        showCharts();
        loadStory();
    });
    connect(m_model, &RunListModel::overlaysChanged, this, &TrainWorkspace::showCharts);
    if (const auto live = runs.current())
        select(live->id);
    else if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    refreshActions();
}

QWidget* TrainWorkspace::buildRuns() {
    m_table->setModel(m_model);
    m_table->setObjectName(QStringLiteral("runs"));
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Runs"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaledByText(28));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int widths[] = {140, 96, 120, 72, 120, 96};
    for (int i = 0; i < 6; ++i)
        m_table->setColumnWidth(i, std::max(widths[i], m_table->horizontalHeader()->sectionSizeHint(i)));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_inspect, m_test, m_resume, m_reuse, m_folder, m_tensorBoard, m_remove});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        refreshActions();
        showLog();
        loadStory();
    });
    // Runs that are selected together are compared.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TrainWorkspace::showCharts);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() != RunListModel::NameColumn) inspectSelected();
    });

    m_log->setReadOnly(true);
    m_log->setAccessibleName(tr("Log of the selected run"));
    m_log->setPlaceholderText(tr("The worker has written nothing."));
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto* tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(m_table, tr("R&uns"));
    tabs->addTab(m_samples, tr("Sa&mples"));
    tabs->addTab(m_details, tr("Details"));
    tabs->addTab(m_log, tr("Lo&g"));
    connect(tabs, &QTabWidget::currentChanged, this, &TrainWorkspace::showLog);
    auto* details = makeAction(this, QStringLiteral("info"), tr("Details of this run"),
                               {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}, [this, tabs] {
                                   tabs->setCurrentWidget(m_details);
                                   m_details->setFocus();
                               });
    details->setObjectName(QStringLiteral("train.details"));
    m_commands << details;
    connect(m_samples, &SampleStrip::imageWanted, this,
            [this](ImageId image) { Q_EMIT goTo(QStringLiteral("data"), image, RunId{}); });
    auto* actions = new QWidget;
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, gapLarge, 0);
    row->setSpacing(gapSmall);
    for (auto* action : {m_inspect, m_test, m_resume, m_reuse, m_folder, m_tensorBoard, m_remove}) {
        row->addWidget(actionButton(action));
    }
    tabs->setCornerWidget(actions);
    tabs->setMinimumHeight(140);
    return tabs;
}

void TrainWorkspace::activate() {
    m_model->reload();
    if (const auto live = m_session.runs().current(); live && m_session.runs().isLive()) select(live->id);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) m_table->selectRow(0);
    refreshPreflight();
    showCharts();
    loadStory();
    m_bar->refresh();
}

void TrainWorkspace::start() {
    const auto& recipe = RecipeDraft::of(m_session).recipe();
    if (auto valid = validate(recipe); !valid) {
        Q_EMIT m_session.failed(valid.error());
        return;
    }
    auto run = m_session.runs().start(recipe);
    if (!run) {
        Q_EMIT m_session.failed(run.error());
        refreshPreflight();
        return;
    }
    m_model->reload();
    select(run->id);
}

void TrainWorkspace::togglePause() {
    if (std::holds_alternative<runstate::Paused>(m_session.runs().state()))
        m_session.runs().unpause();
    else
        m_session.runs().pause();
}

void TrainWorkspace::resumeSelected() {
    const auto* run = selected();
    if (!run) return;
    if (auto resumed = m_session.runs().resumeRun(run->id); !resumed)
        Q_EMIT m_session.failed(resumed.error());
}

void TrainWorkspace::removeSelected() {
    auto all = allSelected();
    std::erase_if(all, [this](const RunRecord& run) { return isLive(run); });
    if (all.empty()) return;
    QStringList names;
    for (const auto& run : all)
        names << QString::fromStdString(run.name);
    const auto answer = QMessageBox::question(this, tr("Remove runs"),
                                              tr("Remove %1 with curves and predictions from the project? "
                                                 "Folders with checkpoints stay on the disk.")
                                                  .arg(names.join(QStringLiteral(", "))));
    if (answer != QMessageBox::Yes) return;
    for (const auto& run : all) {
        m_session.runs().unqueue(run.id);
        if (auto removed = m_session.store().removeRun(run.id); !removed)
            Q_EMIT m_session.failed(removed.error());
    }
    m_model->reload();
    if (m_model->rowCount() > 0) m_table->selectRow(0);
    showCharts();
    refreshActions();
}

void TrainWorkspace::openFolder() {
    if (const auto* run = selected())
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(QString::fromStdString(runFolderOf(m_session.store(), *run).string())));
}

void TrainWorkspace::inspectSelected() {
    if (const auto* run = selected()) Q_EMIT goTo(QStringLiteral("inspect"), ImageId{}, run->id);
}

void TrainWorkspace::loadRecipeOfSelected() {
    const auto* run = selected();
    if (!run) return;
    auto recipe = recipeFromJson(run->recipeJson);
    if (recipe)
        RecipeDraft::of(m_session).set(*recipe);
    else
        Q_EMIT m_session.failed(recipe.error());
}

void TrainWorkspace::refreshPreflight() {
    using Findings = std::vector<PreflightFinding>;
    struct Checked {
        Findings findings;
        std::int64_t training = 0;
    };
    const auto file = m_session.file();
    const auto recipe = RecipeDraft::of(m_session).recipe();
    m_checkJob.start<Checked>(
        [file, recipe](std::stop_token, const ProgressSink&) -> Result<Checked> {
            IMAGO_TRY(store, ProjectStore::open(file));
            IMAGO_TRY(findings, preflight(*store, recipe, runsFolder(*store)));
            IMAGO_TRY(counts, store->counts());
            const auto training = counts.bySplit.find(Split::train);
            return Checked{std::move(findings), training == counts.bySplit.end() ? 0 : training->second};
        },
        [this](Result<Checked> checked) {
            if (checked) {
                m_preflight->setFindings(checked->findings);
                m_form->setTrainingImages(checked->training);
            } else {
                m_preflight->setFailure(checked.error());
            }
            refreshActions();
        });
}

void TrainWorkspace::refreshActions() {
    const auto& runs = m_session.runs();
    const auto& state = runs.state();
    const bool paused = std::holds_alternative<runstate::Paused>(state);
    const bool running = std::holds_alternative<runstate::Running>(state);
    m_start->setEnabled(!m_preflight->isBlocked());
    m_start->setText(runs.isLive() ? tr("&Train next") : tr("&Train"));
    m_pause->setEnabled(paused || running);
    m_pause->setText(paused ? tr("&Resume") : tr("&Pause"));
    m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_stop->setEnabled(runs.isLive() && !std::holds_alternative<runstate::Stopping>(state));
    const auto* run = selected();
    const bool live = run && isLive(*run);
    m_resume->setEnabled(run && !live &&
                         (run->status == "stopped" || run->status == "failed" || run->status == "paused"));
    m_remove->setEnabled(run && !live);
    m_inspect->setEnabled(run && run->epochs > 0);
    m_reuse->setEnabled(run != nullptr);
    m_folder->setEnabled(run != nullptr);
    m_test->setEnabled(run && run->epochs > 0);
    m_tensorBoard->setEnabled(run && run->status != "prepared");
}

void TrainWorkspace::showCharts() {
    std::vector<RunId> shown;
    for (const auto& run : allSelected())
        shown.push_back(run.id);
    for (const auto& run : m_model->runs())
        if (m_model->isOverlaid(run.id) && std::find(shown.begin(), shown.end(), run.id) == shown.end())
            shown.push_back(run.id);
    const auto* front = selected();
    m_charts->show(front ? std::optional(front->id) : std::nullopt, shown);
}

void TrainWorkspace::loadStory() {
    const auto* run = selected();
    m_storyOf = run ? run->id : RunId{};
    m_story = {};
    showStory();
    if (!run) return;
    const auto file = runFolderOf(m_session.store(), *run) / "events.jsonl";
    m_storyJob.start<RunStory>(
        [file](std::stop_token stop, const ProgressSink&) { return readStory(file, stop); },
        [this, id = run->id](Result<RunStory> story) {
            if (!story || id != m_storyOf) return;
            // What came while the file was read is at its end, or newer.
            const auto meanwhile = std::move(m_story.samples);
            m_story = std::move(*story);
            for (const auto& [epoch, sample] : meanwhile)
                m_story.add(sample);
            showStory();
        });
}

void TrainWorkspace::showStory() {
    const auto* run = selected();
    m_samples->setSamples(m_story.samples, run ? run->classes : std::vector<std::string>{});
    m_details->show(run, m_story, run ? toQString(runFolderOf(m_session.store(), *run)) : QString());
}

void TrainWorkspace::testCheckpoint() {
    const auto* run = selected();
    if (!run) return;
    auto* dialog = new CheckpointDialog(m_session, *run, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CheckpointDialog::inspectWanted, this, [this, dialog](RunId id) {
        dialog->close();
        Q_EMIT goTo(QStringLiteral("inspect"), ImageId{}, id);
    });
    dialog->show(); // beside the window: the run goes on and can be watched
}

void TrainWorkspace::exportTensorBoardFiles() {
    std::vector<std::filesystem::path> folders;
    for (const auto& run : allSelected())
        folders.push_back(runFolderOf(m_session.store(), run));
    if (folders.empty()) return;
    const auto chosen = QFileDialog::getExistingDirectory(this, tr("Folder for the TensorBoard files"),
                                                          toQString(m_session.file().parent_path()));
    if (chosen.isEmpty()) return;
    m_exportJob.start<int>(
        [folders, out = toPath(chosen)](std::stop_token, const ProgressSink&) -> Result<int> {
            for (const auto& path : folders) {
                IMAGO_TRY(folder, RunFolder::open(path));
                IMAGO_CHECK(exportTensorBoard(folder, out));
            }
            return static_cast<int>(folders.size());
        },
        [this, chosen](Result<int> runs) {
            if (runs)
                Q_EMIT m_session.notice(
                    tr("%n run(s) written; look at them with: tensorboard --logdir %1", nullptr, *runs)
                        .arg(chosen));
            else
                Q_EMIT m_session.failed(runs.error());
        });
}

void TrainWorkspace::showLog() {
    const auto* run = selected();
    if (!run || !m_log->isVisible()) return;
    constexpr qint64 tail = 64 * 1024;
    QFile file(QString::fromStdString((runFolderOf(m_session.store(), *run) / "log.txt").string()));
    QString text;
    if (file.open(QIODevice::ReadOnly)) {
        if (file.size() > tail) file.seek(file.size() - tail);
        text = QString::fromUtf8(file.readAll());
    }
    if (!run->message.empty()) text += QStringLiteral("\n") + QString::fromStdString(run->message);
    m_log->setPlainText(text.trimmed());
    m_log->moveCursor(QTextCursor::End);
}

bool TrainWorkspace::isLive(const RunRecord& run) const {
    const auto& runs = m_session.runs();
    return runs.isLive() && runs.current() && runs.current()->id == run.id;
}

const RunRecord* TrainWorkspace::selected() const {
    return m_model->at(m_table->currentIndex().row());
}

std::vector<RunRecord> TrainWorkspace::allSelected() const {
    std::vector<RunRecord> all;
    // The one in front first: it keeps its colour.
    if (const auto* front = selected()) all.push_back(*front);
    for (const auto& index : m_table->selectionModel()->selectedRows())
        if (const auto* run = m_model->at(index.row()); run && (all.empty() || run->id != all.front().id))
            all.push_back(*run);
    return all;
}

void TrainWorkspace::select(RunId id) {
    if (const int row = m_model->rowOf(id); row >= 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
}

} // namespace imago::ui
