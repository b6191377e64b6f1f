// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/inspect_workspace.h"

#include "core/base/files.h"
#include "core/recipe/weights_catalogue.h"
#include "ui/base/numbers.h"
#include "ui/base/patterns.h"
#include "ui/base/recipe_text.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QProgressBar>
#include <QStackedWidget>

#include <algorithm>

namespace imago::ui {

namespace {
const QString splitKey = QStringLiteral("split"), viewKey = QStringLiteral("view"); ///< of a place
} // namespace

void InspectWorkspace::refreshClassCommands() {
    qDeleteAll(m_classCommands);
    m_classCommands.clear();
    for (const auto& c : m_session.classes()) {
        QList<QKeySequence> keys;
        if (!c.key.empty()) keys << QKeySequence(QString::fromStdString(c.key).toUpper());
        auto* action = makeAction(
            this, QString(), tr("True label: %1").arg(QString::fromStdString(c.name)), keys,
            [this, id = c.id] {
                judge([this, id](const auto& images) { return m_session.labelImages(images, id); });
            });
        action->setIcon(markSwatch(QColor::fromRgb(c.color), c.position));
        m_classCommands << action;
    }
}

void InspectWorkspace::refreshRuns() {
    auto runs = m_session.store().runs();
    if (!runs) {
        Q_EMIT m_session.failed(runs.error());
        return;
    }
    const auto was = m_run->currentData();
    const QSignalBlocker quiet(m_run);
    m_run->clear();
    m_runs.clear();
    for (auto at = runs->rbegin(); at != runs->rend(); ++at) {
        if (at->epochs == 0) continue;
        m_runs.push_back(*at);
        m_run->addItem(QStringLiteral("%1 – %2").arg(QString::fromStdString(at->name),
                                                     networkName(QString::fromStdString(at->model))),
                       qlonglong(at->id.value));
    }
    if (const int at = m_run->findData(was); at >= 0) m_run->setCurrentIndex(at);
    m_views->setRuns(m_runs);
    m_pages->setCurrentIndex(m_runs.empty() ? 0 : 1);
}

void InspectWorkspace::activate() {
    m_grid->setFocus(); // the keys of verdicts work at once
    refreshRuns();
    evaluate();
}

void InspectWorkspace::showRun(RunId run) {
    refreshRuns();
    if (const int at = m_run->findData(qlonglong(run.value)); at >= 0) m_run->setCurrentIndex(at);
    evaluate();
}

void InspectWorkspace::showImage(ImageId image) {
    m_wanted = image;
    if (m_rows.contains(image.value) && !m_grid->showId(image)) {
        m_wrong->setChecked(false);
        showAll();
        m_grid->showId(image);
    }
}

Place InspectWorkspace::place() {
    Place place{{}, run() ? run()->id : RunId{}, {{splitKey, m_split->currentIndex()}}};
    if (const auto current = m_grid->currentId()) place.images.push_back(current);
    place.own[viewKey] = m_views->view();
    for (const auto* action : {m_heat, m_wrong, m_networkView})
        place.own[action->icon().name()] = action->isChecked();
    return place;
}

void InspectWorkspace::takePlace(const Place& place) {
    m_views->setView(place.own.value(viewKey).toInt());
    for (auto* action : {m_heat, m_wrong, m_networkView})
        action->setChecked(place.own.value(action->icon().name()).toBool());
    m_split->setCurrentIndex(place.own.value(splitKey).toInt());
    if (place.run) showRun(place.run);
    if (!place.images.empty()) showImage(place.images.front());
}

bool InspectWorkspace::isBusy() const {
    return m_predictor.isRunning() || m_reporter.isRunning() ||
           m_embeddings.state() == RunEmbeddings::State::making;
}

const RunRecord* InspectWorkspace::run() const {
    const int at = m_run->currentIndex();
    return at >= 0 && at < static_cast<int>(m_runs.size()) ? &m_runs[static_cast<std::size_t>(at)] : nullptr;
}

Split InspectWorkspace::split() const {
    return static_cast<Split>(m_split->currentData().toInt());
}

void InspectWorkspace::evaluate() {
    const auto* chosen = run();
    m_embeddings.setRun(chosen);
    m_run->setToolTip(m_run->currentText());
    if (!chosen || m_predictor.isRunning()) return;
    findCalibration(*chosen);
    const auto file = m_session.file();
    m_job.start<RunEvaluation>(
        [file, record = *chosen, part = split()](std::stop_token,
                                                 const ProgressSink&) -> Result<RunEvaluation> {
            IMAGO_TRY(store, ProjectStore::open(file));
            return evaluateRun(*store, record, part);
        },
        [this](Result<RunEvaluation> evaluation) { take(std::move(evaluation)); });
}

void InspectWorkspace::findCalibration(const RunRecord& run) {
    const std::pair now(run.id, run.epochs);
    if (m_calibrationOf == now) return;
    m_calibrationOf = now;
    m_calibration.reset();
    using Found = std::optional<StoredCalibration>;
    m_calibrating.start<Found>(
        [file = m_session.file(), run](std::stop_token, const ProgressSink&) -> Result<Found> {
            IMAGO_TRY(store, ProjectStore::open(file));
            return calibrationOfRun(*store, run);
        },
        [this](Result<Found> found) {
            if (!found) return void(Q_EMIT m_session.failed(found.error()));
            m_calibration = *found;
            showCurrent();
        });
}

void InspectWorkspace::take(Result<RunEvaluation> evaluation) {
    const auto* chosen = run();
    if (!chosen) return;
    if (const auto recipe = recipeFromJson(chosen->recipeJson))
        m_preprocess = preprocessOfWeights(*recipe).valueOr(preprocessFor(*recipe));
    if (!evaluation) {
        m_inspected.reset();
        m_rows.clear();
        showMetrics();
        const bool absent = evaluation.error().code == ErrorCode::notFound;
        auto* missing = setMissing(
            absent ? tr("Not predicted yet") : errorTitle(evaluation.error()),
            absent ? tr("This run has no predictions for this split.") : errorText(evaluation.error()));
        if (absent)
            missing->addButton(QStringLiteral("play"), tr("&Predict these pictures"),
                               [this] { predictSplit(); });
        return refreshGrid();
    }
    const auto was = std::exchange(m_inspected, {});
    auto now = std::make_shared<Inspected>();
    now->project = m_session.file();
    now->run = *chosen;
    now->split = split();
    now->classes = classNames(evaluation->classes, evaluation->classIds);
    now->evaluation = std::move(*evaluation);
    m_inspected = std::move(now);
    const bool other = !was || was->run.id != chosen->id || was->split != split();
    if (other) m_chosen.reset();
    m_rows.clear();
    std::unordered_map<std::int64_t, QString> badges;
    const auto& images = m_inspected->evaluation.images;
    for (std::size_t i = 0; i < images.size(); ++i) {
        m_rows[images[i].value] = i;
        badges[images[i].value] = decimal(m_inspected->evaluation.result.imageLoss[i], 2);
    }
    m_images->setBadges(std::move(badges));
    if (images.empty())
        setMissing(tr("No labelled pictures"),
                   tr("No picture of this split has a label that the run knows."));
    showMetrics();
    refreshGrid();
    // Another run's worst mistakes come first; the same run keeps the place.
    if (other && m_images->rowCount() > 0) m_grid->showId(m_images->idAt(0));
    if (m_wanted) showImage(m_wanted);
    m_wanted = {};
}

EmptyState* InspectWorkspace::setMissing(const QString& title, const QString& text) {
    delete m_missing;
    m_missing = new EmptyState(QStringLiteral("images"), title, text);
    m_gridPages->addWidget(m_missing);
    return m_missing;
}

void InspectWorkspace::predictSplit() {
    const auto* chosen = run();
    if (!chosen) return;
    m_progress->setRange(0, 0);
    m_progress->show();
    m_predictor.start(*chosen, split());
}

QStringList InspectWorkspace::classNames(const std::vector<std::string>& then,
                                         const std::vector<ClassId>& ids) const {
    QStringList names;
    for (std::size_t i = 0; i < then.size(); ++i) {
        // A class that was renamed since is called by its present name.
        const auto* now = i < ids.size() ? m_session.classById(ids[i]) : nullptr;
        names << QString::fromStdString(now ? now->name : then[i]);
    }
    return names;
}

void InspectWorkspace::showMetrics() {
    const bool any = m_inspected && !m_inspected->evaluation.images.empty();
    const auto r = any ? m_inspected->evaluation.result : Evaluation{};
    const QString dash = QStringLiteral("–");
    m_figures[0]->setText(any ? percent(r.accuracy) : dash);
    m_figures[1]->setText(any && r.top5 >= 0 ? percent(r.top5) : dash);
    m_figures[2]->setText(any ? percent(r.macroF1) : dash);
    m_figures[3]->setText(any ? decimal(r.loss, 3) : dash);
    m_figures[4]->setText(any ? count(static_cast<qint64>(m_inspected->evaluation.images.size())) : dash);
    m_views->setInspected(any ? m_inspected : nullptr);
    m_report->setEnabled(any);
}

bool InspectWorkspace::isRight(std::size_t row) const {
    const auto& truth = m_inspected->evaluation.input.truth[row];
    return std::find(truth.begin(), truth.end(), m_inspected->evaluation.result.predicted[row]) !=
           truth.end();
}

std::vector<ImageId> InspectWorkspace::subjects() const {
    auto ids = m_grid->selectedIds();
    if (ids.empty() && m_grid->currentId()) ids.push_back(m_grid->currentId());
    return ids;
}

void InspectWorkspace::judge(const std::function<bool(const std::vector<ImageId>&)>& gesture) {
    const auto ids = subjects();
    if (ids.empty()) return;
    // The mended picture leaves the list as a rule: the one after it comes next.
    const int row = m_images->rowOf(ids.back());
    const auto next = row + 1 < m_images->rowCount() ? m_images->idAt(row + 1)
                                                     : (row > 0 ? m_images->idAt(row - 1) : ImageId{});
    if (gesture(ids) && next) m_grid->showId(next);
}

} // namespace imago::ui
