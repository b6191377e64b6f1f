// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspect/inspect_workspace.h"

#include "core/base/files.h"
#include "core/recipe/weights_catalogue.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/class_table.h"

#include <QComboBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QSlider>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace imago::ui {

Workspace* makeInspectWorkspace(Session& session, QWidget* parent) {
    return new InspectWorkspace(session, parent);
}

InspectWorkspace::InspectWorkspace(Session& session, QWidget* parent)
    : Workspace(session, parent),
      m_pages(new QStackedWidget),
      m_gridPages(new QStackedWidget),
      m_run(new QComboBox),
      m_split(new QComboBox),
      m_title(roleLabel(QStringLiteral("heading"), {})),
      m_hint(roleLabel(QStringLiteral("caption"), {})),
      m_matrix(new ConfusionMatrix),
      m_classTable(new ClassTableModel(this)),
      m_sortedClasses(new QSortFilterProxyModel(this)),
      m_thumbnails(new Thumbnails(this)),
      m_images(new ImageListModel(session, *m_thumbnails, this)),
      m_grid(new ThumbnailGrid(session, *m_images)),
      m_progress(new QProgressBar),
      m_predictor(session.store()) {
    setAccessibleName(tr("Inspect"));
    m_accept =
        command(QStringLiteral("check"), tr("Accept the prediction"), QKeySequence(Qt::Key_Return), [this] {
            // Each picture gets the class that the model sees in it.
            std::map<ClassId, std::vector<ImageId>> byClass;
            for (const auto id : subjects()) {
                const auto row = m_rows.at(id.value);
                byClass[m_evaluation.classIds[static_cast<std::size_t>(m_evaluation.result.predicted[row])]]
                    .push_back(id);
            }
            judge([&](const auto&) {
                return std::all_of(byClass.begin(), byClass.end(), [this](const auto& group) {
                    return m_session.classById(group.first) &&
                           m_session.labelImages(group.second, group.first);
                });
            });
        });
    m_accept->setIconText(tr("Accept"));
    m_ambiguous = command(QStringLiteral("help-circle"), tr("&Ambiguous"), QKeySequence(Qt::Key_M), [this] {
        judge([this](const auto& images) { return m_session.reviewImages(images, ReviewState::ambiguous); });
    });
    m_exclude = command(QStringLiteral("ban"), tr("E&xclude"), QKeySequence(Qt::Key_X), [this] {
        judge([this](const auto& images) { return m_session.reviewImages(images, ReviewState::excluded); });
    });
    m_heat =
        command(QStringLiteral("flame"), tr("Show what the model looks at"), QKeySequence(Qt::Key_G), {});
    m_heat->setCheckable(true);
    m_heat->setChecked(true);
    m_heat->setIconText(tr("Grad-CAM"));
    m_wrong = command(QStringLiteral("circle-x"), tr("Only the wrong ones"), QKeySequence(Qt::Key_W), {});
    m_wrong->setCheckable(true);
    m_wrong->setChecked(true);
    m_wrong->setIconText(tr("Only wrong"));
    m_label = command(QStringLiteral("tag"), tr("Open in Label"), QKeySequence(Qt::CTRL | Qt::Key_L), [this] {
        if (const auto id = m_grid->currentId()) Q_EMIT goTo(QStringLiteral("label"), id, RunId{});
    });
    m_picture = new PicturePanel(session, m_heat, {m_accept, m_ambiguous, m_exclude});
    connect(m_heat, &QAction::toggled, m_picture, &PicturePanel::setHeatShown);
    connect(m_wrong, &QAction::toggled, this, &InspectWorkspace::refreshGrid);

    auto* none = new EmptyState(
        QStringLiteral("scan-eye"), tr("Nothing to inspect yet"),
        tr("Train a model; then its mistakes are shown here, and you can mend labels on the spot."));
    none->addButton(QStringLiteral("trending-up"), tr("Go to Train"),
                    [this] { Q_EMIT goTo(QStringLiteral("train"), ImageId{}, RunId{}); });
    auto* splitter = new QSplitter;
    splitter->setObjectName(QStringLiteral("inspect-splitter"));
    splitter->addWidget(buildLeft());
    splitter->addWidget(buildMiddle());
    splitter->addWidget(m_picture);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 4);
    splitter->setStretchFactor(2, 2);
    splitter->setSizes({380, 560, 340});
    splitter->setChildrenCollapsible(false);
    m_picture->setMinimumWidth(300);
    m_pages->addWidget(none);
    m_pages->addWidget(splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    // Labels change in bursts (a key held down); one look after the last of them is enough.
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(60);
    connect(&m_refresh, &QTimer::timeout, this, &InspectWorkspace::evaluate);
    const auto later = [this] {
        if (isVisible()) m_refresh.start();
    };
    connect(&session, &Session::imagesChanged, this, later);
    connect(&session, &Session::imagesAdded, this, later);
    connect(&session, &Session::classesChanged, this, [this, later] {
        refreshClassCommands();
        later();
    });
    connect(&session.runs(), &RunController::finished, this, [this](const RunRecord& run) {
        refreshRuns();
        showRun(run.id);
    });
    connect(&m_predictor, &SplitPredictor::progressed, this, [this](const ProgressMessage& progress) {
        m_progress->setRange(0, static_cast<int>(progress.total));
        m_progress->setValue(static_cast<int>(progress.done));
    });
    connect(&m_predictor, &SplitPredictor::finished, this, [this](const Status& status) {
        m_progress->hide();
        if (!status) Q_EMIT m_session.failed(status.error());
        evaluate();
    });
    refreshClassCommands();
    refreshRuns();
}

