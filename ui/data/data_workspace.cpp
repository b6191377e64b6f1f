// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/data_workspace.h"

#include "ui/base/ask.h"
#include "ui/base/key_bindings.h"
#include "ui/base/settings.h"
#include "ui/base/shown_filter.h"
#include "ui/base/text.h"
#include "ui/base/text_size.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/data/class_chart.h"
#include "ui/data/details_panel.h"
#include "ui/data/filter_panel.h"
#include "ui/data/folder_menu.h"
#include "ui/data/import_dialog.h"
#include "ui/data/problem_table.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace imago::ui {

namespace {
const char* const sideKey = "data/thumbnailSide";
const char* const orderKey = "data/order";
} // namespace

Workspace* makeDataWorkspace(Session& session, QWidget* parent) {
    return new DataWorkspace(session, parent);
}

DataWorkspace::DataWorkspace(Session& session, QWidget* parent)
    : Workspace(session, parent),
      m_model(session, m_thumbnails),
      m_grid(new ThumbnailGrid(session, m_model)),
      m_filters(new FilterPanel(session)),
      m_details(new DetailsPanel(session, m_thumbnails)),
      m_chart(new ClassChart(session)),
      m_problems(new ProblemTable),
      m_bottom(new QTabWidget),
      m_pages(new QStackedWidget),
      m_noImages(new EmptyState(
          "images", tr("No pictures yet"),
          tr("Add a folder: its pictures stay where they are. Or import a data set with its labels. "
             "Dropping them on this window does the same."))),
      m_noMatch(new EmptyState("search", tr("No picture passes these filters"),
                               tr("Choose other filters, or show all pictures again."))),
      m_search(new QLineEdit),
      m_order(new QComboBox),
      m_numbers(roleLabel("muted", {})),
      m_folders(new QToolButton),
      m_selectionMenus(new QWidget),
      m_selectionText(roleLabel("heading", {})),
      m_columns(new QSplitter(Qt::Horizontal)),
      m_rows(new QSplitter(Qt::Vertical)) {
    makeCommands();
    m_columns->setObjectName("columns");
    m_rows->setObjectName("rows");
    m_bottom->addTab(m_chart, tr("Classes"));
    m_bottom->addTab(m_problems, tr("Problems"));
    m_bottom->setAccessibleName(tr("Class chart and problems"));
    m_rows->addWidget(makeCentre());
    m_rows->addWidget(m_bottom);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({700, 240});
    m_columns->addWidget(m_filters);
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_details);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({230, 900, 270});
    for (auto* splitter : {m_rows, m_columns})
        splitter->setChildrenCollapsible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_columns);
    makePanels();

    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &DataWorkspace::ask);
    m_detailDelay.setSingleShot(true);
    m_detailDelay.setInterval(60);
    connect(&m_detailDelay, &QTimer::timeout, this, &DataWorkspace::refreshDetails);
    connect(m_filters, &FilterPanel::changed, this, &DataWorkspace::askSoon);
    connect(m_search, &QLineEdit::textChanged, this, &DataWorkspace::askSoon);
    connect(&ShownFilter::of(m_session), &ShownFilter::pickedChanged, this, [this] {
        if (!ShownFilter::of(m_session).picked().empty()) { // all of them are to be seen
            m_search->clear();
            m_filters->clear();
        }
        askSoon();
    });
    connect(m_grid, &ThumbnailGrid::selectedIdsChanged, this, &DataWorkspace::refreshSelection);
    connect(m_grid, &ThumbnailGrid::activatedId, this, &DataWorkspace::openInLabel);
    connect(m_grid, &ThumbnailGrid::sideChanged, this,
            [](int side) { userSettings()->setValue(sideKey, side); });
    connect(m_problems, &ProblemTable::imageAsked, this, &DataWorkspace::showImage);
    connect(m_bottom, &QTabWidget::currentChanged, this, &DataWorkspace::askSoon);
    connect(m_chart, &ClassChart::classClicked, this, [this](ClassId) { m_grid->setFocus(); });
    connect(m_details, &DetailsPanel::openAsked, this,
            [this](ImageId image) { Q_EMIT goTo("label", image, {}); });
    connect(m_details, &DetailsPanel::duplicateAsked, this, &DataWorkspace::showImage);
    connect(&m_session, &Session::imagesAdded, this, &DataWorkspace::askSoon);
    connect(&m_session, &Session::imagesChanged, this, &DataWorkspace::askSoon);
    connect(&m_session, &Session::classesChanged, this, [this] {
        refreshLabelActions();
        askSoon();
    });
    m_grid->setSide(userSettings()->value(sideKey, 144).toInt());
    // The project may have been shown before, in another language.
    const auto& shown = ShownFilter::of(m_session).filter();
    m_filters->take(shown);
    m_search->setText(QString::fromStdString(shown.text));
    refreshLabelActions();
    auto* letters =
        new LetterWatch([this] { return letterKeys(m_commands + window()->actions()); }, m_commands, this);
    connect(letters, &LetterWatch::changed, this, &DataWorkspace::refreshLabelActions);
    refreshSelection();
}

