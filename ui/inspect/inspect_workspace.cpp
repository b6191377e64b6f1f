// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/inspect_workspace.h"

#include "core/base/files.h"
#include "core/recipe/weights_catalogue.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

#include <QComboBox>
#include <QProgressBar>
#include <QStackedWidget>

#include <algorithm>

namespace imago::ui {

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
        action->setIcon(swatch(c.color));
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
                                                     QString::fromStdString(at->model)),
                       qlonglong(at->id.value));
    }
    if (const int at = m_run->findData(was); at >= 0) m_run->setCurrentIndex(at);
    m_views->setRuns(m_runs);
    m_pages->setCurrentIndex(m_runs.empty() ? 0 : 1);
}

void InspectWorkspace::activate() {
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

const RunRecord* InspectWorkspace::run() const {
    const int at = m_run->currentIndex();
    return at >= 0 && at < static_cast<int>(m_runs.size()) ? &m_runs[static_cast<std::size_t>(at)] : nullptr;
}

Split InspectWorkspace::split() const {
    return static_cast<Split>(m_split->currentData().toInt());
}

void InspectWorkspace::evaluate() {
    const auto* chosen = run();
    if (!chosen || m_predictor.isRunning()) return;
    const auto file = m_session.file();
    m_job.start<RunEvaluation>(
        [file, record = *chosen, part = split()](std::stop_token,
                                                 const ProgressSink&) -> Result<RunEvaluation> {
            IMAGO_TRY(store, ProjectStore::open(file));
            return evaluateRun(*store, record, part);
        },
        [this](Result<RunEvaluation> evaluation) { take(std::move(evaluation)); });
}

void InspectWorkspace::take(Result<RunEvaluation> evaluation) {
    const auto* chosen = run();
    if (!chosen) return;
    if (!evaluation) {
        m_inspected.reset();
        m_rows.clear();
        showMetrics();
        m_grid->setIds({});
        m_picture->clear();
        const bool absent = evaluation.error().code == ErrorCode::notFound;
        delete m_missing;
        m_missing = new EmptyState(
            QStringLiteral("images"), absent ? tr("Not predicted yet") : errorTitle(evaluation.error()),
            absent ? tr("This run has no predictions for this split.") : errorText(evaluation.error()));
        if (absent)
            m_missing->addButton(QStringLiteral("play"), tr("&Predict these pictures"),
                                 [this] { predictSplit(); });
        m_gridPages->addWidget(m_missing);
        m_gridPages->setCurrentWidget(m_missing);
        return;
    }
    const auto was = std::exchange(m_inspected, {});
    auto now = std::make_shared<Inspected>();
    now->project = m_session.file();
    now->run = *chosen;
    now->split = split();
    now->classes = classNames(*evaluation);
    now->evaluation = std::move(*evaluation);
    m_inspected = std::move(now);
    const bool other = !was || was->run.id != chosen->id || was->split != split();
    if (other) m_chosen.reset();
    if (const auto recipe = recipeFromJson(chosen->recipeJson))
        m_preprocess = preprocessOfWeights(*recipe).valueOr(preprocessFor(*recipe));
    m_rows.clear();
    std::unordered_map<std::int64_t, QString> badges;
    const auto& images = m_inspected->evaluation.images;
    for (std::size_t i = 0; i < images.size(); ++i) {
        m_rows[images[i].value] = i;
        badges[images[i].value] = QString::number(m_inspected->evaluation.result.imageLoss[i], 'f', 2);
    }
    m_images->setBadges(std::move(badges));
    m_gridPages->setCurrentIndex(0);
    showMetrics();
    refreshGrid();
    // Another run's worst mistakes come first; the same run keeps the place.
    if (other && m_images->rowCount() > 0) m_grid->showId(m_images->idAt(0));
    if (m_wanted) showImage(m_wanted);
    m_wanted = {};
}

void InspectWorkspace::predictSplit() {
    const auto* chosen = run();
    if (!chosen) return;
    m_progress->setRange(0, 0);
    m_progress->show();
    m_predictor.start(*chosen, split());
}

QStringList InspectWorkspace::classNames(const RunEvaluation& evaluation) const {
    QStringList names;
    for (std::size_t i = 0; i < evaluation.classes.size(); ++i) {
        // A class that was renamed since is called by its present name.
        const auto* now =
            i < evaluation.classIds.size() ? m_session.classById(evaluation.classIds[i]) : nullptr;
        names << QString::fromStdString(now ? now->name : evaluation.classes[i]);
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
    m_figures[3]->setText(any ? QString::number(r.loss, 'f', 3) : dash);
    m_figures[4]->setText(any ? count(static_cast<qint64>(m_inspected->evaluation.images.size())) : dash);
    m_views->setInspected(any ? m_inspected : nullptr);
    m_report->setEnabled(any);
}

bool InspectWorkspace::isRight(std::size_t row) const {
    const auto& truth = m_inspected->evaluation.input.truth[row];
    return std::find(truth.begin(), truth.end(), m_inspected->evaluation.result.predicted[row]) !=
           truth.end();
}

QString InspectWorkspace::labelText(ImageId image) const {
    const auto labels = m_session.store().annotations(std::vector{image});
    QStringList parts;
    if (labels)
        for (const auto& label : *labels)
            if (const auto* known = m_session.classById(label.classId);
                known && label.source != AnnotationSource::model)
                parts << QString::fromStdString(known->name);
    parts.removeDuplicates();
    return parts.join(QStringLiteral(", "));
}

ClassId InspectWorkspace::predictedClass(ImageId image) const {
    const auto at = m_rows.find(image.value);
    if (at == m_rows.end()) return {};
    const auto& evaluation = m_inspected->evaluation;
    return evaluation.classIds[static_cast<std::size_t>(evaluation.result.predicted[at->second])];
}

void InspectWorkspace::choose(const PictureChoice& choice) {
    if (!m_inspected) return;
    m_views->matrix().pick(std::nullopt);
    Chosen chosen{choice.title, choice.images, choice.ordered, choice.images.empty()};
    if (chosen.evaluated)
        for (const auto row : choice.rows)
            if (row < m_inspected->evaluation.images.size())
                chosen.images.push_back(m_inspected->evaluation.images[row]);
    m_chosen = std::move(chosen);
    refreshGrid();
    if (m_images->rowCount() > 0) m_grid->showId(m_images->idAt(0));
}

void InspectWorkspace::showAll() {
    m_chosen.reset();
    m_views->matrix().pick(std::nullopt);
    refreshGrid();
}

std::vector<ImageId> InspectWorkspace::shownIds() const {
    const auto& evaluation = m_inspected->evaluation;
    std::vector<ImageId> ids;
    if (m_chosen) {
        ids = m_chosen->images;
        if (m_chosen->evaluated)
            std::erase_if(ids, [this](ImageId id) { return !m_rows.contains(id.value); });
        if (m_chosen->ordered) return ids;
    } else {
        const auto cell = m_views->matrix().picked();
        for (std::size_t i = 0; i < evaluation.images.size(); ++i) {
            const auto& truth = evaluation.input.truth[i];
            if (cell && cell->truth >= 0 && std::find(truth.begin(), truth.end(), cell->truth) == truth.end())
                continue;
            if (cell && cell->predicted >= 0 && evaluation.result.predicted[i] != cell->predicted) continue;
            // A picked cell says by itself whether it is right or wrong.
            const bool wholeCell = cell && cell->truth >= 0 && cell->predicted >= 0;
            if (!wholeCell && m_wrong->isChecked() && isRight(i)) continue;
            ids.push_back(evaluation.images[i]);
        }
    }
    // Pictures without a loss come last.
    const auto loss = [&](ImageId id) {
        const auto at = m_rows.find(id.value);
        return at == m_rows.end() ? -1.0 : evaluation.result.imageLoss[at->second];
    };
    std::stable_sort(ids.begin(), ids.end(), [&](ImageId a, ImageId b) { return loss(a) > loss(b); });
    return ids;
}

void InspectWorkspace::refreshGrid() {
    const auto cell = m_views->matrix().picked();
    m_all->setEnabled(m_chosen || cell);
    // What a view picked is shown whole, right or wrong.
    m_wrong->setEnabled(!m_chosen);
    if (!m_inspected || m_inspected->evaluation.images.empty()) return;
    auto ids = shownIds();
    m_title->setText(m_chosen               ? m_chosen->title
                     : cell                 ? m_views->matrix().describe(*cell)
                     : m_wrong->isChecked() ? tr("Misclassified pictures")
                                            : tr("All pictures of the split"));
    const int n = static_cast<int>(ids.size());
    QString hint = m_chosen && m_chosen->ordered ? tr("%n picture(s)", nullptr, n)
                                                 : tr("%n picture(s), the greatest loss first", nullptr, n);
    if (m_inspected->evaluation.unknownLabels > 0)
        hint += tr(" · %n left out: class unknown to this run", nullptr,
                   static_cast<int>(m_inspected->evaluation.unknownLabels));
    m_hint->setText(hint);
    m_grid->setIds(std::move(ids));
    if (!m_grid->currentId() && m_images->rowCount() > 0) m_grid->showId(m_images->idAt(0));
    showCurrent();
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

void InspectWorkspace::showCurrent() {
    const auto id = m_grid->currentId();
    const auto* chosen = run();
    auto record =
        id ? m_session.store().image(id) : Result<std::optional<ImageRecord>>(std::optional<ImageRecord>());
    if (!chosen || !m_inspected || chosen->id != m_inspected->run.id || !record || !*record)
        return m_picture->clear();
    PicturePanel::Subject subject;
    subject.image = **record;
    subject.runFolder = runFolderOf(m_session.store(), *chosen);
    subject.truth = labelText(id);
    subject.resize = QString::fromUtf8(toString(m_preprocess.resize).data());
    subject.cropFraction = m_preprocess.cropFraction;
    if (const auto at = m_rows.find(id.value); at != m_rows.end()) describe(at->second, subject);
    m_picture->show(subject);
}

void InspectWorkspace::describe(std::size_t row, PicturePanel::Subject& subject) const {
    const auto& names = m_inspected->classes;
    const auto& evaluation = m_inspected->evaluation;
    subject.predictedIndex = evaluation.result.predicted[row];
    subject.predicted = names.value(subject.predictedIndex);
    subject.loss = evaluation.result.imageLoss[row];
    subject.right = isRight(row);
    const auto classes = static_cast<std::size_t>(evaluation.input.classes);
    const auto& truth = evaluation.input.truth[row];
    for (std::size_t c = 0; c < classes; ++c) {
        ClassConfidence bar;
        bar.name = names.value(static_cast<qsizetype>(c));
        bar.confidence = evaluation.input.probabilities[row * classes + c];
        if (const auto* known = m_session.classById(evaluation.classIds[c]))
            bar.color = QColor::fromRgb(known->color);
        bar.isTrue = std::find(truth.begin(), truth.end(), static_cast<int>(c)) != truth.end();
        bar.isPredicted = static_cast<int>(c) == subject.predictedIndex;
        subject.confidences.push_back(bar);
    }
}

} // namespace imago::ui