QAction* InspectWorkspace::command(const QString& iconName, const QString& text, const QKeySequence& key,
                                   std::function<void()> run) {
    auto* action = makeAction(this, iconName, text, {key}, std::move(run));
    m_commands << action;
    return action;
}

QWidget* InspectWorkspace::buildLeft() {
    auto* panel = new QFrame;
    panel->setProperty("role", "panel");
    panel->setMinimumWidth(340);
    auto* layout = new QVBoxLayout(panel);
    layout->setContentsMargins(gapLarge, gapLarge, gapLarge, gapLarge);
    layout->setSpacing(gap);
    auto* chooser = new QHBoxLayout;
    m_run->setAccessibleName(tr("Run"));
    m_run->setObjectName(QStringLiteral("inspect-run"));
    m_split->setAccessibleName(tr("Split"));
    m_split->setObjectName(QStringLiteral("inspect-split"));
    for (const auto split : {Split::test, Split::val, Split::train})
        m_split->addItem(text(split), static_cast<int>(split));
    connect(m_run, &QComboBox::currentIndexChanged, this, &InspectWorkspace::evaluate);
    connect(m_split, &QComboBox::currentIndexChanged, this, &InspectWorkspace::evaluate);
    chooser->addWidget(m_run, 3);
    chooser->addWidget(m_split, 2);
    layout->addLayout(chooser);

    auto* figures = new QHBoxLayout;
    figures->setSpacing(gap);
    const QString names[] = {tr("Accuracy"), tr("Top-5"), tr("Macro-F1"), tr("Loss"), tr("Pictures")};
    for (int i = 0; i < 5; ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        m_figures[i] = roleLabel(QStringLiteral("heading"), QStringLiteral("–"));
        m_figures[i]->setAccessibleName(names[i]);
        column->addWidget(m_figures[i]);
        column->addWidget(roleLabel(QStringLiteral("caption"), names[i]));
        figures->addLayout(column, 1);
    }
    layout->addLayout(figures);

    m_sortedClasses->setSourceModel(m_classTable);
    m_sortedClasses->setSortRole(Qt::UserRole);
    auto* table = new QTableView;
    table->setModel(m_sortedClasses);
    table->setAccessibleName(tr("Metrics of each class"));
    table->setSortingEnabled(true);
    table->sortByColumn(ClassTableModel::NameColumn, Qt::AscendingOrder);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(26);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(ClassTableModel::NameColumn, QHeaderView::Stretch);
    connect(table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        m_matrix->pick(ConfusionMatrix::Cell{m_sortedClasses->mapToSource(index).row(), -1});
    });
    connect(m_matrix, &ConfusionMatrix::cellPicked, this, &InspectWorkspace::refreshGrid);
    auto* tabs = new QTabWidget;
    tabs->setDocumentMode(true);
    tabs->addTab(m_matrix, tr("Con&fusion matrix"));
    tabs->addTab(table, tr("C&lasses"));
    layout->addWidget(tabs, 1);
    return panel;
}