DataWorkspace::~DataWorkspace() = default;

QWidget* DataWorkspace::makeCentre() {
    m_noImages->addButton("folder-plus", tr("Add a folder…"), [this] { askForFolder(m_session, this); });
    m_noImages->addButton("image-plus", tr("Add pictures…"), [this] { askForPictures(m_session, this); });
    m_noImages->addButton("database", tr("Import a data set…"),
                          [this] { showImportDialog(m_session, this); });
    m_noMatch->addButton("x", tr("Show all pictures"), [this] { clearFilters(); });
    m_pages->addWidget(m_grid);
    m_pages->addWidget(m_noImages);
    m_pages->addWidget(m_noMatch);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeToolbar());
    column->addWidget(m_pages, 1);
    column->addWidget(makeLowerBar());
    centre->setMinimumSize(360, 200);
    return centre;
}

void DataWorkspace::focusInEvent(QFocusEvent* event) {
    // No focus proxy: Tab would leap over all that comes before it.
    m_grid->setFocus(event->reason());
}

QWidget* DataWorkspace::makeToolbar() {
    auto* bar = new QWidget;
    bar->setProperty("role", "toolbar");
    bar->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(gap);
    m_search->setPlaceholderText(tr("Search in paths"));
    m_search->setAccessibleName(tr("Search in paths"));
    m_search->setToolTip(tr("Part of the path (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search", theme().muted), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(scaledByText(160));
    m_search->setMaximumWidth(scaledByText(360));
    m_order->setAccessibleName(tr("Order"));
    m_order->setToolTip(tr("Order of the pictures"));
    m_order->addItem(tr("By path"), static_cast<int>(ImageOrder::path));
    m_order->addItem(tr("Newest first"), static_cast<int>(ImageOrder::newest));
    m_order->addItem(tr("As added"), static_cast<int>(ImageOrder::id));
    m_order->setCurrentIndex(std::max(0, m_order->findData(userSettings()->value(orderKey).toInt())));
    if (!userSettings()->contains(orderKey)) m_order->setCurrentIndex(0);
    connect(m_order, &QComboBox::activated, this, [this] {
        userSettings()->setValue(orderKey, m_order->currentData());
        askSoon();
    });
    m_folders->setIcon(icon("folder"));
    m_folders->setText(tr("Folders"));
    m_folders->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_folders->setPopupMode(QToolButton::InstantPopup);
    m_folders->setToolTip(tr("Folders of the project, and which are watched for new pictures (Ctrl+Alt+W)"));
    auto* folders = new QMenu(m_folders);
    connect(folders, &QMenu::aboutToShow, this,
            [this, folders] { fillFolderMenu(*folders, m_session, this); });
    m_folders->setMenu(folders);
    m_numbers->setWordWrap(false);
    m_numbers->setAccessibleName(tr("Number of pictures"));
    row->addWidget(actionButton(m_showFilters));
    row->addWidget(m_search, 4);
    row->addWidget(m_order);
    row->addWidget(m_folders);
    row->addStretch(1);
    row->addWidget(m_grid->makeZoomSlider(bar));
    row->addWidget(actionButton(m_showChart));
    row->addWidget(actionButton(m_showDetails));
    return bar;
}

QWidget* DataWorkspace::makeLowerBar() {
    auto* bar = new QWidget;
    bar->setProperty("role", "panel");
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setMinimumHeight(40);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 8, 4);
    row->setSpacing(gapSmall);
    row->addWidget(m_numbers);
    row->addSpacing(gap);
    row->addWidget(m_selectionMenus);
    auto* menus = new QHBoxLayout(m_selectionMenus);
    menus->setContentsMargins(0, 0, 0, 0);
    menus->setSpacing(gapSmall);
    menus->addWidget(m_selectionText);
    const auto menuButton = [&](const QString& iconName, const QString& text, auto fill) {
        auto* button = new QToolButton;
        button->setIcon(icon(iconName));
        button->setText(text);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(QToolButton::InstantPopup);
        auto* menu = new QMenu(button);
        connect(menu, &QMenu::aboutToShow, this, [menu, fill] {
            menu->clear();
            fill(*menu);
        });
        button->setMenu(menu);
        menus->addWidget(button);
    };
    menuButton("tag", tr("Label"), [this](QMenu& menu) {
        menu.addActions(m_labelActions);
        menu.addSeparator();
        menu.addAction(m_clearLabels);
        menu.addAction(m_acceptProposals);
        menu.addAction(m_rejectProposals);
    });
    menuButton("circle-check", tr("Review"), [this](QMenu& menu) { menu.addActions(m_reviewActions); });
    menuButton("split", tr("Split"), [this](QMenu& menu) { menu.addActions(m_splitActions); });
    menus->addWidget(actionButton(m_openInLabel));
    menus->addWidget(actionButton(m_remove));
    row->addStretch(1);
    row->addWidget(actionButton(m_assign, true));
    return bar;
}

