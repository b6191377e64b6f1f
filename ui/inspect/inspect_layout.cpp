// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/eliding_combo.h"
#include "ui/base/settings.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/inspect/inspect_workspace.h"

#include <QComboBox>
#include <QProgressBar>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

// How Inspect is laid out and wired; what it does is in inspect_workspace.cpp.
namespace imago::ui {

namespace {
const QString calibratedKey = QStringLiteral("inspect/calibrated");
} // namespace

Workspace* makeInspectWorkspace(Session& session, QWidget* parent) {
    return new InspectWorkspace(session, parent);
}

InspectWorkspace::InspectWorkspace(Session& session, QWidget* parent)
    : Workspace(session, parent),
      m_pages(new QStackedWidget),
      m_gridPages(new QStackedWidget),
      m_run(new ElidingCombo),
      m_split(new QComboBox),
      m_order(new QComboBox),
      m_splitter(new QSplitter),
      m_embeddings(session),
      m_title(roleLabel(QStringLiteral("heading"), {})),
      m_hint(roleLabel(QStringLiteral("caption"), {})),
      m_views(new InspectViews(this, session, m_embeddings)),
      m_thumbnails(new Thumbnails(this)),
      m_images(new ImageListModel(session, *m_thumbnails, this)),
      m_grid(new ThumbnailGrid(session, *m_images)),
      m_progress(new QProgressBar),
      m_predictor(session.store()),
      m_reporter(session) {
    setAccessibleName(tr("Inspect"));
    m_accept =
        command(QStringLiteral("check"), tr("Accept the prediction"), QKeySequence(Qt::Key_Return), [this] {
            // Each picture gets the class that the model sees in it.
            std::map<ClassId, std::vector<ImageId>> byClass;
            for (const auto id : subjects())
                if (const auto predicted = predictedClass(id)) byClass[predicted].push_back(id);
            judge([&](const auto&) {
                return std::all_of(byClass.begin(), byClass.end(), [this](const auto& group) {
                    return m_session.classById(group.first) &&
                           m_session.labelImages(group.second, group.first);
                });
            });
        });
    m_accept->setIconText(tr("Accept"));
    m_keep =
        command(QStringLiteral("check-check"), tr("The label is right"), QKeySequence(Qt::Key_K), [this] {
            judge(
                [this](const auto& images) { return m_session.reviewImages(images, ReviewState::reviewed); });
        });
    m_keep->setIconText(tr("Keep"));
    m_ambiguous = command(QStringLiteral("help-circle"), tr("&Ambiguous"), QKeySequence(Qt::Key_M), [this] {
        judge([this](const auto& images) { return m_session.reviewImages(images, ReviewState::ambiguous); });
    });
    m_ambiguous->setIconText(tr("Unclear"));
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
    m_all = command(QStringLiteral("x"), tr("Show all mistakes again"), QKeySequence(Qt::Key_Escape),
                    [this] { showAll(); });
    m_report = command(QStringLiteral("file-text"), tr("Write a re&port…"),
                       QKeySequence(Qt::CTRL | Qt::Key_P), [this] {
                           if (m_inspected) m_reporter.ask(*m_inspected, this);
                       });
    addPictureCommands();
    m_picture = new PicturePanel(session, m_embeddings,
                                 {m_heat,
                                  m_networkView,
                                  m_calibrated,
                                  m_frame,
                                  m_similar,
                                  {m_accept, m_keep, m_ambiguous, m_exclude}});
    // Return also opens lists and follows tables: it is a verdict only where pictures have the focus.
    removeAction(m_accept);
    m_grid->addAction(m_accept);
    m_picture->addPictureCommand(m_accept);
    connect(m_picture, &PicturePanel::partWanted, this, &InspectWorkspace::findSimilarPart);
    connect(m_picture, &PicturePanel::imageWanted, this,
            [this](ImageId image, const std::vector<ImageId>& among) {
                PictureChoice near{tr("The nearest training pictures"), {}, true, among};
                if (const auto asked = m_grid->currentId()) near.images.insert(near.images.begin(), asked);
                chooseAround(image, near);
            });
    connect(&m_embeddings, &RunEmbeddings::changed, this, &InspectWorkspace::showCurrent);
    connect(m_wrong, &QAction::toggled, this, &InspectWorkspace::refreshGrid);

    auto* none = new EmptyState(
        QStringLiteral("scan-eye"), tr("Nothing to inspect yet"),
        tr("Train a model; then its mistakes are shown here, and you can mend labels on the spot."));
    none->addButton(QStringLiteral("trending-up"), tr("Go to Train"),
                    [this] { Q_EMIT goTo(QStringLiteral("train"), ImageId{}, RunId{}); });
    m_splitter->setObjectName(QStringLiteral("inspect-splitter"));
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(buildMiddle());
    m_splitter->addWidget(m_picture);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 4);
    m_splitter->setStretchFactor(2, 2);
    m_splitter->setSizes({380, 560, 340});
    m_splitter->setChildrenCollapsible(false);
    m_picture->setMinimumWidth(scaledByText(300));
    m_pages->addWidget(none);
    m_pages->addWidget(m_splitter);
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
        m_calibrationOf = {}; // it may have been the validation split
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
    panel->setMinimumWidth(scaledByText(340));
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
    for (auto* combo : {m_run, m_split})
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            m_chosen.reset();
            evaluate();
        });
    chooser->setSpacing(gap);
    // The run's name is the longest, and it is what tells.
    m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_run->setMinimumContentsLength(8);
    chooser->addWidget(m_run, 1);
    chooser->addWidget(m_split);
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

    connect(&m_views->matrix(), &ConfusionMatrix::cellPicked, this, [this] {
        m_chosen.reset();
        m_cellAsked = true;
        refreshGrid();
    });
    connect(m_views, &InspectViews::imageWanted, this, &InspectWorkspace::chooseAround);
    connect(m_views, &InspectViews::chosen, this, [this](const PictureChoice& choice) {
        choose(choice);
        m_grid->setFocus(); // to go through them
    });
    for (auto* action : {m_report, m_wide})
        m_views->addCornerButton(action);
    connect(m_views, &InspectViews::failed, &m_session, &Session::failed);
    connect(m_views, &InspectViews::runPicked, this, &InspectWorkspace::showRun);
    connect(m_views, &InspectViews::calibrationKept, this, [this] {
        m_calibrationOf = {};
        if (const auto* chosen = run()) findCalibration(*chosen);
    });
    layout->addWidget(m_views, 1);
    return panel;
}