QWidget* InspectWorkspace::buildMiddle() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(gapLarge, gapLarge, gapLarge, 0);
    layout->setSpacing(gap);
    auto* head = new QHBoxLayout;
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_hint);
    head->addLayout(titles, 1);
    head->addWidget(actionButton(m_wrong, true));
    auto* zoom = m_grid->makeZoomSlider(page);
    zoom->setMaximumWidth(110);
    head->addWidget(zoom);
    layout->addLayout(head);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the prediction"));
    m_progress->hide();
    layout->addWidget(m_progress);

    m_grid->setAccessibleName(tr("Pictures, the greatest loss first"));
    m_grid->setObjectName(QStringLiteral("inspect-grid"));
    m_grid->setSide(112);
    connect(m_grid, &ThumbnailGrid::currentIdChanged, this, &InspectWorkspace::showCurrent);
    connect(m_grid, &ThumbnailGrid::activatedId, this,
            [this](ImageId id) { Q_EMIT goTo(QStringLiteral("label"), id, RunId{}); });
    m_missing = new EmptyState(QStringLiteral("images"), tr("No pictures"), {});
    m_gridPages->addWidget(m_grid);
    m_gridPages->addWidget(m_missing);
    layout->addWidget(m_gridPages, 1);
    return page;
}

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
        m_matrix->pick(std::nullopt);
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
        m_evaluation = {};
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
    m_evaluation = std::move(*evaluation);
    const bool other = m_evaluatedRun != chosen->id || m_evaluatedSplit != split();
    m_evaluatedRun = chosen->id;
    m_evaluatedSplit = split();
    if (const auto recipe = recipeFromJson(chosen->recipeJson))
        m_preprocess = preprocessOfWeights(*recipe).valueOr(preprocessFor(*recipe));
    m_rows.clear();
    for (std::size_t i = 0; i < m_evaluation.images.size(); ++i)
        m_rows[m_evaluation.images[i].value] = i;
    std::unordered_map<std::int64_t, QString> badges;
    for (std::size_t i = 0; i < m_evaluation.images.size(); ++i)
        badges[m_evaluation.images[i].value] = QString::number(m_evaluation.result.imageLoss[i], 'f', 2);
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

QStringList InspectWorkspace::classNames() const {
    QStringList names;
    for (std::size_t i = 0; i < m_evaluation.classes.size(); ++i) {
        // A class that was renamed since is called by its present name.
        const auto* now =
            i < m_evaluation.classIds.size() ? m_session.classById(m_evaluation.classIds[i]) : nullptr;
        names << QString::fromStdString(now ? now->name : m_evaluation.classes[i]);
    }
    return names;
}

void InspectWorkspace::showMetrics() {
    const auto& r = m_evaluation.result;
    const bool any = !m_evaluation.images.empty();
    const QString dash = QStringLiteral("–");
    m_figures[0]->setText(any ? percent(r.accuracy) : dash);
    m_figures[1]->setText(any && r.top5 >= 0 ? percent(r.top5) : dash);
    m_figures[2]->setText(any ? percent(r.macroF1) : dash);
    m_figures[3]->setText(any ? QString::number(r.loss, 'f', 3) : dash);
    m_figures[4]->setText(any ? count(static_cast<qint64>(m_evaluation.images.size())) : dash);
    const auto names = classNames();
    m_classTable->set(names, r.classes);
    m_matrix->setMatrix(names, r.confusion);
}

bool InspectWorkspace::isRight(std::size_t row) const {
    const auto& truth = m_evaluation.input.truth[row];
    return std::find(truth.begin(), truth.end(), m_evaluation.result.predicted[row]) != truth.end();
}