void DataWorkspace::activate() {
    m_active = true;
    if (m_stale) ask();
}

void DataWorkspace::askSoon() {
    m_stale = true;
    // Many changes in a row are one question.
    if (m_active && !m_delay.isActive()) m_delay.start(25);
}

void DataWorkspace::ask() {
    m_stale = false;
    DataQuestion question;
    m_filters->applyTo(question.filter);
    question.filter.text = m_search->text().trimmed().toStdString();
    question.filter.order = static_cast<ImageOrder>(m_order->currentData().toInt());
    question.withChart = m_showChart->isChecked() && m_bottom->currentWidget() == m_chart;
    question.withProblems = m_showChart->isChecked() && m_bottom->currentWidget() == m_problems;
    m_query.start<DataAnswer>(
        [file = m_session.file(), question, picked = ShownFilter::of(m_session).picked()](
            std::stop_token stop, const ProgressSink&) -> Result<DataAnswer> {
            IMAGO_TRY(store, ProjectStore::open(file));
            auto found = answer(*store, question, stop);
            if (found && !picked.empty()) {
                const std::unordered_set<ImageId> wanted(picked.begin(), picked.end());
                std::erase_if(found->ids, [&](ImageId id) { return !wanted.contains(id); });
            }
            return found;
        },
        [this, filter = question.filter](Result<DataAnswer> result) {
            if (result)
                take(std::move(*result), filter);
            else if (result.error().code == ErrorCode::busy)
                askSoon();
            else if (result.error().code != ErrorCode::cancelled)
                Q_EMIT m_session.failed(result.error());
            if (isSettled()) Q_EMIT settled();
        });
}