void InspectWorkspace::addPictureCommands() {
    const auto shift = [](Qt::Key key) { return QKeySequence(Qt::SHIFT | key); };
    m_networkView =
        command(QStringLiteral("scan-eye"), tr("Show what the network gets"), shift(Qt::Key_G), {});
    m_networkView->setCheckable(true);
    m_calibrated = command(QStringLiteral("target"), tr("Calibrated confidences"), shift(Qt::Key_C), {});
    m_calibrated->setCheckable(true);
    m_calibrated->setChecked(userSettings()->value(calibratedKey, true).toBool());
    connect(m_calibrated, &QAction::toggled, this,
            [](bool on) { userSettings()->setValue(calibratedKey, on); });
    m_frame = command(QStringLiteral("crop"), tr("Frame a part of the picture"), shift(Qt::Key_F),
                      [this] { m_picture->startFrame(); });
    m_similar = command(QStringLiteral("search"), tr("Find similar pictures"), shift(Qt::Key_S),
                        [this] { findSimilar(); });
    m_wide = command(QStringLiteral("maximize"), tr("Widen the view"), shift(Qt::Key_W), {});
    m_wide->setCheckable(true);
    connect(m_wide, &QAction::toggled, this, &InspectWorkspace::widenViews);
    const auto order = [&](CellOrder by, const QString& name, const QString& text, Qt::Key key) {
        m_order->addItem(name, int(by));
        auto* action = command({}, text, shift(key),
                               [this, by] { m_order->setCurrentIndex(m_order->findData(int(by))); });
        m_cellCommands << action;
    };
    order(CellOrder::loss, tr("Greatest loss"), tr("Greatest loss of the cell first"), Qt::Key_L);
    order(CellOrder::typical, tr("Most typical"), tr("Most typical pictures of the cell first"), Qt::Key_T);
    order(CellOrder::surprising, tr("Most surprising"), tr("Most surprising pictures of the cell first"),
          Qt::Key_U);
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        m_cellAsked = true;
        refreshGrid();
        if (cellOrder() == CellOrder::loss && m_images->rowCount() > 0) m_grid->showId(m_images->idAt(0));
    });
}

void InspectWorkspace::widenViews(bool wide) {
    if (wide) {
        m_narrow = m_splitter->sizes();
        constexpr int picture = 370; // the verdicts' texts fit
        const int all = m_narrow[0] + m_narrow[1] + m_narrow[2], pictures = m_narrow[1] / 3;
        m_splitter->setSizes({all - pictures - picture, pictures, picture});
    } else {
        m_splitter->setSizes(m_narrow);
    }
}

QWidget* InspectWorkspace::buildHead() {
    auto* page = new QWidget;
    auto* head = new QHBoxLayout(page);
    head->setContentsMargins(0, 0, 0, 0);
    auto* titles = new QVBoxLayout;
    titles->setSpacing(0);
    // A long title must not push the other columns together.
    for (auto* label : {m_title, m_hint}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        titles->addWidget(label);
    }
    head->addLayout(titles, 1);
    m_order->setAccessibleName(tr("Order of the cell’s pictures"));
    m_order->setObjectName(QStringLiteral("inspect-order"));
    m_order->setToolTip(
        tr("Typical: like most of the cell. Surprising: where the model was surest and wrong, or "
           "right by a hair."));
    head->addWidget(m_order);
    head->addWidget(actionButton(m_all));
    head->addWidget(actionButton(m_wrong, true));
    auto* zoom = m_grid->makeZoomSlider(page);
    zoom->setFixedWidth(80); // the titles need the room
    head->addWidget(zoom);
    return page;
}

QWidget* InspectWorkspace::buildMiddle() {
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(gapLarge, gapLarge, gapLarge, 0);
    layout->setSpacing(gap);
    layout->addWidget(buildHead());
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

} // namespace imago::ui