QString InspectWorkspace::truthText(std::size_t row) const {
    const auto names = classNames();
    QStringList parts;
    for (const int index : m_evaluation.input.truth[row])
        parts << names.value(index);
    return parts.join(QStringLiteral(", "));
}

void InspectWorkspace::refreshGrid() {
    if (m_evaluation.images.empty()) return;
    const auto cell = m_matrix->picked();
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < m_evaluation.images.size(); ++i) {
        const auto& truth = m_evaluation.input.truth[i];
        if (cell && cell->truth >= 0 && std::find(truth.begin(), truth.end(), cell->truth) == truth.end())
            continue;
        if (cell && cell->predicted >= 0 && m_evaluation.result.predicted[i] != cell->predicted) continue;
        // A picked cell says by itself whether it is right or wrong.
        const bool wholeCell = cell && cell->truth >= 0 && cell->predicted >= 0;
        if (!wholeCell && m_wrong->isChecked() && isRight(i)) continue;
        rows.push_back(i);
    }
    std::stable_sort(rows.begin(), rows.end(), [this](std::size_t a, std::size_t b) {
        return m_evaluation.result.imageLoss[a] > m_evaluation.result.imageLoss[b];
    });
    std::vector<ImageId> ids;
    for (const auto row : rows)
        ids.push_back(m_evaluation.images[row]);
    m_title->setText(
        cell ? m_matrix->describe(*cell)
             : (m_wrong->isChecked() ? tr("Misclassified pictures") : tr("All pictures of the split")));
    QString hint = tr("%n picture(s), the greatest loss first", nullptr, static_cast<int>(ids.size()));
    if (m_evaluation.unknownLabels > 0)
        hint += tr(" · %n left out: class unknown to this run", nullptr,
                   static_cast<int>(m_evaluation.unknownLabels));
    m_hint->setText(hint);
    m_grid->setIds(std::move(ids));
    if (!m_grid->currentId() && m_images->rowCount() > 0) m_grid->showId(m_images->idAt(0));
    showCurrent();
}

std::vector<ImageId> InspectWorkspace::subjects() const {
    auto ids = m_grid->selectedIds();
    if (ids.empty() && m_grid->currentId()) ids.push_back(m_grid->currentId());
    std::erase_if(ids, [this](ImageId id) { return !m_rows.contains(id.value); });
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
    const auto at = m_rows.find(id.value);
    const auto* chosen = run();
    auto record =
        id ? m_session.store().image(id) : Result<std::optional<ImageRecord>>(std::optional<ImageRecord>());
    if (at == m_rows.end() || !chosen || chosen->id != m_evaluatedRun || !record || !*record)
        return m_picture->clear();
    const auto row = at->second;
    const auto names = classNames();
    PicturePanel::Subject subject;
    subject.image = **record;
    subject.runFolder = runFolderOf(m_session.store(), *chosen);
    subject.truth = truthText(row);
    subject.predictedIndex = m_evaluation.result.predicted[row];
    subject.predicted = names.value(subject.predictedIndex);
    subject.loss = m_evaluation.result.imageLoss[row];
    subject.right = isRight(row);
    subject.resize = QString::fromUtf8(toString(m_preprocess.resize).data());
    subject.cropFraction = m_preprocess.cropFraction;
    const auto classes = static_cast<std::size_t>(m_evaluation.input.classes);
    const auto& truth = m_evaluation.input.truth[row];
    for (std::size_t c = 0; c < classes; ++c) {
        ClassConfidence bar;
        bar.name = names.value(static_cast<qsizetype>(c));
        bar.confidence = m_evaluation.input.probabilities[row * classes + c];
        if (const auto* known = m_session.classById(m_evaluation.classIds[c]))
            bar.color = QColor::fromRgb(known->color);
        bar.isTrue = std::find(truth.begin(), truth.end(), static_cast<int>(c)) != truth.end();
        bar.isPredicted = static_cast<int>(c) == subject.predictedIndex;
        subject.confidences.push_back(bar);
    }
    m_picture->show(subject);
}

} // namespace imago::ui