void DataWorkspace::take(DataAnswer answer, const ImageFilter& filter) {
    m_counts = answer.all;
    m_filters->showCounts(answer);
    if (m_showChart->isChecked()) {
        if (m_bottom->currentWidget() == m_chart)
            m_chart->showCounts(answer);
        else
            m_problems->showProblems(answer.problemImages);
    }
    const auto problems = [&] {
        qint64 sum = 0;
        for (const auto& [flag, n] : answer.all.byProblem)
            sum += n;
        return sum;
    }();
    m_bottom->setTabText(1, problems > 0 ? tr("Problems (%1)").arg(count(problems)) : tr("Problems"));
    refreshEmpty(answer);
    const auto shown = static_cast<qint64>(answer.ids.size());
    m_numbers->setText(
        shown == answer.all.images
            ? tr("%Ln pictures, %1 labelled", nullptr, static_cast<int>(shown))
                  .arg(count(answer.all.labelled))
            : tr("%1 of %Ln pictures", nullptr, static_cast<int>(answer.all.images)).arg(count(shown)));
    if (!ShownFilter::of(m_session).picked().empty())
        m_numbers->setText(
            tr("%1: only those asked for, until the filters are cleared").arg(m_numbers->text()));
    m_numbers->setToolTip(m_numbers->text()); // large text may have no room
    m_grid->setIds(std::move(answer.ids), filter == m_shownFilter);
    m_shownFilter = filter;
    ShownFilter::of(m_session).set(filter);
    if (m_wanted) {
        m_grid->showId(m_wanted);
        m_wanted = {};
    }
    if (const auto selection = std::exchange(m_wantedSelection, {}); !selection.empty())
        m_grid->selectIds(selection);
    refreshSelection();
}

void DataWorkspace::refreshEmpty(const DataAnswer& answer) {
    QWidget* page = m_grid;
    if (answer.all.images == 0)
        page = m_noImages;
    else if (answer.ids.empty())
        page = m_noMatch;
    // The window's focus, not the one this room had last: another may have it meanwhile.
    const bool hadFocus = m_pages->isAncestorOf(window()->focusWidget());
    m_pages->setCurrentWidget(page);
    if (hadFocus && page == m_grid) m_grid->setFocus();
    m_clearFilters->setEnabled(m_filters->isActive() || !m_search->text().isEmpty() ||
                               !ShownFilter::of(m_session).picked().empty());
    m_unlabelled->setChecked(m_filters->unlabelled());
    m_assign->setEnabled(answer.all.labelled > 0);
}

void DataWorkspace::refreshSelection() {
    const auto selected = static_cast<int>(m_grid->selectedIds().size());
    m_selectionText->setText(tr("%Ln selected", "pictures", selected));
    m_selectionMenus->setVisible(selected > 0);
    for (auto* action : m_selectionActions + m_labelActions)
        action->setEnabled(selected > 0);
    if (m_showDetails->isChecked()) m_detailDelay.start();
}

void DataWorkspace::refreshDetails() {
    if (m_showDetails->isChecked()) m_details->show(m_grid->currentId(), m_grid->selectedIds().size());
}

void DataWorkspace::clearFilters() {
    ShownFilter::of(m_session).pick({});
    m_search->clear();
    m_filters->clear();
    m_grid->setFocus();
}

Place DataWorkspace::place() {
    Place place{m_grid->selectedIds(), {}, {}};
    if (const auto current = m_grid->currentId()) place.images.insert(place.images.begin(), current);
    return place;
}

void DataWorkspace::takePlace(const Place& place) {
    if (place.images.empty()) return;
    m_wanted = place.images.front();
    m_wantedSelection.assign(place.images.begin() + 1, place.images.end());
}

void DataWorkspace::showImage(ImageId image) {
    if (isSettled() && m_grid->showId(image)) return;
    // Filters that hide it give way.
    m_wanted = image;
    const auto& picked = ShownFilter::of(m_session).picked();
    if (std::find(picked.begin(), picked.end(), image) == picked.end()) clearFilters();
    askSoon();
}

} // namespace imago::ui
